/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * How much text is laid out at a time, so that the program answers meanwhile: more than most pages have. What stands in
 * sight comes first, and the rest in the order in which it is asked for. A widget whose words have to wait says about how
 * large they will be, and is asked again when it is their turn.
 */

/* Whether the text may be laid out now; where it may not, the widget is told to ask for its size anew later. */
gboolean sk_layout_budget_take (GtkWidget *widget, const char *text);
/* Whether any words wait: then the next frame shows more of what is laid out now. */
gboolean sk_layout_budget_has_waiting (void);
/* About how large it will be, in px: as gtk_widget_measure () says it. Em: of its letters, in px. */
int sk_layout_budget_guess (const char *text, double em, GtkOrientation orientation, int for_size);

G_END_DECLS
