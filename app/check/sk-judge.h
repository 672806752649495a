/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-bundle.h"
#include "sk-rule.h"

G_BEGIN_DECLS

/* SkJudge: turns what the rules find into findings: by the limits of a bundle, and by what it waives. */
typedef struct _SkJudge SkJudge;

/* Reports what check.ini says of rules that do not exist. The report is used until the judge is freed. */
SkJudge *sk_judge_new (SkBundle *bundle, SkReport *report);
/* Reports the waivers that nothing needed. */
void sk_judge_free (SkJudge *self);

/* Where the next findings are: a file of the bundle, and the id of its page (NULL where it is none). Both are kept by
 * the caller. */
void sk_judge_set_place (SkJudge *self, const char *file, const char *page);
const char *sk_judge_get_file (SkJudge *self);
const char *sk_judge_get_page (SkJudge *self);

/* A finding at the level of the rule. Text: what it is about, in which a waiver looks for its own; or NULL. */
void sk_judge_find (SkJudge *self, SkRuleId rule, guint line, const char *text, const char *format, ...)
    G_GNUC_PRINTF (5, 6);
/* The same at another level. */
void sk_judge_find_at (SkJudge *self, SkRuleId rule, SkLevel level, guint line, const char *text, const char *format,
                       ...) G_GNUC_PRINTF (6, 7);
/* Whether the number is above the rule's limit; which limit that is, and at which level it is found. */
gboolean sk_judge_exceeds (SkJudge *self, SkRuleId rule, guint number, guint *most, SkLevel *level);

/* A line of a file, as sk_judge_collect () names it. */
char *sk_judge_describe_place (const char *file, guint line);
/* All messages of a rule so far: a table of strings, from the places to what is said there. */
GHashTable *sk_judge_collect (SkJudge *self, const char *rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkJudge, sk_judge_free)

G_END_DECLS
