/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Recordings, written by the test: their form, their length, and their times beside the sentences of the page. */

#include <glib/gstdio.h>
#include <string.h>

#include "sk-test-dump.h"
#include "sk-test-folder.h"
#include "sk-tones.h"

#define PLAN                                                                                                           \
  "## Our promise\n\nWe work together.\nWe are kind.\n\n> It is good,\n> I think.\n\n### Original words\n\n"           \
  "It is good,\nI think. We work together.\n"
#define TIMES                                                                                                          \
  "WEBVTT - Our plan\nLanguage: en\n\nNOTE made by hand\nin two lines\n\n"                                             \
  "1\n00:00.000 --> 00:00.500 align:start\nWe <00:00.200>work\n<00:00.350>together.\n\n"                               \
  "00:00:00.500 --> 00:00:01.000\n<v Ann>We are <b>kind</b>.\n"

static const SkTone second[] = { { 440, 500 }, { 880, 500 } };

static SkTestFolder *
make_bundle (const char *sound, guint rate, const char *times)
{
  SkTestFolder *folder = sk_test_folder_new_bundle ();

  sk_test_folder_write_plan (folder, PLAN);
  if (times != NULL)
    sk_test_folder_write (folder, "sounds/en/plan.vtt", times, -1);
  if (sound != NULL) {
    g_autofree char *path = g_build_filename (folder->path, "sounds", "en", sound, NULL);
    g_autofree char *parent = g_path_get_dirname (path);

    g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
    sk_tones_write (path, rate, 1, second, G_N_ELEMENTS (second));
  }
  return folder;
}

static void
assert_findings (SkTestFolder *folder, const char *wanted)
{
  g_autoptr (SkReport) report = sk_report_new ();
  SkBundle *bundle = sk_bundle_open_checked (folder->file, report);
  g_autofree char *findings = sk_test_dump_report (report);

  g_clear_object (&bundle);
  g_assert_cmpstr (findings, ==, wanted);
}

static void
assert_times (const char *times, const char *wanted)
{
  g_autoptr (SkTestFolder) folder = make_bundle ("plan.flac", 16000, times);

  assert_findings (folder, wanted);
}

/* The one sentence that has no time. */
#define LACKING                                                                                                        \
  "sounds/en/plan.vtt:1: warning: the voice reads 1 of the sentences, for they have no time here; the first is "       \
  "“It is good, I think.” [sound]\n"

static void
test_good (gconstpointer sound)
{
  g_autoptr (SkTestFolder) folder = make_bundle (sound, 48000, TIMES);

  assert_findings (folder, LACKING);
}

static void
test_cues (void)
{
  g_autoptr (SkTestFolder) folder = make_bundle ("plan.opus", 48000, TIMES);
  g_autoptr (GError) error = NULL;
  g_autoptr (SkBundle) bundle = sk_bundle_open (folder->file, &error);
  g_autoptr (SkPage) page = sk_bundle_load_page (bundle, "en", "plan", &error);
  SkSection *section = sk_page_get_section (page, 0);
  SkBlock *block = sk_section_get_block (section, 0);
  const SkCue *cue = sk_sentence_get_cue (sk_block_get_sentence (block, 0));
  g_autofree char *name = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (cue);
  name = g_file_get_basename (cue->recording);
  g_assert_cmpstr (name, ==, "plan.opus");
  g_assert_cmpint (cue->start, ==, 0);
  g_assert_cmpint (cue->end, ==, 500000);
  g_assert_cmpuint (cue->words->len, ==, 2);
  g_assert_cmpuint (g_array_index (cue->words, SkCueWord, 1).word, ==, 2);
  g_assert_cmpint (g_array_index (cue->words, SkCueWord, 1).time, ==, 350000);
  cue = sk_sentence_get_cue (sk_block_get_sentence (block, 1));
  g_assert_cmpint (cue->start, ==, 500000);
  g_assert_cmpuint (cue->words->len, ==, 0);
  /* Not in the recording, and so the voice's. */
  g_assert_null (sk_sentence_get_cue (sk_page_get_heading (page)));
  g_assert_null (sk_sentence_get_cue (sk_section_get_heading (section)));
  g_assert_null (sk_sentence_get_cue (sk_block_get_sentence (sk_section_get_block (section, 1), 0)));
}

static void
test_times (void)
{
  assert_times ("WEBVTT\n\n00:00.000 --> 00:00.400\nWe work\ntogether.\n\n00:00.400 --> 00:00.600\nWe are kind.\n\n"
                "00:00.600 --> 00:01.000\nIt is good, I think.\n",
                "");
  assert_times (
      "WEBVTT\n\n00:00.000 --> 00:00.400\nWe are kind.\n\n00:00.400 --> 00:01.000\nWe worked together.\n",
      "sounds/en/plan.vtt:6: error: the page has no sentence “We worked together.” here; write each sentence as "
      "the page has it, in its order [sound]\n");
}

