/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sk-fake-voice.h"
#include "sk-manual-clock.h"
#include "sk-recorder.h"
#include "sk-silent-sink.h"
#include "sk-speaker.h"
#include "sk-tones.h"
#include "sk-voice-process.h"

/* Recordings in the place of the voice: played by the real voice process, heard by nobody. */

enum { RATE = 48000 };

/* Two sentences, each a tone of its own between silences. */
static const SkTone tones[] = { { 0, 200 }, { 440, 1000 }, { 0, 200 }, { 880, 1000 }, { 0, 200 } };

typedef struct {
  char *folder;
  char *path;
  GFile *file;
  SkVoice *voice;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("send-kiosk-recording-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, name, NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->voice = sk_voice_process_new (g_getenv ("SK_VOICE"));
  sk_tones_write (fixture->path, RATE, 2, tones, G_N_ELEMENTS (tones));
}

static void
tear_down (Fixture *fixture, gconstpointer name G_GNUC_UNUSED)
{
  g_assert_finalize_object (fixture->voice);
  g_object_unref (fixture->file);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gboolean
give_up_cb (gpointer data G_GNUC_UNUSED)
{
  g_error ("nothing happened for a minute");
  return G_SOURCE_REMOVE;
}

typedef struct {
  SkClip *clip;
  GError *error;
  gboolean done;
} Answer;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->clip = sk_voice_finish (SK_VOICE (source), result, &answer->error);
  answer->done = TRUE;
}

static SkClip *
decode (Fixture *fixture, gint64 start, gint64 end, double speed, GError **error)
{
  g_autoptr (SkRecording) recording = sk_recording_new (fixture->file, start * 1000, end * 1000, NULL, 0);
  guint limit = g_timeout_add_seconds (60, give_up_cb, NULL);
  Answer answer = { 0 };

  sk_voice_decode_async (fixture->voice, recording, speed, NULL, answered_cb, &answer);
  while (!answer.done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
  if (answer.error != NULL)
    g_propagate_error (error, answer.error);
  return answer.clip;
}

/* By its crossings of zero, in the middle of the clip. */
static double
measure_frequency (SkClip *clip)
{
  const gint16 *samples = g_bytes_get_data (sk_clip_get_samples (clip), NULL);
  guint n = sk_clip_get_n_samples (clip);
  guint first = n / 2 - sk_clip_get_rate (clip) / 20;
  guint end = n / 2 + sk_clip_get_rate (clip) / 20;
  guint crossings = 0;

  for (guint i = first; i < end; i++)
    crossings += samples[i] < 0 && samples[i + 1] >= 0;
  return crossings * 10.0;
}

static void
assert_sound (SkClip *clip, double frequency, double milliseconds)
{
  double length = sk_clip_get_n_samples (clip) * 1000.0 / sk_clip_get_rate (clip);

  g_assert_cmpuint (sk_clip_get_rate (clip), ==, RATE);
  g_assert_cmpfloat_with_epsilon (length, milliseconds, milliseconds / 20);
  g_assert_cmpfloat_with_epsilon (measure_frequency (clip), frequency, frequency / 25);
}

/* Each sentence has its own tone, and at any speed the same: only the time changes. */
static void
test_decode (Fixture *fixture, gconstpointer name G_GNUC_UNUSED)
{
  static const double speeds[] = { 1, 0.54, 0.8, 1.3, 2, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SkClip) first = decode (fixture, 200, 1200, speeds[i], &error);
    g_autoptr (SkClip) second = decode (fixture, 1400, 2400, speeds[i], &error);

    g_assert_no_error (error);
    assert_sound (first, 440, 1000 / speeds[i]);
    assert_sound (second, 880, 1000 / speeds[i]);
  }
}

/* Not one end of a cut is a click. */
static void
test_ends (Fixture *fixture, gconstpointer name G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SkClip) clip = decode (fixture, 400, 900, 1, &error);
  const gint16 *samples;
  guint n;

  g_assert_no_error (error);
  samples = g_bytes_get_data (sk_clip_get_samples (clip), NULL);
  n = sk_clip_get_n_samples (clip);
  g_assert_cmpint (ABS (samples[0]), <, 100);
  g_assert_cmpint (ABS (samples[n - 1]), <, 100);
}

