/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-grammar.h"

#include <string.h>

#include "sk-address.h"
#include "sk-date.h"
#include "sk-day-time.h"
#include "sk-english-number.h"
#include "sk-figure.h"
#include "sk-homographs.h"
#include "sk-letters.h"
#include "sk-telephone.h"

typedef gboolean (*Rule) (SkReading *reading);

static gboolean
has_figure (const char *core)
{
  if (strpbrk (core, "0123456789") != NULL)
    return TRUE;
  for (const char *at = core; *at != '\0'; at = g_utf8_next_char (at)) {
    if (g_unichar_type (g_utf8_get_char (at)) == G_UNICODE_OTHER_NUMBER)
      return TRUE;
  }
  return FALSE;
}

/* Whether a figure here says of what kind the next word is, and so stands for one: "a £5 note", "the 30 minute walk". */
static gboolean
describes (const SkReading *reading)
{
  static const char *const before[] = { "a",   "an",    "the",  "this",  "that", "your",    "our", "my", "his",
                                        "her", "their", "each", "every", "one",  "another", "no",  NULL };
  static const char *const ends[] = { "a",    "an",   "and",  "or",   "to",    "for",  "per",  "in",   "on",
                                      "at",   "of",   "off",  "is",   "was",   "are",  "each", "from", "with",
                                      "by",   "if",   "will", "can",  "as",    "more", "less", "long", "wide",
                                      "high", "tall", "deep", "away", "old",   "you",  "we",   "they", "it",
                                      "but",  "x",    "when", "that", "which", "must", "per",  NULL };
  const char *next = sk_reading_get_core (reading, 1);

  return sk_reading_is_one_of (reading, -1, before) && sk_words_are_close (reading->words, reading->at) &&
         g_ascii_islower (*next) && !sk_reading_is_one_of (reading, 1, ends) &&
         (!g_str_has_suffix (next, "s") || g_str_equal (next, "finals"));
}

static gboolean
is_at_time (const SkReading *reading)
{
  static const char *const before[] = { "at",     "from",  "until",   "till",   "to",  "by",
                                        "before", "after", "between", "around", "and", "-",
                                        "opens",  "open",  "closes",  "starts", NULL };
  static const char *const halves[] = { "am", "pm", "a.m", "p.m", NULL };
  static const char *const measures[] = { "percent", "million", "billion", "metres", "miles", "km", NULL };

  return sk_reading_is_one_of (reading, 1, halves) ||
         (sk_reading_is_one_of (reading, -1, before) && !sk_reading_is_one_of (reading, 1, measures) &&
          sk_vocabulary_find (reading->vocabulary, "Units", sk_reading_get_core (reading, 1)) == NULL);
}

static SkFigureContext
find_context (const SkReading *reading)
{
  static const char *const ratios[] = { "scale", "ratio", "mixed", "mix", "diluted", "dilute", "odds", "of", NULL };
  const char *next = sk_reading_get_core (reading, 1);
  SkFigureContext context = SK_FIGURE_PLAIN;

  if (is_at_time (reading))
    context |= SK_FIGURE_TIME;
  if (g_str_equal (next, "of"))
    context |= SK_FIGURE_OF_WHOLE;
  if (sk_reading_is_one_of (reading, -1, ratios) || sk_reading_is_one_of (reading, -2, ratios))
    context |= SK_FIGURE_RATIO;
  if (describes (reading))
    context |= SK_FIGURE_DESCRIBES;
  if (sk_words_are_close (reading->words, reading->at) && g_ascii_islower (*next) &&
      (g_str_has_suffix (next, "s") || g_str_equal (next, "people") || g_str_equal (next, "children")) &&
      sk_vocabulary_find (reading->vocabulary, "Sets", next) == NULL && !g_str_equal (next, "is") &&
      !g_str_equal (next, "hours") && !g_str_equal (next, "miles") && !g_str_equal (next, "finals"))
    context |= SK_FIGURE_OF_THINGS;
  return context;
}

