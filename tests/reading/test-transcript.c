/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* The transcript, read back from its file as another program would read it. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <sys/resource.h>

#include "sk-test-speech.h"
#include "sk-transcript.h"

typedef struct {
  SkTestSpeech speech;
  char *folder;
  char *file;
  SkTranscript *transcript;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sk_test_speech_init (&fixture->speech);
  fixture->folder = g_dir_make_tmp ("transcript-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_build_filename (fixture->folder, "said.jsonl", NULL);
  fixture->transcript = sk_transcript_new (fixture->speech.speaker, fixture->file, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->transcript != NULL)
    g_assert_finalize_object (fixture->transcript);
  sk_test_speech_clear (&fixture->speech);
  g_unlink (fixture->file);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->file);
  g_free (fixture->folder);
}

static void
say (Fixture *fixture, SkUtteranceKind kind, const char *text, const char *language)
{
  g_autoptr (SkUtterance) utterance = sk_utterance_new (kind, text, language);

  sk_speaker_queue (fixture->speech.speaker, utterance);
}

static JsonObject *
parse_line (const char *line)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, line, -1, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)));
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

/* The lines as they stand in the file now; each must be whole. */
static GPtrArray *
read_events (Fixture *fixture)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (fixture->file, &text, NULL, &error);
  g_assert_no_error (error);
  if (*text == '\0')
    return events;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    g_ptr_array_add (events, parse_line (lines[i]));
  g_assert_cmpstr (lines[g_strv_length (lines) - 1], ==, "");
  return events;
}

/* As "start word0 word1 end ". */
static char *
describe (GPtrArray *events)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < events->len; i++) {
    const char *event = json_object_get_string_member (events->pdata[i], "event");

    g_string_append (line, event);
    if (g_str_equal (event, "word"))
      g_string_append_printf (line, "%" G_GINT64_FORMAT, json_object_get_int_member (events->pdata[i], "word"));
    g_string_append_c (line, ' ');
  }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
assert_events (Fixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) events = read_events (fixture);
  g_autofree char *found = describe (events);

  g_assert_cmpstr (found, ==, expected);
}

static GType
get_type (JsonObject *event, const char *member)
{
  JsonNode *node = json_object_get_member (event, member);

  return node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;
}

/* The fields of design, section 4, each of its type; none besides, and none missing. */
static void
assert_fields (JsonObject *event)
{
  const char *const strings[] = { "event", "kind", "text", "language" };
  gboolean word = g_str_equal (json_object_get_string_member (event, "event"), "word");

  g_assert_cmpint (get_type (event, "t"), ==, G_TYPE_INT64);
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    g_assert_cmpint (get_type (event, strings[i]), ==, G_TYPE_STRING);
  g_assert_cmpint (get_type (event, "word"), ==, word ? G_TYPE_INT64 : G_TYPE_INVALID);
  g_assert_cmpuint (json_object_get_size (event), ==, word ? 6 : 5);
}

static void
assert_utterance (JsonObject *event, const char *kind, const char *text, const char *language)
{
  g_assert_cmpstr (json_object_get_string_member (event, "kind"), ==, kind);
  g_assert_cmpstr (json_object_get_string_member (event, "text"), ==, text);
  g_assert_cmpstr (json_object_get_string_member (event, "language"), ==, language);
}

static void
test_fields (Fixture *fixture, gconstpointer data)
{
  gint64 before = g_get_monotonic_time ();
  gint64 last = before;
  g_autoptr (GPtrArray) events = NULL;

  say (fixture, SK_UTTERANCE_SENTENCE, "Say \"yes\",\tdziękuję.", "pl");
  say (fixture, SK_UTTERANCE_CONTROL, "Home", "en");
  say (fixture, SK_UTTERANCE_MESSAGE, "Are you there?", "en-GB");
  sk_test_speech_play (&fixture->speech);
  assert_events (fixture, "start word0 word1 word2 end start word0 end start word0 word1 word2 end ");
  events = read_events (fixture);
  for (guint i = 0; i < events->len; i++) {
    JsonObject *event = events->pdata[i];
    gint64 time = json_object_get_int_member (event, "t");

    assert_fields (event);
    g_assert_cmpint (time, >=, last);
    last = time;
    if (i < 5)
      assert_utterance (event, "sentence", "Say \"yes\",\tdziękuję.", "pl");
    else if (i < 8)
      assert_utterance (event, "control", "Home", "en");
    else
      assert_utterance (event, "message", "Are you there?", "en-GB");
  }
  g_assert_cmpint (last, <=, g_get_monotonic_time ());
}

