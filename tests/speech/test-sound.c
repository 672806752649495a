/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <locale.h>
#include <pulse/pulseaudio.h>
#include <string.h>

#include "sk-fake-voice.h"
#include "sk-listener.h"
#include "sk-output.h"
#include "sk-pulse-outlet.h"
#include "sk-recorder.h"
#include "sk-sound-server.h"
#include "sk-speaker.h"
#include "sk-system-clock.h"
#include "sk-voice-process.h"

/*
 * Sound truly heard, at the null sink of a server of our own. Counted by the recording, not by the program's own events:
 * a sink that fell silent would go on marking words. Limits in time are generous here; bench-speech measures.
 */

enum { CLOSE = 150 * 1000 }; /* microseconds between an event and its sound, on the busiest machine */

typedef struct {
  SkSoundServer *server;
  SkClock *clock;
  SkSink *sink;
  SkSpeaker *speaker;
  SkRecorder *recorder;
  GArray *words; /* gint64: when each was marked */
} Fixture;

typedef gboolean (*Condition) (Fixture *fixture);

static gboolean
give_up_cb (gpointer data G_GNUC_UNUSED)
{
  g_error ("nothing happened for a minute");
  return G_SOURCE_REMOVE;
}

static gboolean
wake_cb (gpointer data G_GNUC_UNUSED)
{
  return G_SOURCE_CONTINUE;
}

static void
run_until (Fixture *fixture, Condition condition)
{
  guint limit = g_timeout_add_seconds (60, give_up_cb, NULL);
  guint waker = g_timeout_add (5, wake_cb, NULL);

  while (!condition (fixture))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (waker);
  g_source_remove (limit);
}

