/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-figure.h"

#include <string.h>

#include "sk-day-time.h"
#include "sk-english-number.h"
#include "sk-money.h"

/* A way to say a figure. NULL: it is none of this kind. */
typedef char *(*Kind) (const SkVocabulary *vocabulary, const char *core, SkFigureContext context);

/* How many characters at the start are a number with or without a decimal part. */
static gsize
measure_decimal (const char *core)
{
  gsize n = sk_english_number_measure (core);

  if (n > 0 && core[n] == '.' && g_ascii_isdigit (core[n + 1]))
    n += 1 + sk_english_number_count_digits (core + n + 1);
  return n;
}

/* --- Numbers --- */

/* What begins with 0, or is too long for an amount, is said digit by digit. */
static gboolean
is_code (const char *core, gsize n)
{
  return strchr (core, ',') == NULL && ((core[0] == '0' && n > 1) || n >= 6);
}

static char *
say_number (const SkVocabulary *vocabulary G_GNUC_UNUSED, const char *core, SkFigureContext context)
{
  gsize n = sk_english_number_measure (core);

  if (n == 0 || core[n] != '\0')
    return NULL;
  if (is_code (core, n))
    return sk_english_number_say_digits (core, n);
  if ((context & SK_FIGURE_YEAR) && n == 4)
    return sk_english_number_say_year ((guint) sk_english_number_read (core, n));
  return n > 15 ? NULL : sk_english_number_say (sk_english_number_read (core, n));
}

static char *
say_decimal (const SkVocabulary *vocabulary G_GNUC_UNUSED, const char *core, SkFigureContext context G_GNUC_UNUSED)
{
  gsize n = measure_decimal (core);

  return n > 0 && core[n] == '\0' ? sk_english_number_say_decimal (core, n) : NULL;
}

/* "10k"; 2.5m are millions only where things are counted */
static char *
say_thousands (const SkVocabulary *vocabulary G_GNUC_UNUSED, const char *core, SkFigureContext context)
{
  gsize n = measure_decimal (core);
  g_autofree char *said = NULL;
  const char *size = NULL;

  if (n > 0 && g_str_equal (core + n, "k"))
    size = "thousand";
  else if (n > 0 && g_str_equal (core + n, "bn"))
    size = "billion";
  else if (n > 0 && g_str_equal (core + n, "m") && (context & SK_FIGURE_OF_THINGS))
    size = "million";
  said = size != NULL ? sk_english_number_say_decimal (core, n) : NULL;
  return said != NULL ? g_strconcat (said, " ", size, NULL) : NULL;
}

static char *
say_nth (const SkVocabulary *vocabulary G_GNUC_UNUSED, const char *core, SkFigureContext context G_GNUC_UNUSED)
{
  gsize n = sk_english_number_measure (core);
  const char *ending = core + n;

  if (n == 0 || n > 9)
    return NULL;
  if (g_ascii_strcasecmp (ending, "st") != 0 && g_ascii_strcasecmp (ending, "nd") != 0 &&
      g_ascii_strcasecmp (ending, "rd") != 0 && g_ascii_strcasecmp (ending, "th") != 0)
    return NULL;
  return sk_english_number_say_nth (sk_english_number_read (core, n));
}

/* More of the last word: "six" to "sixes", "twenty" to "twenties". */
static char *
make_plural (char *said)
{
  gsize n = strlen (said);
  char *plural;

  if (said[n - 1] == 'y')
    plural = g_strdup_printf ("%.*sies", (int) n - 1, said);
  else
    plural = g_strconcat (said, said[n - 1] == 'x' ? "es" : "s", NULL);
  g_free (said);
  return plural;
}

/* "1990s", "90s", "100s", "over-5s" less its first half */
static char *
say_many (const SkVocabulary *vocabulary G_GNUC_UNUSED, const char *core, SkFigureContext context G_GNUC_UNUSED)
{
  gsize n = sk_english_number_count_digits (core);
  const char *ending = core + n;
  guint64 number = sk_english_number_read (core, MIN (n, 9));

  if (n == 0 || n > 7 || (!g_str_equal (ending, "s") && !g_str_equal (ending, "'s")))
    return NULL;
  if (number == 100 || number == 1000)
    return g_strdup (number == 100 ? "hundreds" : "thousands");
  if (n == 4 && number >= 1100 && number <= 2099 && number % 10 == 0)
    return make_plural (sk_english_number_say_year ((guint) number));
  return make_plural (sk_english_number_say (number));
}

