/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <locale.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "sk-crash-corpus.h"
#include "sk-fake-voice.h"
#include "sk-listener.h"
#include "sk-output.h"
#include "sk-sound-server.h"
#include "sk-speaker.h"
#include "sk-system-clock.h"
#include "sk-voice-process.h"

/*
 * bench-speech [pulseaudio|pipewire] [UTTERANCES]: how soon and how exactly speech is heard, at the null sink of a
 * private sound server, each figure beside its target. Method: calls and events are timed by the monotonic clock, and
 * sounds by a recording of the null sink's monitor; a word's place is known where the voice clicks instead of speaking.
 */

static const char *sentences[] = {
  "We work together.",
  "Our plan is for children and young people, aged 0 to 25.",
  "You can tell us what you think, and we will listen.",
  "Help comes at the right time.",
};

typedef struct {
  SkSoundServer *server;
  SkClock *clock;
  SkSpeaker *speaker;
  SkListener *listener;
  GArray *words; /* gint64: when word events came */
  gint64 last_event;
  guint n_started;
  guint n_ended;
} Bench;

static double
milliseconds (gint64 microseconds)
{
  return (double) microseconds / 1000;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
percentile (GArray *values, double part)
{
  guint place;

  if (values->len == 0)
    return NAN;
  g_array_sort (values, compare_doubles);
  place = (guint) ceil (part * values->len);
  return g_array_index (values, double, CLAMP (place, 1, values->len) - 1);
}

static void
print_times (const char *what, GArray *values, const char *target)
{
  double least = percentile (values, 0);
  double middle = percentile (values, 0.5);
  double high = percentile (values, 0.95);

  g_print ("%-40s n %-4u least %6.2f  p50 %6.2f  p95 %6.2f  most %6.2f ms   target %s\n", what, values->len, least,
           middle, high, percentile (values, 1), target);
}

static void
add_time (GArray *values, double value)
{
  g_array_append_val (values, value);
}

/* From a call to the sound that it made or ended; the count printed shows where there was none. */
static void
add_sound (GArray *values, gint64 call, gint64 sound)
{
  if (sound != 0)
    add_time (values, milliseconds (sound - call));
}

static gboolean
wake_cb (gpointer data G_GNUC_UNUSED)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
end_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the main loop for that long, exactly, and without waking in between. */
static void
run_for (Bench *bench, gint64 microseconds)
{
  gboolean done = FALSE;

  sk_clock_call_at (bench->clock, g_get_monotonic_time () + microseconds, end_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* Until the listener knows all up to that time. */
static void
run_until_heard (Bench *bench, gint64 time)
{
  guint waker = g_timeout_add (5, wake_cb, NULL);

  while (sk_listener_get_time (bench->listener) < time)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (waker);
}

static void
run_until_started (Bench *bench, guint n_started)
{
  while (bench->n_started < n_started)
    g_main_context_iteration (NULL, TRUE);
}

static void
started_cb (Bench *bench)
{
  bench->n_started++;
}

static void
ended_cb (Bench *bench)
{
  bench->n_ended++;
}

static void
word_cb (Bench *bench)
{
  bench->last_event = g_get_monotonic_time ();
  g_array_append_val (bench->words, bench->last_event);
}

static void
open_bench (Bench *bench, SkVoice *voice, guint gap)
{
  g_autoptr (SkSink) sink = sk_output_new (bench->clock);

  bench->speaker = sk_speaker_new (voice, sink);
  g_object_unref (voice);
  bench->listener = sk_listener_start (gap);
  bench->words = g_array_new (FALSE, FALSE, sizeof (gint64));
  bench->n_started = bench->n_ended = 0;
  g_signal_connect_swapped (bench->speaker, "started", G_CALLBACK (started_cb), bench);
  g_signal_connect_swapped (bench->speaker, "ended", G_CALLBACK (ended_cb), bench);
  g_signal_connect_swapped (bench->speaker, "word", G_CALLBACK (word_cb), bench);
  run_for (bench, 300 * 1000);
}

static void
close_bench (Bench *bench)
{
  g_clear_object (&bench->speaker);
  g_clear_pointer (&bench->listener, sk_listener_stop);
  g_clear_pointer (&bench->words, g_array_unref);
}

static void
say (Bench *bench, const char *text, gboolean queue)
{
  g_autoptr (SkUtterance) utterance = sk_utterance_new (SK_UTTERANCE_SENTENCE, text, "en");

  if (queue)
    sk_speaker_queue (bench->speaker, utterance);
  else
    sk_speaker_speak (bench->speaker, utterance);
}

/* The first sound that starts, or (ends) the last that ends, after that time and within a second; 0: none. */
static gint64
find_sound (Bench *bench, gint64 after, gboolean ends)
{
  g_autoptr (GArray) sounds = sk_listener_get_sounds (bench->listener);

  for (guint i = 0; i < sounds->len; i++) {
    const SkHeard *heard = &g_array_index (sounds, SkHeard, i);
    gint64 time = ends ? heard->end : heard->start;

    /* The listener is good to some cycles of the server: a little before the call is with the call. */
    if (time != 0 && time > after - 20000 && time < after + G_USEC_PER_SEC)
      return MAX (time, after);
  }
  return 0;
}

static SkVoice *
open_voice (void)
{
  return sk_voice_process_new (g_getenv ("SK_VOICE"));
}

/* Tap to sound, with a voice that speaks, and from a corked stream as well as from one that runs. */
static void
measure_taps (Bench *bench, guint n_utterances)
{
  g_autoptr (GArray) taps = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (double));
  guint unheard = 0;

  open_bench (bench, open_voice (), 250);
  for (guint i = 0; i < n_utterances; i++) {
    gint64 tap;
    gint64 sound;

    run_for (bench, 300000 + (gint64) (rand () % 20000));
    tap = g_get_monotonic_time ();
    say (bench, sentences[i % G_N_ELEMENTS (sentences)], FALSE);
    run_until_started (bench, bench->n_started + 1);
    add_time (events, milliseconds (g_get_monotonic_time () - tap));
    run_until_heard (bench, g_get_monotonic_time () + 100000);
    sound = find_sound (bench, tap, FALSE);
    if (sound == 0)
      unheard++;
    else
      add_time (taps, milliseconds (sound - tap));
    sk_speaker_stop (bench->speaker);
    run_until_heard (bench, g_get_monotonic_time () + 50000);
  }
  print_times ("tap to first sound", taps, "p50 <= 15, p95 <= 25");
  print_times ("tap to started event", events, "");
  g_print ("%-40s %u\n", "taps not heard", unheard);
  close_bench (bench);
}

/* How far this time is from the nearest sound, in ms. */
static double
get_distance (GArray *sounds, gint64 time)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < sounds->len; i++)
    least = MIN (least, fabs (milliseconds (time - g_array_index (sounds, SkHeard, i).start)));
  return least;
}

