/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-date.h"

#include <string.h>

#include "sk-english-number.h"

static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December" };
static const char *const days[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };

/* The name that a word is, or is the first three to five letters of; NULL where it is none. */
static const char *
find_name (const char *const *names, guint n_names, const char *word)
{
  gsize n = strlen (word);

  if (!g_ascii_isupper (*word) || n < 3)
    return NULL;
  for (guint i = 0; i < n_names; i++) {
    if (g_str_has_prefix (names[i], word) && (n <= 5 || n == strlen (names[i])))
      return names[i];
  }
  return NULL;
}

static const char *
find_month (const char *word)
{
  return find_name (months, G_N_ELEMENTS (months), word);
}

static const char *
find_day (const char *word)
{
  return g_str_equal (word, "Weds") ? "Wednesday" : find_name (days, G_N_ELEMENTS (days), word);
}

gboolean
sk_date_is_name (const char *core)
{
  return find_day (core) != NULL || find_month (core) != NULL;
}

static gboolean
read_number (const char *text, gsize n, guint *number)
{
  if (n == 0 || n > 4 || strspn (text, "0123456789") < n)
    return FALSE;
  *number = (guint) sk_english_number_read (text, n);
  return TRUE;
}

/* --- Years --- */

/* Whether four digits at this place are a year by what stands around them. */
static gboolean
is_year (const SkReading *reading, int offset)
{
  static const char *const before[] = { "in",     "since",  "by",      "until", "till",   "from",      "before",
                                        "after",  "during", "of",      "year",  "spring", "summer",    "autumn",
                                        "winter", "early",  "late",    "mid",   "easter", "christmas", "to",
                                        "and",    "or",     "between", "-",     NULL };
  static const char *const things[] = { "people", "children", "men",   "women",     "children's",
                                        "homes",  "more",     "times", "different", "local",
                                        "young",  "new",      "staff", "of",        NULL };
  const char *core = sk_reading_get_core (reading, offset);
  const char *next = sk_reading_get_core (reading, offset + 1);
  gboolean close = sk_words_are_close (reading->words, reading->at + offset);
  gboolean counts;
  guint year;

  if (strlen (core) != 4 || !read_number (core, 4, &year) || year < 1000 || year > 2099)
    return FALSE;
  counts = close && (sk_reading_is_one_of (reading, offset + 1, things) ||
                     (g_ascii_islower (*next) && g_str_has_suffix (next, "s") && strlen (next) > 3));
  if (find_month (sk_reading_get_core (reading, offset - 1)) != NULL)
    return TRUE;
  if (counts)
    return FALSE;
  return year >= 1900 || sk_reading_is_one_of (reading, offset - 1, before);
}

/* "2026", "'26", "26" behind a month; NULL: no year stands there. */
static char *
say_year (const char *core)
{
  guint year;

  if (strlen (core) == 4 && read_number (core, 4, &year) && year >= 1000 && year <= 2099)
    return sk_english_number_say_year (year);
  return NULL;
}

/* --- Days of a month --- */

/* "3", "3rd", "03": its number; 0 where it is none. */
static guint
read_day (const char *core)
{
  gsize n = strspn (core, "0123456789");
  const char *rest = core + n;
  guint day = 0;

  if (n > 2 || !read_number (core, n, &day) || day < 1 || day > 31)
    return 0;
  return *rest == '\0' || g_ascii_strcasecmp (rest, "st") == 0 || g_ascii_strcasecmp (rest, "nd") == 0 ||
                 g_ascii_strcasecmp (rest, "rd") == 0 || g_ascii_strcasecmp (rest, "th") == 0
             ? day
             : 0;
}

