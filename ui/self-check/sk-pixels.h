/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * SkPixels: a window as it is painted now, to measure what people see and not what a stylesheet says. Places are in px
 * of the window.
 */
typedef struct _SkPixels SkPixels;

/* NULL where the window has not been painted. */
SkPixels *sk_pixels_new (GtkWindow *window);
void sk_pixels_free (SkPixels *self);

gboolean sk_pixels_contain (const SkPixels *self, const graphene_rect_t *area);
/* The ratio of contrast (WCAG 2.2, "contrast ratio") between the ground of the area, which is its most frequent colour,
 * and what stands out from it most. */
double sk_pixels_get_contrast (const SkPixels *self, const graphene_rect_t *area);
/* Between what lies just outside of the area, at the middle of its left side, and the first px inside of it. */
double sk_pixels_get_edge_contrast (const SkPixels *self, const graphene_rect_t *area);
/* How many px of the area changed by so much contrast or more from one picture to the other. */
guint sk_pixels_count_changes (const SkPixels *self, const SkPixels *other, const graphene_rect_t *area,
                               double contrast);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkPixels, sk_pixels_free)

G_END_DECLS
