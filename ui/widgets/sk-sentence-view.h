/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

#include "sk-sentence.h"

G_BEGIN_DECLS

/*
 * SkSentenceView: a sentence that can be touched. It draws the words itself, so that the mark can have round corners and
 * nothing moves when a word is marked. Its hard words are its children.
 *
 * Style classes: `being-read` while it is read; children `reading-bar`, `word-mark` and `hard-word` give the colours.
 * Signal: chosen (), when it is touched beside a hard word, or activated by key or by assistive technology.
 * Accessibility: the role of a label, the sentence as name, the action `sentence.read`.
 */
#define SK_TYPE_SENTENCE_VIEW (sk_sentence_view_get_type ())
G_DECLARE_FINAL_TYPE (SkSentenceView, sk_sentence_view, SK, SENTENCE_VIEW, GtkWidget)

/* Quoted: shown in quotation marks, which are not part of the sentence. */
GtkWidget *sk_sentence_view_new (SkSentence *sentence, gboolean quoted);
/* A title that can be touched and read like any sentence; in the accessibility tree a heading of that level. */
GtkWidget *sk_sentence_view_new_heading (SkSentence *sentence, int level);

SkSentence *sk_sentence_view_get_sentence (SkSentenceView *self);
/* Where the word that is heard stands in it; FALSE while none is. */
gboolean sk_sentence_view_get_word_area (SkSentenceView *self, graphene_rect_t *area);
/* The words as they are drawn; until anything of them changes (transfer none). */
PangoLayout *sk_sentence_view_get_layout (SkSentenceView *self);
/* Word: counted from 0 over the text split at white space; -1 for none. */
void sk_sentence_view_set_read (SkSentenceView *self, gboolean being_read, int word);

G_END_DECLS
