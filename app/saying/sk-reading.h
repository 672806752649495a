/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-vocabulary.h"
#include "sk-words.h"

G_BEGIN_DECLS

/*
 * SkReading: one place in a text, and how the words from there on are said. A rule that knows them says as many of them
 * as belong together, one by one, so that each is marked at its own time; an empty saying is silence.
 */
typedef struct {
  const SkVocabulary *vocabulary;
  const SkWords *words;
  int at;
  GPtrArray *said; /* char *: of this word, and of those behind it that are said with it */
} SkReading;

/* Of the next word of those that belong together. Takes what is said. */
void sk_reading_say (SkReading *self, char *said);
/* The word that comes so many behind the place. */
const char *sk_reading_get_core (const SkReading *self, int offset);
const char *sk_reading_get_lower (const SkReading *self, int offset);
/* Whether this word, so many behind the place, is one of a list that ends with NULL; in small letters. */
gboolean sk_reading_is_one_of (const SkReading *self, int offset, const char *const *list);

G_END_DECLS
