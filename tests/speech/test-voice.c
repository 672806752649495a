/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "sk-crash-corpus.h"
#include "sk-feed.h"
#include "sk-manual-clock.h"
#include "sk-recorder.h"
#include "sk-silent-sink.h"
#include "sk-speaker.h"
#include "sk-voice-process.h"

/* The real voice process, heard by nobody: what it says, and that the kiosk outlives all that may happen to it. */

static SkVoice *
open_voice (void)
{
  return sk_voice_process_new (g_getenv ("SK_VOICE"));
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

static void
wait_for (const gboolean *done)
{
  guint limit = g_timeout_add_seconds (60, give_up_cb, NULL);

  while (!*done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
}

static SkClip *
synthesize (SkVoice *voice, const char *text, const char *language, GError **error)
{
  Answer answer = { 0 };

  sk_voice_synthesize_async (voice, text, language, 150, NULL, answered_cb, &answer);
  wait_for (&answer.done);
  g_assert_true ((answer.clip == NULL) == (answer.error != NULL));
  if (answer.error != NULL)
    g_propagate_error (error, answer.error);
  return answer.clip;
}

static void
assert_speaks (SkVoice *voice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SkClip) clip = synthesize (voice, "We work together.", "en", &error);
  guint n_marks;
  guint first;
  guint end;

  g_assert_no_error (error);
  sk_clip_get_marks (clip, &n_marks);
  sk_clip_get_heard (clip, &first, &end);
  g_assert_cmpuint (n_marks, >=, 3);
  g_assert_cmpuint (end - first, >, sk_clip_get_rate (clip) / 2);
}

static void
test_speaks (void)
{
  g_autoptr (SkVoice) voice = open_voice ();

  assert_speaks (voice);
  assert_speaks (voice);
}

/* A language without a voice is never read by the voice of another. */
static void
test_no_language (void)
{
  static const char *absent[] = { "so", "yo", "ps", "xx", "", "not-a-language-and-a-tag-that-is-far-too-long-for-one" };
  g_autoptr (SkVoice) voice = open_voice ();

  for (guint i = 0; i < G_N_ELEMENTS (absent); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SkClip) clip = NULL;

    assert_speaks (voice);
    clip = synthesize (voice, "Waan wada shaqeynaa.", absent[i], &error);
    g_assert_error (error, SK_VOICE_ERROR, SK_VOICE_ERROR_NO_LANGUAGE);
    g_assert_null (clip);
  }
}

