/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <locale.h>

#include "sk-fake-voice.h"
#include "sk-manual-clock.h"
#include "sk-recorder.h"
#include "sk-silent-sink.h"
#include "sk-speaker.h"

/* The speaker with a voice that answers at once and a clock that stands: what is heard, event by event. */

enum { WORD = 300 * 1000 }; /* microseconds that the fake voice takes for one */

typedef struct {
  SkVoice *voice;
  SkManualClock *clock;
  SkSpeaker *speaker;
  SkRecorder *recorder;
  guint n_notified;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SkSink) sink = NULL;

  fixture->clock = SK_MANUAL_CLOCK (sk_manual_clock_new ());
  sink = sk_silent_sink_new (SK_CLOCK (fixture->clock));
  fixture->voice = sk_fake_voice_new ();
  fixture->speaker = sk_speaker_new (fixture->voice, sink);
  fixture->recorder = sk_recorder_new (fixture->speaker);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_clear_pointer (&fixture->recorder, sk_recorder_free);
  g_assert_finalize_object (fixture->speaker);
  g_assert_finalize_object (fixture->voice);
  g_assert_finalize_object (fixture->clock);
}

/* Lets the voice answer. */
static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
pass (Fixture *fixture, gint64 microseconds)
{
  gint64 until = sk_clock_get_time (SK_CLOCK (fixture->clock)) + microseconds;

  settle ();
  /* Step by step, so that the voice can answer in between. */
  while (sk_clock_get_time (SK_CLOCK (fixture->clock)) < until) {
    sk_manual_clock_pass (fixture->clock, MIN (5000, until - sk_clock_get_time (SK_CLOCK (fixture->clock))));
    settle ();
  }
}

static void
say_in (Fixture *fixture, const char *text, const char *language, gboolean queue)
{
  g_autoptr (SkUtterance) utterance = sk_utterance_new (SK_UTTERANCE_SENTENCE, text, language);

  if (queue)
    sk_speaker_queue (fixture->speaker, utterance);
  else
    sk_speaker_speak (fixture->speaker, utterance);
}

static void
speak (Fixture *fixture, const char *text)
{
  say_in (fixture, text, "en", FALSE);
}

static void
queue (Fixture *fixture, const char *text)
{
  say_in (fixture, text, "en", TRUE);
}

static void
assert_events (Fixture *fixture, const char *wanted)
{
  g_autofree char *events = sk_recorder_take (fixture->recorder);

  g_assert_cmpstr (events, ==, wanted);
}

static void
test_one (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_false (sk_speaker_get_speaking (fixture->speaker));
  speak (fixture, "a b");
  g_assert_true (sk_speaker_get_speaking (fixture->speaker));
  assert_events (fixture, "");
  settle ();
  assert_events (fixture, "start:a b word:a b:0");
  pass (fixture, WORD - 5000);
  assert_events (fixture, "");
  pass (fixture, 10000);
  assert_events (fixture, "word:a b:1");
  pass (fixture, WORD);
  assert_events (fixture, "end:a b");
  g_assert_false (sk_speaker_get_speaking (fixture->speaker));
  g_assert_null (sk_speaker_get_utterance (fixture->speaker));
  pass (fixture, G_USEC_PER_SEC);
  assert_events (fixture, "");
}

/* Two sentences have a calm pause between them, and the second is made while the first is heard. */
static void
test_queue (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  speak (fixture, "a");
  queue (fixture, "b");
  queue (fixture, "c");
  settle ();
  g_assert_cmpuint (sk_fake_voice_get_n_asked (SK_FAKE_VOICE (fixture->voice)), ==, 2);
  pass (fixture, WORD + 5000);
  assert_events (fixture, "start:a word:a:0 end:a");
  pass (fixture, 550000);
  assert_events (fixture, "");
  g_assert_true (sk_speaker_get_speaking (fixture->speaker));
  pass (fixture, 100000);
  assert_events (fixture, "start:b word:b:0");
  pass (fixture, 2 * G_USEC_PER_SEC);
  assert_events (fixture, "end:b start:c word:c:0 end:c");
}

/* What is queued in the pause behind a sentence keeps the rest of the pause. */
static void
test_queue_late (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  speak (fixture, "a");
  pass (fixture, WORD + 400000);
  queue (fixture, "b");
  g_assert_true (sk_speaker_get_speaking (fixture->speaker));
  pass (fixture, 150000);
  assert_events (fixture, "start:a word:a:0 end:a");
  pass (fixture, 100000);
  assert_events (fixture, "start:b word:b:0");
  pass (fixture, G_USEC_PER_SEC);
  queue (fixture, "c");
  pass (fixture, G_USEC_PER_SEC);
  assert_events (fixture, "end:b start:c word:c:0 end:c");
}

static void
test_interrupt (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  speak (fixture, "a b");
  queue (fixture, "never");
  pass (fixture, 100000);
  speak (fixture, "c");
  assert_events (fixture, "start:a b word:a b:0 cancel:a b");
  pass (fixture, G_USEC_PER_SEC);
  assert_events (fixture, "start:c word:c:0 end:c");
  speak (fixture, "unheard");
  speak (fixture, "d");
  pass (fixture, G_USEC_PER_SEC);
  assert_events (fixture, "start:d word:d:0 end:d");
}

