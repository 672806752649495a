/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * SkHardWord: a word inside a sentence that can be explained. The sentence draws it and takes the touches; this widget
 * is its place in the focus order and in the accessibility tree, asks for the explanation when a key is pressed on it,
 * and gives the underline its colour by the style class `hard-word`.
 *
 * Accessibility: the role of a link; the word is its name.
 */
#define SK_TYPE_HARD_WORD (sk_hard_word_get_type ())
G_DECLARE_FINAL_TYPE (SkHardWord, sk_hard_word, SK, HARD_WORD, GtkWidget)

/* Start and end: its bytes in the sentence. Target: what explain-word (or open-page, for a page) is asked for. */
GtkWidget *sk_hard_word_new (const char *word, guint start, guint end, gboolean is_page, const char *target);

guint sk_hard_word_get_start (SkHardWord *self);
guint sk_hard_word_get_end (SkHardWord *self);
void sk_hard_word_activate (SkHardWord *self);

G_END_DECLS
