/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* What the reader says is being heard, change by change, compared with what it should say. */

#include "sk-reader.h"
#include "sk-test-speech.h"

typedef struct {
  SkTestSpeech speech;
  SkReader *reader;
  GPtrArray *passage; /* SkSentence */
  GString *changes;   /* as "+reading [One two.] 0 1 -1 [] -reading ": see note_cb */
} Fixture;

/* The whole passage, as it is noted. */
#define ONE "[One two.] 0 1 "
#define TWO "[Three.] 0 "
#define THREE "[Four five six.] 0 1 2 "

/* One entry a notification: [sentence] word +reading -reading +paused -paused. */
static void
note_cb (SkReader *reader, GParamSpec *pspec, Fixture *fixture)
{
  SkSentence *sentence = sk_reader_get_sentence (reader);

  if (g_str_equal (pspec->name, "sentence"))
    g_string_append_printf (fixture->changes, "[%s] ", sentence != NULL ? sk_sentence_get_text (sentence) : "");
  else if (g_str_equal (pspec->name, "word"))
    g_string_append_printf (fixture->changes, "%d ", sk_reader_get_word (reader));
  else if (g_str_equal (pspec->name, "reading"))
    g_string_append (fixture->changes, sk_reader_get_reading (reader) ? "+reading " : "-reading ");
  else if (g_str_equal (pspec->name, "paused"))
    g_string_append (fixture->changes, sk_reader_get_paused (reader) ? "+paused " : "-paused ");
}

static GPtrArray *
make_passage (const char *const *texts)
{
  GPtrArray *passage = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (passage, sk_sentence_new (texts[i], "en", NULL));
  return passage;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  sk_test_speech_init (&fixture->speech);
  fixture->reader = sk_reader_new (fixture->speech.speaker);
  fixture->passage = make_passage ((const char *const[]){ "One two.", "Three.", "Four five six.", NULL });
  fixture->changes = g_string_new (NULL);
  sk_reader_set_passage (fixture->reader, fixture->passage);
  g_signal_connect (fixture->reader, "notify", G_CALLBACK (note_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (fixture->reader, fixture);
  g_assert_finalize_object (fixture->reader);
  sk_test_speech_clear (&fixture->speech);
  g_ptr_array_unref (fixture->passage);
  g_string_free (fixture->changes, TRUE);
}

static void
assert_changes (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->changes->str, ==, expected);
  g_string_truncate (fixture->changes, 0);
}

/* Nothing is read, and the getters agree. */
static void
assert_quiet (Fixture *fixture)
{
  sk_test_speech_play (&fixture->speech);
  assert_changes (fixture, "");
  g_assert_null (sk_reader_get_sentence (fixture->reader));
  g_assert_cmpint (sk_reader_get_word (fixture->reader), ==, -1);
  g_assert_false (sk_reader_get_reading (fixture->reader));
  g_assert_false (sk_reader_get_paused (fixture->reader));
  g_assert_false (sk_speaker_get_speaking (fixture->speech.speaker));
}

static void
play (Fixture *fixture, const char *expected)
{
  sk_test_speech_play (&fixture->speech);
  assert_changes (fixture, expected);
}

/* Up to the change with which the expected ones end, and not further. */
static void
play_up_to (Fixture *fixture, const char *expected)
{
  sk_test_speech_settle (&fixture->speech);
  while (!g_str_equal (fixture->changes->str, expected) && sk_test_speech_step (&fixture->speech)) {
  }
  assert_changes (fixture, expected);
}

static void
ended_cb (SkSpeaker *speaker, SkUtterance *utterance, gboolean *ended)
{
  *ended = TRUE;
}

/* Into the silence behind the sentence that is heard. */
static void
play_into_rest (Fixture *fixture)
{
  gboolean ended = FALSE;
  gulong handler = g_signal_connect_after (fixture->speech.speaker, "ended", G_CALLBACK (ended_cb), &ended);

  while (!ended)
    g_assert_true (sk_test_speech_step (&fixture->speech));
  g_signal_handler_disconnect (fixture->speech.speaker, handler);
}

static SkSentence *
get_sentence (Fixture *fixture, guint position)
{
  return fixture->passage->pdata[position];
}

static void
test_read_aloud (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  play (fixture, "+reading " ONE "-1 " TWO "-1 " THREE "-1 [] -reading ");
  assert_quiet (fixture);
}

static void
test_nothing_to_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  sk_reader_set_passage (fixture->reader, none);
  sk_reader_read_aloud (fixture->reader);
  sk_reader_read_these (fixture->reader, none);
  sk_reader_say_again (fixture->reader);
  sk_reader_next (fixture->reader);
  sk_reader_previous (fixture->reader);
  sk_reader_stop (fixture->reader);
  sk_reader_set_paused (fixture->reader, TRUE);
  assert_quiet (fixture);
}

