/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * SkSpareLayout: a column in which nothing is ever cut: what can be spared, and is told to be, is left out where it would
 * not have all the room that it needs, the last of them first. What expands gets what is left over.
 */
#define SK_TYPE_SPARE_LAYOUT (sk_spare_layout_get_type ())
G_DECLARE_FINAL_TYPE (SkSpareLayout, sk_spare_layout, SK, SPARE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *sk_spare_layout_new (void);
/* The child can be spared, before those that were told earlier. */
void sk_spare_layout_add (SkSpareLayout *self, GtkWidget *child);

G_END_DECLS
