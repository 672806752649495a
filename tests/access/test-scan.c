/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* When scanning moves on, and what a press means, in a time that passes only when the test lets it. */

#include "sk-manual-clock.h"
#include "sk-scan.h"

typedef struct {
  SkClock *clock;
  SkScan *scan;
  GString *told;
} Fixture;

static void
at_cb (Fixture *fixture, guint index)
{
  g_string_append_printf (fixture->told, "%u ", index);
}

static void
chosen_cb (Fixture *fixture, guint index)
{
  g_string_append_printf (fixture->told, "chosen:%u ", index);
}

static void
woken_cb (Fixture *fixture)
{
  g_string_append (fixture->told, "woken ");
}

static void
rests_cb (Fixture *fixture)
{
  g_string_append (fixture->told, "rests ");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->clock = sk_manual_clock_new ();
  fixture->scan = sk_scan_new (fixture->clock);
  fixture->told = g_string_new (NULL);
  g_signal_connect_swapped (fixture->scan, "at", G_CALLBACK (at_cb), fixture);
  g_signal_connect_swapped (fixture->scan, "chosen", G_CALLBACK (chosen_cb), fixture);
  g_signal_connect_swapped (fixture->scan, "woken", G_CALLBACK (woken_cb), fixture);
  g_signal_connect_swapped (fixture->scan, "rests", G_CALLBACK (rests_cb), fixture);
  sk_scan_set_times (fixture->scan, 2000, 1000, 3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->scan);
  g_assert_finalize_object (fixture->clock);
  g_string_free (fixture->told, TRUE);
}

static void
pass (Fixture *fixture, int milliseconds)
{
  sk_manual_clock_pass (SK_MANUAL_CLOCK (fixture->clock), (gint64) milliseconds * 1000);
}

static void
assert_told (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->told->str, ==, expected);
  g_string_truncate (fixture->told, 0);
}

static void
press (Fixture *fixture, gboolean steps)
{
  sk_scan_press (fixture->scan, steps);
  sk_scan_release (fixture->scan);
}

/* The first thing has a second longer, each round; after three rounds it rests, and a press wakes it. */
static void
test_rounds (Fixture *fixture, gconstpointer data)
{
  sk_scan_start (fixture->scan, 2, 0, TRUE);
  assert_told (fixture, "0 ");
  pass (fixture, 2999);
  assert_told (fixture, "");
  pass (fixture, 1);
  assert_told (fixture, "1 ");
  pass (fixture, 2000);
  assert_told (fixture, "0 ");
  g_assert_true (sk_scan_get_moving (fixture->scan));
  pass (fixture, 3000 + 2000 + 3000 + 2000);
  assert_told (fixture, "1 0 1 rests ");
  g_assert_false (sk_scan_get_moving (fixture->scan));
  pass (fixture, 60000);
  assert_told (fixture, "");
  press (fixture, FALSE);
  assert_told (fixture, "woken ");
}

/* The time of a thing begins when its label has been spoken to its end. */
static void
test_held (Fixture *fixture, gconstpointer data)
{
  sk_scan_start (fixture->scan, 3, 1, TRUE);
  sk_scan_set_held (fixture->scan, TRUE);
  pass (fixture, 60000);
  assert_told (fixture, "1 ");
  sk_scan_set_held (fixture->scan, FALSE);
  pass (fixture, 2999);
  assert_told (fixture, "");
  pass (fixture, 1);
  assert_told (fixture, "2 ");
}

static void
test_choose (Fixture *fixture, gconstpointer data)
{
  sk_scan_start (fixture->scan, 3, 0, TRUE);
  pass (fixture, 3000);
  press (fixture, FALSE);
  assert_told (fixture, "0 1 chosen:1 ");
  pass (fixture, 60000);
  assert_told (fixture, "");
}

/* Two switches: nothing moves by itself, and nothing rests. */
static void
test_two_switches (Fixture *fixture, gconstpointer data)
{
  sk_scan_start (fixture->scan, 2, 0, FALSE);
  pass (fixture, 60000);
  g_assert_false (sk_scan_get_moving (fixture->scan));
  for (guint i = 0; i < 9; i++)
    press (fixture, TRUE);
  assert_told (fixture, "0 1 0 1 0 1 0 1 0 1 ");
  press (fixture, FALSE);
  assert_told (fixture, "chosen:1 ");
}

/* A press that is too short, or comes too soon after one that counted, does not count. */
static void
test_presses (Fixture *fixture, gconstpointer data)
{
  sk_scan_set_presses (fixture->scan, 300, 500);
  sk_scan_start (fixture->scan, 5, 0, FALSE);
  sk_scan_press (fixture->scan, TRUE);
  pass (fixture, 299);
  sk_scan_release (fixture->scan);
  pass (fixture, 1000);
  assert_told (fixture, "0 ");
  sk_scan_press (fixture->scan, TRUE);
  pass (fixture, 300);
  sk_scan_release (fixture->scan);
  assert_told (fixture, "1 ");
  pass (fixture, 499);
  sk_scan_press (fixture->scan, TRUE);
  pass (fixture, 1000);
  sk_scan_release (fixture->scan);
  assert_told (fixture, "");
  sk_scan_press (fixture->scan, TRUE);
  pass (fixture, 300);
  assert_told (fixture, "2 ");
}

static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  sk_scan_start (fixture->scan, 2, 0, TRUE);
  sk_scan_stop (fixture->scan);
  press (fixture, FALSE);
  pass (fixture, 60000);
  assert_told (fixture, "0 ");
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/access/scan/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("rounds", test_rounds);
  add ("held", test_held);
  add ("choose", test_choose);
  add ("two-switches", test_two_switches);
  add ("presses", test_presses);
  add ("stopped", test_stopped);
  return g_test_run ();
}