static gboolean
end_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* A part of the script, such as "stop after 30 ms": not a way to wait for something. */
static void
run_for (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, end_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_silent (Fixture *fixture)
{
  return !sk_speaker_get_speaking (fixture->speaker);
}

static gboolean
is_speaking (Fixture *fixture)
{
  return sk_recorder_get_n_started (fixture->recorder) > sk_recorder_get_n_ended (fixture->recorder);
}

static gboolean
has_sound (Fixture *fixture)
{
  return sk_speaker_get_problem (fixture->speaker) == SK_SPEECH_PROBLEM_NONE;
}

static gboolean
has_no_sound (Fixture *fixture)
{
  return sk_speaker_get_problem (fixture->speaker) == SK_SPEECH_PROBLEM_NO_SOUND;
}

static void
wait_for_listener (SkListener *listener, gint64 time)
{
  guint limit = g_timeout_add_seconds (60, give_up_cb, NULL);
  guint waker = g_timeout_add (5, wake_cb, NULL);

  while (sk_listener_get_time (listener) < time)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (waker);
  g_source_remove (limit);
}

static void
word_cb (Fixture *fixture)
{
  gint64 now = g_get_monotonic_time ();

  g_array_append_val (fixture->words, now);
}

static void
open_fixture (Fixture *fixture, gconstpointer kind, SkVoice *voice)
{
  fixture->server = sk_sound_server_start (GPOINTER_TO_INT (kind));
  fixture->clock = sk_system_clock_new ();
  fixture->sink = sk_output_new (fixture->clock);
  fixture->speaker = sk_speaker_new (voice, fixture->sink);
  fixture->recorder = sk_recorder_new (fixture->speaker);
  fixture->words = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_signal_connect_swapped (fixture->speaker, "word", G_CALLBACK (word_cb), fixture);
  g_object_unref (voice);
}

static void
close_fixture (Fixture *fixture)
{
  g_clear_pointer (&fixture->recorder, sk_recorder_free);
  g_assert_finalize_object (fixture->speaker);
  g_assert_finalize_object (fixture->sink);
  g_clear_object (&fixture->clock);
  g_clear_pointer (&fixture->words, g_array_unref);
  g_clear_pointer (&fixture->server, sk_sound_server_stop);
}

static gboolean
skip (gconstpointer kind)
{
  const char *missing = sk_sound_server_get_missing (GPOINTER_TO_INT (kind));
  g_autofree char *reason = NULL;

  if (missing == NULL)
    return FALSE;
  reason = g_strdup_printf ("there is no %s", missing);
  g_test_skip (reason);
  return TRUE;
}

static void
say (Fixture *fixture, const char *text, gboolean queue)
{
  g_autoptr (SkUtterance) utterance = sk_utterance_new (SK_UTTERANCE_SENTENCE, text, "en");

  if (queue)
    sk_speaker_queue (fixture->speaker, utterance);
  else
    sk_speaker_speak (fixture->speaker, utterance);
}

static guint
count_heard (GArray *words, GArray *sounds)
{
  guint heard = 0;
  guint next = 0;

  for (guint i = 0; i < words->len; i++) {
    gint64 time = g_array_index (words, gint64, i);

    for (guint j = next; j < sounds->len; j++) {
      if (ABS (g_array_index (sounds, SkHeard, j).start - time) < CLOSE) {
        heard++;
        next = j + 1;
        break;
      }
    }
  }
  return heard;
}

/* Every word that is marked is heard, each as a click of its own, then. */
static void
test_words (gconstpointer kind)
{
  Fixture fixture;
  g_autoptr (GArray) sounds = NULL;
  SkListener *listener;

  if (skip (kind))
    return;
  open_fixture (&fixture, kind, sk_fake_voice_new_clicking ());
  run_until (&fixture, has_sound);
  listener = sk_listener_start (20);
  for (guint i = 0; i < 5; i++)
    say (&fixture, "one two three four", TRUE);
  run_until (&fixture, is_silent);
  wait_for_listener (listener, g_get_monotonic_time () + 200 * 1000);
  sounds = sk_listener_get_sounds (listener);
  g_assert_cmpuint (fixture.words->len, ==, 20);
  g_assert_cmpuint (sounds->len, ==, 20);
  g_assert_cmpuint (count_heard (fixture.words, sounds), ==, 20);
  sk_listener_stop (listener);
  close_fixture (&fixture);
}

/* Stops, pauses and interruptions at random moments between: no utterance is lost, and nothing stale is heard. */
static void
test_stops (gconstpointer kind)
{
  Fixture fixture;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GArray) sounds = NULL;
  SkListener *listener;

  if (skip (kind))
    return;
  open_fixture (&fixture, kind, sk_fake_voice_new_clicking ());
  run_until (&fixture, has_sound);
  listener = sk_listener_start (5);
  for (guint i = 0; i < 30; i++) {
    guint n_started = sk_recorder_get_n_started (fixture.recorder);

    say (&fixture, "one two", FALSE);
    while (sk_recorder_get_n_started (fixture.recorder) == n_started)
      g_main_context_iteration (NULL, TRUE);
    run_for ((guint) g_rand_int_range (random, 60, 200));
    if (g_rand_boolean (random)) {
      sk_speaker_set_paused (fixture.speaker, TRUE);
      run_for ((guint) g_rand_int_range (random, 0, 60));
      sk_speaker_set_paused (fixture.speaker, FALSE);
      run_for (40);
    }
    if (g_rand_boolean (random))
      sk_speaker_stop (fixture.speaker);
  }
  sk_speaker_stop (fixture.speaker);
  wait_for_listener (listener, g_get_monotonic_time () + 500 * 1000);
  sounds = sk_listener_get_clicks (listener, NULL);
  g_assert_cmpuint (fixture.words->len, >=, 30);
  g_assert_cmpuint (count_heard (fixture.words, sounds), ==, fixture.words->len);
  g_assert_cmpuint (sounds->len, ==, fixture.words->len);
  sk_listener_stop (listener);
  close_fixture (&fixture);
}