/* One day, or from one to another: "2", "2-6". NULL where it is neither. */
static char *
say_day (const char *core)
{
  g_auto (GStrv) parts = g_strsplit (core, "-", 2);
  guint first = parts[0] != NULL ? read_day (parts[0]) : 0;
  guint last = first > 0 && parts[1] != NULL ? read_day (parts[1]) : 0;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (first == 0 || (parts[1] != NULL && last == 0))
    return NULL;
  one = sk_english_number_say_nth (first);
  if (last == 0)
    return g_steal_pointer (&one);
  other = sk_english_number_say_nth (last);
  return g_strconcat (one, " to the ", other, NULL);
}

/* A day that begins a sentence, or stands behind "the", needs no article. */
static const char *
article_for (const SkReading *reading)
{
  if (find_day (sk_reading_get_core (reading, -1)) != NULL)
    return "the ";
  return sk_words_begins (reading->words, reading->at) || g_str_equal (sk_reading_get_lower (reading, -1), "the")
             ? ""
             : "the ";
}

/* "12/03/2026", "12.3.26", "2026-03-12" */
static gboolean
read_figures (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  g_auto (GStrv) parts = g_strsplit_set (core, "/.-", 4);
  guint numbers[3];
  guint day, month, year;
  g_autofree char *said_day = NULL;
  g_autofree char *said_year = NULL;

  if (g_strv_length (parts) != 3)
    return FALSE;
  for (guint i = 0; i < 3; i++) {
    if (!read_number (parts[i], strlen (parts[i]), &numbers[i]))
      return FALSE;
  }
  day = strlen (parts[0]) == 4 ? numbers[2] : numbers[0];
  month = numbers[1];
  year = strlen (parts[0]) == 4 ? numbers[0] : numbers[2];
  if (year < 100 && strlen (parts[2]) == 2)
    year += year < 50 ? 2000 : 1900;
  if (day < 1 || day > 31 || month < 1 || month > 12 || year < 1100 || year > 2099)
    return FALSE;
  said_day = sk_english_number_say_nth (day);
  said_year = sk_english_number_say_year (year);
  sk_reading_say (reading, g_strdup_printf ("%s%s of %s %s",
                                            g_str_equal (sk_reading_get_lower (reading, -1), "the") ? "" : "the ",
                                            said_day, months[month - 1], said_year));
  return TRUE;
}

/* The year behind what is said already, if one stands there. */
static void
read_year_behind (SkReading *reading)
{
  int offset = (int) reading->said->len;
  char *year = say_year (sk_reading_get_core (reading, offset));

  if (year != NULL)
    sk_reading_say (reading, year);
}

/* "31 Dec 2026", "2nd of May", "2-6 March" */
static gboolean
read_day_and_month (SkReading *reading)
{
  gboolean has_of = g_str_equal (sk_reading_get_lower (reading, 1), "of");
  const char *month = find_month (sk_reading_get_core (reading, has_of ? 2 : 1));
  g_autofree char *day = month != NULL ? say_day (sk_reading_get_core (reading, 0)) : NULL;

  if (day == NULL)
    return FALSE;
  sk_reading_say (reading, g_strconcat (strstr (day, " to ") != NULL ? "the " : article_for (reading), day,
                                        has_of ? "" : " of", NULL));
  if (has_of)
    sk_reading_say (reading, g_strdup ("of"));
  sk_reading_say (reading, g_strdup (month));
  read_year_behind (reading);
  return TRUE;
}

/* "10 and 17 March", "Sunday 1st": a day whose month stands elsewhere. */
static gboolean
read_day_before_day (SkReading *reading)
{
  static const char *const joins[] = { "and", "or", "&", "to", "-", NULL };
  g_autofree char *day = say_day (sk_reading_get_core (reading, 0));

  gboolean of_week = find_day (sk_reading_get_core (reading, -1)) != NULL &&
                     !g_ascii_isdigit (sk_reading_get_core (reading, 0)[strlen (sk_reading_get_core (reading, 0)) - 1]);

  if (day == NULL ||
      (!of_week && (!sk_reading_is_one_of (reading, 1, joins) || read_day (sk_reading_get_core (reading, 2)) == 0 ||
                    find_month (sk_reading_get_core (reading, 3)) == NULL)))
    return FALSE;
  sk_reading_say (reading, g_strconcat ("the ", day, NULL));
  return TRUE;
}

