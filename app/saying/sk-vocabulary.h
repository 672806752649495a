/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SkVocabulary: the words that one language says figures and short forms with: the groups of its LANGUAGE.ini here.
 * Immutable, kept for the life of the program.
 */
typedef struct _SkVocabulary SkVocabulary;

/* Of a language tag's first part; every language has one, which may be empty (transfer none). Main thread only. */
const SkVocabulary *sk_vocabulary_get (const char *language);
/* NULL where the group has no such key. */
const char *sk_vocabulary_find (const SkVocabulary *self, const char *group, const char *key);
/* Whether its figures and short forms are said by the grammar of British English. */
gboolean sk_vocabulary_is_english (const SkVocabulary *self);

G_END_DECLS
