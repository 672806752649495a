/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Draws a picture once, as the kiosk would, so that what would stop the kiosk stops this process. */

/* What the libraries want to load or look up before they can draw: to be called while files can still be opened. */
void sk_picture_trial_prepare (void);
/* How much of its page's width and height a drawing fills, from 0 to 1. */
typedef struct {
  double width;
  double height;
} SkPictureExtent;

/* FALSE, with an error, where the picture cannot be drawn. */
gboolean sk_picture_trial_draw_svg (GBytes *bytes, SkPictureExtent *extent, GError **error);
/* The bitmap anew, from its dots alone: upright, at most 2048 dots a side, and nothing but them comes through, neither
 * tricks nor where a photograph was taken. NULL, with an error, where it cannot be drawn. */
GBytes *sk_picture_trial_redraw_bitmap (GBytes *bytes, gboolean is_png, GError **error);
/* Whether nothing is missing at its end. A jpg without the mark of the end is whole where whatever might follow changes
 * none of its dots. */
gboolean sk_picture_trial_is_whole (GBytes *bytes);

G_END_DECLS
