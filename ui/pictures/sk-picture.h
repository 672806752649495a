/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-picture-store.h"

G_BEGIN_DECLS

/*
 * SkPicture: a picture of the bundle on a plate (the tinted ground with round corners). Its size is that of its style
 * class, and it fills whatever more it is given; the drawing keeps its shape in the middle.
 *
 * Style classes: `plate`, and by use `row-plate`, `tile-plate` and so on.
 * Accessibility: an image with the description as its name; presentation where the description is NULL.
 */
#define SK_TYPE_PICTURE (sk_picture_get_type ())
G_DECLARE_FINAL_TYPE (SkPicture, sk_picture, SK, PICTURE, GtkWidget)

/* Description: NULL where the picture only decorates. */
GtkWidget *sk_picture_new (SkPictureStore *store, const char *key, const char *description, const char *style_class);

/* Whether there is room for it. It is shown where there is, and where pictures are wanted at all. */
void sk_picture_set_wanted (SkPicture *self, gboolean wanted);
/* The drawing stands on the plate's lower edge, and not in its middle. */
void sk_picture_set_grounded (SkPicture *self);

G_END_DECLS
