/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-address.h"

#include <string.h>

#include "sk-common-words.h"
#include "sk-letters.h"

static gboolean
has_web_ending (const char *core)
{
  static const char *const endings[] = { ".uk", ".org", ".com", ".net", ".gov", ".info", ".eu", ".co", ".ac", ".io" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    const char *at = strstr (core, endings[i]);

    if (at != NULL && at != core && !g_ascii_isalnum (at[strlen (endings[i])]))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_web (const char *core)
{
  const char *at = strchr (core, '@');

  if (g_str_has_prefix (core, "http://") || g_str_has_prefix (core, "https://") || g_str_has_prefix (core, "www."))
    return TRUE;
  if (at != NULL)
    return at != core && strchr (at, '.') != NULL;
  return has_web_ending (core);
}

/* Parts that are no words are said letter by letter, figures as a number or digit by digit. */
static void
append_part (GString *spelled, const SkReading *reading, const char *part, gsize n)
{
  g_autofree char *written = g_strndup (part, n);
  g_autofree char *lower = g_ascii_strdown (written, -1);
  g_autofree char *letters = NULL;
  const char *said = sk_vocabulary_find (reading->vocabulary, "Web", lower);

  if (n == 0)
    return;
  if (spelled->len > 0)
    g_string_append_c (spelled, ' ');
  if (said != NULL)
    g_string_append (spelled, said);
  else if (n == 1 || (n == 2 && !sk_common_words_have (lower)) || lower[strcspn (lower, "aeiouy0123456789")] == '\0' ||
           strspn (lower, "0123456789") > 0)
    g_string_append (spelled, letters = sk_letters_spell (reading->vocabulary, lower, n));
  else
    g_string_append (spelled, lower);
}

static char *
spell_web (const SkReading *reading, const char *core)
{
  static const struct {
    char sign;
    const char *name;
  } names[] = { { '.', " dot" },        { '/', " slash" },         { '@', " at" },     { '-', " dash" },
                { '_', " underscore" }, { '?', " question mark" }, { '=', " equals" }, { '&', " and" },
                { ':', " colon" },      { '+', " plus" },          { '#', " hash" },   { '%', " percent" } };
  GString *spelled = g_string_new (NULL);
  const char *scheme = strstr (core, "://");
  const char *at = scheme != NULL ? scheme + 3 : core;

  while (*at != '\0') {
    gsize n = strcspn (at, "./@-_?=&:+#%");

    append_part (spelled, reading, at, n);
    at += n;
    for (guint i = 0; *at != '\0' && i < G_N_ELEMENTS (names); i++) {
      if (*at == names[i].sign && at[1] != '\0')
        g_string_append (spelled, names[i].name);
    }
    at += *at != '\0';
  }
  return g_string_free (spelled, FALSE);
}

/* "#SENDvoices", "@ourclub": a name behind its sign */
static gboolean
read_tag (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  GString *said;

  if ((*core != '#' && *core != '@') || !g_ascii_isalpha (core[1]))
    return FALSE;
  said = g_string_new (*core == '#' ? "hashtag" : "at");
  for (const char *at = core + 1; *at != '\0'; at++) {
    if (at == core + 1 || (g_ascii_isupper (*at) && g_ascii_islower (at[-1])) ||
        (g_ascii_isdigit (*at) && !g_ascii_isdigit (at[-1])))
      g_string_append_c (said, ' ');
    g_string_append_c (said, *at == '_' ? ' ' : *at);
  }
  sk_reading_say (reading, g_string_free (said, FALSE));
  return TRUE;
}

/* --- Postcodes --- */

/* The first half: one or two letters, one or two digits, perhaps one more letter (BS 7666). */
static gboolean
is_outward (const char *core)
{
  gsize letters = strspn (core, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  gsize digits = strspn (core + letters, "0123456789");
  const char *rest = core + letters + digits;

  if (letters < 1 || letters > 2 || digits < 1 || digits > 2)
    return FALSE;
  return *rest == '\0' || (digits == 1 && g_ascii_isupper (*rest) && rest[1] == '\0');
}

static gboolean
is_inward (const char *core)
{
  return strlen (core) == 3 && g_ascii_isdigit (core[0]) && g_ascii_isupper (core[1]) && g_ascii_isupper (core[2]);
}

static gboolean
read_postcode (SkReading *reading)
{
  const char *first = sk_reading_get_core (reading, 0);
  const char *second = sk_reading_get_core (reading, 1);
  gsize n = strlen (first);
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (is_outward (first) && is_inward (second) && sk_words_are_close (reading->words, reading->at)) {
    one = sk_letters_spell (reading->vocabulary, first, n);
    sk_reading_say (reading, g_strconcat (one, ",", NULL));
    sk_reading_say (reading, sk_letters_spell (reading->vocabulary, second, strlen (second)));
    return TRUE;
  }
  /* The same without its space. */
  if (n >= 5 && n <= 7 && is_inward (first + n - 3)) {
    g_autofree char *outward = g_strndup (first, n - 3);

    if (!is_outward (outward))
      return FALSE;
    one = sk_letters_spell (reading->vocabulary, outward, n - 3);
    other = sk_letters_spell (reading->vocabulary, first + n - 3, 3);
    sk_reading_say (reading, g_strconcat (one, ", ", other, NULL));
    return TRUE;
  }
  return FALSE;
}

gboolean
sk_address_read (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);

  if (is_web (core)) {
    sk_reading_say (reading, spell_web (reading, core));
    return TRUE;
  }
  return read_tag (reading) || read_postcode (reading);
}
