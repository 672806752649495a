/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-rule-context.h"

G_BEGIN_DECLS

/* The rules that look at a sentence: its length, how many things it says, and how it says them. */
void sk_sentence_rules_check (const SkRuleContext *context, const SkWording *sentence);
/* What is judged of a line once, whether it is one sentence, as it should be, or more. */
void sk_sentence_rules_check_line (const SkRuleContext *context, const SkWording *line, guint n_sentences);

G_END_DECLS