static void
test_stop (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  speak (fixture, "a b");
  queue (fixture, "never");
  pass (fixture, 100000);
  sk_speaker_stop (fixture->speaker);
  assert_events (fixture, "start:a b word:a b:0 cancel:a b");
  g_assert_false (sk_speaker_get_speaking (fixture->speaker));
  pass (fixture, 3 * G_USEC_PER_SEC);
  assert_events (fixture, "");
  /* And where nothing is said, or nothing is heard yet. */
  sk_speaker_stop (fixture->speaker);
  speak (fixture, "c");
  sk_speaker_stop (fixture->speaker);
  pass (fixture, G_USEC_PER_SEC);
  assert_events (fixture, "");
}

static void
test_pause (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sk_speaker_set_paused (fixture->speaker, TRUE);
  g_assert_false (sk_speaker_get_paused (fixture->speaker));
  speak (fixture, "a b");
  pass (fixture, 200000);
  sk_speaker_set_paused (fixture->speaker, TRUE);
  g_assert_true (sk_speaker_get_paused (fixture->speaker));
  pass (fixture, 5 * G_USEC_PER_SEC);
  assert_events (fixture, "start:a b word:a b:0");
  g_assert_true (sk_speaker_get_speaking (fixture->speaker));
  sk_speaker_set_paused (fixture->speaker, FALSE);
  pass (fixture, 95000);
  assert_events (fixture, "");
  pass (fixture, 10000);
  assert_events (fixture, "word:a b:1");
  /* New speech does not stay paused. */
  sk_speaker_set_paused (fixture->speaker, TRUE);
  speak (fixture, "c");
  g_assert_false (sk_speaker_get_paused (fixture->speaker));
  pass (fixture, G_USEC_PER_SEC);
  assert_events (fixture, "cancel:a b start:c word:c:0 end:c");
}

/* A pause between two sentences holds the next one back. */
static void
test_pause_between (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  speak (fixture, "a");
  queue (fixture, "b");
  pass (fixture, WORD + 100000);
  sk_speaker_set_paused (fixture->speaker, TRUE);
  pass (fixture, 5 * G_USEC_PER_SEC);
  assert_events (fixture, "start:a word:a:0 end:a");
  sk_speaker_set_paused (fixture->speaker, FALSE);
  pass (fixture, G_USEC_PER_SEC);
  assert_events (fixture, "start:b word:b:0 end:b");
}

/* A change of rate lets the word that is being said end as it was, and goes on behind it. */
static void
test_rate (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  speak (fixture, "a b c");
  queue (fixture, "d");
  pass (fixture, WORD + 100000);
  assert_events (fixture, "start:a b c word:a b c:0 word:a b c:1");
  g_object_set (fixture->speaker, "rate", 300, NULL);
  pass (fixture, WORD - 100000 - 5000);
  assert_events (fixture, "");
  pass (fixture, 10000);
  assert_events (fixture, "word:a b c:2");
  pass (fixture, WORD / 2);
  assert_events (fixture, "end:a b c");
  /* The pause is half as long too. */
  pass (fixture, 250000);
  assert_events (fixture, "");
  pass (fixture, 100000);
  assert_events (fixture, "start:d word:d:0");
  pass (fixture, WORD / 2);
  assert_events (fixture, "end:d");
}

static void
test_rate_paused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  speak (fixture, "a b");
  pass (fixture, 100000);
  sk_speaker_set_paused (fixture->speaker, TRUE);
  g_object_set (fixture->speaker, "rate", 300, NULL);
  pass (fixture, G_USEC_PER_SEC);
  assert_events (fixture, "start:a b word:a b:0");
  sk_speaker_set_paused (fixture->speaker, FALSE);
  pass (fixture, WORD - 100000 + 5000);
  assert_events (fixture, "word:a b:1");
  pass (fixture, WORD / 2 + 5000);
  assert_events (fixture, "end:a b");
  sk_speaker_stop (fixture->speaker);
}

static void
notified_cb (Fixture *fixture)
{
  fixture->n_notified++;
}

static void
test_properties (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint rate;
  guint volume;

  g_signal_connect_swapped (fixture->speaker, "notify::volume", G_CALLBACK (notified_cb), fixture);
  g_signal_connect_swapped (fixture->speaker, "notify::rate", G_CALLBACK (notified_cb), fixture);
  g_object_set (fixture->speaker, "rate", 200, "volume", 40, NULL);
  g_object_set (fixture->speaker, "rate", 200, "volume", 40, NULL);
  g_object_get (fixture->speaker, "rate", &rate, "volume", &volume, NULL);
  g_assert_cmpuint (fixture->n_notified, ==, 2);
  g_assert_cmpuint (rate, ==, 200);
  g_assert_cmpuint (volume, ==, 40);
}