/* "9.30 am": the second word says the half of the day. */
static gboolean
read_time (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  const char *half = sk_reading_get_lower (reading, 1);
  g_autofree char *whole = NULL;
  char *said;

  if (!g_ascii_isdigit (*core) || (!g_str_equal (half, "am") && !g_str_equal (half, "pm") &&
                                   !g_str_equal (half, "a.m") && !g_str_equal (half, "p.m")))
    return FALSE;
  whole = g_strconcat (core, half, NULL);
  said = strchr (core, '-') != NULL ? sk_figure_say (reading->vocabulary, whole, SK_FIGURE_TIME)
                                    : sk_day_time_say (whole, SK_FIGURE_TIME);
  if (said == NULL)
    return FALSE;
  /* The half is the second word's own. */
  if (g_str_has_suffix (said, " eigh M"))
    said[strlen (said) - strlen (" eigh M")] = '\0';
  else if (g_str_has_suffix (said, " P M"))
    said[strlen (said) - strlen (" P M")] = '\0';
  sk_reading_say (reading, said);
  sk_reading_say (reading, g_strdup (*half == 'a' ? "eigh M" : "P M"));
  return TRUE;
}

/* "£2.5 million": the pounds come behind it. */
static gboolean
read_large_amount (SkReading *reading)
{
  static const char *const sizes[] = { "million", "billion", "trillion", "thousand", "m", "bn", NULL };
  const char *core = sk_reading_get_core (reading, 0);
  g_autofree char *money = NULL;
  g_autofree char *number = NULL;
  const char *size;

  if (!sk_reading_is_one_of (reading, 1, sizes) || !sk_words_are_close (reading->words, reading->at) ||
      !(g_str_has_prefix (core, "£") || g_str_has_prefix (core, "€") || g_str_has_prefix (core, "$")))
    return FALSE;
  number = sk_figure_say (reading->vocabulary, core + (*core == '$' ? 1 : strlen (*core == '\xc2' ? "£" : "€")),
                          SK_FIGURE_PLAIN);
  if (number == NULL)
    return FALSE;
  size = sk_reading_get_lower (reading, 1);
  size = g_str_equal (size, "m") ? "million" : g_str_equal (size, "bn") ? "billion" : size;
  sk_reading_say (reading, g_steal_pointer (&number));
  sk_reading_say (reading, g_strconcat (size, " ",
                                        *core == '$'      ? "dollars"
                                        : *core == '\xc2' ? "pounds"
                                                          : "euros",
                                        NULL));
  return TRUE;
}

/* "5 km", "2 hrs", "1½ hrs", "10 sq ft" */
static gboolean
read_measure (SkReading *reading)
{
  static const char *const words[] = { "in", "m", "a", "l", NULL };
  const char *core = sk_reading_get_core (reading, 0);
  const char *unit = sk_reading_get_core (reading, 1);
  gboolean square = g_str_equal (unit, "sq") || g_str_equal (unit, "cubic");
  g_autofree char *said = NULL;
  char *name;

  if (!has_figure (core) || strchr (core, '/') != NULL || !sk_words_are_close (reading->words, reading->at))
    return FALSE;
  if (square && sk_vocabulary_find (reading->vocabulary, "Units", sk_reading_get_core (reading, 2)) != NULL)
    unit = sk_reading_get_core (reading, 2);
  else
    square = FALSE;
  if (!square && (sk_reading_is_one_of (reading, 1, words) && !g_str_equal (unit, "m")))
    return FALSE;
  said = sk_figure_say_measured (reading->vocabulary, core, unit, SK_FIGURE_PLAIN);
  if (said == NULL)
    return FALSE;
  name = strrchr (said, ' ');
  /* A unit of two words, "miles an hour", begins where its first one does. */
  for (const char *names = sk_vocabulary_find (reading->vocabulary, "Units", unit); names != NULL; names = NULL) {
    g_auto (GStrv) both = g_strsplit (names, ";", 2);

    for (char **each = both; *each != NULL; each++) {
      if (g_str_has_suffix (said, *each) && strchr (*each, ' ') != NULL)
        name = said + strlen (said) - strlen (*each) - 1;
    }
  }
  *name = '\0';
  sk_reading_say (reading, g_strdup (said));
  if (square)
    sk_reading_say (reading, g_strdup ("square"));
  sk_reading_say (reading, g_strdup (name + 1));
  return TRUE;
}

/* "1 1/2 hours" */
static gboolean
read_mixed_number (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  g_autofree char *parts = NULL;

  if (strspn (core, "0123456789") != strlen (core) || *core == '\0' ||
      !sk_words_are_close (reading->words, reading->at) ||
      (strchr (sk_reading_get_core (reading, 1), '/') == NULL && g_ascii_isalnum (*sk_reading_get_core (reading, 1))))
    return FALSE;
  parts = sk_figure_say (reading->vocabulary, sk_reading_get_core (reading, 1), SK_FIGURE_PLAIN);
  if (parts == NULL || strstr (parts, " out of ") != NULL)
    return FALSE;
  sk_reading_say (reading, sk_figure_say (reading->vocabulary, core, SK_FIGURE_PLAIN));
  sk_reading_say (reading, g_strconcat ("and ", g_str_has_prefix (parts, "one ") ? "a " : "",
                                        g_str_has_prefix (parts, "one ") ? parts + 4 : parts, NULL));
  return TRUE;
}

