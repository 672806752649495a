/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * SkButton: a control with a symbol and words. It asks for a bus action (action-name, action-target).
 *
 * Style classes: `control`; `main` for the one main control; `chosen` (a thick outline, also told as a pressed state).
 * Accessibility: a button; the label is its name.
 */
#define SK_TYPE_BUTTON (sk_button_get_type ())
G_DECLARE_FINAL_TYPE (SkButton, sk_button, SK, BUTTON, GtkButton)

/* Symbol: the name of the drawing; NULL for none. Upright: it stands above the words. Action: a detailed action name, or
 * NULL. */
GtkWidget *sk_button_new (const char *symbol, const char *label, gboolean upright, const char *action);
/* Without visible words: the label is only its name. */
GtkWidget *sk_button_new_symbol (const char *symbol, const char *label);

/* What it asks for: a detailed action name. */
void sk_button_set_action (SkButton *self, const char *action);
void sk_button_set_symbol (SkButton *self, const char *symbol);
void sk_button_set_label (SkButton *self, const char *label);
void sk_button_set_chosen (SkButton *self, gboolean chosen);
/* Something before the words: a picture, a sample. Before the symbol, if there is one. */
void sk_button_prepend (SkButton *self, GtkWidget *child);
void sk_button_append (SkButton *self, GtkWidget *child);

G_END_DECLS
