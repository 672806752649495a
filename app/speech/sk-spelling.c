/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-spelling.h"

#include <string.h>

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

/* 2023 is twenty twenty-three, but 2005 two thousand and five, as the engine says it. */
static char *
spell_year (const char *core, gsize n_bytes)
{
  int first;
  int last;

  if (n_bytes != 4)
    return NULL;
  first = g_ascii_digit_value (core[0]) * 10 + g_ascii_digit_value (core[1]);
  last = g_ascii_digit_value (core[2]) * 10 + g_ascii_digit_value (core[3]);
  if (first < 11 || first > 20 || last == 0 || (first == 20 && last < 10))
    return NULL;
  return last < 10 ? g_strdup_printf ("%d oh %d", first, last) : g_strdup_printf ("%d %d", first, last);
}

/* A number that begins with 0 is not an amount, but a telephone number or a part of one. */
static char *
spell_digits (const char *core, gsize n_bytes)
{
  GString *spelled = g_string_new (NULL);

  for (gsize i = 0; i < n_bytes; i++) {
    /* Long numbers are said in threes, as they are written down. */
    if (i > 0)
      g_string_append (spelled, n_bytes >= 6 && i % 3 == 0 && n_bytes - i >= 2 ? ", " : " ");
    g_string_append_c (spelled, core[i]);
  }
  return g_string_free (spelled, FALSE);
}

static char *
spell_number (const char *core, gsize n_bytes)
{
  char *year = spell_year (core, n_bytes);

  if (year != NULL)
    return year;
  if ((core[0] == '0' && n_bytes >= 3) || n_bytes >= 6)
    return spell_digits (core, n_bytes);
  return g_strndup (core, n_bytes);
}

/* "0-25", "2023–2026" */
static char *
spell_range (const char *core, gsize n_first)
{
  const char *rest = core + n_first;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  gsize n_dash = *rest == '-' ? 1 : 0;

  if (g_str_has_prefix (rest, "–"))
    n_dash = strlen ("–");
  rest += n_dash;
  if (n_dash == 0 || count_digits (rest) == 0 || count_digits (rest) != strlen (rest))
    return NULL;
  first = spell_number (core, n_first);
  last = spell_number (rest, strlen (rest));
  return g_strdup_printf ("%s to %s", first, last);
}

/* "£3.50" */
static char *
spell_money (const char *core)
{
  const char *pounds = core + strlen ("£");
  gsize n_pounds = strspn (pounds, "0123456789,");
  const char *rest = pounds + n_pounds;

  if (n_pounds == 0)
    return NULL;
  if (*rest == '\0')
    return g_strdup_printf ("%s %s", pounds, g_str_equal (pounds, "1") ? "pound" : "pounds");
  if (*rest == '.' && strlen (rest) == 3 && count_digits (rest + 1) == 2)
    return g_strdup_printf ("%.*s pounds %s", (int) n_pounds, pounds, rest + 1);
  return NULL;
}

static gboolean
is_address (const char *core)
{
  const char *dot = strchr (core, '.');

  if (g_str_has_prefix (core, "http://") || g_str_has_prefix (core, "https://") || g_str_has_prefix (core, "www."))
    return TRUE;
  if (dot == NULL || !g_ascii_isalnum (dot[1]))
    return FALSE;
  return strchr (core, '@') != NULL || strstr (core, ".uk") != NULL || strstr (core, ".org") != NULL ||
         strstr (core, ".com") != NULL || strstr (core, ".net") != NULL;
}

/* Parts that are no words are said letter by letter. */
static void
append_address_part (GString *spelled, const char *part, gsize n_bytes)
{
  gboolean letters = n_bytes <= 2 || (n_bytes == 3 && strncmp (part, "www", 3) == 0);

  if (n_bytes > 0 && spelled->len > 0)
    g_string_append_c (spelled, ' ');
  for (gsize i = 0; i < n_bytes; i++) {
    g_string_append_c (spelled, letters ? g_ascii_toupper (part[i]) : part[i]);
    if (letters && i + 1 < n_bytes)
      g_string_append_c (spelled, ' ');
  }
}

static char *
spell_address (const char *core)
{
  static const struct {
    char sign;
    const char *name;
  } names[] = { { '.', " dot" }, { '/', " slash" }, { '@', " at" }, { '-', " dash" }, { '_', " underscore" } };
  GString *spelled = g_string_new (NULL);
  const char *scheme = strstr (core, "://");
  const char *at = scheme != NULL ? scheme + 3 : core;

  while (*at != '\0') {
    gsize n_part = strcspn (at, "./@-_");

    append_address_part (spelled, at, n_part);
    at += n_part;
    for (guint i = 0; *at != '\0' && i < G_N_ELEMENTS (names); i++) {
      if (*at == names[i].sign && at[1] != '\0')
        g_string_append (spelled, names[i].name);
    }
    if (*at != '\0')
      at++;
  }
  return g_string_free (spelled, FALSE);
}

/* "and/or" */
static char *
spell_alternatives (const char *core)
{
  g_auto (GStrv) parts = g_strsplit (core, "/", -1);

  return g_strjoinv (" ", parts);
}

char *
sk_spelling_of (const char *core)
{
  gsize n_digits = count_digits (core);
  gboolean number = n_digits > 0 && core[n_digits] == '\0';
  char *range;

  if (number)
    return spell_number (core, n_digits);
  range = n_digits > 0 ? spell_range (core, n_digits) : NULL;
  if (range != NULL)
    return range;
  if (g_str_has_prefix (core, "£"))
    return spell_money (core);
  if (is_address (core))
    return spell_address (core);
  if (g_ascii_isalpha (core[0]) && strchr (core, '/') != NULL)
    return spell_alternatives (core);
  return NULL;
}