/* "6ft 2in": before inches, feet are one foot each. */
static gboolean
read_feet (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  gsize n = strspn (core, "0123456789");
  g_autofree char *number = NULL;

  if (n == 0 || !g_str_equal (core + n, "ft") || !g_ascii_isdigit (*sk_reading_get_core (reading, 1)))
    return FALSE;
  number = sk_english_number_say (sk_english_number_read (core, MIN (n, 9)));
  sk_reading_say (reading, g_strconcat (number, " foot", NULL));
  return TRUE;
}

/* "0930 hrs", "from 0915" */
static gboolean
read_four_figures (SkReading *reading)
{
  static const char *const hours[] = { "hrs", "hours", "h", NULL };
  const char *core = sk_reading_get_core (reading, 0);
  gboolean named = sk_reading_is_one_of (reading, 1, hours);
  g_autofree char *time = NULL;
  char *said;

  if (strlen (core) != 4 || strspn (core, "0123456789") != 4 || (!named && !(*core == '0' && is_at_time (reading))))
    return FALSE;
  time = g_strdup_printf ("%.2s:%s", core, core + 2);
  said = sk_day_time_say (time, SK_FIGURE_TIME);
  if (said == NULL || (*core != '0' && core[2] == '0' && core[3] == '0'))
    return FALSE;
  sk_reading_say (reading, said);
  if (named)
    sk_reading_say (reading, g_strdup (""));
  return TRUE;
}

static gboolean
read_figure (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  char *said = has_figure (core) ? sk_figure_say (reading->vocabulary, core, find_context (reading)) : NULL;

  if (said == NULL)
    return FALSE;
  sk_reading_say (reading, said);
  return TRUE;
}

/* Whether what stands there can be the end of a range. */
static gboolean
is_end (const char *core)
{
  return has_figure (core) || sk_date_is_name (core) || g_str_equal (core, "noon") || g_str_equal (core, "midnight");
}

/* A dash by itself between two figures or days is "to"; a slash or a plus between words is left out or said. */
static gboolean
read_sign (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  const char *before = sk_reading_get_core (reading, -1);
  const char *behind = sk_reading_get_core (reading, 1);
  const char *said = NULL;

  if (core[0] == '\0' || core[1] != '\0')
    return FALSE;
  if (*core == '-' && is_end (before) && is_end (behind))
    said = "to";
  else if ((*core == 'x' || *core == 'X') && has_figure (behind) && *before != '\0')
    said = has_figure (before) && sk_english_number_measure (before) == strlen (before) ? "times" : "by";
  else if (*core == 'x' || *core == 'X')
    said = NULL;
  else if (*core == '=')
    said = "equals";
  else if (*core == '/' && *before != '\0' && *behind != '\0')
    said = "";
  else if (*core == '-')
    said = NULL;
  else
    said = sk_vocabulary_find (reading->vocabulary, "Signs", core);
  if (said == NULL)
    return FALSE;
  sk_reading_say (reading, g_strdup (said));
  return TRUE;
}

/* "St" is a saint before a name and a street behind one; other short forms of streets stand behind a name only. */
static gboolean
read_street (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  const char *before = sk_reading_get_core (reading, -1);
  const char *behind = sk_reading_get_core (reading, 1);
  const char *street = sk_vocabulary_find (reading->vocabulary, "Streets", core);
  gboolean follows_name = g_ascii_isupper (*before) && *sk_words_get_after (reading->words, reading->at - 1) == '\0' &&
                          sk_vocabulary_find (reading->vocabulary, "Titles", before) == NULL;
  gboolean before_name =
      g_ascii_isupper (*behind) && strpbrk (sk_words_get_after (reading->words, reading->at), ",;:!?") == NULL;

  if (street == NULL)
    return FALSE;
  if (g_str_equal (core, "St") && before_name &&
      !(follows_name && strspn (sk_reading_get_core (reading, -2), "0123456789") > 0))
    street = "Saint";
  else if (g_str_equal (core, "Dr") && before_name &&
           (!follows_name || !has_figure (sk_reading_get_core (reading, -2))))
    street = "Doctor";
  else if (!follows_name)
    return FALSE;
  sk_reading_say (reading, g_strdup (street));
  return TRUE;
}

