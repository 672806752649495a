/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-doubts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-speller.h"

/* Finding out what may have been meant can take some 50 milliseconds a word. */
#define MOST_SUGGESTIONS 100

typedef enum {
  VERDICT_NONE,
  VERDICT_HARD,
  VERDICT_NAME,
  VERDICT_FORM, /* a mistake, or the plural of a word that the dictionary has */
  VERDICT_MISTAKE,
} Verdict;

/* What is asked once for each word. */
typedef struct {
  Verdict verdict;
  char *meant; /* of a mistake, or NULL; of a form, what it is one of */
  const char *last_page;
} Answer;

typedef struct {
  char *file;
  const char *page; /* interned */
  guint line;
  const SkWord *word; /* NULL: it is a finding */
  char *text;         /* that it stands in */
  gboolean may_be_hard;
  gboolean is_name; /* has a capital inside a sentence */
  /* Of a finding. */
  SkRuleId rule;
  char *shown;
  char *message;
} Doubt;

struct _SkDoubts {
  SkSpeller *speller; /* not owned */
  char *language;
  GArray *doubts;      /* of Doubt */
  GHashTable *answers; /* word, folded, to Answer */
  GHashTable *told;    /* family of hard words to the page where it was last found */
  guint n_suggestions;
  gboolean needs_dictionary; /* for one of the doubts at least */
};

static void
clear_doubt (Doubt *doubt)
{
  g_free (doubt->file);
  g_free (doubt->text);
  g_free (doubt->shown);
  g_free (doubt->message);
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
  self->told = g_hash_table_new (g_str_hash, g_str_equal);
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
  g_hash_table_unref (self->told);
  g_free (self);
}