/* The real voice: heard from when it says that it starts to when it says that it ends; after a stop, no more. */
static void
test_voice (gconstpointer kind)
{
  Fixture fixture;
  g_autoptr (GArray) sounds = NULL;
  const SkHeard *heard;
  SkListener *listener;
  gint64 ended;
  gint64 stopped;

  if (skip (kind))
    return;
  open_fixture (&fixture, kind, sk_voice_process_new (g_getenv ("SK_VOICE")));
  run_until (&fixture, has_sound);
  listener = sk_listener_start (250);
  say (&fixture, "We work together.", FALSE);
  run_until (&fixture, is_silent);
  ended = g_get_monotonic_time ();
  wait_for_listener (listener, ended + 400 * 1000);
  say (&fixture, "We work together, all of us, every day of the week.", FALSE);
  run_until (&fixture, is_speaking);
  run_for (400);
  stopped = g_get_monotonic_time ();
  sk_speaker_stop (fixture.speaker);
  wait_for_listener (listener, stopped + G_USEC_PER_SEC);
  sounds = sk_listener_get_sounds (listener);
  g_assert_cmpuint (sounds->len, ==, 2);
  heard = &g_array_index (sounds, SkHeard, 0);
  g_assert_cmpint (ABS (heard->start - g_array_index (fixture.words, gint64, 0)), <, CLOSE);
  g_assert_cmpint (ABS (heard->end - ended), <, CLOSE);
  heard = &g_array_index (sounds, SkHeard, 1);
  g_assert_cmpint (heard->end, !=, 0);
  g_assert_cmpint (heard->end, <, stopped + CLOSE);
  sk_listener_stop (listener);
  close_fixture (&fixture);
}

typedef struct {
  SkClip *clip;
  gboolean done;
} Made;

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Made *made = data;
  g_autoptr (GError) error = NULL;

  made->clip = sk_voice_finish (SK_VOICE (source), result, &error);
  g_assert_no_error (error);
  made->done = TRUE;
}

/* Milliseconds from the first to the last sample that a listener would call sound. */
static double
measure_clip (SkVoice *voice, const char *text)
{
  Made made = { 0 };
  const gint16 *samples;
  guint first = 0;
  guint end;
  double length;

  sk_voice_synthesize_async (voice, text, "en", 150, NULL, made_cb, &made);
  while (!made.done)
    g_main_context_iteration (NULL, TRUE);
  samples = g_bytes_get_data (sk_clip_get_samples (made.clip), NULL);
  end = sk_clip_get_n_samples (made.clip);
  while (ABS (samples[first]) < 33)
    first++;
  while (ABS (samples[end - 1]) < 33)
    end--;
  length = (end - first) * 1000.0 / sk_clip_get_rate (made.clip);
  g_object_unref (made.clip);
  return length;
}

static const char *const whole_texts[] = { "Ask us.", "Stop.", "We listen.", "Help", "It is fine." };

/* Whether each is heard as long as it was made. */
static gboolean
are_heard_whole (Fixture *fixture, const double *lengths)
{
  g_autoptr (SkListener) listener = sk_listener_start (250);
  g_autoptr (GArray) sounds = NULL;
  gboolean whole = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (whole_texts); i++)
    say (fixture, whole_texts[i], TRUE);
  run_until (fixture, is_silent);
  wait_for_listener (listener, g_get_monotonic_time () + 400 * 1000);
  sounds = sk_listener_get_sounds (listener);
  g_assert_cmpuint (sounds->len, ==, G_N_ELEMENTS (whole_texts));
  for (guint i = 0; i < sounds->len; i++) {
    double heard = g_array_index (sounds, SkHeard, i).duration;

    g_test_message ("“%s”: %.1f ms made, %.1f heard", whole_texts[i], lengths[i], heard);
    whole = whole && ABS (heard - lengths[i]) < 3;
  }
  return whole;
}

/* No beginning and no end is cut off, cold or right behind another. A machine that stands still for a moment loses some
 * sound, but not three times running. */
static void
test_whole (gconstpointer kind)
{
  Fixture fixture;
  g_autoptr (SkVoice) voice = NULL;
  double lengths[G_N_ELEMENTS (whole_texts)];
  gboolean whole = FALSE;

  if (skip (kind))
    return;
  voice = sk_voice_process_new (g_getenv ("SK_VOICE"));
  for (guint i = 0; i < G_N_ELEMENTS (whole_texts); i++)
    lengths[i] = measure_clip (voice, whole_texts[i]);
  open_fixture (&fixture, kind, g_object_ref (voice));
  run_until (&fixture, has_sound);
  for (guint i = 0; i < 3 && !whole; i++)
    whole = are_heard_whole (&fixture, lengths);
  g_assert_true (whole);
  close_fixture (&fixture);
}

