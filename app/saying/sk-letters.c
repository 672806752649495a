/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-letters.h"

#include <string.h>

#include "sk-common-words.h"
#include "sk-english-number.h"
#include "sk-figure.h"

enum { LONGEST_SHORT_FORM = 6 }; /* letters; what is longer in capitals is a word that is meant to be loud */

char *
sk_letters_spell (const SkVocabulary *vocabulary, const char *letters, gsize n)
{
  GString *spelled = g_string_new (NULL);
  const char *end = letters + n;

  for (const char *at = letters; at < end; at = g_utf8_next_char (at)) {
    gunichar letter = g_unichar_toupper (g_utf8_get_char (at));

    if (spelled->len > 0)
      g_string_append_c (spelled, ' ');
    /* The voice takes a lone A for the article. */
    if (letter == 'A' && sk_vocabulary_is_english (vocabulary))
      g_string_append (spelled, "eigh");
    else if (g_ascii_isdigit ((int) letter) && sk_vocabulary_is_english (vocabulary))
      g_string_append (spelled, sk_vocabulary_find (vocabulary, "Digits", (const char[]){ (char) letter, '\0' }));
    else
      g_string_append_unichar (spelled, letter);
  }
  return g_string_free (spelled, FALSE);
}

/* How many capitals a word begins with, in bytes, and how many letters these are. */
static gsize
measure_capitals (const char *core, guint *n_letters)
{
  const char *at = core;

  *n_letters = 0;
  for (; g_unichar_isupper (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    (*n_letters)++;
  return (gsize) (at - core);
}

static gboolean
is_all_capitals (const char *core)
{
  guint n_letters;
  gsize n = measure_capitals (core, &n_letters);

  return n_letters >= 2 && core[n] == '\0';
}

/* Whether the whole text around it is in capitals, as a heading or a shout. */
static gboolean
is_among_capitals (const SkReading *reading)
{
  const SkVocabulary *english = sk_vocabulary_get ("en");
  int before = 0;
  int after = 0;

  for (int offset = -3; offset <= 3; offset++) {
    const char *core = sk_reading_get_core (reading, offset);

    if (offset != 0 && is_all_capitals (core) && sk_vocabulary_find (english, "Words", core) == NULL &&
        sk_common_words_have (sk_reading_get_lower (reading, offset)))
      *(offset < 0 ? &before : &after) += 1;
    else if (offset != 0 && g_ascii_islower (*core))
      return FALSE;
  }
  return before + after > 0;
}

/* A word of the language that is written in capitals to be loud, and is no short form of that name. */
static gboolean
is_loud (const SkReading *reading, const char *core, guint n_letters)
{
  g_autofree char *lower = g_utf8_strdown (core, -1);

  if (is_among_capitals (reading) && sk_common_words_have (lower))
    return TRUE;
  if (sk_vocabulary_find (reading->vocabulary, "ShortForms", core) != NULL)
    return FALSE;
  return n_letters > LONGEST_SHORT_FORM || sk_common_words_have (lower);
}

/* "NHS", "GCSEs", "PAs'" */
static gboolean
read_short_form (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  guint n_letters;
  gsize n = measure_capitals (core, &n_letters);
  const char *ending = core + n;
  gboolean english = sk_vocabulary_is_english (reading->vocabulary);
  g_autofree char *stem = NULL;
  g_autofree char *spelled = NULL;
  const char *word;

  if (n_letters >= 2 && *ending == '\'' && english) {
    g_autofree char *owner = g_utf8_strdown (core, (gssize) n);
    g_autofree char *whole = g_utf8_strdown (core, -1);

    if (sk_common_words_have (whole) || (g_str_equal (ending, "'S") && sk_common_words_have (owner))) {
      sk_reading_say (reading, g_steal_pointer (&whole));
      return TRUE;
    }
  }
  if (n_letters < 2 ||
      (*ending != '\0' && !g_str_equal (ending, "s") && !g_str_equal (ending, "'s") && !g_str_equal (ending, "+")))
    return FALSE;
  stem = g_strndup (core, n);
  if (!english && (n_letters > 5 || is_among_capitals (reading)))
    return FALSE;
  /* Names of here are said in every language as they are said here. */
  word = sk_vocabulary_find (sk_vocabulary_get ("en"), "Words", stem);
  if (!english && word != NULL)
    return FALSE;
  if (word != NULL) {
    if (*word != '\0')
      sk_reading_say (reading, g_strconcat (word, ending, NULL));
    return *word != '\0';
  }
  if (english && is_loud (reading, stem, n_letters)) {
    sk_reading_say (reading, g_utf8_strdown (core, -1));
    return TRUE;
  }
  spelled = sk_letters_spell (reading->vocabulary, core, n);
  sk_reading_say (reading, g_strconcat (spelled,
                                        *ending == '+'    ? " plus"
                                        : *ending == '\0' ? ""
                                        : english         ? "'s"
                                                          : ending,
                                        NULL));
  return TRUE;
}

/* "KS2", "A13", "B12", "3D", "4G" */
static gboolean
read_letters_and_figures (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  guint n_letters;
  gsize n = measure_capitals (core, &n_letters);
  g_autofree char *age = *core == 'U' ? sk_figure_say (reading->vocabulary, core + 1, SK_FIGURE_PLAIN) : NULL;
  gsize n_digits = strspn (core + n, "0123456789");
  gsize first = strspn (core, "0123456789");
  g_autofree char *letters = NULL;
  g_autofree char *number = NULL;

  /* Under that age, in sport. */
  if (age != NULL && strspn (core + 1, "0123456789s'") == strlen (core + 1)) {
    sk_reading_say (reading, g_strconcat ("under ", age, NULL));
    return TRUE;
  }
  if (n_letters >= 1 && n_letters <= 4 && n_digits > 0 && n_digits < 5 && core[n + n_digits] == '\0') {
    letters = sk_letters_spell (reading->vocabulary, core, n);
    number = core[n] == '0' || n_digits >= 3 ? sk_english_number_say_digits (core + n, n_digits)
                                             : sk_english_number_say (sk_english_number_read (core + n, n_digits));
    sk_reading_say (reading, g_strconcat (letters, " ", number, NULL));
    return TRUE;
  }
  n = first > 0 ? measure_capitals (core + first, &n_letters) : 0;
  if (first > 0 && first < 4 && n_letters >= 1 && n_letters <= 2 && core[first + n] == '\0') {
    letters = sk_letters_spell (reading->vocabulary, core + first, n);
    number = sk_english_number_say (sk_english_number_read (core, first));
    sk_reading_say (reading, g_strconcat (number, " ", letters, NULL));
    return TRUE;
  }
  return FALSE;
}

/* "A-Z", "(a)", "A*" */
static gboolean
read_lone_letter (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  gboolean in_brackets = g_str_has_suffix (sk_words_get_before (reading->words, reading->at), "(") &&
                         g_str_has_prefix (sk_words_get_after (reading->words, reading->at), ")");
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (g_ascii_isalpha (core[0]) && core[1] == '\0' && in_brackets) {
    sk_reading_say (reading, sk_letters_spell (reading->vocabulary, core, 1));
    return TRUE;
  }
  if (!g_ascii_isupper (core[0]) || core[1] != '-' || !g_ascii_isupper (core[2]) || core[3] != '\0')
    return FALSE;
  first = sk_letters_spell (reading->vocabulary, core, 1);
  last = sk_letters_spell (reading->vocabulary, core + 2, 1);
  sk_reading_say (reading, g_strconcat (first, " to ", last, NULL));
  return TRUE;
}

/* The letter, and not the article: "Option A", "hepatitis A", "A levels". */
static gboolean
read_letter_a (SkReading *reading)
{
  static const char *const behind[] = { "levels", "level", "level's", "star", "stars", "or", "to", "is", "=", NULL };
  const char *core = sk_reading_get_core (reading, 0);
  const char *before = sk_reading_get_core (reading, -1);
  gboolean ends =
      *sk_words_get_after (reading->words, reading->at) != '\0' || reading->at + 1 == sk_words_get_n (reading->words);
  gboolean begins = sk_words_begins (reading->words, reading->at);

  if (!g_str_equal (core, "A"))
    return FALSE;
  if (is_among_capitals (reading) && !ends) {
    sk_reading_say (reading, g_strdup ("a"));
    return TRUE;
  }
  /* Inside a sentence the article is small; at its start it is not. */
  if (begins && !sk_reading_is_one_of (reading, 1, behind) && !(ends && *before == '\0'))
    return FALSE;
  if (begins && (sk_reading_is_one_of (reading, 1, (const char *const[]){ "is", "or", "to", NULL })) && *before != '\0')
    return FALSE;
  sk_reading_say (reading, g_strdup ("eigh"));
  return TRUE;
}

/* --- Roman figures --- */

/* 0 where the word is none, or one letter that is a word or a name by itself. */
static guint
read_roman (const char *core)
{
  static const struct {
    const char *sign;
    guint value;
  } signs[] = { { "C", 100 }, { "XC", 90 }, { "L", 50 }, { "XL", 40 }, { "X", 10 },
                { "IX", 9 },  { "V", 5 },   { "IV", 4 }, { "I", 1 } };
  const char *at = core;
  guint number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    guint times = 0;

    while (g_str_has_prefix (at, signs[i].sign)) {
      number += signs[i].value;
      at += strlen (signs[i].sign);
      if (++times > (strlen (signs[i].sign) == 2 || *signs[i].sign == 'V' || *signs[i].sign == 'L' ? 1 : 3))
        return 0;
    }
  }
  return *at == '\0' ? number : 0;
}

/* "Henry VIII" has an order, "Chapter X" a number. */
static gboolean
read_roman_figure (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  const char *before = sk_reading_get_core (reading, -1);
  guint number = read_roman (core);
  gboolean counted = sk_vocabulary_find (reading->vocabulary, "Counted", sk_reading_get_lower (reading, -1)) != NULL;
  gboolean named = sk_vocabulary_find (reading->vocabulary, "Rulers", before) != NULL;
  g_autofree char *said = NULL;

  if (number == 0 || number > 50 || (!counted && !named) || !sk_words_are_close (reading->words, reading->at - 1))
    return FALSE;
  if (named && g_str_equal (core, "I") && g_ascii_islower (*sk_reading_get_core (reading, 1)))
    return FALSE;
  said = named ? sk_english_number_say_nth (number) : sk_english_number_say (number);
  sk_reading_say (reading, g_strconcat (named ? "the " : "", said, NULL));
  return TRUE;
}

gboolean
sk_letters_read (SkReading *reading)
{
  if (!sk_vocabulary_is_english (reading->vocabulary))
    return read_short_form (reading);
  return read_lone_letter (reading) || read_letter_a (reading) || read_roman_figure (reading) ||
         read_letters_and_figures (reading) || read_short_form (reading);
}
