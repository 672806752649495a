/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <errno.h>
#include <locale.h>
#include <malloc.h>
#include <signal.h>
#include <stdlib.h>

#include "sk-manual-clock.h"
#include "sk-recorder.h"
#include "sk-silent-sink.h"
#include "sk-speaker.h"
#include "sk-voice-process.h"

/*
 * endurance [UTTERANCES]: has the real voice say so many, one behind the other, against the silent sink and a clock of
 * its own, some of them stopped, paused, or made faster. Fails when the memory of either process grows, or a process or a
 * descriptor is left behind. Method: resident memory by the kernel's count, after a tenth of the utterances, when all
 * caches are filled, and at the end.
 */

enum { MOST_GROWTH = 1024 }; /* KiB; the least that a leak of 100 bytes an utterance would make of 10,000 */

static const char *const sentences[][2] = {
  { "en", "We work together." },
  { "en", "Our plan is for children and young people, aged 0 to 25." },
  { "pl", "Razem pomagamy dzieciom i młodzieży." },
  { "ur", "ہم بچوں کی بات سنتے ہیں۔" },
  { "en", "Ask SENDIASS on 01702 215007, or see www.southend.gov.uk." },
  { "zh", "我们 一起 学习 。" },
  { "so", "Waan wada shaqeynaa." },
};

typedef struct {
  SkVoice *voice;
  SkClock *clock;
  SkSpeaker *speaker;
  SkRecorder *recorder;
} Endurance;

static guint
get_memory (const char *pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/statm", pid);
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  fields = g_strsplit (text, " ", -1);
  return (guint) atoi (fields[1]) * 4;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (entries) != NULL)
    n++;
  return n;
}

static void
say (Endurance *endurance, guint number)
{
  const char *const *sentence = sentences[number % G_N_ELEMENTS (sentences)];
  g_autoptr (SkUtterance) utterance = sk_utterance_new (SK_UTTERANCE_SENTENCE, sentence[1], sentence[0]);

  sk_speaker_queue (endurance->speaker, utterance);
}

static void
work (Endurance *endurance)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  if (!sk_manual_clock_step (SK_MANUAL_CLOCK (endurance->clock)))
    g_main_context_iteration (NULL, TRUE);
}

/* Says the next one to its end, or until something happens in the middle of it. */
static void
pass_one (Endurance *endurance, guint number)
{
  guint n_started = sk_recorder_get_n_started (endurance->recorder);

  say (endurance, number);
  while (sk_recorder_get_n_started (endurance->recorder) == n_started)
    work (endurance);
  if (number % 5 == 3) {
    sk_speaker_set_paused (endurance->speaker, TRUE);
    sk_manual_clock_pass (SK_MANUAL_CLOCK (endurance->clock), G_USEC_PER_SEC);
    sk_speaker_set_paused (endurance->speaker, FALSE);
  }
  if (number % 7 == 5)
    g_object_set (endurance->speaker, "rate", 100 + number % 200, NULL);
  if (number % 11 == 7) {
    sk_speaker_stop (endurance->speaker);
    return;
  }
  while (sk_speaker_get_speaking (endurance->speaker))
    work (endurance);
}

/* What the recorder has written down is no part of what is measured. */
static void
forget_events (Endurance *endurance)
{
  g_autofree char *events = sk_recorder_take (endurance->recorder);

  g_assert_nonnull (events);
}

static void
assert_flat (const char *whose, guint before, guint after)
{
  g_print ("  memory of %s: %u KiB after a tenth, %u KiB at the end\n", whose, before, after);
  g_assert_cmpuint (after, <, before + MOST_GROWTH);
}

static void
assert_gone (const char *pid)
{
  gint64 limit = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (kill ((pid_t) atoi (pid), 0) == 0) {
    g_assert_cmpint (g_get_monotonic_time (), <, limit);
    g_main_context_iteration (NULL, FALSE);
    g_usleep (1000);
  }
  g_assert_cmpint (errno, ==, ESRCH);
}

/* What is still under way with it holds it for a moment; for ever would end by the time limit of the test. */
static void
let_go (gpointer object)
{
  gpointer *location = object;

  g_object_add_weak_pointer (*location, location);
  g_object_unref (*location);
  while (*location != NULL)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  guint count = argc > 1 ? (guint) MAX (100, atoi (argv[1])) : 10000;
  Endurance endurance = { .voice = sk_voice_process_new (g_getenv ("SK_VOICE")), .clock = sk_manual_clock_new () };
  g_autoptr (SkSink) sink = sk_silent_sink_new (endurance.clock);
  g_autofree char *voice = NULL;
  guint kiosk_before = 0;
  guint voice_before = 0;
  guint files_before = 0;

  setlocale (LC_ALL, "C.UTF-8");
  endurance.speaker = sk_speaker_new (endurance.voice, sink);
  endurance.recorder = sk_recorder_new (endurance.speaker);
  for (guint i = 0; i < count; i++) {
    pass_one (&endurance, i);
    forget_events (&endurance);
    if (i == count / 10) {
      malloc_trim (0);
      voice = g_strdup (sk_voice_process_get_pid (SK_VOICE_PROCESS (endurance.voice)));
      kiosk_before = get_memory ("self");
      voice_before = get_memory (voice);
      files_before = count_files ("/proc/self/fd");
    }
  }
  malloc_trim (0);
  g_print ("Utterances in a row: %u started, %u ended\n", sk_recorder_get_n_started (endurance.recorder),
           sk_recorder_get_n_ended (endurance.recorder));
  g_assert_cmpuint (sk_recorder_get_n_started (endurance.recorder), ==, count);
  g_assert_cmpstr (sk_voice_process_get_pid (SK_VOICE_PROCESS (endurance.voice)), ==, voice);
  assert_flat ("the kiosk's side", kiosk_before, get_memory ("self"));
  assert_flat ("the voice process", voice_before, get_memory (voice));
  g_print ("  descriptors: %u, then %u\n", files_before, count_files ("/proc/self/fd"));
  g_assert_cmpuint (count_files ("/proc/self/fd"), ==, files_before);
  sk_recorder_free (endurance.recorder);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  let_go (&endurance.speaker);
  let_go (&endurance.voice);
  assert_gone (voice);
  g_print ("  the voice process is gone\n");
  g_object_unref (endurance.clock);
  return EXIT_SUCCESS;
}