/* A voice that clicks says when each word is heard. */
static void
measure_words (Bench *bench, guint n_utterances)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) sounds = NULL;

  open_bench (bench, sk_fake_voice_new_clicking (), 20);
  for (guint i = 0; i < n_utterances; i++)
    say (bench, sentences[i % G_N_ELEMENTS (sentences)], TRUE);
  while (bench->n_ended < n_utterances)
    g_main_context_iteration (NULL, TRUE);
  run_until_heard (bench, g_get_monotonic_time () + 100000);
  sounds = sk_listener_get_sounds (bench->listener);
  for (guint i = 0; i < bench->words->len && sounds->len > 0; i++)
    add_time (offsets, get_distance (sounds, g_array_index (bench->words, gint64, i)));
  print_times ("word event against sound, either way", offsets, "p95 <= 10, most <= 20");
  g_print ("%-40s %u of %u\n", "words marked, words heard", bench->words->len, sounds->len);
  close_bench (bench);
}

/* A voice that hums without a break says when it is silenced. */
static void
measure_silencing (Bench *bench, guint n_times)
{
  g_autoptr (GArray) stops = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) pauses = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) resumes = g_array_new (FALSE, FALSE, sizeof (double));

  open_bench (bench, sk_fake_voice_new (), 20);
  for (guint i = 0; i < n_times; i++) {
    gint64 pause;
    gint64 resume;
    gint64 stop;

    say (bench, "a long hum that goes on and on", FALSE);
    run_until_started (bench, bench->n_started + 1);
    run_for (bench, 150000 + (gint64) (rand () % 20000));
    pause = g_get_monotonic_time ();
    sk_speaker_set_paused (bench->speaker, TRUE);
    run_for (bench, 150000 + (gint64) (rand () % 20000));
    resume = g_get_monotonic_time ();
    sk_speaker_set_paused (bench->speaker, FALSE);
    run_for (bench, 150000 + (gint64) (rand () % 20000));
    stop = g_get_monotonic_time ();
    sk_speaker_stop (bench->speaker);
    run_until_heard (bench, g_get_monotonic_time () + 150000);
    add_sound (pauses, pause, find_sound (bench, pause, TRUE));
    add_sound (resumes, resume, find_sound (bench, resume, FALSE));
    add_sound (stops, stop, find_sound (bench, stop, TRUE));
  }
  print_times ("stop to last sample", stops, "<= 10");
  print_times ("pause to last sample", pauses, "<= 10");
  print_times ("resume to first sample", resumes, "<= 10");
  close_bench (bench);
}

