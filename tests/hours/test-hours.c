/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Hours of the week: what they may be written like, when they are, and what is known of them by a clock that is wrong. */

#include <gio/gio.h>

#include "sk-hours-watch.h"
#include "sk-manual-clock.h"

#define MINUTE (60 * G_USEC_PER_SEC)

/* Like 2026-11-23T08:59, a Monday, in a place that has summer time. */
static GDateTime *
time_at (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("GMT0BST,M3.5.0/1,M10.5.0");
  g_autofree char *whole = g_strconcat (text, ":00", NULL);
  GDateTime *time = g_date_time_new_from_iso8601 (whole, zone);

  g_assert_nonnull (time);
  return time;
}

static SkHours *
hours_like (const char *lines)
{
  g_auto (GStrv) split = g_strsplit (lines, ";", -1);
  g_autoptr (GError) error = NULL;
  SkHours *hours = sk_hours_new ((const char *const *) split, &error);

  g_assert_no_error (error);
  return hours;
}

static void
test_contain (void)
{
  static const struct {
    const char *lines;
    const char *time;
    gboolean within;
    const char *next;
  } cases[] = {
    { "Mon-Fri 09:00-17:00", "2026-11-23T08:59", FALSE, "2026-11-23T09:00" },
    { "Mon-Fri 09:00-17:00", "2026-11-23T09:00", TRUE, "2026-11-24T09:00" },
    { "Mon-Fri 09:00-17:00", "2026-11-23T16:59", TRUE, "2026-11-24T09:00" },
    { "Mon-Fri 09:00-17:00", "2026-11-23T17:00", FALSE, "2026-11-24T09:00" },
    { "Mon-Fri 09:00-17:00", "2026-11-27T17:00", FALSE, "2026-11-30T09:00" },
    { "Mon-Fri 9:00-17:00", "2026-12-31T18:30", FALSE, "2027-01-01T09:00" },
    /* Closed at noon. */
    { "Mon 09:00-12:00;Mon 13:00-24:00", "2026-11-23T12:30", FALSE, "2026-11-23T13:00" },
    { "Mon 09:00-12:00;Mon 13:00-24:00", "2026-11-23T23:59", TRUE, "2026-11-30T09:00" },
    { "Mon 09:00-12:00;Mon 13:00-24:00", "2026-11-24T00:00", FALSE, "2026-11-30T09:00" },
    /* Over midnight, over the end of the week. */
    { "Sun 22:00-02:00", "2026-11-29T23:59", TRUE, "2026-12-06T22:00" },
    { "Sun 22:00-02:00", "2026-11-30T01:59", TRUE, "2026-12-06T22:00" },
    { "Sun 22:00-02:00", "2026-11-30T02:00", FALSE, "2026-12-06T22:00" },
    { "Sat-Mon 10:00-11:00", "2026-11-29T10:30", TRUE, "2026-11-30T10:00" },
    { "Sat-Mon 10:00-11:00", "2026-11-24T10:30", FALSE, "2026-11-28T10:00" },
    /* The night in which the clocks go forward. */
    { "Sun 09:00-17:00", "2026-03-28T20:00", FALSE, "2026-03-29T09:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (SkHours) hours = hours_like (cases[i].lines);
    g_autoptr (GDateTime) time = time_at (cases[i].time);
    g_autoptr (GDateTime) next = sk_hours_find_next (hours, time);
    g_autofree char *written = g_date_time_format (next, "%Y-%m-%dT%H:%M");

    g_test_message ("%s at %s", cases[i].lines, cases[i].time);
    g_assert_cmpint (sk_hours_contain (hours, time), ==, cases[i].within);
    g_assert_cmpstr (written, ==, cases[i].next);
  }
}

static void
test_refused (void)
{
  static const char *const wrong[] = {
    "",
    "Mon",
    "09:00-17:00",
    "Mon 9-17",
    "mon 09:00-17:00",
    "Montag 09:00-17:00",
    "Mon-Xyz 09:00-17:00",
    "Mon 09:60-17:00",
    "Mon 09:00-24:01",
    "Mon -9:00-17:00",
    "Mon 09:00-09:00",
    "Mon 09:00-17:00 and more",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    const char *lines[] = { "Tue 09:00-17:00", wrong[i], NULL };
    g_autoptr (GError) error = NULL;
    g_autoptr (SkHours) hours = sk_hours_new (lines, &error);

    g_test_message ("“%s”", wrong[i]);
    g_assert_null (hours);
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    g_assert_nonnull (strstr (error->message, "Mon-Fri 09:00-17:00"));
  }
}

static void
count_cb (SkHoursWatch *watch, guint *changes)
{
  (*changes)++;
}

static void
set_wall (SkClock *clock, const char *text)
{
  g_autoptr (GDateTime) time = time_at (text);

  sk_manual_clock_set_wall_time (SK_MANUAL_CLOCK (clock), time);
}

static void
test_watch (void)
{
  g_autoptr (SkClock) clock = sk_manual_clock_new ();
  g_autoptr (SkHoursWatch) watch = sk_hours_watch_new (clock, TRUE);
  g_autoptr (SkHours) hours = hours_like ("Mon-Fri 09:00-17:00");
  guint changes = 0;

  g_signal_connect (watch, "changed", G_CALLBACK (count_cb), &changes);
  g_assert_true (sk_hours_watch_get_within (watch));
  set_wall (clock, "2026-11-23T16:50");
  sk_hours_watch_set_hours (watch, hours);
  g_assert_true (sk_hours_watch_get_within (watch));
  sk_manual_clock_pass (SK_MANUAL_CLOCK (clock), 9 * MINUTE);
  g_assert_true (sk_hours_watch_get_within (watch));
  changes = 0;
  sk_manual_clock_pass (SK_MANUAL_CLOCK (clock), 2 * MINUTE);
  g_assert_false (sk_hours_watch_get_within (watch));
  g_assert_cmpuint (changes, ==, 1);
  g_assert_cmpint (g_date_time_get_day_of_month (sk_hours_watch_get_next (watch)), ==, 24);
  /* Somebody sets the clock. */
  set_wall (clock, "2026-11-24T18:00");
  sk_manual_clock_pass (SK_MANUAL_CLOCK (clock), MINUTE);
  g_assert_cmpint (g_date_time_get_day_of_month (sk_hours_watch_get_next (watch)), ==, 25);
  g_assert_cmpuint (changes, ==, 2);
  sk_hours_watch_set_hours (watch, NULL);
  g_assert_true (sk_hours_watch_get_within (watch));
  g_assert_null (sk_hours_watch_get_next (watch));
  g_assert_false (sk_manual_clock_step (SK_MANUAL_CLOCK (clock)));
}

static void
test_wrong_clock (void)
{
  static const char *const wrong[] = { "1970-01-01T03:00", "2025-12-31T03:00", "2100-01-01T03:00" };
  g_autoptr (SkClock) clock = sk_manual_clock_new ();
  g_autoptr (SkHours) hours = hours_like ("Mon-Sun 09:00-17:00");

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (SkHoursWatch) open = sk_hours_watch_new (clock, TRUE);
    g_autoptr (SkHoursWatch) quiet = sk_hours_watch_new (clock, FALSE);

    set_wall (clock, wrong[i]);
    sk_hours_watch_set_hours (open, hours);
    sk_hours_watch_set_hours (quiet, hours);
    g_assert_true (sk_hours_watch_get_within (open));
    g_assert_false (sk_hours_watch_get_within (quiet));
    g_assert_null (sk_hours_watch_get_next (open));
    /* It is put right. */
    set_wall (clock, "2026-11-23T03:00");
    sk_manual_clock_pass (SK_MANUAL_CLOCK (clock), MINUTE);
    g_assert_false (sk_hours_watch_get_within (open));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hours/contain", test_contain);
  g_test_add_func ("/hours/refused", test_refused);
  g_test_add_func ("/hours/watch", test_watch);
  g_test_add_func ("/hours/wrong-clock", test_wrong_clock);
  return g_test_run ();
}
