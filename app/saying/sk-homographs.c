/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-homographs.h"

#include <string.h>

/*
 * The table has a line a word, SAID:CONDITION CONDITION|SAID:CONDITION|SAID, of which the first one counts whose
 * conditions all hold; the one that is said as it is written is "-". Conditions: <a,b the word before is one of these,
 * <<a,b the one before that, >a,b the word behind (@name: one of that line of [Sets]); ^ it begins a sentence; $ it ends
 * one, or a part of it; C it is written with a capital within a sentence; past the text is of a time that is over; verb
 * it is what somebody does. ! is not.
 */

static gboolean
is_in_set (const SkReading *reading, const char *set, const char *word)
{
  const char *list = sk_vocabulary_find (reading->vocabulary, "Sets", set);
  gsize n = strlen (word);

  for (const char *at = list; at != NULL && *at != '\0' && n > 0; at += strcspn (at, ";"), at += *at != '\0') {
    if (strcspn (at, ";") == n && strncmp (at, word, n) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Whether the word stands in a list with commas, or in a set that the list names. */
static gboolean
is_listed (const SkReading *reading, const char *list, int offset)
{
  const char *word = sk_reading_get_lower (reading, offset);
  g_auto (GStrv) names = g_strsplit (list, ",", -1);

  for (char **name = names; *name != NULL; name++) {
    if (**name == '@' ? is_in_set (reading, *name + 1, word) : g_str_equal (*name, word))
      return TRUE;
  }
  return FALSE;
}

/* "Doors", "schools": things that may do something. */
static gboolean
is_plural (const SkReading *reading, int offset)
{
  const char *word = sk_reading_get_lower (reading, offset);
  gsize n = strlen (word);

  return n > 3 && word[n - 1] == 's' && word[n - 2] != 's' && word[n - 2] != '\'' && word[n - 2] != 'u' &&
         !is_in_set (reading, "no-plural", word) && sk_words_are_close (reading->words, reading->at + offset);
}

static gboolean
is_verb (const SkReading *reading)
{
  const char *before = sk_reading_get_lower (reading, -1);
  const char *behind = sk_reading_get_lower (reading, 1);
  gboolean begins = sk_words_begins (reading->words, reading->at);
  gboolean has_object = sk_words_are_close (reading->words, reading->at) && is_in_set (reading, "objects", behind);

  if (begins)
    return has_object;
  if (is_in_set (reading, "doers", before))
    return TRUE;
  if (is_in_set (reading, "adverbs", before))
    return !is_in_set (reading, "determiners", sk_reading_get_lower (reading, -2));
  if (is_plural (reading, -1))
    return TRUE;
  return has_object && !is_in_set (reading, "determiners", before) && !is_in_set (reading, "prepositions", before);
}

static gboolean
is_past (const SkReading *reading)
{
  for (int i = 0; i < sk_words_get_n (reading->words); i++) {
    if (is_in_set (reading, "past", sk_words_get_lower (reading->words, i)))
      return TRUE;
  }
  return FALSE;
}

static gboolean
holds_plainly (const SkReading *reading, const char *condition)
{
  const char *after = sk_words_get_after (reading->words, reading->at);

  switch (*condition) {
  case '<':
    return condition[1] == '<' ? is_listed (reading, condition + 2, -2) : is_listed (reading, condition + 1, -1);
  case '>':
    return condition[1] == '>'
               ? is_listed (reading, condition + 2, 2)
               : sk_words_are_close (reading->words, reading->at) && is_listed (reading, condition + 1, 1);
  case '^':
    return sk_words_begins (reading->words, reading->at);
  case '$':
    return *after != '\0' || reading->at + 1 == sk_words_get_n (reading->words);
  case 'C':
    return g_ascii_isupper (*sk_reading_get_core (reading, 0)) && !sk_words_begins (reading->words, reading->at);
  case 'p':
    return is_past (reading);
  default:
    return is_verb (reading);
  }
}

static gboolean
holds (const SkReading *reading, const char *condition)
{
  return *condition == '!' ? !holds_plainly (reading, condition + 1) : holds_plainly (reading, condition);
}

static gboolean
all_hold (const SkReading *reading, const char *conditions)
{
  g_auto (GStrv) each = g_strsplit (conditions, " ", -1);

  for (char **condition = each; *condition != NULL; condition++) {
    if (!holds (reading, *condition))
      return FALSE;
  }
  return TRUE;
}

gboolean
sk_homographs_read (SkReading *reading)
{
  const char *line = sk_vocabulary_find (reading->vocabulary, "Homographs", sk_reading_get_lower (reading, 0));
  g_auto (GStrv) readings = line != NULL ? g_strsplit (line, "|", -1) : NULL;

  for (char **each = readings; each != NULL && *each != NULL; each++) {
    g_auto (GStrv) parts = g_strsplit (*each, ":", 2);

    if (parts[0] == NULL || (parts[1] != NULL && !all_hold (reading, parts[1])))
      continue;
    if (g_str_equal (parts[0], "-"))
      return FALSE;
    sk_reading_say (reading, g_strdup (parts[0]));
    return TRUE;
  }
  return FALSE;
}