/* The volume acts on what is being said. */
static void
test_volume (gconstpointer kind)
{
  Fixture fixture;
  g_autoptr (GArray) sounds = NULL;
  SkListener *listener;

  if (skip (kind))
    return;
  open_fixture (&fixture, kind, sk_fake_voice_new_clicking ());
  run_until (&fixture, has_sound);
  listener = sk_listener_start (20);
  say (&fixture, "one two three four", FALSE);
  run_until (&fixture, is_speaking);
  run_for (100);
  g_object_set (fixture.speaker, "volume", 50, NULL);
  run_until (&fixture, is_silent);
  wait_for_listener (listener, g_get_monotonic_time () + 200 * 1000);
  sounds = sk_listener_get_sounds (listener);
  g_assert_cmpuint (sounds->len, ==, 4);
  g_assert_cmpfloat (g_array_index (sounds, SkHeard, 0).peak, >, 0.1);
  g_assert_cmpfloat (g_array_index (sounds, SkHeard, 3).peak, <, g_array_index (sounds, SkHeard, 0).peak / 4);
  g_assert_cmpfloat (g_array_index (sounds, SkHeard, 3).peak, >, 0.005);
  sk_listener_stop (listener);
  close_fixture (&fixture);
}

/* The server goes in the middle of a sentence: its words go on in time; it comes back, and so does the sound. */
static void
test_server_lost (gconstpointer kind)
{
  Fixture fixture;
  g_autoptr (GArray) sounds = NULL;
  SkListener *listener;

  if (skip (kind))
    return;
  open_fixture (&fixture, kind, sk_fake_voice_new_clicking ());
  run_until (&fixture, has_sound);
  say (&fixture, "one two three four five six seven eight", FALSE);
  run_until (&fixture, is_speaking);
  sk_sound_server_kill (fixture.server);
  run_until (&fixture, has_no_sound);
  run_until (&fixture, is_silent);
  g_assert_cmpuint (sk_recorder_get_n_ended (fixture.recorder), ==, 1);
  g_assert_cmpuint (sk_recorder_get_n_words (fixture.recorder), ==, 8);
  say (&fixture, "nine", FALSE);
  run_until (&fixture, is_silent);
  g_assert_cmpuint (sk_recorder_get_n_ended (fixture.recorder), ==, 2);
  sk_sound_server_restart (fixture.server);
  run_until (&fixture, has_sound);
  listener = sk_listener_start (20);
  say (&fixture, "ten eleven", FALSE);
  run_until (&fixture, is_silent);
  wait_for_listener (listener, g_get_monotonic_time () + 200 * 1000);
  sounds = sk_listener_get_sounds (listener);
  g_assert_cmpuint (sounds->len, ==, 2);
  sk_listener_stop (listener);
  close_fixture (&fixture);
}

/* A kiosk that is started before its sound server: said in silence, and aloud when the server comes. */
static void
test_server_late (gconstpointer kind)
{
  g_autoptr (GArray) sounds = NULL;
  Fixture fixture;
  SkListener *listener;

  if (skip (kind))
    return;
  open_fixture (&fixture, kind, sk_fake_voice_new_clicking ());
  g_clear_pointer (&fixture.recorder, sk_recorder_free);
  g_clear_object (&fixture.speaker);
  g_clear_object (&fixture.sink);
  sk_sound_server_kill (fixture.server);
  fixture.sink = sk_output_new (fixture.clock);
  {
    g_autoptr (SkVoice) voice = sk_fake_voice_new_clicking ();

    fixture.speaker = sk_speaker_new (voice, fixture.sink);
  }
  fixture.recorder = sk_recorder_new (fixture.speaker);
  run_until (&fixture, has_no_sound);
  say (&fixture, "one", FALSE);
  run_until (&fixture, is_silent);
  g_assert_cmpuint (sk_recorder_get_n_ended (fixture.recorder), ==, 1);
  sk_sound_server_restart (fixture.server);
  run_until (&fixture, has_sound);
  listener = sk_listener_start (20);
  say (&fixture, "two three", FALSE);
  run_until (&fixture, is_silent);
  wait_for_listener (listener, g_get_monotonic_time () + 200 * 1000);
  sounds = sk_listener_get_sounds (listener);
  g_assert_cmpuint (sounds->len, ==, 2);
  sk_listener_stop (listener);
  close_fixture (&fixture);
}

