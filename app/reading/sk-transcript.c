/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-transcript.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

struct _SkTranscript {
  GObject parent_instance;

  GOutputStream *stream; /* unbuffered: every line is written at once */
};

G_DEFINE_FINAL_TYPE (SkTranscript, sk_transcript, G_TYPE_OBJECT)

static const char *const kinds[] = {
  [SK_UTTERANCE_SENTENCE] = "sentence",
  [SK_UTTERANCE_CONTROL] = "control",
  [SK_UTTERANCE_MESSAGE] = "message",
};

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
write_line (SkTranscript *self, const char *line)
{
  g_autofree char *with_end = g_strconcat (line, "\n", NULL);
  g_autoptr (GError) error = NULL;

  if (self->stream == NULL)
    return;
  if (!g_output_stream_write_all (self->stream, with_end, strlen (with_end), NULL, NULL, &error)) {
    g_warning ("The transcript ends here: %s", error->message);
    g_clear_object (&self->stream);
  }
}

static void
write_event (SkTranscript *self, const char *event, SkUtterance *utterance, int word)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *line = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "t");
  json_builder_add_int_value (builder, g_get_monotonic_time ());
  add_string (builder, "event", event);
  add_string (builder, "kind", kinds[sk_utterance_get_kind (utterance)]);
  add_string (builder, "text", sk_utterance_get_text (utterance));
  if (word >= 0) {
    json_builder_set_member_name (builder, "word");
    json_builder_add_int_value (builder, word);
  }
  add_string (builder, "language", sk_utterance_get_language (utterance));
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  line = json_to_string (root, FALSE);
  write_line (self, line);
}

static void
started_cb (SkTranscript *self, SkUtterance *utterance)
{
  write_event (self, "start", utterance, -1);
}

static void
word_cb (SkTranscript *self, SkUtterance *utterance, guint word)
{
  write_event (self, "word", utterance, (int) word);
}

static void
ended_cb (SkTranscript *self, SkUtterance *utterance)
{
  write_event (self, "end", utterance, -1);
}

static void
cancelled_cb (SkTranscript *self, SkUtterance *utterance)
{
  write_event (self, "cancel", utterance, -1);
}

static void
sk_transcript_dispose (GObject *object)
{
  SkTranscript *self = SK_TRANSCRIPT (object);

  g_clear_object (&self->stream);

  G_OBJECT_CLASS (sk_transcript_parent_class)->dispose (object);
}

static void
sk_transcript_class_init (SkTranscriptClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_transcript_dispose;
}

static void
sk_transcript_init (SkTranscript *self)
{
}

SkTranscript *
sk_transcript_new (SkSpeaker *speaker, const char *file, GError **error)
{
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (file);
  g_autoptr (GFileOutputStream) stream = NULL;
  SkTranscript *self = NULL;

  g_return_val_if_fail (SK_IS_SPEAKER (speaker), NULL);

  /* Not replaced by a renamed copy: somebody may be following the file already. */
  stream = g_file_append_to (target, G_FILE_CREATE_PRIVATE, NULL, error);
  if (stream == NULL || !g_seekable_truncate (G_SEEKABLE (stream), 0, NULL, error))
    return NULL;
  self = g_object_new (SK_TYPE_TRANSCRIPT, NULL);
  self->stream = G_OUTPUT_STREAM (g_steal_pointer (&stream));
  g_signal_connect_object (speaker, "started", G_CALLBACK (started_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (speaker, "word", G_CALLBACK (word_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (speaker, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (speaker, "cancelled", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);
  return self;
}
