/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sentence-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-sentence-splitter.h"

static gboolean
has (const SkWording *text, guint i, SkWordFlags flags)
{
  return i < text->n_places && (text->places[i].word->flags & flags) != 0;
}

/* How many words stand in each sentence of the line, the most of them; and how many sentences there are. */
static guint
count_words (const SkWording *text, guint *n_sentences)
{
  g_autoptr (GPtrArray) sentences = NULL;
  const char *end = text->text;
  guint most = 0, i = 0;

  *n_sentences = 1;
  /* A line is one sentence, but where more follows a stop. */
  if (strstr (text->text, ". ") == NULL && strstr (text->text, "? ") == NULL && strstr (text->text, "! ") == NULL)
    return text->n_places;
  sentences = sk_sentence_splitter_split (text->text);
  *n_sentences = sentences->len;
  for (guint j = 0; j < sentences->len; j++) {
    guint first = i;

    end = strstr (end, sentences->pdata[j]) + strlen (sentences->pdata[j]);
    while (i < text->n_places && text->places[i].start < (guint) (end - text->text))
      i++;
    most = MAX (most, i - first);
  }
  return most;
}

static void
check_length (const SkRuleContext *context, const SkWording *text)
{
  guint n_sentences, most;
  guint words = count_words (text, &n_sentences);
  SkLevel level;

  if (sk_judge_exceeds (context->judge, SK_RULE_SENTENCE_WORDS, words, &most, &level)) {
    sk_judge_find_at (context->judge, SK_RULE_SENTENCE_WORDS, level, text->line, text->text,
                      _ ("this sentence has %u words; the most is %u"), words, most);
  }
  if (n_sentences > 1) {
    sk_judge_find_at (context->judge, SK_RULE_TWO_POINTS, SK_LEVEL_WARNING, text->line, text->text,
                      _ ("%u sentences stand in this line; give each a line of its own"), n_sentences);
  }
}

/* “and they ...”, “but ...”: a second thing is said. “children and families” is not. */
static guint
count_clauses (const SkWording *text)
{
  guint clauses = 1;

  for (guint i = 1; i < text->n_places; i++) {
    if (has (text, i, SK_WORD_JOINING) &&
        (g_str_equal (text->places[i].word->folded, "but") || has (text, i + 1, SK_WORD_SUBJECT)))
      clauses++;
  }
  return clauses;
}

/* A sign anywhere but in an address. */
static guint
count_sign (const SkWording *text, const char *sign)
{
  guint n = 0, i = 0;

  for (const char *p = strpbrk (text->text, sign); p != NULL; p = strpbrk (p + 1, sign)) {
    guint byte = p - text->text;

    while (i < text->n_places && text->places[i].end <= byte)
      i++;
    if (i == text->n_places || text->places[i].start > byte)
      n++;
  }
  return n;
}

/* The brackets that the kiosk puts around an address are not the author's. */
static gboolean
has_brackets (const SkWording *text)
{
  guint addresses = 0;

  for (guint i = 0; i < text->n_places; i++)
    addresses +=
        text->places[i].is_address && text->places[i].start > 0 && text->text[text->places[i].start - 1] == '(';
  return count_sign (text, "(") > addresses;
}

static void
check_points (const SkRuleContext *context, const SkWording *text)
{
  guint clauses = count_clauses (text), most;
  SkLevel level;

  if (sk_judge_exceeds (context->judge, SK_RULE_TWO_POINTS, clauses, &most, &level)) {
    sk_judge_find_at (context->judge, SK_RULE_TWO_POINTS, level, text->line, text->text,
                      _ ("this sentence says %u things; say each in a sentence of its own"), clauses);
  } else if (count_sign (text, ";") > 0 || has_brackets (text) || count_sign (text, ",") > 1) {
    sk_judge_find (context->judge, SK_RULE_TWO_POINTS, text->line, text->text,
                   _ ("this sentence may say more than one thing; try it without the brackets, the ; or the commas"));
  }
}

/* `9/10` and `31/12` are numbers; and a year may be `2023/24`. */
static void
check_signs (const SkRuleContext *context, const SkWording *text)
{
  static const char signs[] = "&/+=#<>~^|";

  for (const char *p = strpbrk (text->text, signs); p != NULL; p = strpbrk (p + 1, signs)) {
    guint byte = p - text->text;
    gboolean is_inside = FALSE;

    for (guint i = 0; i < text->n_places && !is_inside; i++)
      is_inside = text->places[i].is_address && text->places[i].start <= byte && byte < text->places[i].end;
    if (is_inside || (*p == '/' && g_ascii_isdigit (p[1])) || (*p == '+' && strspn (p + 1, "0123456789") > 1))
      continue;
    sk_judge_find (context->judge, SK_RULE_ROMAN_SYMBOL, text->line, text->text,
                   _ ("the sign %c is hard to read and is read aloud badly; write a word in its place"), *p);
    return;
  }
}

static gboolean
is_clause_end (const SkWording *text, guint i)
{
  return has (text, i, SK_WORD_BREAK | SK_WORD_JOINING) || (i > 0 && !sk_wording_is_close (text, i - 1));
}

