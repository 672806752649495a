/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Who is let in, how long the others wait, and what is kept, shown and said of what was typed. */

#include <glib/gstdio.h>
#include <string.h>

#include "sk-manual-clock.h"
#include "sk-pin-entry.h"

#define PIN "790879"
#define OTHER "790878"

typedef struct {
  char *folder;
  char *path;
  SkClock *clock;
  SkPin *pin;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("send-kiosk-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "state", "pin", NULL);
  fixture->clock = sk_manual_clock_new ();
  fixture->pin = sk_pin_new (fixture->path, fixture->clock);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_path_get_dirname (fixture->path);

  g_assert_finalize_object (fixture->pin);
  g_assert_finalize_object (SK_MANUAL_CLOCK (fixture->clock));
  g_unlink (fixture->path);
  g_rmdir (state);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
set (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  sk_pin_set (fixture->pin, PIN, &error);
  g_assert_no_error (error);
}

static void
pass (Fixture *fixture, guint seconds)
{
  sk_manual_clock_pass (SK_MANUAL_CLOCK (fixture->clock), (gint64) seconds * G_USEC_PER_SEC);
}

static void
start_anew (Fixture *fixture)
{
  g_assert_finalize_object (fixture->pin);
  fixture->pin = sk_pin_new (fixture->path, fixture->clock);
}

static void
test_set_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sk_pin_is_set (fixture->pin));
  set (fixture);
  g_assert_true (sk_pin_is_set (fixture->pin));
  g_assert_false (sk_pin_set (fixture->pin, OTHER, &error));
  g_assert_error (error, SK_PIN_ERROR, SK_PIN_ERROR_KEPT);
  start_anew (fixture);
  g_assert_true (sk_pin_is_set (fixture->pin));
  g_assert_true (sk_pin_try (fixture->pin, PIN, NULL));
}

static void
test_kept_as_hash (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  GStatBuf status;

  set (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "$argon2id$"));
  g_assert_null (strstr (text, PIN));
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
try_wrong (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sk_pin_try (fixture->pin, OTHER, &error));
  g_assert_error (error, SK_PIN_ERROR, SK_PIN_ERROR_WRONG);
}

static void
test_wait_doubles (Fixture *fixture, gconstpointer data)
{
  set (fixture);
  for (guint wait = 1; wait <= 16; wait *= 2) {
    g_autoptr (GError) error = NULL;

    try_wrong (fixture);
    g_assert_cmpuint (sk_pin_get_wait (fixture->pin), ==, wait);
    /* The right one does not help either before the time is over. */
    g_assert_false (sk_pin_try (fixture->pin, PIN, &error));
    g_assert_error (error, SK_PIN_ERROR, SK_PIN_ERROR_TOO_SOON);
    pass (fixture, wait);
    g_assert_cmpuint (sk_pin_get_wait (fixture->pin), ==, 0);
  }
  g_assert_true (sk_pin_try (fixture->pin, PIN, NULL));
  try_wrong (fixture);
  g_assert_cmpuint (sk_pin_get_wait (fixture->pin), ==, 1);
}

/* A start does not shorten the wait, and does not forget how often it was wrong. */
static void
test_wait_outlasts_start (Fixture *fixture, gconstpointer data)
{
  set (fixture);
  for (guint wait = 1; wait <= 4; wait *= 2) {
    try_wrong (fixture);
    pass (fixture, wait - 1);
    start_anew (fixture);
    g_assert_cmpuint (sk_pin_get_wait (fixture->pin), ==, wait);
    pass (fixture, wait);
  }
}

static void
test_wait_ends (Fixture *fixture, gconstpointer data)
{
  const char *text = "[Pin]\nHash=none\nWrong=40\n";

  set (fixture);
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  start_anew (fixture);
  g_assert_cmpuint (sk_pin_get_wait (fixture->pin), ==, 3600);
}

/* What the disk has spoilt lets nobody in, and nobody choose a new one. */
static void
test_spoilt (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  set (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "spoilt", -1, NULL));
  start_anew (fixture);
  g_assert_true (sk_pin_is_set (fixture->pin));
  g_assert_false (sk_pin_try (fixture->pin, PIN, &error));
  g_assert_error (error, SK_PIN_ERROR, SK_PIN_ERROR_KEPT);
}

/* Root took it away while the program runs. */
static void
test_taken_away (Fixture *fixture, gconstpointer data)
{
  set (fixture);
  try_wrong (fixture);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  sk_pin_look_again (fixture->pin);
  g_assert_false (sk_pin_is_set (fixture->pin));
  g_assert_cmpuint (sk_pin_get_wait (fixture->pin), ==, 0);
}

/* Typing */

typedef struct {
  SkPinEntry *entry;
  GString *said;
  guint done;
} Typist;

static void
told_cb (Typist *typist, const char *said)
{
  g_string_append_printf (typist->said, "%s\n", said);
}

static void
done_cb (Typist *typist)
{
  typist->done++;
}