/* What is asked for instead is silence. */
static void
test_nothing_instead (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  sk_reader_read_aloud (fixture->reader);
  play_up_to (fixture, "+reading [One two.] 0 ");
  sk_reader_read_these (fixture->reader, none);
  assert_changes (fixture, "-1 [] -reading ");
  assert_quiet (fixture);
}

static void
test_one_sentence (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_sentence (fixture->reader, get_sentence (fixture, 1));
  play (fixture, "+reading " TWO "-1 [] -reading ");
  assert_quiet (fixture);
}

static void
test_these (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) these = make_passage ((const char *const[]){ "Somewhere else.", "And more.", NULL });

  sk_reader_read_these (fixture->reader, these);
  play (fixture, "+reading [Somewhere else.] 0 1 -1 [And more.] 0 1 -1 [] -reading ");
  assert_quiet (fixture);
}

/* A sentence that is touched takes the place of what is read; the reading goes on, so it is not told again. */
static void
test_another_sentence (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  play_up_to (fixture, "+reading [One two.] 0 ");
  sk_reader_read_sentence (fixture->reader, get_sentence (fixture, 2));
  play (fixture, "-1 " THREE "-1 [] -reading ");
  assert_quiet (fixture);
}

static void
test_next (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  play_up_to (fixture, "+reading [One two.] 0 ");
  sk_reader_next (fixture->reader);
  play_up_to (fixture, "-1 " TWO);
  sk_reader_next (fixture->reader);
  play_up_to (fixture, "-1 [Four five six.] 0 ");
  sk_reader_next (fixture->reader);
  assert_changes (fixture, "-1 [] -reading ");
  assert_quiet (fixture);
  sk_reader_next (fixture->reader);
  assert_quiet (fixture);
}

/* Faster than anything can be said: each touch counts. */
static void
test_next_twice_at_once (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  sk_reader_next (fixture->reader);
  sk_reader_next (fixture->reader);
  play (fixture, "+reading " THREE "-1 [] -reading ");
  assert_quiet (fixture);
}

static void
test_previous (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  play_up_to (fixture, "+reading " ONE "-1 " TWO "-1 [Four five six.] 0 1 ");
  sk_reader_previous (fixture->reader);
  play_up_to (fixture, "-1 " TWO);
  sk_reader_previous (fixture->reader);
  play_up_to (fixture, "-1 " ONE);
  /* Before the first there is nothing: it begins again, and the whole passage is read from there. */
  sk_reader_previous (fixture->reader);
  play (fixture, "0 1 -1 " TWO "-1 " THREE "-1 [] -reading ");
  assert_quiet (fixture);
  sk_reader_previous (fixture->reader);
  assert_quiet (fixture);
}

/* In the silence behind a sentence the screen still shows that sentence: so it is from there that one steps. */
static void
test_steps_in_rest (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  play_into_rest (fixture);
  assert_changes (fixture, "+reading " ONE);
  sk_reader_next (fixture->reader);
  play_into_rest (fixture);
  assert_changes (fixture, "-1 " TWO);
  sk_reader_previous (fixture->reader);
  play_into_rest (fixture);
  assert_changes (fixture, "-1 " ONE);
  sk_reader_say_again (fixture->reader);
  play (fixture, "0 1 -1 " TWO "-1 " THREE "-1 [] -reading ");
  assert_quiet (fixture);
}