static void
assert_refused (Fixture *fixture, gint64 start, gint64 end)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SkClip) clip = decode (fixture, start, end, 1, &error);

  g_assert_error (error, SK_VOICE_ERROR, SK_VOICE_ERROR_FAILED);
  g_assert_null (clip);
}

/* What is broken, over too soon, gone, a link or a device is refused, and the next one played. */
static void
test_refused (Fixture *fixture, gconstpointer name G_GNUC_UNUSED)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  assert_refused (fixture, 2000, 4000);
  assert_refused (fixture, 900000, 900100);
  g_assert_true (g_file_get_contents (fixture->path, &data, &length, NULL));
  for (gsize cut = 0; cut < length / 2; cut += MAX (1, length / 20)) {
    g_assert_true (g_file_set_contents (fixture->path, data, (gssize) cut, NULL));
    assert_refused (fixture, 1400, 2400);
  }
  g_unlink (fixture->path);
  assert_refused (fixture, 200, 1200);
  g_assert_cmpint (symlink ("/etc/passwd", fixture->path), ==, 0);
  assert_refused (fixture, 200, 1200);
  g_unlink (fixture->path);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture, 200, 1200);
  g_unlink (fixture->path);
  g_assert_true (g_file_set_contents (fixture->path, data, (gssize) length, NULL));
  {
    g_autoptr (SkClip) clip = decode (fixture, 200, 1200, 1, &error);

    g_assert_no_error (error);
    assert_sound (clip, 440, 1000);
  }
}

/* Whatever is in the file: an answer comes, and the next recording is played. */
static void
test_mutations (Fixture *fixture, gconstpointer name G_GNUC_UNUSED)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &data, &length, NULL));
  for (guint i = 0; i < 200; i++) {
    g_autofree char *copy = g_memdup2 (data, length);
    g_autoptr (GError) error = NULL;
    g_autoptr (SkClip) clip = NULL;

    for (guint j = (guint) g_rand_int_range (random, 1, 20); j > 0; j--)
      copy[g_rand_int_range (random, 0, (gint32) MIN (length, i % 2 == 0 ? 200 : length))] = (char) g_rand_int (random);
    g_assert_true (g_file_set_contents (fixture->path, copy, (gssize) length, NULL));
    clip = decode (fixture, 200, 1200, 1 + i % 3 / 2.0, &error);
    if (clip == NULL)
      g_assert_error (error, SK_VOICE_ERROR, SK_VOICE_ERROR_FAILED);
  }
  g_assert_true (g_file_set_contents (fixture->path, data, (gssize) length, NULL));
  test_decode (fixture, name);
}

static SkUtterance *
make_utterance (Fixture *fixture, const char *text, const SkRecordingWord *words, guint n_words)
{
  g_autoptr (SkRecording) recording = sk_recording_new (fixture->file, 200 * 1000, 1200 * 1000, words, n_words);

  return sk_utterance_new_recorded (SK_UTTERANCE_SENTENCE, text, "en", recording);
}

typedef struct {
  SkClock *clock;
  SkSpeaker *speaker;
  SkRecorder *recorder;
  gint64 begun;
  GArray *times; /* gint64: milliseconds from the start to each word, and to the end */
} Hearing;

static void
started_cb (Hearing *hearing)
{
  hearing->begun = sk_clock_get_time (hearing->clock);
}

static void
heard_cb (Hearing *hearing)
{
  gint64 time = (sk_clock_get_time (hearing->clock) - hearing->begun) / 1000;

  g_array_append_val (hearing->times, time);
}

static void
open_hearing (Hearing *hearing, SkVoice *voice)
{
  g_autoptr (SkSink) sink = NULL;

  hearing->clock = sk_manual_clock_new ();
  sink = sk_silent_sink_new (hearing->clock);
  hearing->speaker = sk_speaker_new (voice, sink);
  hearing->recorder = sk_recorder_new (hearing->speaker);
  hearing->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_signal_connect_swapped (hearing->speaker, "started", G_CALLBACK (started_cb), hearing);
  g_signal_connect_swapped (hearing->speaker, "word", G_CALLBACK (heard_cb), hearing);
  g_signal_connect_swapped (hearing->speaker, "ended", G_CALLBACK (heard_cb), hearing);
}

static void
close_hearing (Hearing *hearing)
{
  sk_recorder_free (hearing->recorder);
  g_assert_finalize_object (hearing->speaker);
  g_object_unref (hearing->clock);
  g_array_unref (hearing->times);
}

