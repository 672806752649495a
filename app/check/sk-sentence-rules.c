/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sentence-rules.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
has (const SkWording *text, guint i, SkWordFlags flags)
{
  return i < text->n_places && (text->places[i].word->flags & flags) != 0;
}

static gboolean
is (const SkWording *sentence, guint i, const char *word)
{
  return i < sentence->n_places && g_str_equal (sentence->places[i].word->folded, word);
}

#define NAMED_WORDS 4

/* What a finding calls the sentence: where it is not the only one of its line, by its first words. */
static char *
name (const SkWording *sentence)
{
  guint last = MIN (sentence->n_places, NAMED_WORDS);
  guint end = last > 0 ? sentence->places[last - 1].end : sentence->end;
  g_autofree char *start = NULL;

  if (sentence->start == 0 && sentence->text[sentence->end] == '\0')
    return g_strdup (_ ("this sentence"));
  start = g_strndup (sentence->text + sentence->start, end - sentence->start);
  return g_strdup_printf (_ ("the sentence “%s%s”"), start, last < sentence->n_places ? " ..." : "");
}

/* As people count them: "e-books" and "drop-in" are one word each. */
static guint
count_words (const SkWording *sentence)
{
  guint n = 0;

  for (guint i = 0; i < sentence->n_places; i++) {
    guint start = sentence->places[i].start;

    n += i == 0 || sentence->places[i - 1].end + 1 != start || sentence->text[start - 1] != '-';
  }
  return n;
}

static void
check_length (const SkRuleContext *context, const SkWording *sentence)
{
  guint n_words = count_words (sentence);
  guint most;
  SkLevel level;

  if (sk_judge_exceeds (context->judge, SK_RULE_SENTENCE_WORDS, n_words, &most, &level)) {
    g_autofree char *named = name (sentence);

    sk_judge_find_at (context->judge, SK_RULE_SENTENCE_WORDS, level, sentence->line, sentence->text,
                      _ ("%s has %u words; the most is %u"), named, n_words, most);
  }
}

/* A sign, as a comma, stands before it. */
static gboolean
is_behind_sign (const SkWording *sentence, guint i)
{
  return i > 0 && !sk_wording_is_close (sentence, i - 1);
}

/* “they”, “that is”; “that pool” is none yet. */
static gboolean
is_subject (const SkWording *sentence, guint i)
{
  return has (sentence, i, SK_WORD_SUBJECT) &&
         (!has (sentence, i, SK_WORD_DETERMINER) || has (sentence, i + 1, SK_WORD_FINITE));
}

/* “and the pool is ...”: behind the joining word stands a noun with its verb; “and is ...”, “and the pool” is none. */
static gboolean
starts_clause (const SkWording *sentence, guint joining)
{
  gboolean has_noun = FALSE;

  for (guint i = joining + 1; i < sentence->n_places && i <= joining + 6; i++) {
    if (!sk_wording_is_close (sentence, i - 1) || is (sentence, i, "to") || is_subject (sentence, i) ||
        has (sentence, i, SK_WORD_JOINING | SK_WORD_BREAK | SK_WORD_RELATIVE))
      return FALSE;
    if (has (sentence, i, SK_WORD_FINITE))
      return has_noun;
    has_noun = has_noun || !has (sentence, i, SK_WORD_BETWEEN | SK_WORD_DETERMINER);
  }
  return FALSE;
}

/* “and give your name”, behind “Go to the desk”. */
static gboolean
starts_instruction (const SkWording *sentence, guint joining)
{
  return has (sentence, joining + 1, SK_WORD_DOING) && sk_wording_is_close (sentence, joining + 1) &&
         has (sentence, joining + 2, SK_WORD_DETERMINER | SK_WORD_PRONOUN);
}

static gboolean
is_contrast (const SkWording *sentence, guint i)
{
  return has (sentence, i, SK_WORD_JOINING | SK_WORD_BREAK) &&
         (is (sentence, i, "but") || is (sentence, i, "although") || is (sentence, i, "whereas"));
}

/* What has been said when a word is reached. */
typedef struct {
  gboolean has_verb;       /* a statement was made */
  gboolean is_inside;      /* in a clause that another holds: “the people who are ...” */
  gboolean is_conditional; /* in one that says when it is so: “if you are ill and you cannot come” */
  guint instruction;       /* the place that an instruction starts at, counted from 1; 0: none does */
} Said;