static void
test_superseded (void)
{
  g_autoptr (SkVoice) voice = open_voice ();
  g_autoptr (GString) text = g_string_new (NULL);
  Answer old = { 0 };
  Answer cancelled = { 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  for (guint i = 0; i < 500; i++)
    g_string_append (text, "We work together. ");
  sk_voice_synthesize_async (voice, text->str, "en", 80, NULL, answered_cb, &old);
  assert_speaks (voice);
  g_assert_true (old.done);
  g_assert_error (old.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  sk_voice_synthesize_async (voice, "Hello.", "en", 150, cancellable, answered_cb, &cancelled);
  g_cancellable_cancel (cancellable);
  wait_for (&cancelled.done);
  g_assert_error (cancelled.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&old.error);
  g_clear_error (&cancelled.error);
}

static void
test_long (void)
{
  g_autoptr (SkVoice) voice = open_voice ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SkClip) clip = NULL;
  const SkClipMark *marks;
  guint n_marks;

  for (guint i = 0; i < 60; i++)
    g_string_append (text, "the quick brown fox jumps over it, ");
  clip = synthesize (voice, text->str, "en", &error);
  g_assert_no_error (error);
  marks = sk_clip_get_marks (clip, &n_marks);
  g_assert_cmpuint (n_marks, >, 300);
  g_assert_cmpuint (marks[n_marks - 1].character, >, text->len - 40);
}

static void
test_crash (gconstpointer data)
{
  const SkCrashInput *crash = data;
  g_autoptr (SkVoice) voice = open_voice ();
  g_autofree char *text = sk_crash_input_make (crash);
  g_autoptr (GError) error = NULL;
  g_autoptr (SkClip) clip = NULL;

  assert_speaks (voice);
  /* As it is, which kills the engine: the kiosk gets something, or an error, and goes on. */
  clip = synthesize (voice, text, crash->language, &error);
  if (clip == NULL)
    g_assert_error (error, SK_VOICE_ERROR, SK_VOICE_ERROR_FAILED);
  assert_speaks (voice);
}

/* Time passes whenever nobody works. */
static void
run_until_ended (SkManualClock *clock, SkRecorder *recorder, guint n_ended)
{
  guint limit = g_timeout_add_seconds (60, give_up_cb, NULL);

  while (sk_recorder_get_n_ended (recorder) < n_ended) {
    while (g_main_context_iteration (NULL, FALSE))
      continue;
    if (!sk_manual_clock_step (clock))
      g_main_context_iteration (NULL, TRUE);
  }
  g_source_remove (limit);
}

static void
queue (SkSpeaker *speaker, const char *text, const char *language)
{
  g_autoptr (SkUtterance) utterance = sk_utterance_new (SK_UTTERANCE_SENTENCE, text, language);

  sk_speaker_queue (speaker, utterance);
}

static SkSpeaker *
open_speaker (SkVoice *voice, SkClock *clock)
{
  g_autoptr (SkSink) sink = sk_silent_sink_new (clock);

  return sk_speaker_new (voice, sink);
}

/* Read aloud in a page: all words marked, and the sentences before and behind spoken. */
static void
test_crashes_aloud (void)
{
  g_autoptr (SkVoice) voice = open_voice ();
  g_autoptr (SkClock) clock = sk_manual_clock_new ();
  g_autoptr (SkSpeaker) speaker = open_speaker (voice, clock);
  g_autoptr (SkRecorder) recorder = sk_recorder_new (speaker);
  guint n_crashes;
  const SkCrashInput *crashes = sk_crash_corpus_get (&n_crashes);

  for (guint i = 0; i < n_crashes; i++) {
    g_autofree char *text = sk_crash_input_make (&crashes[i]);

    queue (speaker, "We work together.", "en");
    queue (speaker, text, crashes[i].language);
    queue (speaker, "We listen.", "en");
  }
  run_until_ended (SK_MANUAL_CLOCK (clock), recorder, 3 * n_crashes);
  g_assert_cmpint (sk_speaker_get_problem (speaker), ==, SK_SPEECH_PROBLEM_NO_SOUND);
}

static void
kill_cb (SkSpeaker *speaker, SkUtterance *utterance, guint word, SkVoiceProcess *voice)
{
  const char *pid = sk_voice_process_get_pid (voice);

  if (word == 1 && pid != NULL && g_str_equal (sk_utterance_get_text (utterance), "one two three"))
    kill ((pid_t) atoi (pid), SIGKILL);
}

static void
test_killed (void)
{
  g_autoptr (SkVoice) voice = open_voice ();
  g_autoptr (SkClock) clock = sk_manual_clock_new ();
  g_autoptr (SkSpeaker) speaker = open_speaker (voice, clock);
  g_autoptr (SkRecorder) recorder = sk_recorder_new (speaker);
  g_autofree char *first = NULL;

  assert_speaks (voice);
  first = g_strdup (sk_voice_process_get_pid (SK_VOICE_PROCESS (voice)));
  g_signal_connect (speaker, "word", G_CALLBACK (kill_cb), voice);
  for (guint i = 0; i < 5; i++) {
    queue (speaker, "one two three", "en");
    run_until_ended (SK_MANUAL_CLOCK (clock), recorder, 2 * i + 1);
    queue (speaker, "four", "en");
    run_until_ended (SK_MANUAL_CLOCK (clock), recorder, 2 * i + 2);
  }
  g_assert_cmpint (sk_speaker_get_problem (speaker), ==, SK_SPEECH_PROBLEM_NO_SOUND);
  assert_speaks (voice);
  g_assert_cmpstr (sk_voice_process_get_pid (SK_VOICE_PROCESS (voice)), !=, first);
}

/* Whatever the other side of the socket says: no text is lost for ever, and nothing is believed that cannot be. */
static void
test_lies (gconstpointer data)
{
  const char *lie = data;
  g_autoptr (SkVoice) voice = sk_voice_process_new (g_getenv ("SK_LYING_VOICE"));
  g_autoptr (SkClock) clock = sk_manual_clock_new ();
  g_autoptr (SkSpeaker) speaker = open_speaker (voice, clock);
  g_autoptr (SkRecorder) recorder = sk_recorder_new (speaker);

  g_setenv ("SK_LIE", lie, TRUE);
  queue (speaker, "one two three", "en");
  queue (speaker, "four", "en");
  run_until_ended (SK_MANUAL_CLOCK (clock), recorder, 2);
  if (g_str_equal (lie, "end"))
    g_assert_cmpint (sk_speaker_get_problem (speaker), ==, SK_SPEECH_PROBLEM_NO_VOICE);
}

static void
test_no_program (void)
{
  g_autoptr (SkVoice) voice = sk_voice_process_new ("/nonexistent/send-kiosk-voice");
  g_autoptr (GError) error = NULL;
  g_autoptr (SkClip) clip = synthesize (voice, "Hello.", "en", &error);

  g_assert_null (clip);
  g_assert_error (error, SK_VOICE_ERROR, SK_VOICE_ERROR_NOT_STARTED);
  g_assert_nonnull (strstr (error->message, "/nonexistent/send-kiosk-voice"));
}

static const char *languages[][2] = {
  { "en", "Some of the children are at a well-known school, i.e. in 2023, and it is “naïve” to be late for a 25." },
  { "pl", "Dzieci i młodzież z niepełnosprawnościami uczą się razem w 25 szkołach, a my pomagamy." },
  { "ro", "Copiii și tinerii învață împreună, iar noi îi ajutăm la momentul potrivit." },
  { "pt", "As crianças e os jovens aprendem juntos, e nós ajudamos na hora certa." },
  { "ur", "بچے اور نوجوان ایک ساتھ سیکھتے ہیں، اور ہم صحیح وقت پر مدد کرتے ہیں۔" },
  { "bn", "শিশু ও তরুণরা একসাথে শেখে, এবং আমরা সঠিক সময়ে সাহায্য করি।" },
  { "ar", "الأطفال والشباب يتعلمون معا ونحن نساعد في الوقت المناسب." },
  { "sq", "Fëmijët dhe të rinjtë mësojnë së bashku, dhe ne ndihmojmë në kohën e duhur." },
  { "lt", "Vaikai ir jaunuoliai mokosi kartu, o mes padedame tinkamu laiku." },
  { "tr", "Çocuklar ve gençler birlikte öğrenir; biz doğru zamanda yardım ederiz." },
  { "hi", "बच्चे और युवा साथ में सीखते हैं, और हम सही समय पर मदद करते हैं।" },
  { "zh", "孩子 和 年轻人 一起 学习 。" },
  { "vi", "Học sinh khuyết tật muốn được lắng nghe!" }, /* which swings above full scale */
};

static void
test_languages (void)
{
  g_autoptr (SkVoice) voice = open_voice ();
  g_autoptr (SkClock) clock = sk_manual_clock_new ();
  g_autoptr (SkSpeaker) speaker = open_speaker (voice, clock);
  g_autoptr (SkRecorder) recorder = sk_recorder_new (speaker);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    queue (speaker, languages[i][1], languages[i][0]);
  run_until_ended (SK_MANUAL_CLOCK (clock), recorder, G_N_ELEMENTS (languages));
  g_assert_cmpuint (sk_recorder_get_n_words (recorder), >, 100);
  g_assert_cmpint (sk_speaker_get_problem (speaker), ==, SK_SPEECH_PROBLEM_NO_SOUND);
}

/* The highest that a clip swings as the loudspeaker is given it. */
static int
get_peak (SkClip *clip, guint first)
{
  g_autoptr (SkFeed) feed = sk_feed_new ();
  gint64 n_output = (gint64) sk_clip_get_n_samples (clip) * SK_FEED_RATE / sk_clip_get_rate (clip);
  int peak = 0;

  sk_feed_start (feed, sk_clip_get_samples (clip), sk_clip_get_rate (clip), first);
  while (n_output-- > 0) {
    gint16 sample;

    sk_feed_fill (feed, &sample, 1);
    peak = MAX (peak, ABS (sample));
  }
  return peak;
}

/* Nothing is cut: no beginning and no end inside a sound, nor what swings above full scale. */
static void
test_waveform (void)
{
  g_autoptr (SkVoice) voice = open_voice ();

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SkClip) clip = synthesize (voice, languages[i][1], languages[i][0], &error);
    const gint16 *samples;
    guint first;
    guint end;
    int peak;

    g_assert_no_error (error);
    samples = g_bytes_get_data (sk_clip_get_samples (clip), NULL);
    sk_clip_get_heard (clip, &first, &end);
    peak = get_peak (clip, first);
    g_test_message ("%s: peak %d, begins with %d, ends with %d, silence behind %u", languages[i][0], peak,
                    samples[first], samples[end - 1], sk_clip_get_n_samples (clip) - end);
    g_assert_cmpint (ABS (samples[first]), <, G_MAXINT16 / 20);
    g_assert_cmpint (ABS (samples[end - 1]), <, G_MAXINT16 / 20);
    g_assert_cmpuint (sk_clip_get_n_samples (clip) - end, >=, sk_clip_get_rate (clip) / 200);
    g_assert_cmpint (peak, >, G_MAXINT16 / 4);
    g_assert_cmpint (peak, <, G_MAXINT16);
  }
}

