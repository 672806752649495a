/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-recorder.h"

struct _SkRecorder {
  SkSpeaker *speaker;
  GString *events;
  SkUtterance *utterance; /* that started and has not ended */
  guint next_word;
  guint n_started;
  guint n_ended;
  guint n_words;
};

static void
note (SkRecorder *self, const char *event, SkUtterance *utterance)
{
  if (self->events->len > 0)
    g_string_append_c (self->events, ' ');
  g_string_append_printf (self->events, "%s:%s", event, sk_utterance_get_text (utterance));
}

static void
started_cb (SkRecorder *self, SkUtterance *utterance)
{
  g_assert_null (self->utterance);
  g_assert_true (sk_speaker_get_speaking (self->speaker));
  g_assert_true (sk_speaker_get_utterance (self->speaker) == utterance);
  self->utterance = g_object_ref (utterance);
  self->next_word = 0;
  self->n_started++;
  note (self, "start", utterance);
}

static void
word_cb (SkRecorder *self, SkUtterance *utterance, guint word)
{
  g_assert_true (self->utterance == utterance);
  g_assert_cmpuint (word, ==, self->next_word);
  self->next_word++;
  note (self, "word", utterance);
  g_string_append_printf (self->events, ":%u", word);
}

static void
ended_cb (SkRecorder *self, SkUtterance *utterance)
{
  g_assert_true (self->utterance == utterance);
  g_assert_cmpuint (self->next_word, ==, sk_utterance_get_n_words (utterance));
  self->n_ended++;
  self->n_words += self->next_word;
  note (self, "end", utterance);
  g_clear_object (&self->utterance);
}

static void
cancelled_cb (SkRecorder *self, SkUtterance *utterance)
{
  g_assert_true (self->utterance == utterance);
  note (self, "cancel", utterance);
  g_clear_object (&self->utterance);
}

SkRecorder *
sk_recorder_new (SkSpeaker *speaker)
{
  SkRecorder *self = g_new0 (SkRecorder, 1);

  self->speaker = g_object_ref (speaker);
  self->events = g_string_new (NULL);
  g_signal_connect_swapped (speaker, "started", G_CALLBACK (started_cb), self);
  g_signal_connect_swapped (speaker, "word", G_CALLBACK (word_cb), self);
  g_signal_connect_swapped (speaker, "ended", G_CALLBACK (ended_cb), self);
  g_signal_connect_swapped (speaker, "cancelled", G_CALLBACK (cancelled_cb), self);
  return self;
}

void
sk_recorder_free (SkRecorder *self)
{
  g_assert_null (self->utterance);
  g_signal_handlers_disconnect_by_data (self->speaker, self);
  g_object_unref (self->speaker);
  g_string_free (self->events, TRUE);
  g_free (self);
}

char *
sk_recorder_take (SkRecorder *self)
{
  char *events = g_strdup (self->events->str);

  g_string_truncate (self->events, 0);
  return events;
}

guint
sk_recorder_get_n_ended (SkRecorder *self)
{
  return self->n_ended;
}

guint
sk_recorder_get_n_started (SkRecorder *self)
{
  return self->n_started;
}

guint
sk_recorder_get_n_words (SkRecorder *self)
{
  return self->n_words;
}
