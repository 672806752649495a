/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * SkFocusWay: the way from a widget down to what has the focus in it: so that what is built anew gets the focus back at
 * the same place. An array of int: which child, at each step.
 */

/* NULL where the focus is not below top. Free with g_array_unref (). */
GArray *sk_focus_way_find (GtkWidget *top);
/* Where the new widgets have another shape, or the one meant cannot have the focus now, nothing may get it. */
void sk_focus_way_follow (GtkWidget *top, GArray *way);

G_END_DECLS