static gboolean
is_near (GArray *times, gint64 time)
{
  for (guint i = 0; i < times->len; i++) {
    if (ABS (g_array_index (times, gint64, i) - time) < 5000)
      return TRUE;
  }
  return FALSE;
}

/* How many of these starts were heard, and how many sounds belong to no word. Each word has one sound of its own, in their
 * order; on a machine with much else to do the two may be known some time apart. */
static void
count_sounds (Bench *bench, GArray *starts, guint *heard, guint *stale, guint *broken)
{
  const gint64 apart = 100000;
  g_autoptr (GArray) sounds = sk_listener_get_clicks (bench->listener, broken);
  g_autoptr (GArray) heard_words = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint next = 0;

  *heard = *stale = 0;
  for (guint i = 0; i < bench->words->len && next < sounds->len; i++) {
    gint64 word = g_array_index (bench->words, gint64, i);

    for (; next < sounds->len && g_array_index (sounds, SkHeard, next).start < word - apart; next++)
      (*stale)++;
    if (next < sounds->len && g_array_index (sounds, SkHeard, next).start < word + apart) {
      g_array_append_val (heard_words, word);
      next++;
    }
  }
  *stale += sounds->len - next;
  for (guint i = 0; i < starts->len; i++)
    *heard += is_near (heard_words, g_array_index (starts, gint64, i));
}

/* Each utterance clicks with each word; it is stopped, paused, interrupted or let go on at random moments. */
static void
measure_losses (Bench *bench, guint n_utterances)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint heard;
  guint stale;
  guint broken;

  open_bench (bench, sk_fake_voice_new_clicking (), 5);
  for (guint i = 0; i < n_utterances; i++) {
    gint64 started;

    say (bench, "one two three", FALSE);
    run_until_started (bench, i + 1);
    started = g_get_monotonic_time ();
    g_array_append_val (starts, started);
    run_for (bench, 15000 + (gint64) (rand () % 200000));
    if (rand () % 4 == 0) {
      sk_speaker_set_paused (bench->speaker, TRUE);
      run_for (bench, rand () % 50000);
      sk_speaker_set_paused (bench->speaker, FALSE);
      run_for (bench, 15000 + (gint64) (rand () % 50000));
    }
    if (rand () % 2 == 0)
      sk_speaker_stop (bench->speaker);
    /* A click that is cut in its first milliseconds could not be told from one that was never made. */
    if (g_get_monotonic_time () - bench->last_event < 15000)
      run_for (bench, 15000);
  }
  run_until_heard (bench, g_get_monotonic_time () + 500000);
  count_sounds (bench, starts, &heard, &stale, &broken);
  g_print ("%-40s %u of %u, and %u stale sounds   target all, none\n", "utterances heard, with stops between", heard,
           starts->len, stale);
  g_print ("%-40s %u   target \n", "clicks in two pieces, by the server", broken);
  close_bench (bench);
}

static gint64
run_to_end (Bench *bench, guint n_ended)
{
  while (bench->n_ended < n_ended)
    g_main_context_iteration (NULL, TRUE);
  return g_get_monotonic_time ();
}

/* What has killed the engine, aloud, each between two harmless sentences: is a sound heard while those are said? */
static void
measure_crashes (Bench *bench)
{
  guint n_inputs;
  const SkCrashInput *inputs = sk_crash_corpus_get (&n_inputs);
  guint n_heard = 0;

  open_bench (bench, open_voice (), 150);
  g_object_set (bench->speaker, "rate", 450, NULL);
  for (guint i = 0; i <= 2 * n_inputs; i++) {
    gboolean harmful = i % 2 == 1;
    g_autofree char *text = harmful ? sk_crash_input_make (&inputs[i / 2]) : g_strdup (sentences[0]);
    g_autoptr (SkUtterance) utterance =
        sk_utterance_new (SK_UTTERANCE_SENTENCE, text, harmful ? inputs[i / 2].language : "en");
    gint64 asked = g_get_monotonic_time ();

    sk_speaker_speak (bench->speaker, utterance);
    run_until_started (bench, i + 1);
    /* Some are minutes long, and are stopped, as a visitor would; the silence keeps two sounds apart. */
    if (harmful) {
      run_for (bench, 2 * G_USEC_PER_SEC);
      sk_speaker_stop (bench->speaker);
      run_until_heard (bench, g_get_monotonic_time () + 300000);
    } else {
      run_until_heard (bench, run_to_end (bench, bench->n_ended + 1) + 300000);
    }
    n_heard += !harmful && find_sound (bench, asked, FALSE) != 0;
  }
  g_print ("%-40s %u of %u harmless sentences heard   target all\n", "texts that killed the engine, aloud", n_heard,
           n_inputs + 1);
  close_bench (bench);
}

