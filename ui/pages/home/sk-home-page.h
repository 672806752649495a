/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-bundle.h"
#include "sk-picture-store.h"
#include "sk-reader.h"

G_BEGIN_DECLS

/* SkHomePage: what there is to look at: at most five tiles that fill the screen. */
#define SK_TYPE_HOME_PAGE (sk_home_page_get_type ())
G_DECLARE_FINAL_TYPE (SkHomePage, sk_home_page, SK, HOME_PAGE, AdwBin)

GtkWidget *sk_home_page_new (SkBundle *bundle, const char *language, SkPictureStore *pictures, SkReader *reader,
                             SkPreferences *preferences);

G_END_DECLS