/* In milliseconds, between the first and the last sound. */
static guint
measure_pause (SkVoice *voice, const char *text, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SkClip) clip = synthesize (voice, text, language, &error);
  const gint16 *samples;
  guint first;
  guint end;
  guint quiet = 0;
  guint longest = 0;

  g_assert_no_error (error);
  samples = g_bytes_get_data (sk_clip_get_samples (clip), NULL);
  sk_clip_get_heard (clip, &first, &end);
  for (guint i = first; i < end; i++) {
    quiet = ABS (samples[i]) < 32 ? quiet + 1 : 0;
    longest = MAX (longest, quiet);
  }
  return longest * 1000 / sk_clip_get_rate (clip);
}

static void
test_comma (void)
{
  g_autoptr (SkVoice) voice = open_voice ();

  g_assert_cmpuint (measure_pause (voice, "We are all here, and we are young.", "en"), >=, 280);
  g_assert_cmpuint (measure_pause (voice, "الأطفال، والشباب يتعلمون معا.", "ar"), >=, 280);
  g_assert_cmpuint (measure_pause (voice, "We are all here and we are young.", "en"), <, 200);
}

static guint
count_descriptors (void)
{
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

/* No process and no descriptor is left behind, even where the process was killed. */
static void
test_nothing_left (void)
{
  guint before;

  {
    g_autoptr (SkVoice) voice = open_voice ();

    assert_speaks (voice);
  }
  before = count_descriptors ();
  for (guint i = 0; i < 10; i++) {
    g_autofree char *pid = NULL;
    gint64 limit = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

    {
      g_autoptr (SkVoice) voice = open_voice ();

      assert_speaks (voice);
      pid = g_strdup (sk_voice_process_get_pid (SK_VOICE_PROCESS (voice)));
      if (i % 2 == 0)
        kill ((pid_t) atoi (pid), SIGKILL);
    }
    while (kill ((pid_t) atoi (pid), 0) == 0) {
      g_assert_cmpint (g_get_monotonic_time (), <, limit);
      g_usleep (1000);
    }
    g_assert_cmpint (errno, ==, ESRCH);
  }
  /* GLib closes what watched the last process when it gets to it. */
  g_assert_cmpuint (count_descriptors (), <=, before + 2);
}

static void
test_confined (void)
{
  g_autoptr (SkVoice) voice = open_voice ();
  g_autofree char *path = NULL;
  g_autofree char *status = NULL;

  assert_speaks (voice);
  path = g_strdup_printf ("/proc/%s/status", sk_voice_process_get_pid (SK_VOICE_PROCESS (voice)));
  g_assert_true (g_file_get_contents (path, &status, NULL, NULL));
  g_assert_nonnull (strstr (status, "NoNewPrivs:\t1"));
  if (!SK_CONFINED)
    g_test_skip ("under sanitizers the voice is not confined");
  else
    g_assert_nonnull (strstr (status, "Seccomp:\t2"));
}

int
main (int argc, char **argv)
{
  static const char *lies[] = { "end", "noise", "endless", "marks", "half" };
  const SkCrashInput *crashes;
  guint n_crashes;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/speech/voice/speaks", test_speaks);
  g_test_add_func ("/speech/voice/no-language", test_no_language);
  g_test_add_func ("/speech/voice/superseded", test_superseded);
  g_test_add_func ("/speech/voice/long", test_long);
  crashes = sk_crash_corpus_get (&n_crashes);
  for (guint i = 0; i < n_crashes; i++) {
    g_autofree char *path = g_strconcat ("/speech/voice/crash/", crashes[i].name, NULL);

    g_test_add_data_func (path, (gpointer) &crashes[i], test_crash);
  }
  g_test_add_func ("/speech/voice/crashes-aloud", test_crashes_aloud);
  g_test_add_func ("/speech/voice/killed", test_killed);
  for (guint i = 0; i < G_N_ELEMENTS (lies); i++) {
    g_autofree char *path = g_strconcat ("/speech/voice/lies/", lies[i], NULL);

    g_test_add_data_func (path, lies[i], test_lies);
  }
  g_test_add_func ("/speech/voice/no-program", test_no_program);
  g_test_add_func ("/speech/voice/languages", test_languages);
  g_test_add_func ("/speech/voice/waveform", test_waveform);
  g_test_add_func ("/speech/voice/comma", test_comma);
  g_test_add_func ("/speech/voice/nothing-left", test_nothing_left);
  g_test_add_func ("/speech/voice/confined", test_confined);
  return g_test_run ();
}
