/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-word-rules.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "sk-characters.h"

static gboolean
has (const SkPlace *place, SkWordFlags flags)
{
  return (place->word->flags & flags) != 0;
}

/* Southend, where Southend Council publishes. */
static gboolean
is_publisher (const SkPlace *place)
{
  return has (place, SK_WORD_PUBLISHER) && has (place, SK_WORD_CAPITAL);
}

static gboolean
is_words_page (const SkRuleContext *context)
{
  return sk_page_get_kind (context->page) == SK_PAGE_WORDS;
}

/* Whether a word that the page of words explains can be touched somewhere on this page. */
static gboolean
is_explained_here (const SkRuleContext *context, const SkPlace *place)
{
  return place->is_marked || is_words_page (context) || g_hash_table_contains (context->marked, place->word->root);
}

static gboolean
is_shouted (const SkPlace *place)
{
  return has (place, SK_WORD_CAPITALS) && !has (place, SK_WORD_OWN | SK_WORD_SHORT);
}

/* With nothing but a space between: “TVs, DVDs” is shouted by nobody. */
static gboolean
is_beside_capitals (const SkWording *text, guint i)
{
  return (i > 0 && sk_wording_is_close (text, i - 1) && is_shouted (&text->places[i - 1])) ||
         (i + 1 < text->n_places && sk_wording_is_close (text, i) && is_shouted (&text->places[i + 1]));
}