/* “and they ...”, “but ...”, “, which ...”: a second thing is said. “children and families” is not. */
static gboolean
says_more (const SkWording *sentence, guint i, const Said *said)
{
  if (i == 0)
    return FALSE;
  if (is_contrast (sentence, i))
    return TRUE;
  if (said->is_conditional && has (sentence, i, SK_WORD_JOINING))
    return FALSE;
  if (has (sentence, i, SK_WORD_JOINING)) {
    return is_subject (sentence, i + 1) || (said->has_verb && !said->is_inside && starts_clause (sentence, i)) ||
           (said->instruction > 0 && i > said->instruction + 1 && starts_instruction (sentence, i));
  }
  return has (sentence, i, SK_WORD_RELATIVE) && sentence->text[sentence->places[i - 1].end] == ',' &&
         (is (sentence, i, "which") || is (sentence, i, "who") || is (sentence, i, "where"));
}

/* Starts a clause that says which one is meant: “the people who are ...”. */
static gboolean
is_about_noun (const SkWording *sentence, guint i)
{
  return i > 0 && has (sentence, i, SK_WORD_RELATIVE | SK_WORD_DETERMINER) &&
         (is (sentence, i, "that") || is (sentence, i, "which") || is (sentence, i, "who") ||
          is (sentence, i, "whose"));
}

static guint
count_clauses (const SkWording *sentence)
{
  Said said = { FALSE, FALSE, FALSE, 0 };
  guint clauses = 1;

  for (guint i = 0; i < sentence->n_places; i++) {
    gboolean starts = i == 0 || is_behind_sign (sentence, i);

    if (starts) {
      said.is_inside = FALSE;
      said.is_conditional = FALSE;
    }
    if (has (sentence, i, SK_WORD_BREAK | SK_WORD_NEGATIVE) &&
        (is (sentence, i, "if") || is (sentence, i, "when") || is (sentence, i, "unless")))
      said.is_conditional = TRUE;
    clauses += says_more (sentence, i, &said);
    if (is_about_noun (sentence, i))
      said.is_inside = TRUE;
    else if (has (sentence, i, SK_WORD_BREAK | SK_WORD_RELATIVE))
      said.has_verb = FALSE;
    if (has (sentence, i, SK_WORD_DOING) && (starts || is (sentence, i - 1, "please")))
      said.instruction = i + 1;
    /* A verb that the sentence starts with asks: “Can you and your family ...?” */
    if (!said.is_inside && has (sentence, i, SK_WORD_FINITE) && (i > 0 || has (sentence, i, SK_WORD_SUBJECT)))
      said.has_verb = TRUE;
  }
  return clauses;
}

/* A sign anywhere but in an address. */
static guint
count_sign (const SkWording *sentence, char sign)
{
  const char *end = sentence->text + sentence->end;
  guint n = 0, i = 0;

  for (const char *p = sentence->text + sentence->start; (p = memchr (p, sign, end - p)) != NULL; p++) {
    guint byte = p - sentence->text;

    while (i < sentence->n_places && sentence->places[i].end <= byte)
      i++;
    n += i == sentence->n_places || sentence->places[i].start > byte;
  }
  return n;
}

/* Those between numbers (pages 1, 4 and 6) are none of two things said. */
static guint
count_commas (const SkWording *sentence)
{
  guint commas = 0;

  for (guint i = 1; i < sentence->n_places; i++) {
    const SkPlace *before = &sentence->places[i - 1];

    if (memchr (sentence->text + before->end, ',', sentence->places[i].start - before->end) != NULL)
      commas += !has (sentence, i - 1, SK_WORD_NUMBER) || !has (sentence, i, SK_WORD_NUMBER);
  }
  return commas;
}

/* The brackets that the kiosk puts around an address are not the author's. */
static gboolean
has_brackets (const SkWording *sentence)
{
  guint addresses = 0;

  for (guint i = 0; i < sentence->n_places; i++) {
    const SkPlace *place = &sentence->places[i];

    addresses += place->is_address && place->start > 0 && sentence->text[place->start - 1] == '(';
  }
  return count_sign (sentence, '(') > addresses;
}

#define ITEM_WORDS 4

