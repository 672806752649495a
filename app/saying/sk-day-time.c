/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-day-time.h"

#include <string.h>

#include "sk-english-number.h"

typedef struct {
  guint hour;
  guint minute;
  gboolean has_minute;
  char sign;        /* between them: ':', '.', or 0 */
  const char *half; /* "eigh M", "P M", "noon", "midnight"; NULL where none stands there */
} Time;

static const char *
find_half (const char *rest)
{
  static const struct {
    const char *written;
    const char *said;
  } halves[] = { { "am", "eigh M" }, { "a.m", "eigh M" }, { "a.m.", "eigh M" },       { "pm", "P M" }, { "p.m", "P M" },
                 { "p.m.", "P M" },  { "noon", "noon" },  { "midnight", "midnight" }, { "hrs", "" },   { "h", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (halves); i++) {
    if (g_ascii_strcasecmp (rest, halves[i].written) == 0)
      return halves[i].said;
  }
  return NULL;
}

/* "9", "9.30", "09:30am": TRUE when it can be one, and all of it was read. */
static gboolean
read_time (const char *core, Time *time)
{
  gsize n = sk_english_number_count_digits (core);
  const char *rest = core + n;

  *time = (Time){ .hour = (guint) sk_english_number_read (core, MIN (n, 4)) };
  if (n == 0 || n > 2 || time->hour > 24)
    return FALSE;
  if ((*rest == ':' || *rest == '.') && sk_english_number_count_digits (rest + 1) == 2) {
    time->sign = *rest;
    time->has_minute = TRUE;
    time->minute = (guint) sk_english_number_read (rest + 1, 2);
    rest += 3;
  }
  if (time->minute > 59)
    return FALSE;
  if (*rest == '\0')
    return TRUE;
  time->half = find_half (rest);
  return time->half != NULL && (*time->half != '\0' || time->has_minute);
}

static char *
say_hour_alone (const Time *time)
{
  g_autofree char *hour = sk_english_number_say (time->hour % 12 == 0 ? 12 : time->hour % 12);

  if (time->half != NULL && *time->half != '\0')
    return g_strdup_printf ("%s %s", hour, time->half);
  if (time->hour == 0 || time->hour == 24)
    return g_strdup ("midnight");
  if (time->hour > 12)
    return g_strdup_printf ("%s P M", hour);
  return time->has_minute ? g_strdup_printf ("%s o'clock", hour) : g_steal_pointer (&hour);
}

static char *
say_read_time (const Time *time)
{
  g_autofree char *hour = NULL;
  g_autofree char *minute = NULL;
  gboolean half = time->half != NULL && *time->half != '\0';

  if (time->minute == 0)
    return say_hour_alone (time);
  hour = sk_english_number_say (time->hour == 0 ? 12 : half && time->hour > 12 ? time->hour - 12 : time->hour);
  minute = sk_english_number_say (time->minute);
  return g_strconcat (hour, time->minute < 10 ? " oh " : " ", minute, half ? " " : "", half ? time->half : "",
                      time->hour == 0 && !half ? " eigh M" : "", NULL);
}

gboolean
sk_day_time_is (const char *core)
{
  Time time;

  return read_time (core, &time) && (time.half != NULL || time.sign == ':');
}

/* Of a point, only what people say times with: five minutes and their like. */
static gboolean
is_round (const Time *time)
{
  return time->sign == '.' && time->minute % 5 == 0 && time->hour < 24;
}

gboolean
sk_day_time_could_be (const char *core)
{
  Time time;

  return read_time (core, &time) && (time.half != NULL || time.sign == ':' || is_round (&time));
}

char *
sk_day_time_say (const char *core, SkFigureContext context)
{
  Time time;

  if (!read_time (core, &time) || ((context & SK_FIGURE_RATIO) && time.half == NULL))
    return NULL;
  if (time.half == NULL && time.sign != ':' && !(is_round (&time) && (context & SK_FIGURE_TIME)))
    return NULL;
  return say_read_time (&time);
}
