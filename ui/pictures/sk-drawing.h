/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Draws an SVG with a stylesheet, as large as fits into width and height (device pixels), in its own shape. */
GdkTexture *sk_drawing_render (GBytes *svg, const char *stylesheet, int width, int height, GError **error);
/* Lays a picture in the middle of a plate with round corners, in the shape of the picture; it must be smaller. */
GdkTexture *sk_drawing_lay_on_plate (GdkTexture *picture, const GdkRGBA *colour, int width, int height);

G_END_DECLS
