/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-doubts.h"
#include "sk-judge.h"
#include "sk-page.h"
#include "sk-wording.h"

G_BEGIN_DECLS

/* SkRuleContext: what the rules share about the page that is being judged. Owns nothing. */
typedef struct {
  SkJudge *judge;
  SkLexicon *lexicon;
  SkDoubts *doubts;
  GHashTable *names;     /* of things that have several: group to the name used first, and where */
  GHashTable *openings;  /* what opens or closes, and when: see sk-opening.h */
  GHashTable *described; /* descriptions of pictures whose spelling was looked at */
  GHashTable *unsaid;    /* SkWord: that nobody says how to say, and was told so */
  GHashTable *marked;    /* the roots of words that can be touched on this page */
  GHashTable *spelt_out; /* the families of acronyms beside whose full words this page has them */
  GHashTable *told;      /* SkPhrase to the line of this page where it was last found */
  SkPage *page;
} SkRuleContext;

G_END_DECLS
