/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SkWords: the words of a text as the rules of saying it see them. A word is what stands between white space; it has a
 * core, without the punctuation around it, in plain characters: ligatures in their letters, all digits as 0 to 9, every
 * dash as "-", every apostrophe as "'", what has no width left out. Words outside the text are empty, so that a rule
 * may look as far to either side as it likes.
 */
typedef struct _SkWords SkWords;

SkWords *sk_words_new (const char *text); /* valid UTF-8 */
void sk_words_free (SkWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkWords, sk_words_free)

int sk_words_get_n (const SkWords *self);
/* All of them stay the words'; "" outside the text. */
const char *sk_words_get_core (const SkWords *self, int index);
const char *sk_words_get_lower (const SkWords *self, int index); /* the core in small letters */
const char *sk_words_get_before (const SkWords *self, int index);
const char *sk_words_get_after (const SkWords *self, int index);
/* The core as it is written in the text, for tables that keep its letters. */
const char *sk_words_get_written (const SkWords *self, int index);
/* Whether nothing but a space stands between this word and the next; FALSE at the end. */
gboolean sk_words_are_close (const SkWords *self, int index);
/* Whether this is the first word of a sentence, or of what stands behind a colon. */
gboolean sk_words_begins (const SkWords *self, int index);

G_END_DECLS
