/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * SkFolderWatch: notices when somebody saves something in a folder or in one below it.
 *
 * Signal: changed, some time after the last of several changes: an editor saves in many steps.
 */
#define SK_TYPE_FOLDER_WATCH (sk_folder_watch_get_type ())
G_DECLARE_FINAL_TYPE (SkFolderWatch, sk_folder_watch, SK, FOLDER_WATCH, GObject)

SkFolderWatch *sk_folder_watch_new (GFile *folder);

G_END_DECLS
