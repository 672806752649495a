/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-telephone.h"

#include <string.h>

#include "sk-english-number.h"

enum {
  MOST_GROUPS = 6,
  LEAST_DIGITS = 7,
  LEAST_WITH_DOTS = 10, /* 08.00-18.30 are two times */
  MOST_DIGITS = 16,
};

/* How the parts of a number that is written in one are grouped, by how it begins (Ofcom's National Telephone Numbering
 * Plan gives their lengths). */
static const struct {
  const char *start;
  guint lengths[4];
} plans[] = {
  { "02", { 3, 4, 4, 0 } },
  { "03", { 4, 3, 4, 0 } },
  { "08", { 4, 3, 4, 0 } },
  { "0", { 5, 6, 0, 0 } },
};

/* Digits one by one; where the language has no names for them here, as figures, which its voice names. */
static void
append_digits (GString *said, const SkReading *reading, const char *digits, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    if (said->len > 0 && said->str[said->len - 1] != ' ')
      g_string_append_c (said, ' ');
    if (sk_vocabulary_is_english (reading->vocabulary)) {
      g_autofree char *digit = sk_english_number_say_digits (digits + i, 1);

      g_string_append (said, digit);
    } else {
      g_string_append_c (said, digits[i]);
    }
  }
}

/* What may stand in one word of a number; + only at its start. */
static gboolean
is_group (const char *core, gboolean first)
{
  const char *at = core + (first && *core == '+');

  return *core != '\0' && at[strspn (at, "0123456789()-.")] == '\0' && strpbrk (core, "0123456789") != NULL;
}

static guint
count_digits_in (const char *core)
{
  guint n = 0;

  for (; *core != '\0'; core++)
    n += g_ascii_isdigit (*core) ? 1 : 0;
  return n;
}

/* One word of it: its digits, with a rest where a sign divides them, or where the numbering plan does. */
static char *
say_group (const SkReading *reading, const char *core)
{
  GString *said = g_string_new (*core == '+' && sk_vocabulary_is_english (reading->vocabulary) ? "plus" : NULL);
  const char *at = core;

  for (guint i = 0; count_digits_in (core) == 11 && strspn (core, "0123456789") == 11 && i < G_N_ELEMENTS (plans);
       i++) {
    if (!g_str_has_prefix (core, plans[i].start))
      continue;
    for (guint j = 0; plans[i].lengths[j] > 0; at += plans[i].lengths[j++]) {
      if (j > 0)
        g_string_append_c (said, ',');
      append_digits (said, reading, at, plans[i].lengths[j]);
    }
    return g_string_free (said, FALSE);
  }
  while (*at != '\0') {
    gsize n = strspn (at, "0123456789");

    if (n > 0)
      append_digits (said, reading, at, n);
    at += n;
    if (*at != '\0' && *at != ')' && *at != '(' && n > 0 && strpbrk (at, "0123456789") != NULL)
      g_string_append_c (said, ',');
    at += *at != '\0';
  }
  return g_string_free (said, FALSE);
}

/* Whether a number may be called here: by a word for it shortly before. */
static gboolean
is_called (const SkReading *reading)
{
  static const char *const calls[] = { "call",      "calls",   "ring",    "dial",     "phone",
                                       "telephone", "tel",     "text",    "number",   "mobile",
                                       "mob",       "txt",     "sms",     "calling",  "dialling",
                                       "ringing",   "texting", "phoning", "helpline", "ref",
                                       "reference", "code",    "no",      "urn",      NULL };

  for (int offset = -1; offset >= -4; offset--) {
    if (sk_reading_is_one_of (reading, offset, calls))
      return TRUE;
    if (strpbrk (sk_words_get_after (reading->words, reading->at + offset), ".!?;") != NULL &&
        !g_str_equal (sk_words_get_after (reading->words, reading->at + offset), "."))
      return FALSE;
  }
  return FALSE;
}

/* Numbers of three digits that everybody in Britain calls, unless things are counted by them. */
static gboolean
is_known (const SkReading *reading)
{
  static const char *const always[] = { "999", "112", "18001", "18000", NULL };
  static const char *const known[] = { "111", "101", "119", "105", "159", "116", NULL };
  const char *core = sk_reading_get_core (reading, 0);
  const char *next = sk_reading_get_core (reading, 1);
  gboolean close = sk_words_are_close (reading->words, reading->at);

  if (close && (g_str_equal (next, "people") || (g_ascii_islower (*next) && g_str_has_suffix (next, "s"))))
    return FALSE;
  if (g_strv_contains (always, core))
    return TRUE;
  if (!g_strv_contains (known, core))
    return FALSE;
  return !close || g_ascii_isdigit (*next) || sk_vocabulary_is_english (reading->vocabulary);
}

/* Each of these words, with a rest between them. */
static void
say_groups (SkReading *reading, int n_groups)
{
  for (int i = 0; i < n_groups; i++) {
    g_autofree char *said = say_group (reading, sk_reading_get_core (reading, i));

    sk_reading_say (reading, g_strconcat (said, i + 1 < n_groups ? "," : "", NULL));
  }
}

/* 999 and its like, and what is to be called. */
static gboolean
read_short (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  gsize n = strspn (core, "0123456789");
  int n_groups = 1;

  if (n < 3 || core[n] != '\0' || (!is_called (reading) && !is_known (reading)))
    return FALSE;
  while (n_groups < MOST_GROUPS && sk_words_are_close (reading->words, reading->at + n_groups - 1) &&
         is_group (sk_reading_get_core (reading, n_groups), FALSE))
    n_groups++;
  say_groups (reading, n_groups);
  return TRUE;
}

/* Whether the word has a bracket at its end that belongs to it, as "(0)1702" has; its core lost the first one. */
static gboolean
goes_on (const SkReading *reading, int offset)
{
  const char *after = sk_words_get_after (reading->words, reading->at + offset);
  const char *before = sk_words_get_before (reading->words, reading->at + offset + 1);

  return (*after == '\0' || g_str_equal (after, ")")) && (*before == '\0' || g_str_equal (before, "("));
}

gboolean
sk_telephone_read (SkReading *reading)
{
  const char *first = sk_reading_get_core (reading, 0);
  guint n_digits = 0;
  int n_groups = 0;

  if ((*first != '+' && *first != '0') || !is_group (first, TRUE))
    return read_short (reading);
  for (; n_groups < MOST_GROUPS && is_group (sk_reading_get_core (reading, n_groups), n_groups == 0); n_groups++) {
    n_digits += count_digits_in (sk_reading_get_core (reading, n_groups));
    if (!goes_on (reading, n_groups)) {
      n_groups++;
      break;
    }
  }
  if (n_digits < (strchr (first, '.') != NULL ? LEAST_WITH_DOTS : LEAST_DIGITS) || n_digits > MOST_DIGITS)
    return read_short (reading);
  say_groups (reading, n_groups);
  return TRUE;
}