/* How many things a sentence lists between commas, the last two joined by “and” or “or”; 0: it is no mere list. */
static guint
count_listed (const SkWording *sentence)
{
  guint commas = 0, words = 0;

  for (guint i = 0; i < sentence->n_places; i++) {
    if (is_behind_sign (sentence, i)) {
      if (sentence->text[sentence->places[i - 1].end] != ',')
        return 0;
      commas++;
      words = 0;
    }
    if (commas == 0)
      continue;
    if (commas > 1 && has (sentence, i, SK_WORD_JOINING))
      return starts_clause (sentence, i) ? 0 : commas + (words > 0 ? 2 : 1);
    if (++words > ITEM_WORDS || has (sentence, i, SK_WORD_FINITE | SK_WORD_SUBJECT | SK_WORD_BREAK | SK_WORD_RELATIVE))
      return 0;
  }
  return 0;
}

static void
check_points (const SkRuleContext *context, const SkWording *sentence)
{
  guint clauses = count_clauses (sentence), most;
  guint commas = count_commas (sentence);
  g_autofree char *named = NULL;
  SkLevel level;

  if (sk_judge_exceeds (context->judge, SK_RULE_TWO_POINTS, clauses, &most, &level)) {
    named = name (sentence);
    sk_judge_find_at (context->judge, SK_RULE_TWO_POINTS, level, sentence->line, sentence->text,
                      _ ("%s says %u things; say each in a sentence of its own"), named, clauses);
  } else if (count_sign (sentence, ';') > 0 || has_brackets (sentence) || commas > 1) {
    guint listed = commas > 1 ? count_listed (sentence) : 0;

    named = name (sentence);
    if (listed > 0) {
      sk_judge_find (context->judge, SK_RULE_TWO_POINTS, sentence->line, sentence->text,
                     _ ("%s lists %u things; make a list of them, with a line of its own for each"), named, listed);
    } else {
      sk_judge_find (context->judge, SK_RULE_TWO_POINTS, sentence->line, sentence->text,
                     _ ("%s may say more than one thing; try it without the brackets, the ; or the commas"), named);
    }
  }
}

/* `9/10` and `31/12` are numbers; and a year may be `2023/24`. */
static void
check_signs (const SkRuleContext *context, const SkWording *line)
{
  static const char signs[] = "&/+=#<>~^|";
  guint i = 0;

  for (const char *p = strpbrk (line->text, signs); p != NULL; p = strpbrk (p + 1, signs)) {
    guint byte = p - line->text;

    while (i < line->n_places && line->places[i].end <= byte)
      i++;
    if ((i < line->n_places && line->places[i].is_address && line->places[i].start <= byte) ||
        (*p == '/' && g_ascii_isdigit (p[1])) || (*p == '+' && strspn (p + 1, "0123456789") > 1))
      continue;
    sk_judge_find (context->judge, SK_RULE_ROMAN_SYMBOL, line->line, line->text,
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
      g_autofree char *named = name (text);

      sk_judge_find_at (context->judge, SK_RULE_DOUBLE_NEGATIVE, level, text->line, text->text,
                        _ ("%s says no twice, which can be taken for a yes; say what is so"), named);
      return;
    }
  }
}

/* “properly”, “not”, “being”: what may stand between be and its participle. */
static gboolean
is_between (const SkWording *sentence, guint i)
{
  const char *word = sentence->places[i].word->folded;

  return has (sentence, i, SK_WORD_BETWEEN) || (strlen (word) > 4 && g_str_has_suffix (word, "ly"));
}

/* The place of the participle of a passive that has this form of be; 0 where there is none. */
static guint
find_participle (const SkWording *sentence, guint i)
{
  for (guint j = i + 1; j < sentence->n_places && j <= i + 4 && sk_wording_is_close (sentence, j - 1); j++) {
    if (has (sentence, j, SK_WORD_PARTICIPLE))
      return j;
    if (!is_between (sentence, j))
      return 0;
  }
  return 0;
}

/* “3 friends”, but not “3 minutes” */
static gboolean
counts_people (const SkWording *sentence, guint i)
{
  static const char *const others[] = { "minutes", "hours",  "days",  "weeks",  "months", "years",
                                        "miles",   "pounds", "times", "metres", NULL };
  const char *word = i + 1 < sentence->n_places ? sentence->places[i + 1].word->folded : "";

  return has (sentence, i, SK_WORD_NUMBER) && sk_wording_is_close (sentence, i) &&
         (g_str_equal (word, "people") || g_str_has_suffix (word, "s")) && !g_strv_contains (others, word);
}

