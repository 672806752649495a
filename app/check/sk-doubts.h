/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-judge.h"
#include "sk-wording.h"

G_BEGIN_DECLS

/*
 * SkDoubts: words that are not among the easy ones. Whether they are hard, names or mistakes the dictionary says, which
 * is asked when all pages are read, and once for each word.
 */
typedef struct _SkDoubts SkDoubts;

SkDoubts *sk_doubts_new (const char *language);
void sk_doubts_free (SkDoubts *self);

/* Notes the place, in the file where the judge is. May be hard: whether the word is one that people should know. */
void sk_doubts_add (SkDoubts *self, SkJudge *judge, const SkWording *text, const SkPlace *place, gboolean may_be_hard);
/* Words that are hard together and stand in the text. */
void sk_doubts_add_phrase (SkDoubts *self, SkJudge *judge, const SkWording *text, const SkPhrase *phrase);
/* Says what was found. Moves the judge. */
void sk_doubts_resolve (SkDoubts *self, SkJudge *judge);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkDoubts, sk_doubts_free)

G_END_DECLS