/* --- Fractions, ratios, scores --- */

static const struct {
  const char *sign;
  guint above;
  guint below;
} signs[] = {
  { "½", 1, 2 }, { "¼", 1, 4 }, { "¾", 3, 4 }, { "⅓", 1, 3 }, { "⅔", 2, 3 },
  { "⅕", 1, 5 }, { "⅖", 2, 5 }, { "⅗", 3, 5 }, { "⅚", 5, 6 }, { "⅝", 5, 8 },
  { "⅞", 7, 8 }, { "⅘", 4, 5 }, { "⅙", 1, 6 }, { "⅛", 1, 8 }, { "⅜", 3, 8 },
};

/* "a half" where it is the first word of it, "three quarters"; NULL where no such part has a name of its own. */
static char *
say_parts (guint64 above, guint64 below, gboolean alone)
{
  g_autofree char *number = sk_english_number_say (above);
  g_autofree char *part = NULL;

  if (above == 0 || above >= below || below < 2 || below > 20)
    return NULL;
  part = below == 2 ? g_strdup ("half") : below == 4 ? g_strdup ("quarter") : sk_english_number_say_nth (below);
  if (above == 1)
    return g_strconcat (!alone || below == 2 || below == 4 ? "a " : "one ", part, NULL);
  return below == 2 ? NULL : g_strconcat (number, " ", part, "s", NULL);
}

/* The number that begins with or before a sign such as ½. rest: what stands behind it. NULL: no such sign stands there. */
static char *
say_sign_number (const char *core, const char **rest)
{
  gsize n = sk_english_number_count_digits (core);
  g_autofree char *whole = n > 0 && n < 10 ? sk_english_number_say (sk_english_number_read (core, n)) : NULL;
  g_autofree char *parts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (signs) && parts == NULL; i++) {
    if (g_str_has_prefix (core + n, signs[i].sign)) {
      *rest = core + n + strlen (signs[i].sign);
      parts = say_parts (signs[i].above, signs[i].below, whole == NULL);
    }
  }
  if (parts == NULL || (n > 0 && whole == NULL))
    return NULL;
  return whole != NULL ? g_strconcat (whole, " and ", parts, NULL) : g_steal_pointer (&parts);
}

/* "4.5/5" */
static char *
say_rating (const SkVocabulary *vocabulary, const char *core, SkFigureContext context G_GNUC_UNUSED)
{
  gsize n = measure_decimal (core);
  g_autofree char *first = n > 0 && core[n] == '/' ? g_strndup (core, n) : NULL;
  g_autofree char *one = first != NULL ? say_decimal (vocabulary, first, SK_FIGURE_PLAIN) : NULL;
  g_autofree char *other = one != NULL ? say_number (vocabulary, core + n + 1, SK_FIGURE_PLAIN) : NULL;

  return other != NULL ? g_strconcat (one, " out of ", other, NULL) : NULL;
}

/* Whether it is two whole numbers with that sign between them, and nothing else. */
static gboolean
read_pair (const char *core, char sign, guint64 *first, guint64 *second)
{
  gsize n = sk_english_number_count_digits (core);
  gsize m = n > 0 && core[n] == sign ? sk_english_number_count_digits (core + n + 1) : 0;

  if (n == 0 || m == 0 || n > 5 || m > 5 || core[n + 1 + m] != '\0')
    return FALSE;
  *first = sk_english_number_read (core, n);
  *second = sk_english_number_read (core + n + 1, m);
  return TRUE;
}

static char *
join_numbers (guint64 first, const char *between, guint64 second)
{
  g_autofree char *one = sk_english_number_say (first);
  g_autofree char *other = sk_english_number_say (second);

  return g_strconcat (one, between, other, NULL);
}

