/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-hours.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdio.h>

#define DAY (24 * 60)
#define WEEK (7 * DAY)

/* In minutes since Monday began; the end may lie in the next week. */
typedef struct {
  int begin;
  int end;
} Span;

struct _SkHours {
  GObject parent_instance;

  GArray *spans; /* Span */
};

G_DEFINE_FINAL_TYPE (SkHours, sk_hours, G_TYPE_OBJECT)

/* Not translated: they stand in a setting. */
static const char *const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };

static int
find_day (const char *name)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (days); i++) {
    if (g_str_equal (days[i], name))
      return i;
  }
  return -1;
}

/* Of a day, in minutes; -1: that is no time. */
static int
find_minute (int hour, int minute)
{
  int sum = hour * 60 + minute;

  return hour >= 0 && minute >= 0 && minute < 60 && sum <= DAY ? sum : -1;
}

static gboolean
add_line (SkHours *self, const char *line)
{
  char first[4] = "", last[4] = "";
  int hours[2], minutes[2], begin, end, first_day, last_day, length = 0;

  if (sscanf (line, "%3[A-Za-z]-%3[A-Za-z] %2d:%2d-%2d:%2d%n", first, last, &hours[0], &minutes[0], &hours[1],
              &minutes[1], &length) != 6 &&
      sscanf (line, "%3[A-Za-z] %2d:%2d-%2d:%2d%n", first, &hours[0], &minutes[0], &hours[1], &minutes[1], &length) !=
          5)
    return FALSE;
  first_day = find_day (first);
  last_day = last[0] != '\0' ? find_day (last) : first_day;
  begin = find_minute (hours[0], minutes[0]);
  end = find_minute (hours[1], minutes[1]);
  if (line[length] != '\0' || first_day < 0 || last_day < 0 || begin < 0 || end < 0 || begin == end)
    return FALSE;
  for (int day = first_day;; day = (day + 1) % 7) {
    const Span span = { day * DAY + begin, day * DAY + end + (end < begin ? DAY : 0) };

    g_array_append_val (self->spans, span);
    if (day == last_day)
      return TRUE;
  }
}

static void
sk_hours_finalize (GObject *object)
{
  g_array_unref (SK_HOURS (object)->spans);

  G_OBJECT_CLASS (sk_hours_parent_class)->finalize (object);
}

static void
sk_hours_class_init (SkHoursClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_hours_finalize;
}

static void
sk_hours_init (SkHours *self)
{
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
}

SkHours *
sk_hours_new (const char *const *lines, GError **error)
{
  g_autoptr (SkHours) self = g_object_new (SK_TYPE_HOURS, NULL);

  g_return_val_if_fail (lines != NULL && lines[0] != NULL, NULL);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (!add_line (self, lines[i])) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("“%s” does not say hours; write them like “Mon-Fri 09:00-17:00”"), lines[i]);
      return NULL;
    }
  }
  return g_steal_pointer (&self);
}

static int
find_minute_of_week (GDateTime *time)
{
  return (g_date_time_get_day_of_week (time) - 1) * DAY + g_date_time_get_hour (time) * 60 +
         g_date_time_get_minute (time);
}

gboolean
sk_hours_contain (SkHours *self, GDateTime *time)
{
  int now;

  g_return_val_if_fail (SK_IS_HOURS (self), FALSE);

  now = find_minute_of_week (time);
  for (guint i = 0; i < self->spans->len; i++) {
    const Span *span = &g_array_index (self->spans, Span, i);

    if ((now >= span->begin && now < span->end) || now + WEEK < span->end)
      return TRUE;
  }
  return FALSE;
}

GDateTime *
sk_hours_find_next (SkHours *self, GDateTime *time)
{
  int now, least = WEEK;
  g_autoptr (GDateTime) day = NULL;

  g_return_val_if_fail (SK_IS_HOURS (self), NULL);

  now = find_minute_of_week (time);
  for (guint i = 0; i < self->spans->len; i++) {
    int away = (g_array_index (self->spans, Span, i).begin - now + WEEK) % WEEK;

    if (away > 0)
      least = MIN (least, away);
  }
  /* By the calendar: a day on which the clocks go forward has fewer minutes. */
  day = g_date_time_add_days (time, (now % DAY + least) / DAY);
  return g_date_time_new (g_date_time_get_timezone (time), g_date_time_get_year (day), g_date_time_get_month (day),
                          g_date_time_get_day_of_month (day), (now + least) % DAY / 60, (now + least) % 60, 0);
}
