/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-rule-context.h"

G_BEGIN_DECLS

/* The rules that look at one word at a time: hard words, short forms, numbers, capitals, what is read aloud. */
void sk_word_rules_check (const SkRuleContext *context, const SkWording *text);
/* A word that no line has room for. */
void sk_word_rules_check_length (const SkRuleContext *context, const char *text, guint line);
/* The spelling alone, of what is heard and not shown: the description of a picture. */
void sk_word_rules_check_spelling (const SkRuleContext *context, const SkWording *text);

G_END_DECLS
