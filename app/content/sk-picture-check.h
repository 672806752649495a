/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-folder.h"

G_BEGIN_DECLS

/* Reads a picture, and refuses whatever could do harm when it is drawn. Nothing is decoded for that. */

gboolean sk_picture_check_is_svg (const char *path);
/* NULL, with findings, where the picture may not be drawn. A drawing is read through sk_svg_filter (). */
GBytes *sk_picture_check_read (SkFolder *folder, const char *path, SkReport *report);

G_END_DECLS