static void
test_bad_times (void)
{
  static const char *const bad[] = {
    "0 --> 1",
    "00:00.900 --> 00:00.600",
    "00:00.600 --> 00:00.6000",
    "00:61.000 --> 00:62.000",
    "--> 00:01.000",
    "00:00,600 --> 00:00,900",
    "99999:00:00.000 --> 99999:00:01.000",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree char *times = g_strdup_printf ("%s\n%s\nIt is good, I think.\n", TIMES, bad[i]);

    assert_times (times, "sounds/en/plan.vtt:15: error: these are not two times, the second behind the first; "
                         "write them as 00:01.500 --> 00:03.000 [sound]\n");
  }
  assert_times (TIMES "\n00:00.100 --> 00:00.900\nIt is good, I think.\n",
                "sounds/en/plan.vtt:15: error: this time lies before the last one; put the sentences in the order "
                "in which they are read [sound]\n");
  assert_times (TIMES "\n00:00.600 --> 00:00.900\nIt <00:00.950>is good, I think.\n",
                "sounds/en/plan.vtt:15: error: the times of the words do not rise from the first time to the "
                "second; correct those between < and > [sound]\n");
  assert_times (TIMES "\n00:00.600 --> 00:01.200\nIt is good, I think.\n",
                "sounds/en/plan.vtt:15: error: the recording is over before this time; correct it, or record the "
                "rest [sound]\n");
  assert_times (TIMES "\nIt is good, I think.\n",
                "sounds/en/plan.vtt:15: error: this has no time; write one above it, as 00:01.500 --> 00:03.000 "
                "[sound]\n");
}

static void
test_alone (void)
{
  g_autoptr (SkTestFolder) times = make_bundle (NULL, 0, TIMES);
  g_autoptr (SkTestFolder) sound = make_bundle ("plan.ogg", 48000, NULL);

  assert_findings (times, "sounds/en/plan.vtt:1: warning: there is no recording to these times; add it beside them, or "
                          "take them away [sound]\n");
  assert_findings (sound,
                   "sounds/en/plan.ogg:1: warning: this is never played, for nothing says when which sentence is "
                   "read; write a .vtt file of its name [sound]\n");
}

/* Every way to break off or to spoil an Ogg file is seen without decoding it. */
static void
test_broken (gconstpointer sound)
{
  g_autoptr (SkTestFolder) folder = make_bundle (sound, 48000, TIMES);
  g_autofree char *path = g_build_filename (folder->path, "sounds", "en", sound, NULL);
  g_autofree char *wanted =
      g_strdup_printf ("sounds/en/%s:1: error: this is no %s sound, or a broken one; save it again [sound]\n%s",
                       (const char *) sound, strrchr (sound, '.') + 1, LACKING);
  g_autofree char *inside = g_strdup_printf ("sounds/en/%s", (const char *) sound);
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  for (gsize cut = 0; cut < length; cut += MAX (1, length / 50)) {
    sk_test_folder_write (folder, inside, data, (gssize) cut);
    assert_findings (folder, wanted);
  }
  for (gsize at = 0; at < length; at += MAX (1, length / 50)) {
    data[at] = (char) ~data[at];
    sk_test_folder_write (folder, inside, data, (gssize) length);
    assert_findings (folder, wanted);
    data[at] = (char) ~data[at];
  }
}

static void
test_long (gconstpointer sound)
{
  static const SkTone just[] = { { 0, 15 * 60 * 1000 } };
  static const SkTone more[] = { { 0, 15 * 60 * 1000 + 100 } };
  g_autoptr (SkTestFolder) folder = make_bundle (sound, 8000, TIMES);
  g_autofree char *path = g_build_filename (folder->path, "sounds", "en", sound, NULL);
  g_autofree char *wanted =
      g_strdup_printf ("sounds/en/%s:1: error: this recording is 15 minutes long; the most is 15: "
                       "make it shorter, or divide the page [sound]\n%s",
                       (const char *) sound, LACKING);

  sk_tones_write (path, 8000, 1, just, 1);
  assert_findings (folder, LACKING);
  sk_tones_write (path, 8000, 1, more, 1);
  assert_findings (folder, wanted);
}

static void
test_rate (void)
{
  g_autoptr (SkTestFolder) folder = make_bundle ("plan.flac", 96000, TIMES);

  assert_findings (folder, "sounds/en/plan.flac:1: error: this has 96000 samples a second; save it with at most 48000 "
                           "[sound]\n" LACKING);
}

int
main (int argc, char **argv)
{
  static const char *const sounds[] = { "plan.opus", "plan.ogg", "plan.flac" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sounds); i++) {
    const char *form = strchr (sounds[i], '.') + 1;
    g_autofree char *good = g_strconcat ("/content/sounds/good/", form, NULL);
    g_autofree char *lengthy = g_strconcat ("/content/sounds/long/", form, NULL);
    g_autofree char *broken = g_strconcat ("/content/sounds/broken/", form, NULL);

    g_test_add_data_func (good, sounds[i], test_good);
    g_test_add_data_func (lengthy, sounds[i], test_long);
    /* Where a FLAC file breaks off is not known before it is decoded. */
    if (!g_str_equal (form, "flac"))
      g_test_add_data_func (broken, sounds[i], test_broken);
  }
  g_test_add_func ("/content/sounds/cues", test_cues);
  g_test_add_func ("/content/sounds/times", test_times);
  g_test_add_func ("/content/sounds/bad-times", test_bad_times);
  g_test_add_func ("/content/sounds/alone", test_alone);
  g_test_add_func ("/content/sounds/rate", test_rate);
  return g_test_run ();
}