/* "March 12", "December 31st, 2026", "Dec 2026" */
static gboolean
read_month_first (SkReading *reading)
{
  static const char *const names[] = { "mar", "jan", "jun", "apr", "may", "march", "sep", NULL };
  const char *core = sk_reading_get_core (reading, 0);
  const char *month = find_month (core);
  gboolean close = sk_words_are_close (reading->words, reading->at);
  guint day = month != NULL && close ? read_day (sk_reading_get_core (reading, 1)) : 0;
  g_autofree char *year = month != NULL ? say_year (sk_reading_get_core (reading, 1)) : NULL;

  if (month == NULL)
    return FALSE;
  if (day > 0) {
    g_autofree char *said = sk_english_number_say_nth (day);

    sk_reading_say (reading, g_strdup (month));
    sk_reading_say (reading, g_strconcat ("the ", said, NULL));
    read_year_behind (reading);
    return TRUE;
  }
  /* Jan is a name, too, and Mar is a verb. */
  if (year == NULL && (g_str_equal (core, month) || sk_reading_is_one_of (reading, 0, names)) &&
      find_month (sk_reading_get_core (reading, 2)) == NULL)
    return FALSE;
  sk_reading_say (reading, g_strdup (month));
  read_year_behind (reading);
  return TRUE;
}

/* --- Names of days and months --- */

/* "Mon-Fri", "Jan-Mar", "Tues/Thurs": all of its parts are names. */
static gboolean
read_names (SkReading *reading)
{
  const char *core = sk_reading_get_core (reading, 0);
  const char *sign = strpbrk (core, "-/&");
  g_auto (GStrv) parts = sign != NULL ? g_strsplit_set (core, "-/&", -1) : NULL;
  g_autoptr (GString) said = g_string_new (NULL);

  if (parts == NULL)
    return FALSE;
  for (char **part = parts; *part != NULL; part++) {
    const char *name = find_day (*part) != NULL ? find_day (*part) : find_month (*part);

    if (name == NULL)
      return FALSE;
    if (part != parts)
      g_string_append (said, *sign == '-' ? " to " : *sign == '&' ? " and " : ", ");
    g_string_append (said, name);
  }
  sk_reading_say (reading, g_string_free (g_steal_pointer (&said), FALSE));
  return TRUE;
}

/* Whether what stands beside it, on that side, is of a time: a figure, a dash, another day. */
static gboolean
is_of_time (const SkReading *reading, int offset)
{
  static const char *const joins[] = { "-", "to", "and", "&", "or", "am", "pm", "until", "till", NULL };
  const char *core = sk_reading_get_core (reading, offset);

  return g_ascii_isdigit (*core) || find_day (core) != NULL || sk_reading_is_one_of (reading, offset, joins);
}

static gboolean
read_day_name (SkReading *reading)
{
  static const char *const words[] = { "sat", "sun", "wed", NULL };
  const char *core = sk_reading_get_core (reading, 0);
  const char *day = find_day (core);

  if (day == NULL || g_str_equal (day, core))
    return FALSE;
  if (sk_reading_is_one_of (reading, 0, words) && !is_of_time (reading, 1) && !is_of_time (reading, -1))
    return FALSE;
  sk_reading_say (reading, g_strdup (day));
  return TRUE;
}

static gboolean
read_year (SkReading *reading)
{
  if (!is_year (reading, 0))
    return FALSE;
  sk_reading_say (reading, say_year (sk_reading_get_core (reading, 0)));
  return TRUE;
}

gboolean
sk_date_read (SkReading *reading)
{
  return read_figures (reading) || read_day_and_month (reading) || read_day_before_day (reading) ||
         read_month_first (reading) || read_names (reading) || read_day_name (reading) || read_year (reading);
}