static gboolean
read_title (SkReading *reading)
{
  const char *title = sk_vocabulary_find (reading->vocabulary, "Titles", sk_reading_get_core (reading, 0));

  if (title == NULL || !g_ascii_isupper (*sk_reading_get_core (reading, 1)))
    return FALSE;
  sk_reading_say (reading, g_strdup (title));
  return TRUE;
}

/* Short forms that stand before a figure: "No. 5", "Yr 7", "p. 3" */
static gboolean
read_before_figure (SkReading *reading)
{
  const char *said = sk_vocabulary_find (reading->vocabulary, "BeforeFigures", sk_reading_get_core (reading, 0));

  if (said == NULL || !has_figure (sk_reading_get_core (reading, 1)))
    return FALSE;
  sk_reading_say (reading, g_strdup (said));
  return TRUE;
}

/* "and/or", "he/she", but "days/week" */
static gboolean
read_alternatives (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  const char *slash = strchr (core, '/');
  const char *per = slash != NULL ? sk_vocabulary_find (reading->vocabulary, "Per", slash + 1) : NULL;

  if (!g_ascii_isalpha (*core) || slash == NULL)
    return FALSE;
  if (per != NULL && slash[-1] == 's') {
    sk_reading_say (reading, g_strdup_printf ("%.*s %s", (int) (slash - core), core, per));
    return TRUE;
  }
  sk_reading_say (reading, g_strdelimit (g_strdup (core), "/", ' '));
  return TRUE;
}

/* A range in a language whose word for it we have, and figures in its own digits: "0–25", "۰". */
static gboolean
read_foreign_figures (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  const char *to = sk_vocabulary_find (reading->vocabulary, "Figures", "to");
  gsize n = strspn (core, "0123456789.:");
  gsize m = core[n] == '-' ? strspn (core + n + 1, "0123456789.:") : 0;

  if (n > 0 && m > 0 && !g_ascii_isalnum (core[n + 1 + m]) && core[n + 1 + m] != '-' && to != NULL) {
    sk_reading_say (reading, g_strdup_printf ("%.*s %s %s", (int) n, core, to, core + n + 1));
    return TRUE;
  }
  if (g_str_equal (core, "-") && to != NULL && has_figure (sk_reading_get_core (reading, -1)) &&
      has_figure (sk_reading_get_core (reading, 1))) {
    sk_reading_say (reading, g_strdup (to));
    return TRUE;
  }
  if (n == 0)
    return FALSE;
  sk_reading_say (reading, g_strdup (core));
  return TRUE;
}

gboolean
sk_grammar_read (SkReading *reading)
{
  static const Rule english[] = { sk_address_read,   read_time,         read_large_amount, sk_date_read,
                                  sk_telephone_read, read_four_figures, read_measure,      read_feet,
                                  read_mixed_number, read_figure,       read_sign,         read_before_figure,
                                  read_street,       read_title,        sk_letters_read,   read_alternatives,
                                  sk_homographs_read };
  static const Rule others[] = { sk_telephone_read, read_foreign_figures, sk_letters_read };
  gboolean is_english = sk_vocabulary_is_english (reading->vocabulary);
  const Rule *rules = is_english ? english : others;

  if (*sk_reading_get_core (reading, 0) == '\0')
    return FALSE;
  for (guint i = 0; i < (is_english ? G_N_ELEMENTS (english) : G_N_ELEMENTS (others)); i++) {
    if (rules[i](reading))
      return TRUE;
    g_assert (reading->said->len == 0);
  }
  return FALSE;
}

gboolean
sk_grammar_drops_stop (const SkReading *reading)
{
  int last = reading->at + MAX ((int) reading->said->len, 1) - 1;
  const char *core = sk_words_get_core (reading->words, last);
  const char *next = sk_words_get_core (reading->words, last + 1);
  gboolean is_title = sk_vocabulary_find (reading->vocabulary, "Titles", core) != NULL ||
                      sk_vocabulary_find (reading->vocabulary, "BeforeFigures", core) != NULL ||
                      g_str_equal (core, "St");

  if (!g_str_equal (sk_words_get_after (reading->words, last), ".") || *next == '\0')
    return FALSE;
  return is_title || g_ascii_islower (*next) || g_ascii_isdigit (*next);
}