/* "2023/24" */
static char *
say_school_year (const char *core)
{
  guint64 first;
  guint64 second;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (!read_pair (core, '/', &first, &second) || first < 1900 || first > 2099)
    return NULL;
  if (second != (first + 1) % 100 && second != first + 1)
    return NULL;
  one = sk_english_number_say_year ((guint) first);
  other = second > 100 ? sk_english_number_say_year ((guint) second) : sk_english_number_say (second);
  return g_strconcat (one, " to ", other, NULL);
}

static char *
say_slash (const SkVocabulary *vocabulary G_GNUC_UNUSED, const char *core, SkFigureContext context)
{
  char *year = say_school_year (core);
  guint64 first;
  guint64 second;
  char *parts;

  if (year != NULL)
    return year;
  if (!read_pair (core, '/', &first, &second))
    return NULL;
  if ((first == 24 && second == 7) || (first == 50 && second == 50) || (first == 7 && second == 7))
    return join_numbers (first, " ", second);
  parts = context & SK_FIGURE_OF_THINGS || ((second == 10 || second > 12) && !(context & SK_FIGURE_OF_WHOLE))
              ? NULL
              : say_parts (first, second, TRUE);
  /* "the 1/4 finals" */
  if (parts != NULL && (context & SK_FIGURE_DESCRIBES) && g_str_has_prefix (parts, "a "))
    memmove (parts, parts + 2, strlen (parts) - 1);
  if (parts != NULL)
    return parts;
  return join_numbers (first,
                       first + second == 100 ? " "
                       : first <= second     ? " out of "
                       : first < 20          ? " to "
                                             : " over ",
                       second);
}

/* "1:1", "2:1", where a time has two digits behind the colon; "4v4" */
static char *
say_ratio (const SkVocabulary *vocabulary G_GNUC_UNUSED, const char *core, SkFigureContext context G_GNUC_UNUSED)
{
  guint64 first;
  guint64 second;

  if (read_pair (core, 'v', &first, &second))
    return join_numbers (first, " v ", second);
  return read_pair (core, ':', &first, &second) ? join_numbers (first, " to ", second) : NULL;
}

/* --- Measures --- */

/* A unit's name, of one thing or of more; NULL where there is no such unit. */
static char *
name_unit (const SkVocabulary *vocabulary, const char *unit, gboolean one)
{
  const char *names = sk_vocabulary_find (vocabulary, "Units", unit);
  g_auto (GStrv) both = names != NULL ? g_strsplit (names, ";", 2) : NULL;

  if (both == NULL || both[0] == NULL)
    return NULL;
  return g_strdup (one || both[1] == NULL ? both[0] : both[1]);
}

/* A number and its unit: "three quarters of an hour", but "a quarter mile". is_part: it is less than one of them. */
static char *
join_unit (const SkVocabulary *vocabulary, const char *number, const char *unit, gboolean one, gboolean is_part)
{
  g_autofree char *name = name_unit (vocabulary, unit, one || is_part);

  if (name == NULL)
    return NULL;
  if (!is_part || g_str_has_prefix (number, "a "))
    return g_strconcat (number, " ", name, NULL);
  return g_strconcat (number, strchr ("aeiou", *name) != NULL || g_str_has_prefix (name, "hour") ? " of an " : " of a ",
                      name, NULL);
}

/* "½", "1½", with a unit behind it at most */
static char *
say_sign (const SkVocabulary *vocabulary, const char *core, SkFigureContext context)
{
  const char *rest = NULL;
  g_autofree char *number = say_sign_number (core, &rest);

  if (number == NULL || *rest == '\0')
    return g_steal_pointer (&number);
  return join_unit (vocabulary, number, rest, (context & SK_FIGURE_DESCRIBES) != 0,
                    sk_english_number_count_digits (core) == 0);
}

char *
sk_figure_say_measured (const SkVocabulary *vocabulary, const char *core, const char *unit, SkFigureContext context)
{
  gsize n = measure_decimal (core);
  gboolean one = (context & SK_FIGURE_DESCRIBES) != 0 || g_str_equal (core, "1");
  const char *rest = "";
  g_autofree char *number = NULL;

  if (n > 0 && core[n] == '-')
    number = sk_figure_say (vocabulary, core, SK_FIGURE_PLAIN);
  else if (n > 0 && core[n] == '\0')
    number = sk_english_number_say_decimal (core, n);
  else
    number = say_sign_number (core, &rest);
  return number != NULL && *rest == '\0' ? join_unit (vocabulary, number, unit, one, n == 0) : NULL;
}