/* “by us”, “by the staff”. “by post”, “by the end of May”, “by 5pm” and “by calling us” name nobody. */
static gboolean
names_doer (const SkWording *sentence, guint participle)
{
  for (guint i = participle + 1; i < sentence->n_places && i <= participle + 4; i++) {
    guint doer = has (sentence, i + 1, SK_WORD_DETERMINER) ? i + 2 : i + 1;

    if (!sk_wording_is_close (sentence, i - 1))
      return FALSE;
    if (!is (sentence, i, "by"))
      continue;
    return doer < sentence->n_places && sk_wording_is_close (sentence, i) &&
           (counts_people (sentence, doer) || !has (sentence, doer, SK_WORD_MEANS | SK_WORD_NUMBER | SK_WORD_MIXED)) &&
           !g_str_has_suffix (sentence->places[doer].word->folded, "ing");
  }
  return FALSE;
}

/* Where the verb starts that be at this place is the last part of: “will not be”, “has been”. */
static guint
find_verb (const SkWording *sentence, guint be)
{
  guint first = be;

  for (guint i = be; i > 0 && sk_wording_is_close (sentence, i - 1); i--) {
    if (has (sentence, i - 1, SK_WORD_FINITE | SK_WORD_BE) && !has (sentence, i - 1, SK_WORD_SUBJECT))
      first = i - 1;
    else if (!is_between (sentence, i - 1))
      break;
  }
  return first;
}

/* Where the words end that the participle is the last of but for what belongs to it: “looked at”, “sent away”. */
static guint
find_end (const SkWording *sentence, guint participle)
{
  static const char *const words[] = { "after", "at", "away", "back", "down", "off", "out", "up", NULL };

  if (sk_wording_is_close (sentence, participle) &&
      g_strv_contains (words, sentence->places[participle + 1].word->folded))
    return sentence->places[participle + 1].end;
  return sentence->places[participle].end;
}