/* Another output, and the first one gone, as when headphones are pulled out: the sentence is marked to its end. */
static void
test_sink_lost (gconstpointer kind)
{
  Fixture fixture;

  if (skip (kind))
    return;
  open_fixture (&fixture, kind, sk_fake_voice_new_clicking ());
  run_until (&fixture, has_sound);
  g_free (sk_sound_server_control (fixture.server, "load-module module-null-sink sink_name=other"));
  say (&fixture, "one two three four five six", FALSE);
  run_until (&fixture, is_speaking);
  g_free (sk_sound_server_control (fixture.server, "unload-module module-null-sink"));
  run_until (&fixture, is_silent);
  g_assert_cmpuint (sk_recorder_get_n_words (fixture.recorder), ==, 6);
  say (&fixture, "seven", FALSE);
  run_until (&fixture, is_silent);
  g_assert_cmpuint (sk_recorder_get_n_ended (fixture.recorder), ==, 2);
  close_fixture (&fixture);
}

/* The only output is gone, and nothing stands in for it; then there is one again. */
static void
test_only_sink_lost (gconstpointer kind)
{
  Fixture fixture;

  if (skip (kind))
    return;
  open_fixture (&fixture, kind, sk_fake_voice_new_clicking ());
  run_until (&fixture, has_sound);
  say (&fixture, "one two three four five six", FALSE);
  run_until (&fixture, is_speaking);
  g_free (sk_sound_server_control (fixture.server, "unload-module module-null-sink"));
  run_until (&fixture, has_no_sound);
  run_until (&fixture, is_silent);
  g_assert_cmpuint (sk_recorder_get_n_words (fixture.recorder), ==, 6);
  g_free (sk_sound_server_control (fixture.server, "load-module module-null-sink sink_name=loudspeaker"));
  run_until (&fixture, has_sound);
  close_fixture (&fixture);
}

/* Mutes the output, or the kiosk's own stream, by one command of pactl; another tells that it is open again. */
typedef struct {
  const char *muting;
  const char *asking;
  const char *open;
} Muting;

static gboolean
is_open (Fixture *fixture, const Muting *muting)
{
  g_autofree char *answer = sk_sound_server_control (fixture->server, muting->asking);

  return strstr (answer, muting->open) != NULL;
}

static void
mute (Fixture *fixture, const Muting *muting)
{
  g_free (sk_sound_server_control (fixture->server, muting->muting));
}

/* What somebody mutes is opened by the kiosk. Muted again while nothing is said, the visitor is told, and the next
 * sentence opens it. */
static void
check_opened (Fixture *fixture, const Muting *muting)
{
  say (fixture, "one", FALSE);
  run_until (fixture, is_silent);
  mute (fixture, muting);
  for (guint turn = 0; !is_open (fixture, muting); turn++) {
    g_assert_cmpuint (turn, <, 2000);
    run_for (5);
  }
  mute (fixture, muting);
  run_until (fixture, has_no_sound);
  g_assert_false (is_open (fixture, muting));
  say (fixture, "one two", FALSE);
  run_until (fixture, has_sound);
  run_until (fixture, is_silent);
  g_assert_true (is_open (fixture, muting));
}

static void
test_device_muted (gconstpointer kind)
{
  static const Muting mutings[] = {
    { "set-sink-mute loudspeaker 1", "get-sink-mute loudspeaker", "no" },
    { "set-sink-volume loudspeaker 0%", "get-sink-volume loudspeaker", "100%" },
  };
  Fixture fixture;

  if (skip (kind))
    return;
  open_fixture (&fixture, kind, sk_fake_voice_new_clicking ());
  run_until (&fixture, has_sound);
  for (guint i = 0; i < G_N_ELEMENTS (mutings); i++)
    check_opened (&fixture, &mutings[i]);
  close_fixture (&fixture);
}

static void
test_stream_muted (gconstpointer kind)
{
  Fixture fixture;
  Muting mute_it = { NULL, "list sink-inputs", "Mute: no" };
  g_autofree char *streams = NULL;
  g_autofree char *muting = NULL;

  if (skip (kind))
    return;
  open_fixture (&fixture, kind, sk_fake_voice_new_clicking ());
  run_until (&fixture, has_sound);
  streams = sk_sound_server_control (fixture.server, "list short sink-inputs");
  mute_it.muting = muting = g_strdup_printf ("set-sink-input-mute %d 1", atoi (streams));
  check_opened (&fixture, &mute_it);
  close_fixture (&fixture);
}