static void
check_negatives (const SkRuleContext *context, const SkWording *text)
{
  guint negatives = 0, most;
  SkLevel level;

  for (guint i = 0; i < text->n_places; i++) {
    if (negatives > 0 && is_clause_end (text, i))
      negatives = 0;
    /* “why not” denies nothing. */
    if (has (text, i, SK_WORD_NEGATIVE) && !(i > 0 && g_str_equal (text->places[i - 1].word->folded, "why")))
      negatives++;
    else if (has (text, i, SK_WORD_OPPOSITE) && has (text, i - 1, SK_WORD_NEGATIVE))
      negatives++;
    else
      continue;
    if (sk_judge_exceeds (context->judge, SK_RULE_DOUBLE_NEGATIVE, negatives, &most, &level)) {
      sk_judge_find_at (context->judge, SK_RULE_DOUBLE_NEGATIVE, level, text->line, text->text,
                        _ ("this sentence says no twice, which can be taken for a yes; say what is so"));
      return;
    }
  }
}

/* The participle of a passive that starts with this form of be; NULL where there is none. */
static const SkWord *
find_participle (const SkWording *text, guint i)
{
  for (guint j = i + 1; j < text->n_places && j <= i + 3 && sk_wording_is_close (text, j - 1); j++) {
    if (has (text, j, SK_WORD_PARTICIPLE))
      return text->places[j].word;
    if (!has (text, j, SK_WORD_BETWEEN))
      return NULL;
  }
  return NULL;
}

static void
check_passive (const SkRuleContext *context, const SkWording *text)
{
  for (guint i = 0; i < text->n_places; i++) {
    const SkWord *participle = has (text, i, SK_WORD_BE) ? find_participle (text, i) : NULL;

    if (participle != NULL) {
      sk_judge_find (context->judge, SK_RULE_PASSIVE, text->line, text->text,
                     _ ("“%s %s” does not say who does it; begin with who does it"), text->places[i].word->text,
                     participle->text);
      return;
    }
  }
}

/* Whether another name of the thing was used before, anywhere in the bundle. */
static void
check_name (const SkRuleContext *context, const SkWording *text, const SkPhrase *phrase)
{
  gpointer group = GUINT_TO_POINTER (phrase->group);
  const SkPhrase *first = g_hash_table_lookup (context->names, group);

  if (first == NULL) {
    g_hash_table_insert (context->names, group, (gpointer) phrase);
  } else if (first != phrase) {
    sk_judge_find (context->judge, SK_RULE_TERM_VARIANT, text->line, text->text,
                   _ ("“%s” is called “%s” elsewhere; use one word for one thing"), phrase->text, first->text);
  }
}

static void
check_plainer (const SkRuleContext *context, const SkWording *text, const SkPlace *place, const SkPhrase *phrase)
{
  const char *shown = phrase->words->len == 1 ? place->word->text : phrase->text;

  if (place->is_marked || (place->word->flags & SK_WORD_OWN) != 0)
    return;
  if (*phrase->advice != '\0') {
    sk_judge_find (context->judge, SK_RULE_HARD_WORD, text->line, text->text, _ ("“%s” is hard to read; try “%s”"),
                   shown, phrase->advice);
  } else {
    sk_judge_find (context->judge, SK_RULE_HARD_WORD, text->line, text->text, _ ("“%s” is hard to read; leave it out"),
                   shown);
  }
}

static void
check_phrase (const SkRuleContext *context, const SkWording *text, const SkPlace *place, const SkPhrase *phrase)
{
  switch (phrase->kind) {
  case SK_PHRASE_PLAINER:
    check_plainer (context, text, place, phrase);
    break;
  case SK_PHRASE_SAYING:
    sk_judge_find (context->judge, SK_RULE_IDIOM, text->line, text->text,
                   _ ("some people will take “%s” word for word; try “%s”"), phrase->text, phrase->advice);
    break;
  case SK_PHRASE_NAME:
    check_name (context, text, phrase);
    break;
  default:
    g_assert_not_reached ();
  }
}

/* Inside a sentence, a capital makes a name of a word: the Local Offer. */
static gboolean
is_name (const SkWording *text, guint i)
{
  return i > 0 && has (text, i, SK_WORD_CAPITAL);
}

static void
check_phrases (const SkRuleContext *context, const SkWording *text)
{
  for (guint i = 0; i < text->n_places;) {
    const GPtrArray *phrases = text->places[i].word->phrases;
    const SkPhrase *longest = NULL;
    guint most = 0;

    for (guint j = 0; phrases != NULL && j < phrases->len; j++) {
      guint n = sk_wording_match (text, i, phrases->pdata[j]);

      if (n > most) {
        most = n;
        longest = phrases->pdata[j];
      }
    }
    if (longest != NULL && !is_name (text, i))
      check_phrase (context, text, &text->places[i], longest);
    i += MAX (most, 1);
  }
}

void
sk_sentence_rules_check (const SkRuleContext *context, const SkWording *text)
{
  check_length (context, text);
  check_points (context, text);
  check_signs (context, text);
  if (!sk_lexicon_has_lists (context->lexicon))
    return;
  check_negatives (context, text);
  check_passive (context, text);
  check_phrases (context, text);
}
