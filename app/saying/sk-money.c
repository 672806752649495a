/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-money.h"

#include <string.h>

#include "sk-english-number.h"

typedef struct {
  const char *sign;
  const char *one;
  const char *many;
  const char *part; /* its hundredth */
  const char *parts;
} Currency;

static const Currency currencies[] = {
  { "£", "pound", "pounds", "penny", "pence" },
  { "€", "euro", "euros", "cent", "cents" },
  { "$", "dollar", "dollars", "cent", "cents" },
};

static const Currency *
find_currency (const char *core)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++) {
    if (g_str_has_prefix (core, currencies[i].sign))
      return &currencies[i];
  }
  return NULL;
}

/* "m" behind an amount is a million; where it is followed by anything else it is no such sign. */
static const char *
take_size (const char **rest)
{
  static const struct {
    const char *sign;
    const char *size;
  } sizes[] = { { "million", " million" }, { "billion", " billion" }, { "bn", " billion" },
                { "mn", " million" },      { "m", " million" },       { "M", " million" },
                { "b", " billion" },       { "k", " thousand" },      { "K", " thousand" } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    const char *behind = *rest + strlen (sizes[i].sign);

    if (g_str_has_prefix (*rest, sizes[i].sign) && !g_ascii_isalpha (*behind)) {
      *rest = behind;
      return sizes[i].size;
    }
  }
  return "";
}

/* What an amount is for, behind it: "/week", "pp", "+"; with a space before it, or empty where nothing stands there.
 * NULL: it is none of these. */
static char *
say_each (const SkVocabulary *vocabulary, const char *rest)
{
  const char *per;

  if (*rest == '\0')
    return g_strdup ("");
  if (*rest == '+' && rest[1] == '\0')
    return g_strdup (" plus");
  if (*rest == '/' && g_ascii_isalpha (rest[1])) {
    per = sk_vocabulary_find (vocabulary, "Per", rest + 1);
    return per != NULL ? g_strconcat (" ", per, NULL) : g_strconcat (" a ", rest + 1, NULL);
  }
  per = sk_vocabulary_find (vocabulary, "Per", rest);
  return per != NULL ? g_strconcat (" ", per, NULL) : NULL;
}

/* Pounds and pence, as "3.50". */
static char *
say_coins (const Currency *currency, guint64 pounds, guint pence, gboolean describes)
{
  g_autofree char *whole = sk_english_number_say (pounds);
  g_autofree char *rest = sk_english_number_say (pence);

  if (pence == 0)
    return g_strconcat (whole, " ", pounds == 1 || describes ? currency->one : currency->many, NULL);
  if (pounds == 0)
    return g_strconcat (rest, " ", pence == 1 ? currency->part : currency->parts, NULL);
  return g_strconcat (whole, " ", pounds == 1 ? currency->one : currency->many, " ", rest, NULL);
}

char *
sk_money_say (const SkVocabulary *vocabulary, const char *core, SkFigureContext context)
{
  const Currency *currency = find_currency (core);
  const char *amount = currency != NULL ? core + strlen (currency->sign) : core;
  gsize whole = sk_english_number_measure (amount);
  gsize n_parts = amount[whole] == '.' ? sk_english_number_count_digits (amount + whole + 1) : 0;
  const char *rest = amount + whole + (n_parts > 0 ? n_parts + 1 : 0);
  const char *size = take_size (&rest);
  gboolean describes = (context & SK_FIGURE_DESCRIBES) != 0;
  g_autofree char *each = say_each (vocabulary, rest);
  g_autofree char *said = NULL;

  if (currency == NULL || whole == 0 || whole > 15 || each == NULL)
    return NULL;
  if (*size == '\0' && (n_parts == 0 || n_parts == 2)) {
    said = say_coins (currency, sk_english_number_read (amount, whole),
                      (guint) sk_english_number_read (amount + whole + 1, n_parts), describes);
    return g_strconcat (said, each, NULL);
  }
  said = sk_english_number_say_decimal (amount, whole + (n_parts > 0 ? n_parts + 1 : 0));
  return said == NULL ? NULL : g_strconcat (said, size, " ", describes ? currency->one : currency->many, each, NULL);
}

/* "50p" */
char *
sk_money_say_pence (const SkVocabulary *vocabulary, const char *core, SkFigureContext context)
{
  gsize n = sk_english_number_count_digits (core);
  g_autofree char *each = n > 0 && n < 4 && core[n] == 'p' ? say_each (vocabulary, core + n + 1) : NULL;
  g_autofree char *said = NULL;

  if (each == NULL)
    return NULL;
  said = sk_english_number_say (sk_english_number_read (core, n));
  return g_strconcat (said, (context & SK_FIGURE_DESCRIBES) || !g_str_equal (said, "one") ? " pence" : " penny", each,
                      NULL);
}
