/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Somebody walked away: when the visit warns, when it ends, and what takes that back. */

#include "sk-idle-clock.h"
#include "sk-manual-clock.h"

#define IDLE 90
#define WARNING 30

typedef struct {
  SkClock *clock;
  SkVisit *visit;
  SkIdleClock *idle;
  GString *left; /* each value of `left` that was notified, with a space behind it */
} Fixture;

static void
left_cb (SkIdleClock *idle, GParamSpec *pspec, Fixture *fixture)
{
  g_string_append_printf (fixture->left, "%u ", sk_idle_clock_get_left (idle));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->clock = sk_manual_clock_new ();
  fixture->visit = sk_visit_new ();
  fixture->idle = sk_idle_clock_new (fixture->clock, fixture->visit, IDLE, WARNING);
  fixture->left = g_string_new (NULL);
  g_signal_connect (fixture->idle, "notify::left", G_CALLBACK (left_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->idle);
  /* Nothing is waited for any more. */
  g_assert_false (sk_manual_clock_step (SK_MANUAL_CLOCK (fixture->clock)));
  g_assert_finalize_object (fixture->visit);
  g_assert_finalize_object (fixture->clock);
  g_string_free (fixture->left, TRUE);
}

static void
pass (Fixture *fixture, double seconds, SkScreen expected)
{
  sk_manual_clock_pass (SK_MANUAL_CLOCK (fixture->clock), (gint64) (seconds * G_USEC_PER_SEC));
  g_assert_cmpint (sk_visit_get_screen (fixture->visit), ==, expected);
}

static void
test_walked_away (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  sk_visit_go_home (fixture->visit);
  pass (fixture, IDLE - 0.001, SK_SCREEN_HOME);
  g_assert_cmpuint (sk_idle_clock_get_left (fixture->idle), ==, 0);
  pass (fixture, 0.001, SK_SCREEN_WARNING);
  g_assert_cmpuint (sk_idle_clock_get_left (fixture->idle), ==, WARNING);
  pass (fixture, WARNING - 0.001, SK_SCREEN_WARNING);
  g_assert_cmpuint (sk_idle_clock_get_left (fixture->idle), ==, 1);
  pass (fixture, 0.001, SK_SCREEN_START);
  for (guint left = WARNING; left > 0; left--)
    g_string_append_printf (expected, "%u ", left);
  g_string_append (expected, "0 ");
  g_assert_cmpstr (fixture->left->str, ==, expected->str);
}

static void
test_at_the_start (Fixture *fixture, gconstpointer data)
{
  pass (fixture, 24 * 3600, SK_SCREEN_START);
  sk_idle_clock_touch (fixture->idle);
  pass (fixture, 24 * 3600, SK_SCREEN_START);
  g_assert_cmpstr (fixture->left->str, ==, "");
}

static void
test_touched (Fixture *fixture, gconstpointer data)
{
  sk_visit_go_home (fixture->visit);
  for (guint i = 0; i < 100; i++) {
    pass (fixture, IDLE - 1, SK_SCREEN_HOME);
    sk_idle_clock_touch (fixture->idle);
  }
  pass (fixture, IDLE - 1, SK_SCREEN_HOME);
  pass (fixture, 1, SK_SCREEN_WARNING);
}

/* What the visit does by itself is a sign of life as well. */
static void
test_moved (Fixture *fixture, gconstpointer data)
{
  sk_visit_go_home (fixture->visit);
  pass (fixture, IDLE - 1, SK_SCREEN_HOME);
  sk_visit_open_page (fixture->visit, "plan");
  pass (fixture, IDLE - 1, SK_SCREEN_PAGE);
  pass (fixture, 1, SK_SCREEN_WARNING);
}

/* Taken back, any number of times, with the whole time before the next. */
static void
test_taken_back (Fixture *fixture, gconstpointer data)
{
  sk_visit_open_page (fixture->visit, "plan");
  for (guint i = 0; i < 20; i++) {
    pass (fixture, IDLE, SK_SCREEN_WARNING);
    pass (fixture, WARNING - 1, SK_SCREEN_WARNING);
    sk_visit_close (fixture->visit);
    g_assert_cmpuint (sk_idle_clock_get_left (fixture->idle), ==, 0);
    pass (fixture, IDLE - 1, SK_SCREEN_PAGE);
    sk_idle_clock_touch (fixture->idle);
  }
}

/* Whoever listens need not touch. */
static void
test_held (Fixture *fixture, gconstpointer data)
{
  sk_visit_open_page (fixture->visit, "plan");
  pass (fixture, IDLE - 1, SK_SCREEN_PAGE);
  sk_idle_clock_set_held (fixture->idle, TRUE);
  pass (fixture, 3600, SK_SCREEN_PAGE);
  sk_idle_clock_set_held (fixture->idle, FALSE);
  pass (fixture, IDLE - 1, SK_SCREEN_PAGE);
  pass (fixture, 1, SK_SCREEN_WARNING);
}

static void
test_never (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SkVisit) visit = sk_visit_new ();
  g_autoptr (SkIdleClock) idle = sk_idle_clock_new (fixture->clock, visit, 0, WARNING);

  g_assert_nonnull (idle);
  sk_visit_go_home (visit);
  pass (fixture, 24 * 3600, SK_SCREEN_START);
  g_assert_cmpint (sk_visit_get_screen (visit), ==, SK_SCREEN_HOME);
}

