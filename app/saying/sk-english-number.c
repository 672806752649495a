/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-english-number.h"

#include <string.h>

static const char *const small[] = { "zero",     "one",     "two",     "three",     "four",     "five",    "six",
                                     "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                                     "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen" };
static const char *const tens[] = {
  "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
};
static const char *const small_nth[] = { "zeroth",    "first",     "second",      "third",      "fourth",
                                         "fifth",     "sixth",     "seventh",     "eighth",     "ninth",
                                         "tenth",     "eleventh",  "twelfth",     "thirteenth", "fourteenth",
                                         "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth" };
static const char *const tens_nth[] = { "",         "",         "twentieth",  "thirtieth", "fortieth",
                                        "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth" };

static const struct {
  guint64 value;
  const char *name;
} steps[] = {
  { G_GUINT64_CONSTANT (1000000000000), "trillion" },
  { 1000000000, "billion" },
  { 1000000, "million" },
  { 1000, "thousand" },
};

static void
append (GString *said, const char *word)
{
  if (said->len > 0)
    g_string_append_c (said, ' ');
  g_string_append (said, word);
}

/* Below a thousand. nth: its last word says which of many it is. */
static void
append_hundreds (GString *said, guint number, gboolean nth)
{
  guint rest = number % 100;

  if (number >= 100) {
    append (said, small[number / 100]);
    append (said, nth && rest == 0 ? "hundredth" : "hundred");
    if (rest > 0)
      append (said, "and");
  }
  if (rest >= 20) {
    append (said, nth && rest % 10 == 0 ? tens_nth[rest / 10] : tens[rest / 10]);
    rest %= 10;
  }
  if (rest > 0)
    append (said, nth ? small_nth[rest] : small[rest]);
}

static char *
say (guint64 number, gboolean nth)
{
  GString *said = g_string_new (NULL);

  if (number == 0)
    append (said, nth ? small_nth[0] : small[0]);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    if (number < steps[i].value)
      continue;
    append_hundreds (said, (guint) (number / steps[i].value % 1000), FALSE);
    append (said, steps[i].name);
    number %= steps[i].value;
    if (number == 0 && nth)
      g_string_append (said, "th");
    if (number > 0 && number < 100)
      append (said, "and");
  }
  append_hundreds (said, (guint) number, nth);
  return g_string_free (said, FALSE);
}

char *
sk_english_number_say (guint64 number)
{
  return say (number, FALSE);
}

char *
sk_english_number_say_nth (guint64 number)
{
  return say (number, TRUE);
}

char *
sk_english_number_say_year (guint year)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (year < 1010 || year > 2099 || (year >= 2000 && year < 2010))
    return sk_english_number_say (year);
  first = sk_english_number_say (year / 100);
  if (year % 100 == 0)
    return g_strconcat (first, " hundred", NULL);
  last = sk_english_number_say (year % 100);
  return g_strconcat (first, year % 100 < 10 ? " oh " : " ", last, NULL);
}

char *
sk_english_number_say_digits (const char *digits, gsize n)
{
  GString *said = g_string_new (NULL);

  for (gsize i = 0; i < n; i++) {
    if (g_ascii_isdigit (digits[i]))
      append (said, small[g_ascii_digit_value (digits[i])]);
  }
  return g_string_free (said, FALSE);
}

gsize
sk_english_number_count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

gsize
sk_english_number_measure (const char *text)
{
  gsize n = sk_english_number_count_digits (text);

  while (n > 0 && text[n] == ',' && sk_english_number_count_digits (text + n + 1) == 3)
    n += 4;
  return n;
}

guint64
sk_english_number_read (const char *text, gsize n)
{
  guint64 value = 0;

  for (gsize i = 0; i < n; i++) {
    if (g_ascii_isdigit (text[i]))
      value = value * 10 + (guint64) g_ascii_digit_value (text[i]);
  }
  return value;
}

char *
sk_english_number_say_decimal (const char *text, gsize n)
{
  gsize whole = sk_english_number_measure (text);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (whole == 0 || whole > n || whole > 15)
    return NULL;
  first = sk_english_number_say (sk_english_number_read (text, whole));
  if (whole == n)
    return g_steal_pointer (&first);
  if (text[whole] != '.' || whole + 1 >= n || strspn (text + whole + 1, "0123456789") < n - whole - 1)
    return NULL;
  last = sk_english_number_say_digits (text + whole + 1, n - whole - 1);
  return g_strconcat (first, " point ", last, NULL);
}
