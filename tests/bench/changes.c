/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/*
 * How long it takes until a change of size, colours or letters, or the mark of a word, is painted, on software rendering: from the choice to
 * the end of the frame that shows it. The page is the longest one of the built-in bundle, in the real window.
 */

#include <time.h>

#include "sk-actions.h"
#include "sk-test-speech.h"
#include "sk-window.h"

#define ROUNDS 11
#define WORDS 40

typedef struct {
  SkVisit *visit;
  SkWindow *window;
  gboolean painted; /* since it was last set to FALSE */
} Bench;

static void
painted_cb (GdkFrameClock *clock, Bench *bench)
{
  bench->painted = TRUE;
}

static void
wait_for_frame (Bench *bench)
{
  while (!bench->painted)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
end_cb (gpointer ended)
{
  *(gboolean *) ended = TRUE;
  return G_SOURCE_REMOVE;
}

/* A visitor does not wait for the frame clock: a change comes at any moment between two of its frames. */
static void
let_time_pass (void)
{
  gboolean ended = FALSE;

  g_timeout_add ((guint) g_random_int_range (40, 60), end_cb, &ended);
  while (!ended)
    g_main_context_iteration (NULL, TRUE);
}

/* Until nothing is left to be done: the next change must not pay for the last one. */
static void
settle (Bench *bench)
{
  for (int i = 0; i < 2; i++) {
    bench->painted = FALSE;
    gtk_widget_queue_draw (GTK_WIDGET (bench->window));
    wait_for_frame (bench);
    while (g_main_context_iteration (NULL, FALSE)) {
    }
  }
  let_time_pass ();
  bench->painted = FALSE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* What this process worked, in ms: nearly the same on a busy machine as on a quiet one. */
static double
get_worked (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
print (const char *name, double *took, double *worked, guint n)
{
  qsort (took, n, sizeof (double), compare);
  qsort (worked, n, sizeof (double), compare);
  g_print ("%-10s %6.1f ms median, %6.1f to %.1f; of processor time %.1f ms\n", name, took[n / 2], took[0], took[n - 1],
           worked[n / 2]);
}

/* The property gets the values in turn, beginning after the one that it has; the first round draws what will be kept, and is not counted. */
static void
measure (Bench *bench, const char *name, const char *property, const char *const *values)
{
  guint n = g_strv_length ((char **) values);
  double took[ROUNDS], worked[ROUNDS];

  for (guint i = 0; i < ROUNDS + n; i++) {
    g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_parsed (values[(i + 1) % n]));
    GObject *preferences = G_OBJECT (sk_visit_get_preferences (bench->visit));
    double worked_before;
    gint64 since;

    settle (bench);
    worked_before = get_worked ();
    since = g_get_monotonic_time ();
    if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT32))
      g_object_set (preferences, property, g_variant_get_int32 (value), NULL);
    else
      g_object_set (preferences, property, g_variant_get_string (value, NULL), NULL);
    wait_for_frame (bench);
    if (i < n)
      continue;
    took[i - n] = (double) (g_get_monotonic_time () - since) / 1000;
    worked[i - n] = get_worked () - worked_before;
  }
  print (name, took, worked, ROUNDS);
}

static void
word_cb (SkReader *reader, GParamSpec *pspec, gint64 *since)
{
  if (*since == 0)
    *since = g_get_monotonic_time ();
}

/* The words of a page that is read: from the event that says which word is heard, to the frame that marks it. */
static void
measure_words (Bench *bench, SkTestSpeech *speech, SkReader *reader)
{
  double took[WORDS], worked[WORDS];
  gint64 since = 0;
  gulong handler;

  sk_reader_read_aloud (reader);
  sk_test_speech_settle (speech);
  handler = g_signal_connect (reader, "notify::word", G_CALLBACK (word_cb), &since);
  for (guint i = 0; i < WORDS; i++) {
    double worked_before;

    settle (bench);
    worked_before = get_worked ();
    since = 0;
    while (since == 0 && sk_test_speech_step (speech))
      continue;
    wait_for_frame (bench);
    took[i] = (double) (g_get_monotonic_time () - since) / 1000;
    worked[i] = get_worked () - worked_before;
  }
  g_signal_handler_disconnect (reader, handler);
  sk_reader_stop (reader);
  print ("word mark", took, worked, WORDS);
}

int
main (int argc, char *argv[])
{
  static const char *const sizes[] = { "100", "150", "200", "300", "400", NULL };
  static const char *const colours[] = { "'paper'", "'dark'", "'cream'", "'yellow-on-black'", NULL };
  static const char *const letters[] = { "'andika'", "'dejavu'", NULL };
  SkTestSpeech speech;
  g_autoptr (GFile) folder = g_file_new_for_uri (SK_BUNDLE_BUILT_IN_URI);
  g_autoptr (SkBundle) bundle = sk_bundle_open (folder, NULL);
  g_autoptr (SkVisit) visit = sk_visit_new ();
  g_autoptr (SkReader) reader = NULL;
  Bench bench = { visit, NULL, FALSE };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sk_test_speech_init (&speech);
  reader = sk_reader_new (speech.speaker);
  sk_preferences_set_languages (sk_visit_get_preferences (visit), sk_bundle_get_languages (bundle), "en");
  bench.window = sk_window_new (bundle, visit, reader);
  sk_window_set_screen (bench.window, 1920, 1080, NULL);
  sk_visit_open_page (visit, "plan");
  gtk_window_present (GTK_WINDOW (bench.window));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (bench.window)), "after-paint", G_CALLBACK (painted_cb),
                    &bench);
  settle (&bench);
  g_print ("Until it is painted (at most 50 ms):\n");
  measure (&bench, "size", "text-size", sizes);
  measure (&bench, "colours", "colours", colours);
  measure (&bench, "letters", "letters", letters);
  measure_words (&bench, &speech, reader);
  return 0;
}
