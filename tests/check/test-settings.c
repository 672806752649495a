/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* What check.ini says: limits and waivers. */

#include <string.h>

#include "sk-speller.h"
#include "sk-test-check.h"

#define SIXTEEN "We work with lots of people in the town and we want to do more work."

static SkReport *
judge (const char *text, const char *settings)
{
  g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();

  sk_test_check_write (folder, text);
  sk_test_folder_write (folder, "check.ini", settings, -1);
  return sk_test_check_run (folder);
}

static void
assert_counts (const char *settings, guint notes, guint warnings, guint errors)
{
  g_autoptr (SkReport) report = judge (SIXTEEN, settings);

  g_assert_cmpuint (sk_test_check_count_at (report, "sentence-words", SK_LEVEL_NOTE), ==, notes);
  g_assert_cmpuint (sk_test_check_count_at (report, "sentence-words", SK_LEVEL_WARNING), ==, warnings);
  g_assert_cmpuint (sk_test_check_count_at (report, "sentence-words", SK_LEVEL_ERROR), ==, errors);
}

static void
test_limits (void)
{
  assert_counts ("[Limits]\n", 0, 1, 0);
  assert_counts ("[Limits]\nsentence-words=16\n", 0, 0, 0);
  assert_counts ("[Limits]\nsentence-words=12;16\n", 0, 1, 0);
  assert_counts ("[Limits]\nsentence-words=12;15\n", 0, 0, 1);
  assert_counts ("[Limits]\nsentence-words=30\n", 0, 0, 0);
  assert_counts ("[Limits]\nblock-words=5\n", 0, 1, 0);
}

static void
test_unknown_limits (void)
{
  g_autoptr (SkReport) report = judge ("We work.", "[Limits]\nsentense-words=16\npassive=3\nblock-words=20\n");

  g_assert_cmpuint (sk_test_check_count_at (report, "key", SK_LEVEL_WARNING), ==, 2);
}

#define WAIVER "[Waive 1]\nRule=sentence-words\nReason=It is a name.\nBy=the editor\n"

static void
test_waivers (void)
{
  assert_counts (WAIVER, 1, 0, 0);
  assert_counts (WAIVER "Page=plan\n", 1, 0, 0);
  assert_counts (WAIVER "Page=plan\nText=lots of people\n", 1, 0, 0);
  assert_counts (WAIVER "Text=more work\n", 1, 0, 0);
  /* Not this page, not this text, not this rule. */
  assert_counts (WAIVER "Page=words\n", 0, 1, 0);
  assert_counts (WAIVER "Page=plan\nText=a few people\n", 0, 1, 0);
  assert_counts ("[Waive 1]\nRule=block-words\nReason=It is a name.\nBy=the editor\n", 0, 1, 0);
  /* Nobody says why, or in which role. */
  assert_counts ("[Waive 1]\nRule=sentence-words\nBy=the editor\n", 0, 1, 0);
  assert_counts ("[Waive 1]\nRule=sentence-words\nReason=It is a name.\n", 0, 1, 0);
}

/* An error can be waived too, but what is wrong with the form of a page cannot. */
static void
test_waived_errors (void)
{
  g_autoptr (SkReport) error =
      judge ("Ask the LORG.", "[Waive 1]\nRule=acronym\nReason=All know it.\nBy=the editor\nText=LORG\n");
  g_autoptr (SkReport) form = judge ("We *work*.", "[Waive 1]\nRule=italics\nReason=We like it.\nBy=the editor\n");

  g_assert_false (sk_report_has_errors (error));
  g_assert_cmpuint (sk_test_check_count_at (error, "acronym", SK_LEVEL_NOTE), ==, 1);
  g_assert_true (sk_report_has_errors (form));
  g_assert_cmpuint (sk_test_check_count_at (form, "key", SK_LEVEL_WARNING), ==, 1);
}

/* The reason is told with what it allows; and a waiver that nothing needs is told too. */
static void
test_told (void)
{
  g_autoptr (SkReport) used = judge (SIXTEEN, WAIVER);
  g_autoptr (SkReport) unused = judge ("We work.", WAIVER);
  g_autofree char *dump = sk_test_check_dump (used);
  g_autofree char *rest = sk_test_check_dump (unused);

  g_assert_nonnull (strstr (dump,
                            "en/plan.md:9: note: this sentence has 16 words; the most is 15. Allowed (the editor): "
                            "It is a name. [sentence-words]\n"));
  g_assert_nonnull (strstr (rest, "check.ini:1: note: "));
}

/* What say.ini says and the page of words explains is spelled right. */
static void
test_own_words (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();
  g_autoptr (SkReport) without = NULL;
  g_autoptr (SkReport) with = NULL;

  sk_test_check_write (folder, "Look at Livewell.\nAsk for **CQC** and UCAS.");
  without = sk_test_check_run (folder);
  sk_test_folder_write (folder, "en/say.ini", "[Say]\nLivewell=Live well\nUCAS=you cass\n", -1);
  with = sk_test_check_run (folder);
  g_assert_cmpuint (sk_test_check_count (without, "spoken-form"), ==, 1);
  g_assert_cmpuint (sk_test_check_count (with, "spoken-form"), ==, 0);
  g_assert_cmpuint (sk_test_check_count (with, "spelling"), ==, 0);
  /* Being said well explains nothing. */
  g_assert_cmpuint (sk_test_check_count (with, "acronym"), ==, 1);
}

/* The name of who publishes is spelled as they spell it; in small letters it may still be a mistake. */
static void
test_publisher (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();
  g_autoptr (SkReport) other = NULL;
  g_autoptr (SkReport) own = NULL;

  if (!sk_speller_is_available (sk_speller_get ("en"))) {
    g_test_skip ("no dictionary of British English is installed");
    return;
  }
  sk_test_check_write (folder, "We live in Grumbleby.\nWe like grumbleby.");
  other = sk_test_check_run (folder);
  sk_test_folder_write (
      folder, "bundle.ini",
      "[Bundle]\nFormat=1\nId=org.example.test\nTitle=A bundle\nPublisher=Grumbleby Council\nRelease=1\n"
      "Languages=en;\nHome=plan;words;\nSource=A plan\nReviewBy=2027-03-31\n"
      "TestedWith=people who use Easy Read\n",
      -1);
  own = sk_test_check_run (folder);
  g_assert_cmpuint (sk_test_check_count (other, "spelling"), ==, 1); /* once a page */
  g_assert_cmpuint (sk_test_check_count (own, "spelling"), ==, 1);
  sk_test_check_write (folder, "We live in Grumbleby.");
  g_clear_object (&own);
  own = sk_test_check_run (folder);
  g_assert_cmpuint (sk_test_check_count (own, "spelling"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/settings/limits", test_limits);
  g_test_add_func ("/check/settings/unknown-limits", test_unknown_limits);
  g_test_add_func ("/check/settings/waivers", test_waivers);
  g_test_add_func ("/check/settings/waived-errors", test_waived_errors);
  g_test_add_func ("/check/settings/told", test_told);
  g_test_add_func ("/check/settings/own-words", test_own_words);
  g_test_add_func ("/check/settings/publisher", test_publisher);
  return g_test_run ();
}
