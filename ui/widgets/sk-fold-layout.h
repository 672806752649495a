/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * SkFoldLayout: controls beside each other, or above each other, all of one size, in as few lines as they have room in;
 * so that none is ever smaller than it may be, nor outside the screen. A last line with fewer of them is filled by them.
 */
#define SK_TYPE_FOLD_LAYOUT (sk_fold_layout_get_type ())
G_DECLARE_FINAL_TYPE (SkFoldLayout, sk_fold_layout, SK, FOLD_LAYOUT, GtkLayoutManager)

GtkLayoutManager *sk_fold_layout_new (GtkOrientation orientation);
void sk_fold_layout_set_orientation (SkFoldLayout *self, GtkOrientation orientation);

G_END_DECLS