/* Where no voice speaks the language the words still pass by, and why nothing is heard is known. */
static void
test_problems (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpint (sk_speaker_get_problem (fixture->speaker), ==, SK_SPEECH_PROBLEM_NO_SOUND);
  g_signal_connect_swapped (fixture->speaker, "notify::problem", G_CALLBACK (notified_cb), fixture);
  say_in (fixture, "a b", "xx", FALSE);
  queue (fixture, "FAIL x");
  queue (fixture, "c");
  settle ();
  pass (fixture, 500000);
  assert_events (fixture, "start:a b word:a b:0 word:a b:1");
  pass (fixture, 5 * G_USEC_PER_SEC);
  assert_events (fixture, "end:a b start:FAIL x word:FAIL x:0 word:FAIL x:1 end:FAIL x start:c word:c:0 end:c");
  g_assert_cmpint (sk_speaker_get_problem (fixture->speaker), ==, SK_SPEECH_PROBLEM_NO_SOUND);
  g_assert_cmpuint (fixture->n_notified, ==, 2);
}

static void
test_sayings (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GHashTable) sayings = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (sayings, (char *) "SSIF", (char *) "the big forum");
  sk_speaker_set_sayings (fixture->speaker, "en", sayings);
  speak (fixture, "Our SSIF");
  pass (fixture, 5 * WORD);
  g_assert_cmpstr (sk_fake_voice_get_text (SK_FAKE_VOICE (fixture->voice)), ==, "Our the big forum");
  assert_events (fixture, "start:Our SSIF word:Our SSIF:0 word:Our SSIF:1 end:Our SSIF");
}

static void
test_empty (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  speak (fixture, "");
  queue (fixture, "—");
  pass (fixture, G_USEC_PER_SEC);
  assert_events (fixture, "start: end: start:— word:—:0 end:—");
}

static void
speak_again_cb (SkSpeaker *speaker, SkUtterance *utterance)
{
  g_autoptr (SkUtterance) next = sk_utterance_new (SK_UTTERANCE_SENTENCE, "next", "en");

  if (!g_str_equal (sk_utterance_get_text (utterance), "next"))
    sk_speaker_speak (speaker, next);
}

/* Whoever hears of an event may speak or stop at once. */
static void
test_reentrant (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gulong handler = g_signal_connect (fixture->speaker, "ended", G_CALLBACK (speak_again_cb), NULL);

  speak (fixture, "a");
  pass (fixture, G_USEC_PER_SEC);
  assert_events (fixture, "start:a word:a:0 end:a start:next word:next:0 end:next");
  g_signal_handler_disconnect (fixture->speaker, handler);
  handler = g_signal_connect (fixture->speaker, "word", G_CALLBACK (sk_speaker_stop), NULL);
  speak (fixture, "a b");
  pass (fixture, G_USEC_PER_SEC);
  assert_events (fixture, "start:a b word:a b:0 cancel:a b");
  g_signal_handler_disconnect (fixture->speaker, handler);
}

/* Thousands of things at random moments: the recorder asserts that no promise is broken. */
static void
test_random (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20230331);

  for (guint i = 0; i < 5000; i++) {
    switch (g_rand_int_range (random, 0, 7)) {
    case 0:
      speak (fixture, "one two three");
      break;
    case 1:
    case 2:
      queue (fixture, "four five");
      break;
    case 3:
      sk_speaker_stop (fixture->speaker);
      break;
    case 4:
      sk_speaker_set_paused (fixture->speaker, g_rand_boolean (random));
      break;
    case 5:
      g_object_set (fixture->speaker, "rate", (guint) g_rand_int_range (random, 80, 450), NULL);
      break;
    default:
      say_in (fixture, "so so", "xx", TRUE);
      break;
    }
    if (g_rand_boolean (random))
      settle ();
    sk_manual_clock_pass (fixture->clock, g_rand_int_range (random, 0, 2 * WORD));
  }
  sk_speaker_stop (fixture->speaker);
  settle ();
  g_assert_cmpuint (sk_recorder_get_n_started (fixture->recorder), >, 500);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  ADD ("/speech/speaker/one", test_one);
  ADD ("/speech/speaker/queue", test_queue);
  ADD ("/speech/speaker/queue-late", test_queue_late);
  ADD ("/speech/speaker/interrupt", test_interrupt);
  ADD ("/speech/speaker/stop", test_stop);
  ADD ("/speech/speaker/pause", test_pause);
  ADD ("/speech/speaker/pause-between", test_pause_between);
  ADD ("/speech/speaker/rate", test_rate);
  ADD ("/speech/speaker/rate-paused", test_rate_paused);
  ADD ("/speech/speaker/properties", test_properties);
  ADD ("/speech/speaker/problems", test_problems);
  ADD ("/speech/speaker/sayings", test_sayings);
  ADD ("/speech/speaker/empty", test_empty);
  ADD ("/speech/speaker/reentrant", test_reentrant);
  ADD ("/speech/speaker/random", test_random);
  return g_test_run ();
}