/* Who touched one sentence hears its neighbour, and no more; at the ends the same one again. */
static void
test_neighbours (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_sentence (fixture->reader, get_sentence (fixture, 0));
  play_up_to (fixture, "+reading [One two.] 0 ");
  sk_reader_next (fixture->reader);
  play_up_to (fixture, "-1 " TWO);
  sk_reader_next (fixture->reader);
  play_up_to (fixture, "-1 " THREE);
  sk_reader_next (fixture->reader);
  play_up_to (fixture, "0 1 ");
  sk_reader_previous (fixture->reader);
  play_up_to (fixture, "-1 " TWO);
  sk_reader_previous (fixture->reader);
  play_up_to (fixture, "-1 " ONE);
  sk_reader_previous (fixture->reader);
  play (fixture, "0 1 -1 [] -reading ");
  assert_quiet (fixture);
}

/* A sentence that is not in the passage has no neighbours. */
static void
test_no_neighbours (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SkSentence) alone = sk_sentence_new ("Alone here.", "en", NULL);

  sk_reader_read_sentence (fixture->reader, alone);
  play_up_to (fixture, "+reading [Alone here.] 0 ");
  sk_reader_next (fixture->reader);
  sk_reader_previous (fixture->reader);
  play (fixture, "1 -1 [] -reading ");
  assert_quiet (fixture);
}

static void
test_say_again (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  play_up_to (fixture, "+reading " ONE);
  sk_reader_say_again (fixture->reader);
  play_up_to (fixture, "0 1 -1 " TWO);
  sk_reader_stop (fixture->reader);
  assert_changes (fixture, "-1 [] -reading ");
  sk_reader_say_again (fixture->reader);
  play (fixture, "+reading " TWO "-1 " THREE "-1 [] -reading ");
  assert_quiet (fixture);
  sk_reader_say_again (fixture->reader);
  play (fixture, "+reading " THREE "-1 [] -reading ");
  assert_quiet (fixture);
}

static void
test_stop_in_word (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  play_up_to (fixture, "+reading " ONE "-1 " TWO "-1 [Four five six.] 0 1 ");
  sk_manual_clock_pass (SK_MANUAL_CLOCK (fixture->speech.clock), 100 * 1000);
  sk_reader_stop (fixture->reader);
  assert_changes (fixture, "-1 [] -reading ");
  assert_quiet (fixture);
  sk_reader_stop (fixture->reader);
  assert_quiet (fixture);
}

/* Before the first sample there is nothing to take back but the reading itself. */
static void
test_stop_before_start (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  assert_changes (fixture, "+reading ");
  sk_reader_stop (fixture->reader);
  assert_changes (fixture, "-reading ");
  assert_quiet (fixture);
}

static void
test_set_passage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) other = make_passage ((const char *const[]){ "Another page.", NULL });

  sk_reader_read_aloud (fixture->reader);
  play_up_to (fixture, "+reading [One two.] 0 ");
  sk_reader_set_passage (fixture->reader, other);
  assert_changes (fixture, "-1 [] -reading ");
  assert_quiet (fixture);
  sk_reader_read_aloud (fixture->reader);
  play (fixture, "+reading [Another page.] 0 1 -1 [] -reading ");
  assert_quiet (fixture);
}

static void
test_pause (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  play_up_to (fixture, "+reading [One two.] 0 ");
  sk_reader_set_paused (fixture->reader, TRUE);
  sk_reader_set_paused (fixture->reader, TRUE);
  assert_changes (fixture, "+paused ");
  sk_manual_clock_pass (SK_MANUAL_CLOCK (fixture->speech.clock), (gint64) 3600 * G_USEC_PER_SEC);
  play (fixture, "");
  g_assert_true (sk_reader_get_reading (fixture->reader));
  sk_reader_set_paused (fixture->reader, FALSE);
  sk_reader_set_paused (fixture->reader, FALSE);
  play (fixture, "-paused 1 -1 " TWO "-1 " THREE "-1 [] -reading ");
  assert_quiet (fixture);
}

