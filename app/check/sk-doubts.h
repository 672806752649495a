/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-judge.h"
#include "sk-wording.h"

G_BEGIN_DECLS

/*
 * SkDoubts: what can be said only when all pages are read. Whether words that are not among the easy ones are hard,
 * names or mistakes the dictionary says, which is asked then, and once for each word.
 */
typedef struct _SkDoubts SkDoubts;

SkDoubts *sk_doubts_new (const char *language);
void sk_doubts_free (SkDoubts *self);

/* Notes the place, in the file where the judge is. May be hard: whether the word is one that people should know. */
void sk_doubts_add (SkDoubts *self, SkJudge *judge, const SkWording *text, const SkPlace *place, gboolean may_be_hard);
/* A finding (shown: the word it is about; transfer full: the message) that is none where the word is in bold: that no
 * page explains it was said when the page was read, then, and is advice enough. */
void sk_doubts_add_finding (SkDoubts *self, SkJudge *judge, SkRuleId rule, const SkWording *text, const char *shown,
                            char *message);
/* Says what was found. Moves the judge. */
void sk_doubts_resolve (SkDoubts *self, SkJudge *judge);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkDoubts, sk_doubts_free)

G_END_DECLS