static gboolean
has_headphones (Fixture *fixture)
{
  return sk_speaker_get_headphones (fixture->speaker);
}

static gboolean
has_no_headphones (Fixture *fixture)
{
  return !sk_speaker_get_headphones (fixture->speaker);
}

/* Headphones become the default output, in the midst of a sentence and in silence, and go again. */
static void
test_headphones (gconstpointer kind)
{
  Fixture fixture;

  if (skip (kind))
    return;
  open_fixture (&fixture, kind, sk_fake_voice_new_clicking ());
  run_until (&fixture, has_sound);
  g_assert_false (sk_speaker_get_headphones (fixture.speaker));
  g_free (sk_sound_server_control (fixture.server, "load-module module-null-sink sink_name=phones "
                                                   "sink_properties=device.form_factor=headphone"));
  say (&fixture, "one two three four five six", FALSE);
  run_until (&fixture, is_speaking);
  g_free (sk_sound_server_control (fixture.server, "set-default-sink phones"));
  run_until (&fixture, has_headphones);
  run_until (&fixture, is_silent);
  g_assert_cmpuint (sk_recorder_get_n_words (fixture.recorder), ==, 6);
  g_free (sk_sound_server_control (fixture.server, "set-default-sink loudspeaker"));
  run_until (&fixture, has_no_headphones);
  close_fixture (&fixture);
}

/* A socket tells what is plugged into it; a device of its own says it itself. */
static void
test_device (void)
{
  static const struct {
    const char *port;
    pa_device_port_type_t type;
    const char *form;
    gboolean headphones;
  } devices[] = {
    { NULL, PA_DEVICE_PORT_TYPE_UNKNOWN, NULL, FALSE },
    { "analog-output-speaker", PA_DEVICE_PORT_TYPE_SPEAKER, "internal", FALSE },
    { "analog-output-headphones", PA_DEVICE_PORT_TYPE_HEADPHONES, "internal", TRUE },
    { "analog-output-headphones-2", PA_DEVICE_PORT_TYPE_UNKNOWN, NULL, TRUE },
    { "headset-output", PA_DEVICE_PORT_TYPE_HEADSET, NULL, TRUE },
    { NULL, PA_DEVICE_PORT_TYPE_UNKNOWN, "headset", TRUE },
    { NULL, PA_DEVICE_PORT_TYPE_UNKNOWN, "speaker", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (devices); i++) {
    pa_sink_port_info port = { .name = devices[i].port, .type = devices[i].type };
    pa_sink_info info = { .proplist = pa_proplist_new (), .active_port = devices[i].port != NULL ? &port : NULL };

    if (devices[i].form != NULL)
      pa_proplist_sets (info.proplist, PA_PROP_DEVICE_FORM_FACTOR, devices[i].form);
    g_assert_cmpint (sk_pulse_outlet_is_headphones (&info), ==, devices[i].headphones);
    pa_proplist_free (info.proplist);
  }
}

static void
add (const char *server, const char *name, GTestDataFunc function, SkSoundServerKind kind)
{
  g_autofree char *path = g_strdup_printf ("/sound/%s/%s", server, name);

  g_test_add_data_func (path, GINT_TO_POINTER (kind), function);
}

int
main (int argc, char **argv)
{
  static const char *servers[] = { "pulseaudio", "pipewire" };

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sound/device", test_device);
  for (guint kind = 0; kind < G_N_ELEMENTS (servers); kind++) {
    add (servers[kind], "words", test_words, kind);
    add (servers[kind], "stops", test_stops, kind);
    add (servers[kind], "voice", test_voice, kind);
    add (servers[kind], "whole", test_whole, kind);
    add (servers[kind], "volume", test_volume, kind);
    add (servers[kind], "server-lost", test_server_lost, kind);
    add (servers[kind], "server-late", test_server_late, kind);
    add (servers[kind], "sink-lost", test_sink_lost, kind);
    add (servers[kind], "only-sink-lost", test_only_sink_lost, kind);
    add (servers[kind], "device-muted", test_device_muted, kind);
    add (servers[kind], "stream-muted", test_stream_muted, kind);
    add (servers[kind], "headphones", test_headphones, kind);
  }
  return g_test_run ();
}