static char *
say_measure (const SkVocabulary *vocabulary, const char *core, SkFigureContext context)
{
  gsize n = measure_decimal (core);
  g_auto (GStrv) parts = n > 0 && core[n] != '\0' ? g_strsplit (core + n, "/", 2) : NULL;
  g_autofree char *number = g_strndup (core, n);
  g_autofree char *measured = NULL;
  g_autofree char *volume = NULL;
  const char *per;

  if (parts == NULL)
    return NULL;
  measured = sk_figure_say_measured (vocabulary, number, core + n, context);
  if (measured == NULL)
    measured = sk_figure_say_measured (vocabulary, number, parts[0], context);
  if (measured == NULL || parts[1] == NULL || strstr (core, "/h") != NULL)
    return g_steal_pointer (&measured);
  volume = g_ascii_isdigit (*parts[1]) ? sk_figure_say (vocabulary, parts[1], SK_FIGURE_PLAIN) : NULL;
  if (volume != NULL)
    return g_strconcat (measured, " in ", volume, NULL);
  per = sk_vocabulary_find (vocabulary, "Per", parts[1]);
  return g_strconcat (measured, " ", per != NULL ? per : "a", per != NULL ? "" : " ", per != NULL ? "" : parts[1],
                      NULL);
}

/* --- Numbers in words --- */

/* A part of a word with hyphens: a figure, a unit's name, or a word as it stands. */
static char *
say_part (const SkVocabulary *vocabulary, const char *part)
{
  char *said = g_ascii_isdigit (*part) ? sk_figure_say (vocabulary, part, SK_FIGURE_PLAIN) : NULL;

  if (said == NULL && strlen (part) > 1 && !g_str_equal (part, "in"))
    said = name_unit (vocabulary, part, TRUE);
  return said != NULL ? said : g_strdup (part);
}

/* "24-hour", "3-bed", "11-year-old", "4-in-1", and "3-" before "and 4-year-olds" */
static char *
say_compound (const SkVocabulary *vocabulary, const char *core, SkFigureContext context G_GNUC_UNUSED)
{
  gsize n = measure_decimal (core);
  g_auto (GStrv) parts = n > 0 && core[n] == '-' ? g_strsplit (core, "-", -1) : NULL;
  GString *said;

  if (parts == NULL || (parts[1][0] != '\0' && !g_ascii_isalpha (parts[1][0])))
    return NULL;
  said = g_string_new (NULL);
  for (char **part = parts; *part != NULL; part++) {
    g_autofree char *word = say_part (vocabulary, *part);

    g_string_append_printf (said, "%s%s", said->len > 0 && *word != '\0' ? " " : "", word);
  }
  return g_string_free (said, FALSE);
}

/* "5+", "5+5" is none */
static char *
say_more (const SkVocabulary *vocabulary, const char *core, SkFigureContext context)
{
  gsize n = strlen (core);
  g_autofree char *number = n > 1 && core[n - 1] == '+' ? g_strndup (core, n - 1) : NULL;
  g_autofree char *said = number != NULL ? sk_figure_say (vocabulary, number, context) : NULL;

  return said != NULL ? g_strconcat (said, " plus", NULL) : NULL;
}

/* "under-18s", "post-16", "Covid-19" */
static char *
say_behind (const SkVocabulary *vocabulary, const char *core, SkFigureContext context)
{
  static const char *const times[] = { "noon", "midday", "midnight", "now", "birth", NULL };
  const char *dash = strchr (core, '-');
  g_autofree char *said = NULL;
  g_autofree char *first = NULL;

  if (dash == NULL || !g_ascii_isalpha (*core) || !g_ascii_isdigit (dash[1]))
    return NULL;
  said = sk_figure_say (vocabulary, dash + 1, context);
  first = g_ascii_strdown (core, dash - core);
  return said == NULL ? NULL
                      : g_strdup_printf ("%.*s %s%s", (int) (dash - core), core,
                                         g_strv_contains (times, first) ? "to " : "", said);
}