static void
sit_down (Typist *typist, Fixture *fixture)
{
  typist->entry = sk_pin_entry_new (fixture->pin, fixture->clock);
  typist->said = g_string_new (NULL);
  typist->done = 0;
  g_signal_connect_swapped (typist->entry, "told", G_CALLBACK (told_cb), typist);
  g_signal_connect_swapped (typist->entry, "done", G_CALLBACK (done_cb), typist);
  sk_pin_entry_begin (typist->entry);
}

static void
stand_up (Typist *typist)
{
  g_assert_finalize_object (typist->entry);
  g_string_free (typist->said, TRUE);
}

static void
type (Typist *typist, const char *digits)
{
  for (guint i = 0; digits[i] != '\0'; i++)
    sk_pin_entry_type (typist->entry, (guint) (digits[i] - '0'));
}

/* None of the digits of our PIN is one that counts them. */
static void
assert_nothing_said_of (Typist *typist, const char *digits)
{
  g_assert_null (strpbrk (typist->said->str, digits));
  g_string_truncate (typist->said, 0);
}

static void
test_choose (Fixture *fixture, gconstpointer data)
{
  Typist typist;

  sit_down (&typist, fixture);
  g_assert_cmpint (sk_pin_entry_get_stage (typist.entry), ==, SK_PIN_STAGE_NEW);
  type (&typist, PIN);
  g_assert_cmpint (sk_pin_entry_get_stage (typist.entry), ==, SK_PIN_STAGE_AGAIN);
  type (&typist, OTHER);
  /* Not the same: from the beginning. */
  g_assert_cmpint (sk_pin_entry_get_stage (typist.entry), ==, SK_PIN_STAGE_NEW);
  g_assert_false (sk_pin_is_set (fixture->pin));
  type (&typist, PIN);
  type (&typist, PIN);
  g_assert_cmpuint (typist.done, ==, 1);
  g_assert_true (sk_pin_try (fixture->pin, PIN, NULL));
  assert_nothing_said_of (&typist, "7890");
  stand_up (&typist);
}

static void
test_enter (Fixture *fixture, gconstpointer data)
{
  Typist typist;

  set (fixture);
  sit_down (&typist, fixture);
  g_assert_cmpint (sk_pin_entry_get_stage (typist.entry), ==, SK_PIN_STAGE_ENTER);
  type (&typist, "798");
  g_assert_cmpuint (sk_pin_entry_get_typed (typist.entry), ==, 3);
  sk_pin_entry_take_back (typist.entry);
  g_assert_cmpuint (sk_pin_entry_get_typed (typist.entry), ==, 2);
  type (&typist, "0879");
  g_assert_cmpuint (typist.done, ==, 1);
  g_assert_cmpuint (sk_pin_entry_get_typed (typist.entry), ==, 0);
  assert_nothing_said_of (&typist, "7890");
  stand_up (&typist);
}

static void
test_enter_wrong (Fixture *fixture, gconstpointer data)
{
  Typist typist;

  set (fixture);
  sit_down (&typist, fixture);
  type (&typist, OTHER);
  g_assert_cmpuint (typist.done, ==, 0);
  g_assert_nonnull (strstr (typist.said->str, "That is not the PIN. Wait 1 second. Then type it again.\n"));
  g_assert_true (sk_pin_entry_is_waiting (typist.entry));
  type (&typist, PIN);
  g_assert_cmpuint (typist.done, ==, 0);
  g_assert_cmpuint (sk_pin_entry_get_typed (typist.entry), ==, 0);
  pass (fixture, 1);
  g_assert_false (sk_pin_entry_is_waiting (typist.entry));
  type (&typist, PIN);
  g_assert_cmpuint (typist.done, ==, 1);
  stand_up (&typist);
}

/* Nobody finds what somebody else began to type. */
static void
test_left (Fixture *fixture, gconstpointer data)
{
  Typist typist;

  set (fixture);
  sit_down (&typist, fixture);
  type (&typist, "79087");
  sk_pin_entry_end (typist.entry);
  sk_pin_entry_begin (typist.entry);
  g_assert_cmpuint (sk_pin_entry_get_typed (typist.entry), ==, 0);
  type (&typist, "9");
  g_assert_cmpuint (typist.done, ==, 0);
  stand_up (&typist);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/staff/pin/set-once", test_set_once);
  add ("/staff/pin/kept-as-hash", test_kept_as_hash);
  add ("/staff/pin/wait-doubles", test_wait_doubles);
  add ("/staff/pin/wait-outlasts-start", test_wait_outlasts_start);
  add ("/staff/pin/wait-ends", test_wait_ends);
  add ("/staff/pin/spoilt", test_spoilt);
  add ("/staff/pin/taken-away", test_taken_away);
  add ("/staff/pin/choose", test_choose);
  add ("/staff/pin/enter", test_enter);
  add ("/staff/pin/enter-wrong", test_enter_wrong);
  add ("/staff/pin/left", test_left);
  return g_test_run ();
}