/* A line is in the file when it is heard, not when a buffer is full. */
static void
test_as_it_is_heard (Fixture *fixture, gconstpointer data)
{
  assert_events (fixture, "");
  say (fixture, SK_UTTERANCE_SENTENCE, "One two.", "en");
  assert_events (fixture, "");
  sk_test_speech_settle (&fixture->speech);
  assert_events (fixture, "start word0 ");
  g_assert_true (sk_test_speech_step (&fixture->speech));
  assert_events (fixture, "start word0 word1 ");
  g_assert_true (sk_test_speech_step (&fixture->speech));
  assert_events (fixture, "start word0 word1 end ");
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  say (fixture, SK_UTTERANCE_SENTENCE, "One two.", "en");
  say (fixture, SK_UTTERANCE_SENTENCE, "Never heard.", "en");
  sk_test_speech_settle (&fixture->speech);
  sk_speaker_stop (fixture->speech.speaker);
  sk_test_speech_play (&fixture->speech);
  assert_events (fixture, "start word0 cancel ");
}

/* Nothing starts while another has not come to its end, and what ends is what started. */
static void
assert_balanced (GPtrArray *events)
{
  JsonObject *open = NULL;

  for (guint i = 0; i < events->len; i++) {
    JsonObject *event = events->pdata[i];
    const char *what = json_object_get_string_member (event, "event");

    if (g_str_equal (what, "start")) {
      g_assert_null (open);
      open = event;
      continue;
    }
    g_assert_nonnull (open);
    g_assert_cmpstr (json_object_get_string_member (event, "text"), ==, json_object_get_string_member (open, "text"));
    if (!g_str_equal (what, "word"))
      open = NULL;
  }
  g_assert_null (open);
}

/* Whatever is done, in whatever order: every start has exactly one end or cancel. */
static void
test_balance (Fixture *fixture, gconstpointer data)
{
  SkSpeaker *speaker = fixture->speech.speaker;
  g_autoptr (GPtrArray) events = NULL;

  for (guint i = 0; i < 500; i++) {
    g_autofree char *text = g_strdup_printf ("This is number %u.", i);
    g_autoptr (SkUtterance) utterance = sk_utterance_new (SK_UTTERANCE_SENTENCE, text, "en");

    if (g_test_rand_int_range (0, 3) == 0)
      sk_speaker_speak (speaker, utterance);
    else
      sk_speaker_queue (speaker, utterance);
    if (g_test_rand_int_range (0, 8) == 0)
      sk_speaker_set_paused (speaker, !sk_speaker_get_paused (speaker));
    if (g_test_rand_int_range (0, 6) == 0)
      sk_speaker_stop (speaker);
    for (int steps = g_test_rand_int_range (0, 7); steps > 0; steps--)
      sk_test_speech_step (&fixture->speech);
  }
  sk_speaker_set_paused (speaker, FALSE);
  sk_test_speech_play (&fixture->speech);
  events = read_events (fixture);
  g_assert_cmpuint (events->len, >, 500);
  assert_balanced (events);
}

/* Made anew: what stood in the file is gone. */
static void
test_made_anew (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  say (fixture, SK_UTTERANCE_SENTENCE, "One two.", "en");
  sk_test_speech_play (&fixture->speech);
  assert_events (fixture, "start word0 word1 end ");
  g_clear_object (&fixture->transcript);
  assert_events (fixture, "start word0 word1 end ");
  fixture->transcript = sk_transcript_new (fixture->speech.speaker, fixture->file, &error);
  g_assert_no_error (error);
  assert_events (fixture, "");
  say (fixture, SK_UTTERANCE_SENTENCE, "Three.", "en");
  sk_test_speech_play (&fixture->speech);
  assert_events (fixture, "start word0 end ");
}

/* It listens as long as it lives. */
static void
test_not_after_its_end (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->transcript));
  say (fixture, SK_UTTERANCE_SENTENCE, "One two.", "en");
  sk_test_speech_play (&fixture->speech);
  assert_events (fixture, "");
}

/* What a visitor hears is nobody else's business. */
static void
test_private (Fixture *fixture, gconstpointer data)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (fixture->file, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 077, ==, 0);
}

static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "such", "folder", NULL);
  g_autoptr (SkTranscript) transcript = NULL;
  g_autoptr (GError) error = NULL;

  transcript = sk_transcript_new (fixture->speech.speaker, nowhere, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (transcript);
  g_clear_error (&error);
  transcript = sk_transcript_new (fixture->speech.speaker, fixture->folder, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_null (transcript);
}

/* A disk that is full costs the transcript, not the speech; it is said once. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  struct rlimit before;
  struct rlimit none;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  none = before;
  none.rlim_cur = 0;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &none), ==, 0);
  g_test_expect_message (NULL, G_LOG_LEVEL_WARNING, "*transcript ends here*");
  say (fixture, SK_UTTERANCE_SENTENCE, "One two.", "en");
  sk_test_speech_play (&fixture->speech);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_test_assert_expected_messages ();
  g_assert_false (sk_speaker_get_speaking (fixture->speech.speaker));
  assert_events (fixture, "");
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/reading/transcript/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("fields", test_fields);
  add ("as-it-is-heard", test_as_it_is_heard);
  add ("cancel", test_cancel);
  add ("balance", test_balance);
  add ("made-anew", test_made_anew);
  add ("not-after-its-end", test_not_after_its_end);
  add ("private", test_private);
  add ("unwritable", test_unwritable);
  add ("full", test_full);
  return g_test_run ();
}