static char *
say_signed (const SkVocabulary *vocabulary, const char *core, SkFigureContext context)
{
  static const struct {
    const char *sign;
    const char *name;
  } names[] = { { "-", "minus" },     { "+", "plus" },         { "~", "about" },    { "#", "number" },
                { ">", "more than" }, { "<", "less than" },    { "≥", "at least" }, { "≤", "at most" },
                { "x", "times" },     { "±", "plus or minus" } };
  g_autofree char *said = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *rest = core + strlen (names[i].sign);

    if (!g_str_has_prefix (core, names[i].sign) || (!g_ascii_isdigit (*rest) && !g_str_has_prefix (rest, "£")))
      continue;
    said = sk_figure_say (vocabulary, rest, context);
    return said != NULL ? g_strconcat (names[i].name, " ", said, NULL) : NULL;
  }
  return NULL;
}

/* --- Ranges --- */

/* What the first figure of a range has in common with the second, which alone has it written. */
static char *
complete_first (const SkVocabulary *vocabulary, const char *first, const char *second, SkFigureContext context)
{
  gsize n = measure_decimal (first);

  if (n > 0 && first[n] == '\0') {
    if (sk_day_time_is (second))
      return sk_figure_say (vocabulary, first, context | SK_FIGURE_TIME);
    if (sk_english_number_count_digits (first) == 4 && sk_english_number_count_digits (second) >= 2)
      return sk_figure_say (vocabulary, first, context | SK_FIGURE_YEAR);
  }
  return sk_figure_say (vocabulary, first, context);
}

/* "3-2" falls, so it is no range. */
static gboolean
falls (const char *first, const char *second)
{
  gsize n = sk_english_number_count_digits (first);
  gsize m = sk_english_number_count_digits (second);

  return n > 0 && m > 0 && n < 3 && m < 3 && (n == 1 || m == 1) && first[n] == '\0' && second[m] == '\0' &&
         sk_english_number_read (first, n) >= sk_english_number_read (second, m);
}

static char *
say_range (const SkVocabulary *vocabulary, const char *core, SkFigureContext context)
{
  const char *dash = strchr (core, '-');
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (dash == NULL || dash == core || !(g_ascii_isdigit (dash[1]) || g_str_has_prefix (dash + 1, "£")) ||
      strchr (dash + 1, '-') != NULL)
    return NULL;
  first = g_strndup (core, (gsize) (dash - core));
  second = g_strdup (dash + 1);
  /* "£5-10": both are money, and the sign is said once. */
  if (g_str_has_prefix (first, "£") && g_ascii_isdigit (*second)) {
    char *plain = g_strdup (first + strlen ("£"));
    char *money = g_strconcat ("£", second, NULL);

    g_free (first);
    g_free (second);
    first = plain;
    second = money;
  }
  if (sk_day_time_is (first) || (sk_day_time_could_be (first) && sk_day_time_could_be (second)))
    context |= SK_FIGURE_TIME;
  else if (strlen (second) == 4)
    context |= SK_FIGURE_YEAR;
  one = complete_first (vocabulary, first, second, context);
  other = sk_figure_say (vocabulary, second, context);
  if (one == NULL || other == NULL)
    return NULL;
  return g_strconcat (one, falls (first, second) && !(context & SK_FIGURE_TIME) ? " " : " to ", other, NULL);
}

static char *
say_time (const SkVocabulary *vocabulary G_GNUC_UNUSED, const char *core, SkFigureContext context)
{
  return sk_day_time_say (core, context);
}

char *
sk_figure_say (const SkVocabulary *vocabulary, const char *core, SkFigureContext context)
{
  static const Kind kinds[] = { say_range,   say_signed, sk_money_say, sk_money_say_pence, say_time,    say_number,
                                say_decimal, say_nth,    say_many,     say_thousands,      say_measure, say_sign,
                                say_slash,   say_rating, say_ratio,    say_compound,       say_more,    say_behind };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    char *said = kinds[i](vocabulary, core, context);

    if (said != NULL)
      return said;
  }
  return NULL;
}
