/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-doubts.h"

#include <glib/gi18n.h>

#include "sk-speller.h"

/* Finding out what may have been meant can take some 50 milliseconds a word. */
#define MOST_SUGGESTIONS 100

typedef enum {
  VERDICT_NONE,
  VERDICT_HARD,
  VERDICT_NAME,
  VERDICT_MISTAKE,
} Verdict;

/* What is asked once for each word. */
typedef struct {
  Verdict verdict;
  char *meant; /* of a mistake; or NULL */
  const char *last_page;
} Answer;

typedef struct {
  char *file;
  const char *page; /* interned */
  guint line;
  const SkWord *word;
  char *text; /* that it stands in */
  gboolean may_be_hard;
} Doubt;

struct _SkDoubts {
  SkSpeller *speller; /* not owned */
  char *language;
  GArray *doubts;      /* of Doubt */
  GHashTable *answers; /* word, folded, to Answer */
  guint n_suggestions;
  gboolean needs_dictionary; /* for one of the doubts at least */
};

static void
clear_doubt (Doubt *doubt)
{
  g_free (doubt->file);
  g_free (doubt->text);
}

static void
answer_free (Answer *answer)
{
  g_free (answer->meant);
  g_free (answer);
}

SkDoubts *
sk_doubts_new (const char *language)
{
  SkDoubts *self = g_new0 (SkDoubts, 1);

  self->speller = sk_speller_get (language);
  self->language = g_strdup (language);
  self->doubts = g_array_new (FALSE, FALSE, sizeof (Doubt));
  g_array_set_clear_func (self->doubts, (GDestroyNotify) clear_doubt);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) answer_free);
  return self;
}

void
sk_doubts_free (SkDoubts *self)
{
  /* A program that ends while its dictionary is still being loaded may crash. */
  sk_speller_settle (self->speller);
  g_free (self->language);
  g_array_unref (self->doubts);
  g_hash_table_unref (self->answers);
  g_free (self);
}

void
sk_doubts_add (SkDoubts *self, SkJudge *judge, const SkWording *text, const SkPlace *place, gboolean may_be_hard)
{
  Answer *answer = g_hash_table_lookup (self->answers, place->word->folded);
  gboolean is_plain = sk_speller_is_plain (self->speller, place->word->folded);
  const char *page = g_intern_string (sk_judge_get_page (judge));
  Doubt doubt = { .page = page, .line = text->line, .word = place->word, .may_be_hard = may_be_hard };

  if (is_plain && !may_be_hard)
    return;
  if (!is_plain) {
    self->needs_dictionary = TRUE;
    sk_speller_prepare (self->speller);
  }
  if (answer == NULL) {
    answer = g_new0 (Answer, 1);
    g_hash_table_insert (self->answers, place->word->folded, answer);
  }
  /* Once a page is enough: who mends it there looks for it everywhere. */
  if (answer->last_page == page)
    return;
  answer->last_page = page;
  doubt.file = g_strdup (sk_judge_get_file (judge));
  doubt.text = g_strdup (text->text);
  g_array_append_val (self->doubts, doubt);
}

static Verdict
ask (SkDoubts *self, const SkWord *word)
{
  gboolean is_capital = (word->flags & SK_WORD_CAPITAL) != 0;

  if (sk_speller_is_plain (self->speller, word->folded))
    return VERDICT_HARD;
  if (!sk_speller_is_available (self->speller))
    return is_capital ? VERDICT_NAME : VERDICT_HARD;
  if (!sk_speller_knows (self->speller, word->text))
    return VERDICT_MISTAKE;
  /* A word that begins a sentence has a capital too; a name is none without. */
  return is_capital && !sk_speller_knows (self->speller, word->folded) ? VERDICT_NAME : VERDICT_HARD;
}

static Answer *
answer (SkDoubts *self, const SkWord *word)
{
  Answer *found = g_hash_table_lookup (self->answers, word->folded);

  if (found->verdict != VERDICT_NONE)
    return found;
  found->verdict = ask (self, word);
  if (found->verdict == VERDICT_MISTAKE && self->n_suggestions++ < MOST_SUGGESTIONS)
    found->meant = sk_speller_suggest (self->speller, word->text, (word->flags & SK_WORD_CAPITAL) != 0);
  return found;
}

static void
resolve (SkDoubts *self, SkJudge *judge, const Doubt *doubt)
{
  const Answer *found = answer (self, doubt->word);
  const char *word = doubt->word->text;

  sk_judge_set_place (judge, doubt->file, doubt->page);
  if (found->verdict == VERDICT_MISTAKE && found->meant != NULL) {
    sk_judge_find (judge, SK_RULE_SPELLING, doubt->line, doubt->text,
                   _ ("“%s” is not in the dictionary; did you mean “%s”? If it is a name, add it to say.ini"), word,
                   found->meant);
  } else if (found->verdict == VERDICT_MISTAKE) {
    sk_judge_find (judge, SK_RULE_SPELLING, doubt->line, doubt->text,
                   _ ("“%s” is not in the dictionary; spell it as a dictionary does, or add a name to say.ini"), word);
  } else if (found->verdict == VERDICT_HARD && doubt->may_be_hard) {
    sk_judge_find (
        judge, SK_RULE_HARD_WORD, doubt->line, doubt->text,
        _ ("“%s” may be a hard word; use a common one, or explain it: add ## %s to words.md and write **%s** "
           "here"),
        word, word, word);
  }
}

void
sk_doubts_resolve (SkDoubts *self, SkJudge *judge)
{
  if (self->needs_dictionary && !sk_speller_is_available (self->speller)) {
    sk_judge_set_place (judge, "bundle.ini", NULL);
    sk_judge_find_at (
        judge, SK_RULE_SPELLING, SK_LEVEL_NOTE, 1, NULL,
        _ ("the spelling of “%s” was not looked at, for this computer has no dictionary of it; install one"),
        self->language);
  }
  for (guint i = 0; i < self->doubts->len; i++)
    resolve (self, judge, &g_array_index (self->doubts, Doubt, i));
}