/* SS2 is not: no one says how it is read. 1st, 10am, A4 and 3D are. */
static gboolean
is_said_well (const char *word)
{
  static const char *const units[] = { "am", "pm", "st", "nd", "rd", "th",   "p",   "m",   "km",  "cm",   "mm", "kg",
                                       "g",  "ml", "l",  "s",  "x",  "mins", "min", "mph", "hrs", "hour", "th" };
  const char *letters = word + strspn (word, "0123456789.,:");

  if (letters == word)
    return g_ascii_isalpha (word[0]) && word[1 + strspn (word + 1, "0123456789")] == '\0';
  if (letters[0] != '\0' && letters[1] == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++) {
    if (g_ascii_strcasecmp (letters, units[i]) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
check_spoken (const SkRuleContext *context, const SkWording *text, const SkPlace *place)
{
  const char *word = place->word->text;
  gboolean is_clear = has (place, SK_WORD_CAPITALS) ? strpbrk (word, "AEIOUY") == NULL : is_said_well (word);

  /* Once is enough: one line in say.ini mends it everywhere. */
  if (!is_clear && !has (place, SK_WORD_SAID | SK_WORD_SHORT) &&
      g_hash_table_add (context->unsaid, (gpointer) place->word)) {
    sk_judge_find (context->judge, SK_RULE_SPOKEN_FORM, text->line, text->text,
                   _ ("“%s” may be read aloud wrongly; add %s= to say.ini, and behind it how it is said"), word, word);
  }
}

/* A Roman number of more than one letter. */
static gboolean
is_roman (const char *word)
{
  return word[strspn (word, "IVX")] == '\0' && strstr (word, "IIII") == NULL;
}

static void
check_capitals (const SkRuleContext *context, const SkWording *text, guint i, guint *shouted)
{
  const SkPlace *place = &text->places[i];
  const char *word = place->word->text;

  if (has (place, SK_WORD_SHORT))
    return;
  if (g_hash_table_contains (context->spelt_out, place->word->family)) {
    check_spoken (context, text, place);
  } else if (has (place, SK_WORD_EXPLAINED)) {
    if (!is_explained_here (context, place)) {
      sk_judge_find_at (context->judge, SK_RULE_ACRONYM, SK_LEVEL_WARNING, text->line, text->text,
                        _ ("“%s” is explained, but cannot be touched on this page; make it bold once: **%s**"), word,
                        word);
    }
    check_spoken (context, text, place);
  } else if (is_roman (word)) {
    sk_judge_find (context->judge, SK_RULE_ROMAN_SYMBOL, text->line, text->text,
                   _ ("“%s” looks like a Roman number; write it in figures, as 4"), word);
  } else if (has (place, SK_WORD_EASY) || is_beside_capitals (text, i)) {
    (*shouted)++;
  } else {
    sk_doubts_add_finding (
        context->doubts, context->judge, SK_RULE_ACRONYM, text, word,
        g_strdup_printf (_ ("“%s” is short for something; explain it: add ## %s to words.md and write **%s** here; or "
                            "write it in full where people know the full words better"),
                         word, word, word));
    check_spoken (context, text, place);
  }
}

/* The character that stands before or behind a place. */
static char
get_before (const SkWording *text, const SkPlace *place)
{
  return place->start > 0 ? text->text[place->start - 1] : ' ';
}

/* 020 7946 0000, +44 ...: a number that is not counted with. */
static gboolean
is_telephone (const SkWording *text, guint i)
{
  const SkPlace *place = &text->places[i];

  return text->text[place->start] == '0' || get_before (text, place) == '+' ||
         (i > 0 && has (&text->places[i - 1], SK_WORD_NUMBER) && sk_wording_is_close (text, i - 1)) ||
         (i + 1 < text->n_places && has (&text->places[i + 1], SK_WORD_NUMBER) && sk_wording_is_close (text, i));
}

static gboolean
is_year (const char *number)
{
  return strlen (number) == 4 && strspn (number, "0123456789") == 4 && atoi (number) >= 1900 && atoi (number) <= 2100;
}

static gboolean
is_clock (const char *number)
{
  gsize hours = strspn (number, "0123456789");

  return hours >= 1 && hours <= 2 && atoi (number) < 24 && number[hours] == '.' && strlen (number) == hours + 3 &&
         strspn (number + hours + 1, "0123456789") == 2 && atoi (number + hours + 1) < 60;
}

/* 9.30 am, at 9.30, 9.30 in the morning: the point is how times are written. */
static gboolean
is_time (const SkWording *text, guint i)
{
  static const char *const before[] = { "after", "and",  "at",   "before", "between", "by",
                                        "from",  "till", "time", "to",     "until",   NULL };
  static const char *const behind[] = { "am", "in", "pm", NULL };
  const char *next = i + 1 < text->n_places ? text->places[i + 1].word->folded : "";
  const char *previous = i > 0 ? text->places[i - 1].word->folded : "";

  return is_clock (text->places[i].word->text) &&
         (g_strv_contains (behind, next) || g_strv_contains (before, previous));
}

static gboolean
is_price (const SkWording *text, guint i)
{
  guint start = text->places[i].start;

  return start >= strlen ("£") && strncmp (text->text + start - strlen ("£"), "£", strlen ("£")) == 0;
}

static void
check_size (const SkRuleContext *context, const SkWording *text, guint i)
{
  const char *number = text->places[i].word->text;
  g_autoptr (GString) digits = NULL;
  guint most;
  SkLevel level;

  if (is_telephone (text, i) || is_year (number) || is_time (text, i))
    return;
  if (strchr (number, '.') != NULL && !is_price (text, i)) {
    sk_judge_find (context->judge, SK_RULE_BIG_NUMBER, text->line, text->text,
                   _ ("%s has a part behind the point; say about how many"), number);
    return;
  }
  digits = g_string_new (number);
  g_string_replace (digits, ",", "", 0);
  if (sk_judge_exceeds (context->judge, SK_RULE_BIG_NUMBER, MIN (strtoul (digits->str, NULL, 10), G_MAXUINT), &most,
                        &level)) {
    sk_judge_find_at (context->judge, SK_RULE_BIG_NUMBER, level, text->line, text->text,
                      _ ("%s is a big number; say about how many in words, as “about 2 thousand” or “a lot”"), number);
  }
}

/* 31/12/2026 and 2026-12-31: the first of the numbers. */
static gboolean
is_date (const SkWording *text, guint i)
{
  const char *start = text->text + text->places[i].start;
  gsize first = strspn (start, "0123456789");
  char sign = start[first];
  gsize second;

  if ((sign != '/' && sign != '-' && sign != '.') || first > 4 || first == 3)
    return FALSE;
  second = strspn (start + first + 1, "0123456789");
  return second >= 1 && second <= 2 && start[first + 1 + second] == sign &&
         g_ascii_isdigit (start[first + 1 + second + 1]);
}

/* 40% off: what it leaves to pay. */
static gboolean
is_off_price (const SkWording *text, guint i)
{
  static const char *const words[] = { "cheaper", "discount", "off", NULL };
  guint last = MIN (i + 3, text->n_places - 1);

  for (guint j = i + 1; j <= last && (j == i + 1 || sk_wording_is_close (text, j - 1)); j++) {
    if (g_strv_contains (words, text->places[j].word->folded))
      return TRUE;
  }
  return FALSE;
}

static void
check_number (const SkRuleContext *context, const SkWording *text, guint i)
{
  const SkPlace *place = &text->places[i];
  gboolean is_last = i + 1 == text->n_places;

  if (text->text[place->end] == '%' ||
      (!is_last && sk_wording_is_close (text, i) && g_str_has_prefix (text->places[i + 1].word->folded, "per"))) {
    if (is_off_price (text, i)) {
      sk_judge_find (context->judge, SK_RULE_PERCENT, text->line, text->text,
                     _ ("%s per cent off is hard to work out; say what people pay"), place->word->text);
    } else {
      sk_judge_find (context->judge, SK_RULE_PERCENT, text->line, text->text,
                     _ ("%s per cent is hard to picture; say how many of how many, as “5 of 10 people”"),
                     place->word->text);
    }
  } else if (is_date (text, i)) {
    sk_judge_find (context->judge, SK_RULE_SPOKEN_FORM, text->line, text->text,
                   _ ("a day in figures is read aloud wrongly; write the month as a word, as 31 December 2026"));
  } else if (get_before (text, place) != '/' && get_before (text, place) != '-') {
    check_size (context, text, i);
  }
}

/* The sentence rules say which word is plainer. */
static gboolean
has_plainer (const SkPlace *place)
{
  const GPtrArray *phrases = place->word->phrases;

  for (guint i = 0; phrases != NULL && i < phrases->len; i++) {
    const SkPhrase *phrase = phrases->pdata[i];

    if (phrase->kind == SK_PHRASE_PLAINER && phrase->words->len == 1)
      return TRUE;
  }
  return FALSE;
}

static void
check_letters (const SkRuleContext *context, const SkWording *text, guint i)
{
  const SkPlace *place = &text->places[i];
  const char *word = place->word->text;

  if (has (place, SK_WORD_ABBREVIATION)) {
    sk_judge_find (context->judge, SK_RULE_ROMAN_SYMBOL, text->line, text->text,
                   _ ("“%s” is a short form; write the words that it is short for"), word);
    return;
  }
  if (has (place, SK_WORD_COUNTED)) {
    sk_judge_find (context->judge, SK_RULE_NUMBER_WORD, text->line, text->text,
                   _ ("“%s” is easier to read as a figure"), word);
  }
  /* The E of E-books is no word. */
  if (has (place, SK_WORD_EASY) || place->is_marked ||
      (place->end - place->start == 1 && text->text[place->end] == '-'))
    return;
  if (has (place, SK_WORD_EXPLAINED) && !is_explained_here (context, place) &&
      !(has (place, SK_WORD_CAPITAL) && i > 0)) {
    sk_judge_find (context->judge, SK_RULE_HARD_WORD, text->line, text->text,
                   _ ("“%s” is explained, but cannot be touched on this page; make it bold once: **%s**"), word, word);
  }
  /* Inside a sentence, a capital makes a name of it; and a point an address: us@example.org. */
  if (!has (place, SK_WORD_OWN) && !is_publisher (place) && !has_plainer (place) && !place->is_in_phrase &&
      strchr (word, '.') == NULL)
    sk_doubts_add (context->doubts, context->judge, text, place, i == 0 || !has (place, SK_WORD_CAPITAL));
}

void
sk_word_rules_check (const SkRuleContext *context, const SkWording *text)
{
  gboolean has_lists = sk_lexicon_has_lists (context->lexicon);
  guint shouted = 0, most;
  SkLevel level;

  for (guint i = 0; i < text->n_places; i++) {
    const SkPlace *place = &text->places[i];

    if (place->is_address)
      continue;
    if (has (place, SK_WORD_CAPITALS) && has_lists)
      check_capitals (context, text, i, &shouted);
    else if (has (place, SK_WORD_NUMBER))
      check_number (context, text, i);
    else if (has (place, SK_WORD_MIXED))
      check_spoken (context, text, place);
    else if (has_lists)
      check_letters (context, text, i);
    else if (has (place, SK_WORD_LETTERS) && !has (place, SK_WORD_OWN) && !is_publisher (place))
      sk_doubts_add (context->doubts, context->judge, text, place, FALSE);
  }
  if (sk_judge_exceeds (context->judge, SK_RULE_CAPS, shouted, &most, &level)) {
    sk_judge_find_at (
        context->judge, SK_RULE_CAPS, level, text->line, text->text,
        _ ("whole words in capitals are hard to read; write them in small letters, or explain a short form"));
  }
}

void
sk_word_rules_check_spelling (const SkRuleContext *context, const SkWording *text)
{
  for (guint i = 0; i < text->n_places; i++) {
    const SkPlace *place = &text->places[i];

    if (has (place, SK_WORD_LETTERS) && !has (place, SK_WORD_EASY | SK_WORD_OWN) && !is_publisher (place))
      sk_doubts_add (context->doubts, context->judge, text, place, FALSE);
  }
}

/* Whether a line may end behind this character: as Unicode has it (UAX 14) for what stands in long words. Scripts that
 * are written without spaces may be broken at many places. */
static gboolean
may_end_line (gunichar character)
{
  switch ((int) g_unichar_get_script (character)) {
  case G_UNICODE_SCRIPT_THAI:
  case G_UNICODE_SCRIPT_LAO:
  case G_UNICODE_SCRIPT_KHMER:
  case G_UNICODE_SCRIPT_MYANMAR:
    return TRUE;
  default:
    return g_unichar_isspace (character) || g_unichar_iswide (character) || character == '-' || character == '/' ||
           character == 0x200b || (character >= 0x2010 && character <= 0x2014);
  }
}

void
sk_word_rules_check_length (const SkRuleContext *context, const char *text, guint line)
{
  const char *word = text;
  guint most;
  SkLevel level;

  for (const char *p = text; *word != '\0'; p = g_utf8_next_char (p)) {
    g_autofree char *letters = NULL;

    if (*p != '\0' && !may_end_line (g_utf8_get_char (p)))
      continue;
    letters = g_strndup (word, p - word);
    if (p - word > (int) sk_rule_get (SK_RULE_LONG_WORD)->warning &&
        sk_judge_exceeds (context->judge, SK_RULE_LONG_WORD, sk_characters_count (letters), &most, &level)) {
      g_autofree char *shown = sk_characters_shorten (letters);

      sk_judge_find_at (
          context->judge, SK_RULE_LONG_WORD, level, line, text,
          _ ("“%s” is a word that is longer than any line, and is drawn very small or broken; write it in other words"),
          shown);
    }
    if (*p == '\0')
      break;
    word = g_utf8_next_char (p);
  }
}