static void
check_passive (const SkRuleContext *context, const SkWording *sentence)
{
  for (guint i = 0; i < sentence->n_places; i++) {
    /* “There are raised beds” says of what kind they are. */
    gboolean says_there_is = i > 0 && is (sentence, i - 1, "there");
    guint participle = has (sentence, i, SK_WORD_BE) && !says_there_is ? find_participle (sentence, i) : 0;
    guint start, end;

    if (participle == 0)
      continue;
    start = sentence->places[find_verb (sentence, i)].start;
    end = find_end (sentence, participle);
    if (!names_doer (sentence, participle)) {
      sk_judge_find (context->judge, SK_RULE_PASSIVE, sentence->line, sentence->text,
                     _ ("“%.*s” does not say who does it; begin with who does it"), (int) (end - start),
                     sentence->text + start);
    }
    i = participle;
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

/* “the register”, “a long request”: what may be a verb too is a noun here. */
static gboolean
is_noun (const SkWording *sentence, guint i, const SkPhrase *phrase)
{
  const guint other = SK_WORD_SUBJECT | SK_WORD_FINITE | SK_WORD_JOINING | SK_WORD_BREAK | SK_WORD_RELATIVE;

  if (phrase->as_noun == NULL || g_str_has_suffix (sentence->places[i].word->folded, "ing") ||
      g_str_has_suffix (sentence->places[i].word->folded, "ed"))
    return FALSE;
  return (i > 0 && has (sentence, i - 1, SK_WORD_DETERMINER)) ||
         (i > 1 && has (sentence, i - 2, SK_WORD_DETERMINER) && !has (sentence, i - 1, other) &&
          !is (sentence, i - 1, "to") && sk_wording_is_close (sentence, i - 1));
}

/* What to do about hard words (advice NULL: that have to be explained). */
static char *
advise (const SkPlace *place, const SkPhrase *phrase, const char *shown, const char *advice)
{
  if (advice == NULL)
    return g_strdup_printf (_ ("“%s” may be hard to understand; say it in other words, or explain it: add ## %s to "
                               "words.md and write **%s** here"),
                            shown, shown, shown);
  if (*advice == '\0')
    return g_strdup_printf (_ ("“%s” is hard to read; leave it out"), shown);
  if (phrase->words->len > 1)
    return g_strdup_printf (_ ("“%s” is hard to read; try “%s”"), shown, advice);
  if (!g_str_equal (place->word->folded, phrase->words->pdata[0]))
    return g_strdup_printf (
        _ ("“%s” is hard to read; instead of “%s” say “%s”, or explain it where it is part of a name"), shown,
        phrase->text, advice);
  return g_strdup_printf (_ ("“%s” is hard to read; try “%s”, or explain it where it is part of a name"), shown,
                          advice);
}

static void
check_plainer (const SkRuleContext *context, const SkWording *sentence, guint i, const SkPhrase *phrase)
{
  const SkPlace *place = &sentence->places[i];
  guint end = sentence->places[i + phrase->words->len - 1].end;
  g_autofree char *shown = g_strndup (sentence->text + place->start, end - place->start);
  const char *advice = is_noun (sentence, i, phrase) ? phrase->as_noun : phrase->advice;

  if (!place->is_marked && (place->word->flags & SK_WORD_OWN) == 0)
    sk_doubts_add_finding (context->doubts, context->judge, SK_RULE_HARD_WORD, sentence, shown,
                           advise (place, phrase, shown, advice));
}

static gboolean
is_in_family (const SkWording *sentence, const GPtrArray *families)
{
  for (guint i = 0; i < sentence->n_places; i++) {
    for (guint j = 0; j < families->len; j++) {
      if (g_str_equal (sentence->places[i].word->family, families->pdata[j]))
        return TRUE;
    }
  }
  return FALSE;
}

/* Beside words that show it, “put your arms up in the air” means what it says. */
static void
check_saying (const SkRuleContext *context, const SkWording *sentence, const SkPhrase *phrase)
{
  if (*phrase->advice == '\0' || (phrase->literal != NULL && is_in_family (sentence, phrase->literal)))
    return;
  sk_judge_find (context->judge, SK_RULE_IDIOM, sentence->line, sentence->text,
                 _ ("some people will take “%s” word for word; try “%s”"), phrase->text, phrase->advice);
}

static void
check_phrase (const SkRuleContext *context, const SkWording *sentence, guint i, const SkPhrase *phrase)
{
  switch (phrase->kind) {
  case SK_PHRASE_PLAINER:
  case SK_PHRASE_HARD:
    check_plainer (context, sentence, i, phrase);
    break;
  case SK_PHRASE_SAYING:
    check_saying (context, sentence, phrase);
    break;
  case SK_PHRASE_NAME:
    check_name (context, sentence, phrase);
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

/* Once a line is enough: who mends it sees the rest; and once a page, of what has to be explained. */
static gboolean
is_told (const SkRuleContext *context, const SkWording *sentence, const SkPhrase *phrase)
{
  gpointer line = GUINT_TO_POINTER (sentence->line);
  gpointer before = g_hash_table_lookup (context->told, phrase);

  g_hash_table_insert (context->told, (gpointer) phrase, line);
  return before != NULL && (before == line || phrase->kind == SK_PHRASE_HARD);
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
    if (longest != NULL &&
        (longest->kind == SK_PHRASE_SAYING || longest->kind == SK_PHRASE_HARD || !is_name (text, i)) &&
        !is_told (context, text, longest))
      check_phrase (context, text, i, longest);
    for (guint j = i; j < i + most; j++)
      text->places[j].is_in_phrase = longest->kind != SK_PHRASE_NAME;
    i += MAX (most, 1);
  }
}

void
sk_sentence_rules_check (const SkRuleContext *context, const SkWording *sentence)
{
  check_length (context, sentence);
  check_points (context, sentence);
  if (!sk_lexicon_has_lists (context->lexicon))
    return;
  check_negatives (context, sentence);
  check_passive (context, sentence);
  check_phrases (context, sentence);
}

void
sk_sentence_rules_check_line (const SkRuleContext *context, const SkWording *line, guint n_sentences)
{
  check_signs (context, line);
  if (n_sentences > 1) {
    sk_judge_find_at (context->judge, SK_RULE_TWO_POINTS, SK_LEVEL_WARNING, line->line, line->text,
                      _ ("%u sentences stand in this line; give each a line of its own"), n_sentences);
  }
}
