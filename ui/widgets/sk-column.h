/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * SkColumn: the rows of a scrolled page, one below the other. Only the rows in sight are drawn, so a long page scrolls
 * as smoothly as a short one; all rows are there for the accessibility tree (a list view would make only those in sight).
 */
#define SK_TYPE_COLUMN (sk_column_get_type ())
G_DECLARE_FINAL_TYPE (SkColumn, sk_column, SK, COLUMN, GtkBox)

GtkWidget *sk_column_new (void);
/* The adjustment by which it is scrolled; its rows are told to be drawn when it moves. */
void sk_column_set_adjustment (SkColumn *self, GtkAdjustment *adjustment);
void sk_column_clear (SkColumn *self);

G_END_DECLS