/* An idle kiosk wakes nothing: not at the start, and not while it is held. */
static void
test_sleeps (Fixture *fixture, gconstpointer data)
{
  SkManualClock *clock = SK_MANUAL_CLOCK (fixture->clock);

  g_assert_false (sk_manual_clock_step (clock));
  sk_visit_go_home (fixture->visit);
  sk_visit_end (fixture->visit);
  g_assert_false (sk_manual_clock_step (clock));
  sk_visit_go_home (fixture->visit);
  sk_idle_clock_set_held (fixture->idle, TRUE);
  g_assert_false (sk_manual_clock_step (clock));
}

/* A member of staff who walks away leaves the door open, and what they look at is not what visitors should see. */
static void
test_staff (Fixture *fixture, gconstpointer data)
{
  sk_visit_begin_staff (fixture->visit, "check");
  pass (fixture, IDLE, SK_SCREEN_WARNING);
  pass (fixture, WARNING, SK_SCREEN_START);
  g_assert_null (sk_visit_get_staff_screen (fixture->visit));
  sk_visit_begin_staff (fixture->visit, "check");
  sk_visit_begin_preview (fixture->visit);
  pass (fixture, IDLE, SK_SCREEN_WARNING);
  pass (fixture, WARNING, SK_SCREEN_START);
  g_assert_false (sk_visit_is_preview (fixture->visit));
}

static void
test_other_times (Fixture *fixture, gconstpointer data)
{
  sk_visit_go_home (fixture->visit);
  pass (fixture, IDLE - 1, SK_SCREEN_HOME);
  sk_idle_clock_set_times (fixture->idle, 2 * IDLE, WARNING);
  pass (fixture, IDLE, SK_SCREEN_HOME);
  pass (fixture, 1, SK_SCREEN_WARNING);
  sk_visit_close (fixture->visit);
  sk_idle_clock_set_times (fixture->idle, 2, WARNING);
  pass (fixture, 2, SK_SCREEN_WARNING);
  pass (fixture, WARNING, SK_SCREEN_START);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/visit/idle-clock/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("walked-away", test_walked_away);
  add ("at-the-start", test_at_the_start);
  add ("touched", test_touched);
  add ("moved", test_moved);
  add ("taken-back", test_taken_back);
  add ("held", test_held);
  add ("never", test_never);
  add ("sleeps", test_sleeps);
  add ("staff", test_staff);
  add ("other-times", test_other_times);
  return g_test_run ();
}
