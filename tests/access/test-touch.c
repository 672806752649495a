/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* What somebody means whose hand does not do what they want. */

#include "sk-touch.h"

typedef struct {
  guint32 time;
  SkTouch *touch;
  GString *told;
} Fixture;

static const char one[] = "one", two[] = "two";

static void
landed_cb (Fixture *fixture, double x, double y)
{
  g_string_append_printf (fixture->told, "landed:%g,%g ", x, y);
}

static void
lifted_cb (Fixture *fixture)
{
  g_string_append (fixture->told, "lifted ");
}

static void
chosen_cb (Fixture *fixture, double x, double y)
{
  g_string_append_printf (fixture->told, "chosen:%g,%g ", x, y);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  /* About to begin again from 0, as it does every 50 days. */
  fixture->time = G_MAXUINT32 - 700;
  fixture->touch = sk_touch_new ();
  fixture->told = g_string_new (NULL);
  g_signal_connect_swapped (fixture->touch, "landed", G_CALLBACK (landed_cb), fixture);
  g_signal_connect_swapped (fixture->touch, "lifted", G_CALLBACK (lifted_cb), fixture);
  g_signal_connect_swapped (fixture->touch, "chosen", G_CALLBACK (chosen_cb), fixture);
  sk_touch_set_help (fixture->touch, 500, 300, 72);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->touch);
  g_string_free (fixture->told, TRUE);
}

static void
pass (Fixture *fixture, int milliseconds)
{
  fixture->time += (guint32) milliseconds;
}

static void
assert_told (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->told->str, ==, expected);
  g_string_truncate (fixture->told, 0);
}

static void
hold (Fixture *fixture, int milliseconds)
{
  sk_touch_begin (fixture->touch, one, 10, 20, fixture->time);
  pass (fixture, milliseconds);
  sk_touch_end (fixture->touch, one, fixture->time);
}

static void
test_hold (Fixture *fixture, gconstpointer data)
{
  hold (fixture, 499);
  assert_told (fixture, "landed:10,20 lifted ");
  pass (fixture, 1000);
  hold (fixture, 500);
  assert_told (fixture, "landed:10,20 lifted chosen:10,20 ");
}

/* Each touch that is lifted begins the time anew: a hand that goes on shaking chooses once. */
static void
test_repeats (Fixture *fixture, gconstpointer data)
{
  hold (fixture, 500);
  assert_told (fixture, "landed:10,20 lifted chosen:10,20 ");
  for (guint i = 0; i < 10; i++) {
    pass (fixture, 299);
    hold (fixture, 600);
  }
  assert_told (fixture, "");
  pass (fixture, 300);
  hold (fixture, 500);
  assert_told (fixture, "landed:10,20 lifted chosen:10,20 ");
}

/* A slide within the slack counts, for where it began; beyond, it takes the touch back, and coming back does not help. */
static void
test_slide (Fixture *fixture, gconstpointer data)
{
  sk_touch_begin (fixture->touch, one, 10, 20, fixture->time);
  sk_touch_move (fixture->touch, one, 82, 92);
  pass (fixture, 500);
  sk_touch_end (fixture->touch, one, fixture->time);
  assert_told (fixture, "landed:10,20 lifted chosen:10,20 ");
  pass (fixture, 1000);
  sk_touch_begin (fixture->touch, one, 10, 20, fixture->time);
  sk_touch_move (fixture->touch, one, 83, 20);
  assert_told (fixture, "landed:10,20 lifted ");
  sk_touch_move (fixture->touch, one, 10, 20);
  pass (fixture, 500);
  sk_touch_end (fixture->touch, one, fixture->time);
  assert_told (fixture, "");
}

static void
slid_cb (Fixture *fixture, double x, double y, double by)
{
  g_string_append_printf (fixture->told, "slid:%g,%g,%g ", x, y, by);
}

/* Who slides scrolls, by as much as the finger went from where it came down; also one that came too soon to choose. */
static void
test_scroll (Fixture *fixture, gconstpointer data)
{
  g_signal_connect_swapped (fixture->touch, "slid", G_CALLBACK (slid_cb), fixture);
  for (guint i = 0; i < 2; i++) {
    sk_touch_begin (fixture->touch, one, 10, 200, fixture->time);
    sk_touch_move (fixture->touch, one, 10, 250);
    sk_touch_move (fixture->touch, one, 10, 300);
    sk_touch_move (fixture->touch, one, 10, 260);
    sk_touch_begin (fixture->touch, two, 10, 200, fixture->time);
    sk_touch_move (fixture->touch, two, 10, 900);
    sk_touch_end (fixture->touch, one, fixture->time);
    sk_touch_end (fixture->touch, two, fixture->time);
    assert_told (fixture,
                 i == 0 ? "landed:10,200 lifted slid:10,200,100 slid:10,200,-40 " : "slid:10,200,100 slid:10,200,-40 ");
    pass (fixture, 100);
  }
}

/* A second finger does neither good nor harm, whichever is lifted first. */
static void
test_second_finger (Fixture *fixture, gconstpointer data)
{
  sk_touch_begin (fixture->touch, one, 10, 20, fixture->time);
  sk_touch_begin (fixture->touch, two, 900, 900, fixture->time);
  sk_touch_move (fixture->touch, two, 0, 0);
  pass (fixture, 500);
  sk_touch_end (fixture->touch, one, fixture->time);
  assert_told (fixture, "landed:10,20 lifted chosen:10,20 ");
  pass (fixture, 1000);
  sk_touch_begin (fixture->touch, one, 10, 20, fixture->time);
  pass (fixture, 1000);
  sk_touch_end (fixture->touch, one, fixture->time);
  sk_touch_end (fixture->touch, two, fixture->time);
  assert_told (fixture, "");
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  sk_touch_begin (fixture->touch, one, 10, 20, fixture->time);
  pass (fixture, 500);
  sk_touch_cancel (fixture->touch, one, fixture->time);
  assert_told (fixture, "landed:10,20 lifted ");
}

/* What lies on the screen when help is turned off is not in the way when it is turned on again. */
static void
test_turned_off (Fixture *fixture, gconstpointer data)
{
  sk_touch_begin (fixture->touch, two, 900, 900, fixture->time);
  sk_touch_set_help (fixture->touch, 0, 0, 72);
  sk_touch_set_help (fixture->touch, 500, 0, 72);
  g_string_truncate (fixture->told, 0);
  hold (fixture, 500);
  assert_told (fixture, "landed:10,20 lifted chosen:10,20 ");
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/access/touch/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("hold", test_hold);
  add ("repeats", test_repeats);
  add ("slide", test_slide);
  add ("scroll", test_scroll);
  add ("second-finger", test_second_finger);
  add ("cancelled", test_cancelled);
  add ("turned-off", test_turned_off);
  return g_test_run ();
}