static void
hear (Hearing *hearing, SkUtterance *utterance)
{
  guint limit = g_timeout_add_seconds (60, give_up_cb, NULL);
  guint n_ended = sk_recorder_get_n_ended (hearing->recorder);

  g_array_set_size (hearing->times, 0);
  sk_speaker_speak (hearing->speaker, utterance);
  while (sk_recorder_get_n_ended (hearing->recorder) == n_ended) {
    while (g_main_context_iteration (NULL, FALSE))
      continue;
    if (!sk_manual_clock_step (SK_MANUAL_CLOCK (hearing->clock)))
      g_main_context_iteration (NULL, TRUE);
  }
  g_source_remove (limit);
}

static void
assert_times (Hearing *hearing, const gint64 *wanted, guint n_wanted)
{
  g_assert_cmpuint (hearing->times->len, ==, n_wanted);
  for (guint i = 0; i < n_wanted; i++)
    g_assert_cmpint (ABS (g_array_index (hearing->times, gint64, i) - wanted[i]), <=, 8 + wanted[i] / 20);
}

/* Words are marked by their own times, or by their letters; at another rate at the same words. */
static void
test_marks (Fixture *fixture, gconstpointer name G_GNUC_UNUSED)
{
  static const SkRecordingWord all[] = { { 0, 200000 }, { 1, 700000 }, { 2, 1000000 } };
  static const SkRecordingWord some[] = { { 2, 1000000 } };
  static const gint64 exact[] = { 0, 500, 800, 1000 };
  static const gint64 shared[] = { 0, 400, 800, 1000 };
  static const gint64 by_letters[] = { 0, 333, 666, 1000 };
  static const gint64 twice[] = { 0, 250, 400, 500 };
  g_autoptr (SkUtterance) timed = make_utterance (fixture, "Some word, said.", all, 3);
  g_autoptr (SkUtterance) half = make_utterance (fixture, "Some word, said.", some, 1);
  g_autoptr (SkUtterance) plain = make_utterance (fixture, "Some word, said.", NULL, 0);
  Hearing hearing;

  open_hearing (&hearing, fixture->voice);
  hear (&hearing, timed);
  assert_times (&hearing, exact, 4);
  hear (&hearing, half);
  assert_times (&hearing, shared, 4);
  hear (&hearing, plain);
  assert_times (&hearing, by_letters, 4);
  g_object_set (hearing.speaker, "rate", 2 * sk_speaker_get_default_rate (), NULL);
  hear (&hearing, timed);
  assert_times (&hearing, twice, 4);
  close_hearing (&hearing);
}

/* The voice says what cannot be played. */
static void
test_voice_instead (Fixture *fixture, gconstpointer name G_GNUC_UNUSED)
{
  g_autoptr (SkVoice) voice = sk_fake_voice_new ();
  g_autoptr (SkRecording) broken = sk_recording_new (fixture->file, SK_FAKE_VOICE_BROKEN, 500000, NULL, 0);
  g_autoptr (SkUtterance) utterance =
      sk_utterance_new_recorded (SK_UTTERANCE_SENTENCE, "The EHCP is yours.", "en", broken);
  Hearing hearing;

  open_hearing (&hearing, voice);
  g_test_expect_message ("speech", G_LOG_LEVEL_WARNING, "asked to fail");
  hear (&hearing, utterance);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (sk_fake_voice_get_text (SK_FAKE_VOICE (voice)), ==, "The E H C P is yours.");
  g_assert_cmpuint (hearing.times->len, ==, 5);
  close_hearing (&hearing);
}

int
main (int argc, char **argv)
{
  static const char *const names[] = { "plan.opus", "plan.ogg", "plan.flac" };
  static const struct {
    const char *name;
    void (*function) (Fixture *fixture, gconstpointer name);
  } tests[] = {
    { "decode", test_decode },       { "ends", test_ends },   { "refused", test_refused },
    { "mutations", test_mutations }, { "marks", test_marks },
  };

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++) {
      g_autofree char *path = g_strdup_printf ("/speech/recording/%s/%s", strchr (names[i], '.') + 1, tests[j].name);

      g_test_add (path, Fixture, names[i], set_up, tests[j].function, tear_down);
    }
  }
  g_test_add ("/speech/recording/voice-instead", Fixture, "plan.flac", set_up, test_voice_instead, tear_down);
  return g_test_run ();
}
