/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-finding.h"

G_BEGIN_DECLS

/* The rules of Easy Read, in the order of their ids. */
typedef enum {
  SK_RULE_SENTENCE_WORDS,
  SK_RULE_SENTENCES_PER_BLOCK,
  SK_RULE_BLOCK_WORDS,
  SK_RULE_TWO_POINTS,
  SK_RULE_HARD_WORD,
  SK_RULE_GLOSSARY,
  SK_RULE_ACRONYM,
  SK_RULE_TERM_VARIANT,
  SK_RULE_PERCENT,
  SK_RULE_BIG_NUMBER,
  SK_RULE_NUMBER_WORD,
  SK_RULE_ROMAN_SYMBOL,
  SK_RULE_CAPS,
  SK_RULE_STYLE_MARKUP,
  SK_RULE_PASSIVE,
  SK_RULE_DOUBLE_NEGATIVE,
  SK_RULE_IDIOM,
  SK_RULE_PICTURE_MISSING,
  SK_RULE_PICTURE_ALT_LICENCE,
  SK_RULE_PAGE_WORDS,
  SK_RULE_BUNDLE_WORDS,
  SK_RULE_BUNDLE_PAGES,
  SK_RULE_CONTRAST,
  SK_RULE_SPELLING,
  SK_RULE_DATES,
  SK_RULE_TESTED_WITH,
  SK_RULE_QUOTE,
  SK_RULE_SPOKEN_FORM,
  SK_RULE_CHOICES,
  SK_RULE_PRONOUN,
  SK_RULE_NEGATIVE_INSTRUCTION,
  SK_RULE_LONG_WORD,
  SK_N_RULES,
} SkRuleId;

/* How a rule is held. */
typedef enum {
  SK_RULE_HELD_HERE,     /* by app/check */
  SK_RULE_HELD_BY_FORM,  /* by app/content: what breaks it is no page at all */
  SK_RULE_HELD_BY_KIOSK, /* by the kiosk's colours: no page can break it */
} SkRuleHolder;

/* SkRule: what it asks for, why, and how much of it is too much. */
typedef struct {
  const char *id;   /* ER01 */
  const char *name; /* sentence-words: in findings, and in check.ini */
  SkLevel level;
  guint warning; /* a number above this is a finding; where both are 0, the rule has no number */
  guint error;   /* a number above this is an error; 0: none ever is */
  SkRuleHolder holder;
  const char *advice; /* what to do, in a sentence */
  const char *worse;  /* an example */
  const char *better;
  const char *basis; /* who asks for it */
} SkRule;

const SkRule *sk_rule_get (SkRuleId id);
/* SK_N_RULES where no rule has the name. */
SkRuleId sk_rule_find (const char *name);

G_END_DECLS