static void
test_pause_in_rest (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  play_into_rest (fixture);
  assert_changes (fixture, "+reading " ONE);
  sk_reader_set_paused (fixture->reader, TRUE);
  play (fixture, "+paused ");
  sk_reader_set_paused (fixture->reader, FALSE);
  play (fixture, "-paused -1 " TWO "-1 " THREE "-1 [] -reading ");
  assert_quiet (fixture);
}

/* Whatever is begun anew while paused is heard: nobody touches Next to hear nothing. */
static void
test_paused_and_on (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  play_up_to (fixture, "+reading [One two.] 0 ");
  sk_reader_set_paused (fixture->reader, TRUE);
  assert_changes (fixture, "+paused ");
  sk_reader_next (fixture->reader);
  play_up_to (fixture, "-paused -1 " TWO);
  sk_reader_set_paused (fixture->reader, TRUE);
  assert_changes (fixture, "+paused ");
  sk_reader_stop (fixture->reader);
  assert_changes (fixture, "-1 [] -reading -paused ");
  assert_quiet (fixture);
}

static void
speak_from_elsewhere (Fixture *fixture)
{
  g_autoptr (SkUtterance) other = sk_utterance_new (SK_UTTERANCE_CONTROL, "Home", "en");

  sk_speaker_speak (fixture->speech.speaker, other);
}

static void
test_interrupted (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  play_up_to (fixture, "+reading [One two.] 0 ");
  speak_from_elsewhere (fixture);
  assert_changes (fixture, "-1 [] -reading ");
  g_assert_true (sk_speaker_get_speaking (fixture->speech.speaker));
  assert_quiet (fixture);
}

/* Between two sentences nothing of ours is cut off, and the reading is over all the same. */
static void
test_interrupted_in_rest (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  play_into_rest (fixture);
  assert_changes (fixture, "+reading " ONE);
  speak_from_elsewhere (fixture);
  play (fixture, "-1 [] -reading ");
  assert_quiet (fixture);
}

static void
test_interrupted_before_start (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  assert_changes (fixture, "+reading ");
  speak_from_elsewhere (fixture);
  play (fixture, "-reading ");
  assert_quiet (fixture);
}

static void
test_silenced (Fixture *fixture, gconstpointer data)
{
  sk_reader_read_aloud (fixture->reader);
  play_up_to (fixture, "+reading [One two.] 0 ");
  sk_speaker_stop (fixture->speech.speaker);
  assert_changes (fixture, "-1 [] -reading ");
  assert_quiet (fixture);
  sk_reader_read_aloud (fixture->reader);
  play_into_rest (fixture);
  assert_changes (fixture, "+reading " ONE);
  sk_speaker_stop (fixture->speech.speaker);
  assert_changes (fixture, "-1 [] -reading ");
  assert_quiet (fixture);
}

/* What is said besides is not ours, and is not marked. */
static void
test_somebody_else_speaks (Fixture *fixture, gconstpointer data)
{
  speak_from_elsewhere (fixture);
  assert_quiet (fixture);
}

/* A sentence that cannot be said is led through in silence, and the next is heard. */
static void
test_voice_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) these = make_passage ((const char *const[]){ "FAIL here.", "Three.", NULL });

  sk_reader_read_these (fixture->reader, these);
  play (fixture, "+reading [FAIL here.] 0 1 -1 " TWO "-1 [] -reading ");
  assert_quiet (fixture);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/reading/reader/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

static void
keep_utterance_cb (SkSpeaker *speaker, SkUtterance *utterance, SkUtterance **kept)
{
  g_set_object (kept, utterance);
}

