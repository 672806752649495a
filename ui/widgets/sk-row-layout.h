/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * SkRowLayout: children beside or above each other, like GtkBoxLayout, of which the one that expands gets the room that
 * the others leave. It asks nobody how wide they are at a height: words answer that by being laid out a dozen times,
 * and they never need it. The margins of the children keep them apart.
 */
#define SK_TYPE_ROW_LAYOUT (sk_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (SkRowLayout, sk_row_layout, SK, ROW_LAYOUT, GtkLayoutManager)

GtkLayoutManager *sk_row_layout_new (void);
/* Above each other, each at the side where lines start and no wider than it wants: what an alignment would do, too, but
 * by asking how wide it is at its height. */
GtkLayoutManager *sk_row_layout_new_snug (void);
void sk_row_layout_set_orientation (SkRowLayout *self, GtkOrientation orientation);

G_END_DECLS
