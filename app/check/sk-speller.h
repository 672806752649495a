/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SkSpeller: the dictionary of a language. It takes long to load, so that happens when a word is met that is not on a
 * short list of plain ones, in a thread of its own; and to free, so it is kept while the program runs. Main thread only.
 */
typedef struct _SkSpeller SkSpeller;

/* The one of that language (a BCP 47 tag; transfer none). */
SkSpeller *sk_speller_get (const char *language);

/* Whether the word, in small letters, is among those that are known to be spelled right without the dictionary. */
gboolean sk_speller_is_plain (SkSpeller *self, const char *word);
/* Begins to load the dictionary, which will be needed. */
void sk_speller_prepare (SkSpeller *self);
/* Waits until it is loaded, if that has begun. */
void sk_speller_settle (SkSpeller *self);

/* These wait until it is loaded. Whether there is a dictionary of the language on this computer. */
gboolean sk_speller_is_available (SkSpeller *self);
gboolean sk_speller_knows (SkSpeller *self, const char *word);
/* What may have been meant; NULL where nobody can say. By a name nothing else was meant, so for what may be one only
 * words are looked at that differ by a letter; the dictionary takes 50 milliseconds to look further. */
char *sk_speller_suggest (SkSpeller *self, const char *word, gboolean may_be_name);

G_END_DECLS