void
sk_doubts_add (SkDoubts *self, SkJudge *judge, const SkWording *text, const SkPlace *place, gboolean may_be_hard)
{
  Answer *answer = g_hash_table_lookup (self->answers, place->word->folded);
  gboolean is_plain = sk_speller_is_plain (self->speller, place->word->folded);
  const char *page = g_intern_string (sk_judge_get_page (judge));
  Doubt doubt = { .page = page, .line = text->line, .word = place->word, .may_be_hard = may_be_hard };

  doubt.is_name = place > text->places && (place->word->flags & SK_WORD_CAPITAL) != 0;
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

void
sk_doubts_add_finding (SkDoubts *self, SkJudge *judge, SkRuleId rule, const SkWording *text, const char *shown,
                       char *message)
{
  Doubt doubt = { .line = text->line, .rule = rule, .shown = g_strdup (shown), .message = message };

  doubt.file = g_strdup (sk_judge_get_file (judge));
  doubt.page = g_intern_string (sk_judge_get_page (judge));
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

/* How many letters have to be changed, put in, left out, or swapped with the next to make one of the other. */
static guint
count_changes (const char *from, const char *to)
{
  gsize rows = strlen (from) + 1, columns = strlen (to) + 1;
  g_autofree guint *least = g_new (guint, rows * columns);

  for (gsize i = 0; i < rows; i++) {
    for (gsize j = 0; j < columns; j++) {
      guint *here = &least[i * columns + j];

      *here = MAX (i, j);
      if (i == 0 || j == 0)
        continue;
      *here = here[-(gssize) columns - 1] + (from[i - 1] != to[j - 1]);
      *here = MIN (*here, MIN (here[-1], here[-(gssize) columns]) + 1);
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
        *here = MIN (*here, here[-2 * (gssize) columns - 2] + 1);
    }
  }
  return least[rows * columns - 1];
}

/* Long words may have two mistakes. */
#define LONG 8

/* What may have been meant; NULL where it looks like another word altogether. */
static char *
suggest (SkDoubts *self, const SkWord *mistake)
{
  const char *word = mistake->text;
  g_autofree char *meant = sk_speller_suggest (self->speller, word, (mistake->flags & SK_WORD_CAPITAL) != 0);

  if (meant == NULL || g_ascii_tolower (meant[0]) != g_ascii_tolower (word[0]) ||
      count_changes (word, meant) > (strlen (word) >= LONG ? 2 : 1))
    return NULL;
  return g_steal_pointer (&meant);
}

static Answer *
answer (SkDoubts *self, const Doubt *doubt)
{
  const char *word = doubt->word->text;
  Answer *found = g_hash_table_lookup (self->answers, doubt->word->folded);
  g_autofree char *singular = NULL;

  if (found->verdict != VERDICT_NONE)
    return found;
  found->verdict = ask (self, doubt->word);
  if (found->verdict != VERDICT_MISTAKE)
    return found;
  if (g_str_has_suffix (word, "s") && strlen (word) > 3) {
    singular = g_strndup (word, strlen (word) - 1);
    if (sk_speller_knows (self->speller, singular)) {
      found->verdict = VERDICT_FORM;
      found->meant = g_steal_pointer (&singular);
      return found;
    }
  }
  if (self->n_suggestions++ < MOST_SUGGESTIONS)
    found->meant = suggest (self, doubt->word);
  return found;
}

/* Whether the word is in bold, and no page explains it. */
static gboolean
is_missing (GHashTable *missing, const Doubt *doubt, const char *shown)
{
  g_autofree char *place = NULL;
  const char *messages;

  if (g_hash_table_size (missing) == 0)
    return FALSE;
  place = sk_judge_describe_place (doubt->file, doubt->line);
  messages = g_hash_table_lookup (missing, place);
  return messages != NULL && strstr (messages, shown) != NULL;
}

static void
resolve_hard (SkDoubts *self, SkJudge *judge, GHashTable *missing, const Doubt *doubt)
{
  const char *word = doubt->word->text;
  gpointer page = (gpointer) doubt->page;

  /* Of one family one is enough for a page. */
  if (!doubt->may_be_hard || is_missing (missing, doubt, word) ||
      g_hash_table_lookup (self->told, doubt->word->family) == page)
    return;
  g_hash_table_insert (self->told, doubt->word->family, page);
  sk_judge_find (judge, SK_RULE_HARD_WORD, doubt->line, doubt->text,
                 _ ("“%s” may be hard to understand; use a common word, or explain it: add ## %s to words.md and write "
                    "**%s** here"),
                 word, word, word);
}

static void
resolve_spelling (SkJudge *judge, const Doubt *doubt, const Answer *found)
{
  const char *word = doubt->word->text;

  if (found->verdict == VERDICT_FORM) {
    sk_judge_find (
        judge, SK_RULE_SPELLING, doubt->line, doubt->text,
        _ ("“%s” is not in the dictionary, but “%s” is; look whether it is right, and add it to say.ini then"), word,
        found->meant);
  } else if (found->meant != NULL) {
    sk_judge_find (judge, SK_RULE_SPELLING, doubt->line, doubt->text,
                   _ ("“%s” is not in the dictionary; did you mean “%s”? If it is a name, add it to say.ini"), word,
                   found->meant);
  } else if (doubt->is_name) {
    sk_judge_find (judge, SK_RULE_SPELLING, doubt->line, doubt->text,
                   _ ("“%s” may be a name; add %s= to say.ini, and behind it how it is said"), word, word);
  } else {
    sk_judge_find (judge, SK_RULE_SPELLING, doubt->line, doubt->text,
                   _ ("“%s” is not in the dictionary; spell it as a dictionary does, or add it to say.ini"), word);
  }
}

static void
resolve (SkDoubts *self, SkJudge *judge, GHashTable *missing, const Doubt *doubt)
{
  const Answer *found = doubt->word != NULL ? answer (self, doubt) : NULL;

  sk_judge_set_place (judge, doubt->file, doubt->page);
  if (found == NULL && !is_missing (missing, doubt, doubt->shown))
    sk_judge_find (judge, doubt->rule, doubt->line, doubt->text, "%s", doubt->message);
  else if (found != NULL && found->verdict == VERDICT_HARD)
    resolve_hard (self, judge, missing, doubt);
  else if (found != NULL && found->verdict != VERDICT_NAME)
    resolve_spelling (judge, doubt, found);
}

void
sk_doubts_resolve (SkDoubts *self, SkJudge *judge)
{
  g_autoptr (GHashTable) missing = sk_judge_collect (judge, "word-missing");

  if (self->needs_dictionary && !sk_speller_is_available (self->speller)) {
    sk_judge_set_place (judge, "bundle.ini", NULL);
    sk_judge_find_at (
        judge, SK_RULE_SPELLING, SK_LEVEL_NOTE, 1, NULL,
        _ ("the spelling of “%s” was not looked at, for this computer has no dictionary of it; install one"),
        self->language);
  }
  for (guint i = 0; i < self->doubts->len; i++)
    resolve (self, judge, missing, &g_array_index (self->doubts, Doubt, i));
}