/* Where somebody has read the sentence, that is played, with the times of its words; the next is the voice's again. */
static void
test_recording (Fixture *fixture, gconstpointer data)
{
  const SkCueWord second = { 1, 700000 };
  SkCue *cue = sk_cue_new ();
  g_autoptr (SkUtterance) heard = NULL;
  const SkRecordingWord *words;
  guint n_words;

  cue->recording = g_file_new_for_path ("/nonexistent/plan.opus");
  cue->start = 400000;
  cue->end = 1000000;
  g_array_append_val (cue->words, second);
  sk_sentence_take_cue (get_sentence (fixture, 0), cue);
  g_signal_connect (fixture->speech.speaker, "started", G_CALLBACK (keep_utterance_cb), &heard);
  sk_reader_read_aloud (fixture->reader);
  play_up_to (fixture, "+reading [One two.] 0 ");
  g_assert_nonnull (sk_utterance_get_recording (heard));
  g_assert_cmpint (sk_recording_get_start (sk_utterance_get_recording (heard)), ==, 400000);
  g_assert_cmpint (sk_recording_get_end (sk_utterance_get_recording (heard)), ==, 1000000);
  words = sk_recording_get_words (sk_utterance_get_recording (heard), &n_words);
  g_assert_cmpuint (n_words, ==, 1);
  g_assert_cmpuint (words[0].word, ==, 1);
  g_assert_cmpint (words[0].time, ==, 700000);
  play_up_to (fixture, "1 -1 [Three.] 0 ");
  g_assert_null (sk_utterance_get_recording (heard));
  g_signal_handlers_disconnect_by_data (fixture->speech.speaker, &heard);
}

static void
note_look_cb (SkReader *reader, GParamSpec *pspec, GString *looks)
{
  g_string_append (looks, sk_reader_get_looked_away (reader) ? "away " : "back ");
}

/* Whoever moves the page while they listen has 5 s, each time; who asks for another sentence looks at that. */
static void
test_look_away (Fixture *fixture, gconstpointer data)
{
  SkManualClock *clock = SK_MANUAL_CLOCK (fixture->speech.clock);
  g_autoptr (GString) looks = g_string_new (NULL);

  g_signal_connect (fixture->reader, "notify::looked-away", G_CALLBACK (note_look_cb), looks);
  sk_reader_look_away (fixture->reader);
  g_assert_false (sk_reader_get_looked_away (fixture->reader));
  sk_reader_read_aloud (fixture->reader);
  sk_test_speech_settle (&fixture->speech);
  sk_reader_set_paused (fixture->reader, TRUE);
  sk_reader_look_away (fixture->reader);
  sk_manual_clock_pass (clock, 4 * G_USEC_PER_SEC);
  sk_reader_look_away (fixture->reader);
  sk_manual_clock_pass (clock, 5 * G_USEC_PER_SEC - 1);
  g_assert_cmpstr (looks->str, ==, "away ");
  sk_manual_clock_pass (clock, 1);
  g_assert_cmpstr (looks->str, ==, "away back ");
  sk_reader_look_away (fixture->reader);
  sk_reader_next (fixture->reader);
  g_assert_cmpstr (looks->str, ==, "away back away back ");
  sk_reader_look_away (fixture->reader);
  sk_reader_stop (fixture->reader);
  g_assert_cmpstr (looks->str, ==, "away back away back away back ");
  g_signal_handlers_disconnect_by_data (fixture->reader, looks);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("read-aloud", test_read_aloud);
  add ("recording", test_recording);
  add ("nothing-to-read", test_nothing_to_read);
  add ("nothing-instead", test_nothing_instead);
  add ("one-sentence", test_one_sentence);
  add ("these", test_these);
  add ("another-sentence", test_another_sentence);
  add ("next", test_next);
  add ("next-twice-at-once", test_next_twice_at_once);
  add ("previous", test_previous);
  add ("steps-in-rest", test_steps_in_rest);
  add ("neighbours", test_neighbours);
  add ("no-neighbours", test_no_neighbours);
  add ("say-again", test_say_again);
  add ("stop-in-word", test_stop_in_word);
  add ("stop-before-start", test_stop_before_start);
  add ("set-passage", test_set_passage);
  add ("pause", test_pause);
  add ("pause-in-rest", test_pause_in_rest);
  add ("paused-and-on", test_paused_and_on);
  add ("interrupted", test_interrupted);
  add ("interrupted-in-rest", test_interrupted_in_rest);
  add ("interrupted-before-start", test_interrupted_before_start);
  add ("silenced", test_silenced);
  add ("somebody-else-speaks", test_somebody_else_speaks);
  add ("voice-fails", test_voice_fails);
  add ("look-away", test_look_away);
  return g_test_run ();
}
