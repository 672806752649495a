/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-lexicon.h"
#include "sk-sentence.h"

G_BEGIN_DECLS

/* A word where it stands. */
typedef struct {
  guint start; /* bytes into the text */
  guint end;
  const SkWord *word;
  gboolean is_marked;    /* part of a hard word, which can be touched and is explained */
  gboolean is_address;   /* an address on the web, counted as one word */
  gboolean is_in_phrase; /* the sentence rules had something to say about it, with others or alone */
} SkPlace;

/* SkWording: a text and its words, by the rules of Unicode (UAX 29, word boundaries); or one of its sentences. */
typedef struct {
  const char *text; /* not owned; of a sentence, all that it stands in */
  guint line;       /* of its page */
  guint start;      /* bytes of the text: where it begins, and the one behind it */
  guint end;
  guint n_places;
  guint room; /* for as many places */
  SkPlace *places;
} SkWording;

SkWording *sk_wording_new (const char *text, guint line, SkLexicon *lexicon);
SkWording *sk_wording_new_from_sentence (SkSentence *sentence, SkLexicon *lexicon);
void sk_wording_free (SkWording *self);

/* The sentences of it where it has more than one, else NULL: a GArray of SkWording that borrow their places from it. */
GArray *sk_wording_split (const SkWording *self);
/* Whether only white space stands between this word and the next, or a hyphen. */
gboolean sk_wording_is_close (const SkWording *self, guint place);
/* How many words of the text, from this one on, are the phrase; 0: it does not stand here. */
guint sk_wording_match (const SkWording *self, guint place, const SkPhrase *phrase);
/* Whether the words that it is short for stand before it, and it in brackets; or the other way round. */
gboolean sk_wording_is_spelt_out (const SkWording *self, guint place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkWording, sk_wording_free)

G_END_DECLS
