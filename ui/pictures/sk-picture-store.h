/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

#include "sk-bundle.h"
#include "sk-look.h"

G_BEGIN_DECLS

/*
 * SkPictureStore: the bundle's pictures, drawn at the size at which they are shown and in the colours of the scheme,
 * and kept: a page turn draws nothing anew.
 *
 * Only main thread. The signal `changed` of the look tells when pictures must be asked for again.
 */
#define SK_TYPE_PICTURE_STORE (sk_picture_store_get_type ())
G_DECLARE_FINAL_TYPE (SkPictureStore, sk_picture_store, SK, PICTURE_STORE, GObject)

SkPictureStore *sk_picture_store_new (SkBundle *bundle, SkLook *look);

/* Begins to draw it on another thread, for it will be asked for: what is in sight is drawn while it is laid out anew. */
void sk_picture_store_prepare (SkPictureStore *self, const char *key, int width, int height);
/* Width and height are in device pixels. NULL where the picture cannot be drawn: that is logged, once a picture. */
GdkTexture *sk_picture_store_get (SkPictureStore *self, const char *key, int width, int height);
SkLook *sk_picture_store_get_look (SkPictureStore *self); /* (transfer none) */

G_END_DECLS
