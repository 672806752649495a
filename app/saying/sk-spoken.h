/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SkSpoken: the copy of a text that the engine is given, which may read quite unlike the words shown. Every character
 * (code point) of it belongs to a shown word, so that what the engine says about the copy can be said about the words.
 */
typedef struct _SkSpoken SkSpoken;

SkSpoken *sk_spoken_new (void);
void sk_spoken_free (SkSpoken *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkSpoken, sk_spoken_free)

/* Words never go back: word is at least that of the last character. */
void sk_spoken_append (SkSpoken *self, const char *text, guint word);
void sk_spoken_append_char (SkSpoken *self, gunichar character, guint word);

const char *sk_spoken_get_text (const SkSpoken *self);
guint sk_spoken_get_length (const SkSpoken *self); /* in characters */
/* The shown word of the character at that place, from 0; places past the end belong to the last word. */
guint sk_spoken_get_word (const SkSpoken *self, guint character);

G_END_DECLS
