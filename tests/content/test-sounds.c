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

/* Findings are sorted by the names of files, and only wav stands behind vtt. */
static char *
join_findings (const char *of_sound, const char *of_times)
{
  return strstr (of_sound, ".wav:") != NULL ? g_strconcat (of_times, of_sound, NULL)
                                            : g_strconcat (of_sound, of_times, NULL);
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
    "00:00;600 --> 00:00;900",
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

/* As other programs write them, and people by hand. */
static void
test_foreign_times (void)
{
  static const char *const good[] = {
    "WEBVTT\n\n00:00,000 --> 00:00,400\nWe work together.\n\n00:00,400 --> 00:01,000\nWe are kind.\n",
    "WEBVTT\n\n0:00.0 --> 0:00.4\nWe work together.\n\n0:00:00.4 --> 0:00:01.00\t\nWe are kind.\n",
    "1\r\n00:00:00,000 --> 00:00:00,400\r\nWe work together.\r\n\r\n2\r\n00:00:00,400 --> 00:00:01,000\r\nWe are "
    "kind.\r\n",
    "\xef\xbb\xbf"
    "00:00.000 --> 00:00.400\nWe work together.\n\n00:00.400 --> 00:01.000\nWe are kind.\n",
    "WEBVTT\n00:00.000 --> 00:00.400\nWe work together.\n\n00:00.400 --> 00:01.000\nWe are kind.\n",
    "WEBVTT\n1\n00:00.000 --> 00:00.400\nWe work together.\n2\n00:00.400 --> 00:01.000\nWe are kind.\n",
    "WEBVTT\n \n00:00.000 --> 00:00.400\nWe work together.\n \t\n00:00.400 --> 00:01.000\nWe are kind.\n",
    "WEBVTT\r\r00:00.000 --> 00:00.400\rWe work together.\r\r00:00.400 --> 00:01.000\rWe are kind.\r",
    "\xef\xbb\xbfWEBVTT\r\n\r\n00:00.000 --> 00:00.400\r\nWe work together.\r\n\r\n00:00.400 --> 00:01.000\r\nWe are "
    "kind.",
    "webvtt\n\n00:00.000-->00:00.400\n{\\an8}<i>We work</i>\302\240together.\n\n00:00.400 --> 00:01.000\nWe are "
    "kind.\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    assert_times (good[i], LACKING);
}

static void
test_quotes (void)
{
  static const char *const written[] = { "We don't say \"no\" - ever.", "We don’t say “no” – ever.",
                                         "We don‘t say „no“ — ever.", "We don\302\264t say «no» ‑ ever." };

  for (guint i = 0; i < G_N_ELEMENTS (written) * G_N_ELEMENTS (written); i++) {
    g_autofree char *plan = g_strdup_printf ("## Our promise\n\n%s\n", written[i / G_N_ELEMENTS (written)]);
    g_autofree char *times =
        g_strdup_printf ("WEBVTT\n\n00:00.000 --> 00:00.400\n%s\n", written[i % G_N_ELEMENTS (written)]);
    g_autoptr (SkTestFolder) folder = make_bundle ("plan.flac", 16000, times);

    sk_test_folder_write_plan (folder, plan);
    assert_findings (folder, "");
  }
}

#define BROKEN                                                                                                         \
  "sounds/en/%s:1: error: this sound is broken, or only a part of it is here; copy it again, or save it again "        \
  "[sound]\n"

/* Every way to break off a sound is seen without decoding it, and in Ogg every way to spoil it. */
static void
test_broken (gconstpointer sound)
{
  g_autoptr (SkTestFolder) folder = make_bundle (sound, 48000, TIMES);
  g_autofree char *path = g_build_filename (folder->path, "sounds", "en", sound, NULL);
  g_autofree char *broken = g_strdup_printf (BROKEN, (const char *) sound);
  g_autofree char *wanted = join_findings (broken, LACKING);
  g_autofree char *inside = g_strdup_printf ("sounds/en/%s", (const char *) sound);
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  for (gsize cut = 0; cut < length; cut += MAX (1, length / 50)) {
    sk_test_folder_write (folder, inside, data, (gssize) cut);
    assert_findings (folder, wanted);
  }
  sk_test_folder_write (folder, inside, data, (gssize) length - 1);
  assert_findings (folder, wanted);
  for (gsize at = 0; at < length && memcmp (data, "OggS", 4) == 0; at += MAX (1, length / 50)) {
    /* Without its first sign it is no Ogg any more. */
    if (at < 4)
      continue;
    data[at] = (char) ~data[at];
    sk_test_folder_write (folder, inside, data, (gssize) length);
    assert_findings (folder, wanted);
    data[at] = (char) ~data[at];
  }
}

/* The checksum of an Ogg page, bit by bit. */
static guint32
sum_page (const guint8 *page, gsize size)
{
  guint32 sum = 0;

  for (gsize i = 0; i < size; i++) {
    sum ^= (guint32) page[i] << 24;
    for (guint bit = 0; bit < 8; bit++)
      sum = sum << 1 ^ ((sum & 0x80000000) != 0 ? 0x04c11db7 : 0);
  }
  return sum;
}

static void
take_away_end_flag (guint8 *data, gsize length)
{
  gsize last = length - 4;
  guint32 sum;

  while (memcmp (data + last, "OggS", 4) != 0)
    last--;
  g_assert_cmpuint (data[last + 5] & 4, ==, 4);
  data[last + 5] &= (guint8) ~4;
  memset (data + last + 22, 0, 4);
  sum = GUINT32_TO_LE (sum_page (data + last, length - last));
  memcpy (data + last + 22, &sum, 4);
}

static void
take_away_length (guint8 *data, gsize length)
{
  if (memcmp (data, "OggS", 4) == 0)
    take_away_end_flag (data, length);
  if (memcmp (data, "fLaC", 4) == 0)
    data[21] &= 0xf0, memset (data + 22, 0, 4);
  if (memcmp (data, "RIFF", 4) == 0)
    memset (data + 4, 0xff, 4), memset (data + 40, 0xff, 4);
  if (memcmp (data, ".snd", 4) == 0)
    memset (data + 8, 0xff, 4);
}

/* Of what was sent while it was recorded, nobody knew how long it would get. */
static void
test_unknown_length (gconstpointer sound)
{
  g_autoptr (SkTestFolder) folder = make_bundle (sound, 48000, TIMES);
  g_autofree char *path = g_build_filename (folder->path, "sounds", "en", sound, NULL);
  g_autofree char *inside = g_strdup_printf ("sounds/en/%s", (const char *) sound);
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  take_away_length ((guint8 *) data, length);
  sk_test_folder_write (folder, inside, data, (gssize) length);
  assert_findings (folder, LACKING);
  /* How long it is is known all the same. */
  sk_test_folder_write (folder, "sounds/en/plan.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nWe work together.\n", -1);
  assert_findings (folder, "sounds/en/plan.vtt:3: error: the recording is over before this time; correct it, or record "
                           "the rest [sound]\n");
}

/* What telephones make is one line, whatever it is called. */
static void
test_foreign (void)
{
  static const char *const names[] = { "plan.m4a", "plan.AMR", "plan.webm", "plan.3gp",
                                       "plan.wma", "plan.aac", "plan.mp3" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (SkTestFolder) folder = make_bundle (NULL, 0, TIMES);
    g_autofree char *inside = g_strdup_printf ("sounds/en/%s", names[i]);
    g_autofree char *wanted = g_strdup_printf ("%s:1: error: sounds of this kind cannot be played here; open it in a "
                                               "sound program, such as Audacity, and save "
                                               "it as .mp3 or .ogg [sound]\n%s",
                                               inside, g_str_has_suffix (inside, ".mp3") ? LACKING : "");

    sk_test_folder_write (folder, inside,
                          "\0\0\0\x20"
                          "ftypM4A \0\0\2\0isom",
                          24);
    assert_findings (folder, wanted);
  }
}

static void
test_long (gconstpointer sound)
{
  static const SkTone just[] = { { 0, 15 * 60 * 1000 } };
  static const SkTone more[] = { { 0, 15 * 60 * 1000 + 100 } };
  g_autoptr (SkTestFolder) folder = make_bundle (sound, 8000, TIMES);
  g_autofree char *path = g_build_filename (folder->path, "sounds", "en", sound, NULL);
  g_autofree char *lengthy =
      g_strdup_printf ("sounds/en/%s:1: error: this recording is 15 minutes long; the most is 15: "
                       "make it shorter, or divide the page [sound]\n",
                       (const char *) sound);
  g_autofree char *wanted = join_findings (lengthy, LACKING);

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
  static const char *const sounds[] = { "plan.opus", "plan.ogg", "plan.flac", "plan.mp3", "plan.wav", "plan.aiff",
                                        "plan.au",   "plan.caf", "plan.OGG",  "plan.MP3", "plan.Wav" };
  static const char *const lengthless[] = { "plan.opus", "plan.ogg", "plan.flac", "plan.wav", "plan.au" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sounds); i++) {
    const char *form = strchr (sounds[i], '.') + 1;
    g_autofree char *good = g_strconcat ("/content/sounds/good/", form, NULL);
    g_autofree char *lengthy = g_strconcat ("/content/sounds/long/", form, NULL);
    g_autofree char *broken = g_strconcat ("/content/sounds/broken/", form, NULL);

    g_test_add_data_func (good, sounds[i], test_good);
    g_test_add_data_func (broken, sounds[i], test_broken);
    /* To write so much as MP3 takes long. */
    if (g_ascii_strcasecmp (form, "mp3") != 0)
      g_test_add_data_func (lengthy, sounds[i], test_long);
  }
  for (guint i = 0; i < G_N_ELEMENTS (lengthless); i++) {
    g_autofree char *path = g_strconcat ("/content/sounds/unknown-length/", strchr (lengthless[i], '.') + 1, NULL);

    g_test_add_data_func (path, lengthless[i], test_unknown_length);
  }
  g_test_add_func ("/content/sounds/foreign", test_foreign);
  g_test_add_func ("/content/sounds/foreign-times", test_foreign_times);
  g_test_add_func ("/content/sounds/quotes", test_quotes);
  g_test_add_func ("/content/sounds/cues", test_cues);
  g_test_add_func ("/content/sounds/times", test_times);
  g_test_add_func ("/content/sounds/bad-times", test_bad_times);
  g_test_add_func ("/content/sounds/alone", test_alone);
  g_test_add_func ("/content/sounds/rate", test_rate);
  return g_test_run ();
}
