/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

#include "sk-bundle.h"
#include "sk-grounds.h"

G_BEGIN_DECLS

/*
 * SkRendition: a picture of a bundle, at one size and with one stylesheet. It is drawn once, by whichever thread comes
 * first. All of it may be used on any thread.
 */
typedef struct _SkRendition SkRendition;

/* Width and height are in device pixels; the picture is as large as fits into them, in its own shape. Where it would not be
 * seen on one of the grounds, it lies on a plate that is so large. */
SkRendition *sk_rendition_new (SkBundle *bundle, const char *key, const char *stylesheet, SkGrounds *grounds, int width,
                               int height);
SkRendition *sk_rendition_ref (SkRendition *self);
void sk_rendition_unref (SkRendition *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkRendition, sk_rendition_unref)

/* Unless it is drawn; where another thread is at it, waits for that one. */
void sk_rendition_draw (SkRendition *self);
/* Drawn (transfer none). NULL and the error (transfer none) where it cannot be. */
GdkTexture *sk_rendition_get_texture (SkRendition *self, const GError **error);

G_END_DECLS
