/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* The way of a visitor through the screens: what each step leads to, and what is told of it. */

#include "sk-visit.h"

typedef struct {
  SkVisit *visit;
  GString *moves; /* a line for each time `moved` was emitted: where the visit was then */
} Fixture;

/* As "page plan" or "word plan promise"; what is not there is left out. */
static char *
describe (SkVisit *visit)
{
  const char *page = sk_visit_get_page (visit);
  const char *word = sk_visit_get_word (visit);

  return g_strjoin (" ", sk_screen_to_string (sk_visit_get_screen (visit)), page != NULL ? page : word,
                    page != NULL ? word : NULL, NULL);
}

static void
moved_cb (SkVisit *visit, Fixture *fixture)
{
  g_autofree char *place = describe (visit);

  g_string_append_printf (fixture->moves, "%s\n", place);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->visit = sk_visit_new ();
  fixture->moves = g_string_new (NULL);
  g_signal_connect (fixture->visit, "moved", G_CALLBACK (moved_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->visit);
  g_string_free (fixture->moves, TRUE);
}

static void
assert_at (Fixture *fixture, const char *place)
{
  g_autofree char *here = describe (fixture->visit);

  g_assert_cmpstr (here, ==, place);
}

/* The last step told of itself, once, when the visit was already there. */
static void
assert_moved (Fixture *fixture, const char *place)
{
  g_autofree char *line = g_strconcat (place, "\n", NULL);

  assert_at (fixture, place);
  g_assert_cmpstr (fixture->moves->str, ==, line);
  g_string_truncate (fixture->moves, 0);
}

static void
assert_not_moved (Fixture *fixture, const char *place)
{
  assert_at (fixture, place);
  g_assert_cmpstr (fixture->moves->str, ==, "");
}

/* Nothing is before it: going back any further would end the visit, and nobody has asked for that. */
static void
assert_end_of_the_way (Fixture *fixture, const char *place)
{
  g_assert_false (sk_visit_can_go_back (fixture->visit));
  sk_visit_go_back (fixture->visit);
  assert_not_moved (fixture, place);
}

static void
test_screen_names (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (sk_screen_to_string (SK_SCREEN_START), ==, "start");
  g_assert_cmpstr (sk_screen_to_string (SK_SCREEN_HOME), ==, "home");
  g_assert_cmpstr (sk_screen_to_string (SK_SCREEN_PAGE), ==, "page");
  g_assert_cmpstr (sk_screen_to_string (SK_SCREEN_WORD), ==, "word");
  g_assert_cmpstr (sk_screen_to_string (SK_SCREEN_EASIER), ==, "easier");
  g_assert_cmpstr (sk_screen_to_string (SK_SCREEN_WARNING), ==, "warning");
  g_assert_cmpstr (sk_screen_to_string (SK_SCREEN_STAFF), ==, "staff");
}

static void
test_way (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->visit;

  assert_not_moved (fixture, "start");
  sk_visit_go_home (visit);
  assert_moved (fixture, "home");
  sk_visit_open_page (visit, "plan");
  assert_moved (fixture, "page plan");
  sk_visit_explain_word (visit, "promise");
  assert_moved (fixture, "word plan promise");
  sk_visit_close (visit);
  assert_moved (fixture, "page plan");
  sk_visit_make_easier (visit);
  assert_moved (fixture, "easier plan");
  sk_visit_close (visit);
  assert_moved (fixture, "page plan");
  sk_visit_open_page (visit, "voices");
  assert_moved (fixture, "page voices");
  sk_visit_go_back (visit);
  assert_moved (fixture, "page plan");
  sk_visit_go_back (visit);
  assert_moved (fixture, "home");
  assert_end_of_the_way (fixture, "home");
}

/* A way of its own: no step of a visitor leads to it, and none of it back to what a visitor looked at. */
static void
test_staff (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->visit;

  sk_visit_open_page (visit, "plan");
  g_object_set (sk_visit_get_preferences (visit), "text-size", 200, NULL);
  g_string_truncate (fixture->moves, 0);
  sk_visit_begin_staff (visit, "menu");
  assert_moved (fixture, "staff");
  g_assert_cmpstr (sk_visit_get_staff_screen (visit), ==, "menu");
  /* Whoever needs large words needs them there, too. */
  g_assert_cmpint (sk_preferences_get_text_size (sk_visit_get_preferences (visit)), ==, 200);
  sk_visit_open_staff (visit, "stick");
  assert_moved (fixture, "staff");
  sk_visit_warn (visit);
  assert_moved (fixture, "warning");
  g_assert_cmpstr (sk_visit_get_staff_screen (visit), ==, "stick");
  sk_visit_close (visit);
  assert_moved (fixture, "staff");
  sk_visit_go_back (visit);
  assert_moved (fixture, "staff");
  g_assert_cmpstr (sk_visit_get_staff_screen (visit), ==, "menu");
  assert_end_of_the_way (fixture, "staff");
  sk_visit_end (visit);
  assert_moved (fixture, "start");
  g_assert_null (sk_visit_get_staff_screen (visit));
}

static void
test_preview (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->visit;

  sk_visit_begin_staff (visit, "check");
  g_string_truncate (fixture->moves, 0);
  sk_visit_begin_preview (visit);
  assert_moved (fixture, "start");
  g_assert_null (sk_visit_get_staff_screen (visit));
  /* So that nobody's new pages come in between, and it ends where nobody touches it. */
  g_assert_true (sk_visit_has_begun (visit));
  sk_visit_go_home (visit);
  assert_moved (fixture, "home");
  sk_visit_finish (visit);
  assert_moved (fixture, "start");
  sk_visit_finish (visit);
  assert_not_moved (fixture, "start");
  g_assert_true (sk_visit_is_preview (visit));
  sk_visit_open_page (visit, "plan");
  g_string_truncate (fixture->moves, 0);
  sk_visit_end_preview (visit);
  assert_moved (fixture, "staff");
  g_assert_cmpstr (sk_visit_get_staff_screen (visit), ==, "check");
  g_assert_false (sk_visit_is_preview (visit));
}

static void
test_end_in_preview (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->visit;

  sk_visit_begin_staff (visit, "check");
  sk_visit_begin_preview (visit);
  g_string_truncate (fixture->moves, 0);
  sk_visit_end (visit);
  assert_moved (fixture, "start");
  g_assert_false (sk_visit_is_preview (visit));
  g_assert_false (sk_visit_has_begun (visit));
}

static void
test_back_from_home (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->visit;

  sk_visit_go_home (visit);
  g_object_set (sk_visit_get_preferences (visit), "text-size", 200, NULL);
  sk_visit_open_page (visit, "plan");
  sk_visit_open_page (visit, "voices");
  sk_visit_explain_word (visit, "promise");
  g_string_truncate (fixture->moves, 0);
  sk_visit_go_home (visit);
  assert_moved (fixture, "home");
  g_assert_true (sk_visit_can_go_back (visit));
  sk_visit_go_back (visit);
  assert_moved (fixture, "page voices");
  sk_visit_go_back (visit);
  assert_moved (fixture, "page plan");
  sk_visit_go_back (visit);
  assert_moved (fixture, "home");
  assert_end_of_the_way (fixture, "home");
  g_assert_cmpint (sk_preferences_get_text_size (sk_visit_get_preferences (visit)), ==, 200);
}

/* A page that a link on the bus or the command line has opened is where this visit began. */
static void
test_back_from_first_page (Fixture *fixture, gconstpointer data)
{
  sk_visit_open_page (fixture->visit, "plan");
  assert_moved (fixture, "page plan");
  assert_end_of_the_way (fixture, "page plan");
  sk_visit_go_home (fixture->visit);
  assert_moved (fixture, "home");
  sk_visit_go_back (fixture->visit);
  assert_moved (fixture, "page plan");
}

static void
test_same_place (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->visit;

  sk_visit_go_home (visit);
  assert_moved (fixture, "home");
  sk_visit_go_home (visit);
  assert_not_moved (fixture, "home");
  sk_visit_open_page (visit, "plan");
  assert_moved (fixture, "page plan");
  sk_visit_open_page (visit, "plan");
  assert_not_moved (fixture, "page plan");
  sk_visit_explain_word (visit, "promise");
  assert_moved (fixture, "word plan promise");
  sk_visit_explain_word (visit, "promise");
  assert_not_moved (fixture, "word plan promise");
  sk_visit_make_easier (visit);
  assert_moved (fixture, "easier plan");
  sk_visit_make_easier (visit);
  assert_not_moved (fixture, "easier plan");
  /* None of these was a step of its own: two steps back lead home. */
  sk_visit_go_back (visit);
  assert_moved (fixture, "page plan");
  sk_visit_go_back (visit);
  assert_moved (fixture, "home");
}

/* What lies over a page gives way to the next, and is no station on the way back. */
static void
test_covers (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->visit;

  sk_visit_go_home (visit);
  sk_visit_open_page (visit, "plan");
  sk_visit_explain_word (visit, "promise");
  sk_visit_explain_word (visit, "partnership");
  sk_visit_make_easier (visit);
  sk_visit_explain_word (visit, "send");
  g_string_truncate (fixture->moves, 0);
  sk_visit_close (visit);
  assert_moved (fixture, "page plan");
  sk_visit_explain_word (visit, "send");
  assert_moved (fixture, "word plan send");
  sk_visit_open_page (visit, "voices");
  assert_moved (fixture, "page voices");
  sk_visit_go_back (visit);
  assert_moved (fixture, "page plan");
}

/* A page that is opened from what lies over it is uncovered: it is not twice on the way. */
static void
test_uncovered (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->visit;

  sk_visit_go_home (visit);
  sk_visit_open_page (visit, "plan");
  sk_visit_explain_word (visit, "promise");
  g_string_truncate (fixture->moves, 0);
  sk_visit_open_page (visit, "plan");
  assert_moved (fixture, "page plan");
  sk_visit_go_back (visit);
  assert_moved (fixture, "home");
}

static void
test_close (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->visit;

  sk_visit_close (visit);
  assert_not_moved (fixture, "start");
  sk_visit_make_easier (visit);
  assert_moved (fixture, "easier");
  sk_visit_close (visit);
  assert_moved (fixture, "start");
  sk_visit_go_home (visit);
  assert_moved (fixture, "home");
  sk_visit_close (visit);
  assert_not_moved (fixture, "home");
  sk_visit_explain_word (visit, "send");
  assert_moved (fixture, "word send");
  sk_visit_close (visit);
  assert_moved (fixture, "home");
  sk_visit_open_page (visit, "plan");
  assert_moved (fixture, "page plan");
  sk_visit_close (visit);
  assert_not_moved (fixture, "page plan");
}

/* The strings that a place gives out may be given back to it. */
static void
test_own_strings (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->visit;

  sk_visit_open_page (visit, "plan");
  sk_visit_explain_word (visit, "promise");
  g_string_truncate (fixture->moves, 0);
  sk_visit_open_page (visit, sk_visit_get_word (visit));
  assert_moved (fixture, "page promise");
}

/* Whoever wanders for hours is led back 62 pages, and no further. */
static void
test_bound (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->visit;
  guint steps = 0;

  sk_visit_go_home (visit);
  for (guint i = 0; i < 1000; i++) {
    g_autofree char *page = g_strdup_printf ("page-%u", i);

    sk_visit_open_page (visit, page);
  }
  for (guint i = 999; sk_visit_can_go_back (visit); i--, steps++) {
    g_autofree char *place = g_strdup_printf ("page page-%u", i);

    assert_at (fixture, place);
    sk_visit_go_back (visit);
  }
  g_assert_cmpuint (steps, ==, 62);
}

/* The warning lies over everything, once, and gives it back. */
static void
test_warning (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->visit;

  sk_visit_warn (visit);
  assert_not_moved (fixture, "start");
  sk_visit_go_home (visit);
  sk_visit_open_page (visit, "plan");
  sk_visit_explain_word (visit, "promise");
  g_string_truncate (fixture->moves, 0);
  sk_visit_warn (visit);
  assert_moved (fixture, "warning plan promise");
  sk_visit_warn (visit);
  assert_not_moved (fixture, "warning plan promise");
  sk_visit_close (visit);
  assert_moved (fixture, "word plan promise");
  sk_visit_warn (visit);
  assert_moved (fixture, "warning plan promise");
  sk_visit_end (visit);
  assert_moved (fixture, "start");
}

/* Whatever else is asked for takes the place of all that lay over the page. */
static void
test_on_from_warning (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->visit;

  sk_visit_go_home (visit);
  sk_visit_open_page (visit, "plan");
  sk_visit_explain_word (visit, "promise");
  sk_visit_warn (visit);
  g_string_truncate (fixture->moves, 0);
  sk_visit_open_page (visit, "voices");
  assert_moved (fixture, "page voices");
  sk_visit_go_back (visit);
  assert_moved (fixture, "page plan");
}

static void
test_end (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->visit;
  SkPreferences *preferences = sk_visit_get_preferences (visit);

  sk_visit_go_home (visit);
  sk_visit_open_page (visit, "plan");
  sk_visit_explain_word (visit, "promise");
  g_object_set (preferences, "text-size", 300, "colours", "dark", "original-words", TRUE, NULL);
  g_string_truncate (fixture->moves, 0);
  sk_visit_end (visit);
  assert_moved (fixture, "start");
  g_assert_true (sk_visit_get_preferences (visit) == preferences);
  g_assert_cmpint (sk_preferences_get_text_size (preferences), ==, 100);
  g_assert_cmpstr (sk_preferences_get_colours (preferences), ==, "paper");
  g_assert_false (sk_preferences_get_original_words (preferences));
  sk_visit_go_back (visit);
  assert_not_moved (fixture, "start");
}

/* At the start the choices are forgotten all the same, but nobody has moved. */
static void
test_end_at_start (Fixture *fixture, gconstpointer data)
{
  SkPreferences *preferences = sk_visit_get_preferences (fixture->visit);

  g_object_set (preferences, "text-size", 300, NULL);
  sk_visit_end (fixture->visit);
  assert_not_moved (fixture, "start");
  g_assert_cmpint (sk_preferences_get_text_size (preferences), ==, 100);
}

/* Nobody is asked at the start, unless they have chosen something there: that is to be forgotten. */
static void
test_warn_at_start (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->visit;

  sk_visit_warn (visit);
  assert_not_moved (fixture, "start");
  g_object_set (sk_visit_get_preferences (visit), "text-size", 200, NULL);
  g_assert_true (sk_visit_has_begun (visit));
  sk_visit_warn (visit);
  assert_moved (fixture, "warning");
  sk_visit_close (visit);
  assert_moved (fixture, "start");
  sk_visit_warn (visit);
  assert_moved (fixture, "warning");
  sk_visit_end (visit);
  assert_moved (fixture, "start");
  g_assert_false (sk_visit_has_begun (visit));
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/visit/visit/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("screen-names", test_screen_names);
  add ("way", test_way);
  add ("back-from-home", test_back_from_home);
  add ("back-from-first-page", test_back_from_first_page);
  add ("staff", test_staff);
  add ("preview", test_preview);
  add ("end-in-preview", test_end_in_preview);
  add ("same-place", test_same_place);
  add ("covers", test_covers);
  add ("uncovered", test_uncovered);
  add ("close", test_close);
  add ("own-strings", test_own_strings);
  add ("bound", test_bound);
  add ("warning", test_warning);
  add ("on-from-warning", test_on_from_warning);
  add ("end", test_end);
  add ("end-at-start", test_end_at_start);
  add ("warn-at-start", test_warn_at_start);
  return g_test_run ();
}