/* Killed, and asked for a sentence in the same moment: it is started again for it. */
static void
measure_restarts (Bench *bench, guint n_times)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (double));
  SkVoice *voice = open_voice ();

  open_bench (bench, g_object_ref (voice), 250);
  for (guint i = 0; i < n_times; i++) {
    const char *pid = sk_voice_process_get_pid (SK_VOICE_PROCESS (voice));
    gint64 tap;

    if (pid != NULL)
      kill ((pid_t) atoi (pid), SIGKILL);
    tap = g_get_monotonic_time ();
    say (bench, sentences[0], FALSE);
    run_until_started (bench, bench->n_started + 1);
    run_until_heard (bench, g_get_monotonic_time () + 100000);
    add_sound (starts, tap, find_sound (bench, tap, FALSE));
    sk_speaker_stop (bench->speaker);
    run_for (bench, 400000);
  }
  print_times ("voice killed, tap to first sound", starts, "<= 50 + a tap");
  close_bench (bench);
  g_object_unref (voice);
}

/* Of this process and the voice's. */
static double
processor_seconds (SkVoiceProcess *voice)
{
  const char *pid = sk_voice_process_get_pid (voice);
  g_autofree char *path = g_strdup_printf ("/proc/%s/schedstat", pid);
  g_autofree char *text = NULL;
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  /* Its first number: nanoseconds. */
  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NAN;
  return g_ascii_strtod (text, NULL) / 1e9 + (double) usage.ru_utime.tv_sec + (double) usage.ru_stime.tv_sec +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static void
measure_processor (Bench *bench, double seconds)
{
  SkVoice *voice = open_voice ();
  double before;

  open_bench (bench, g_object_ref (voice), 250);
  g_clear_pointer (&bench->listener, sk_listener_stop);
  for (guint i = 0; i < 20; i++)
    say (bench, sentences[i % G_N_ELEMENTS (sentences)], TRUE);
  before = processor_seconds (SK_VOICE_PROCESS (voice));
  run_for (bench, (gint64) (seconds * G_USEC_PER_SEC));
  g_print ("%-40s %.2f %% of a core   target <= 3 %%\n", "processor while speaking",
           (processor_seconds (SK_VOICE_PROCESS (voice)) - before) / seconds * 100);
  sk_speaker_stop (bench->speaker);
  run_for (bench, 6 * G_USEC_PER_SEC);
  before = processor_seconds (SK_VOICE_PROCESS (voice));
  run_for (bench, (gint64) (seconds * G_USEC_PER_SEC));
  g_print ("%-40s %.3f %% of a core   target 0\n", "processor while idle",
           (processor_seconds (SK_VOICE_PROCESS (voice)) - before) / seconds * 100);
  close_bench (bench);
  g_object_unref (voice);
}

int
main (int argc, char **argv)
{
  SkSoundServerKind kind =
      argc > 1 && g_str_equal (argv[1], "pipewire") ? SK_SOUND_SERVER_PIPEWIRE : SK_SOUND_SERVER_PULSEAUDIO;
  guint n_utterances = argc > 2 ? (guint) MAX (10, atoi (argv[2])) : 500;
  guint n_times = MIN (n_utterances, 60);
  const char *missing = sk_sound_server_get_missing (kind);
  Bench bench = { 0 };

  setlocale (LC_ALL, "C.UTF-8");
  if (g_getenv ("SK_VOICE") == NULL)
    g_error ("SK_VOICE names the voice to be measured");
  if (missing != NULL) {
    g_print ("bench-speech: skipped, there is no %s\n", missing);
    return 77;
  }
  srand (1);
  bench.server = sk_sound_server_start (kind);
  bench.clock = sk_system_clock_new ();
  g_print ("Speech at a null sink of %s, %u utterances\n", kind == SK_SOUND_SERVER_PIPEWIRE ? "PipeWire" : "PulseAudio",
           n_utterances);
  measure_taps (&bench, n_times);
  measure_words (&bench, MAX (4, n_times / 5));
  measure_silencing (&bench, MAX (10, n_times / 2));
  measure_losses (&bench, n_utterances);
  measure_crashes (&bench);
  measure_restarts (&bench, 10);
  measure_processor (&bench, 10);
  g_clear_object (&bench.clock);
  g_clear_pointer (&bench.server, sk_sound_server_stop);
  return EXIT_SUCCESS;
}
