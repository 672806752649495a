/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* SkBubble: draws the tail of a speech bubble under the row that is its child, and so makes it one. */
#define SK_TYPE_BUBBLE (sk_bubble_get_type ())
G_DECLARE_FINAL_TYPE (SkBubble, sk_bubble, SK, BUBBLE, GtkBox)

GtkWidget *sk_bubble_new (GtkWidget *row);

G_END_DECLS
