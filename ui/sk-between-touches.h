/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * SkBetweenTouches: changes what is shown when it is in nobody's way: not under a finger, which would touch nothing or
 * something else, and right before a frame is laid out, for in between a touch finds nothing where the new things will
 * stand. What nobody asked for by touch goes through it: a stick that comes or goes, pages that were installed.
 */
#define SK_TYPE_BETWEEN_TOUCHES (sk_between_touches_get_type ())
G_DECLARE_FINAL_TYPE (SkBetweenTouches, sk_between_touches, SK, BETWEEN_TOUCHES, GObject)

/* The window lives longer. */
SkBetweenTouches *sk_between_touches_new (GtkWidget *window);

typedef void (*SkChange) (gpointer data);

/* Makes the change once, however often it is asked for before; at once where the window is not on the screen. Data: lives
 * longer than this. */
void sk_between_touches_change (SkBetweenTouches *self, SkChange change, gpointer data);

G_END_DECLS
