/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * SkText: words of the interface. Like a GtkLabel that wraps, but it never breaks a word and never asks for the width of
 * its longest word: a word wider than its line is drawn smaller until it fits, so no text can make a page too wide.
 *
 * Properties: text (string), language (string, a BCP 47 tag; that of the program's own words where it is NULL), centred (boolean), tight (boolean: lines closer together, for titles).
 * Accessibility: the role is that of a label unless accessible-role says otherwise (heading); the text is the name.
 */
#define SK_TYPE_TEXT (sk_text_get_type ())
G_DECLARE_FINAL_TYPE (SkText, sk_text, SK, TEXT, GtkWidget)

GtkWidget *sk_text_new (const char *text);
/* A heading of that level (1 is the page's). */
GtkWidget *sk_text_new_heading (const char *text, int level);

void sk_text_set_text (SkText *self, const char *text);
const char *sk_text_get_text (SkText *self);
/* The words as they are drawn; until anything of them changes (transfer none). */
PangoLayout *sk_text_get_layout (SkText *self);

G_END_DECLS
