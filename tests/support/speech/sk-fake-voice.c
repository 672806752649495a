/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-fake-voice.h"

#include <string.h>

struct _SkFakeVoice {
  GObject parent_instance;

  gboolean clicking;
  guint n_asked;
  char *text;
};

static void sk_fake_voice_voice_init (SkVoiceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SkFakeVoice, sk_fake_voice, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SK_TYPE_VOICE, sk_fake_voice_voice_init))

static SkClip *
say (const char *text, guint words_a_minute, gboolean clicking)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (SkClipMark));
  g_autoptr (GBytes) bytes = NULL;
  guint word_length = SK_FAKE_VOICE_WORD * 150 / words_a_minute;
  gboolean in_word = FALSE;
  guint character = 0;
  gint16 *samples;
  gsize n_samples;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), character++) {
    gboolean space = g_unichar_isspace (g_utf8_get_char (at));

    if (!space && !in_word) {
      SkClipMark mark = { character, marks->len * word_length };

      g_array_append_val (marks, mark);
    }
    in_word = !space;
  }
  n_samples = (gsize) marks->len * word_length;
  samples = g_new (gint16, n_samples);
  for (gsize i = 0; i < n_samples; i++)
    samples[i] = clicking && i % word_length >= SK_FAKE_VOICE_RATE * 4 / 1000 ? 0 : 8000;
  bytes = g_bytes_new_take (samples, n_samples * sizeof (gint16));
  return sk_clip_new (bytes, SK_FAKE_VOICE_RATE, (SkClipMark *) (void *) marks->data, marks->len);
}

static void
sk_fake_voice_synthesize_async (SkVoice *voice, const char *text, const char *language, guint words_a_minute,
                                GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  SkFakeVoice *self = SK_FAKE_VOICE (voice);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  self->n_asked++;
  g_free (self->text);
  self->text = g_strdup (text);
  if (g_str_equal (language, "xx"))
    g_task_return_new_error (task, SK_VOICE_ERROR, SK_VOICE_ERROR_NO_LANGUAGE, "no voice for xx");
  else if (strstr (text, "FAIL") != NULL)
    g_task_return_new_error (task, SK_VOICE_ERROR, SK_VOICE_ERROR_FAILED, "asked to fail");
  else
    g_task_return_pointer (task, say (text, words_a_minute, self->clicking), g_object_unref);
}

/* A hum as long as the recording at that speed; one that starts at SK_FAKE_VOICE_BROKEN cannot be played. */
static void
sk_fake_voice_decode_async (SkVoice *voice, SkRecording *recording, double speed, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data)
{
  SkFakeVoice *self = SK_FAKE_VOICE (voice);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  gint64 length = sk_recording_get_end (recording) - sk_recording_get_start (recording);
  gsize n_samples = (gsize) ((double) (length * SK_FAKE_VOICE_RATE / G_USEC_PER_SEC) / speed);
  g_autoptr (GBytes) bytes = NULL;
  gint16 *samples;

  self->n_asked++;
  if (sk_recording_get_start (recording) == SK_FAKE_VOICE_BROKEN) {
    g_task_return_new_error (task, SK_VOICE_ERROR, SK_VOICE_ERROR_FAILED, "asked to fail");
    return;
  }
  samples = g_new (gint16, n_samples);
  for (gsize i = 0; i < n_samples; i++)
    samples[i] = 8000;
  bytes = g_bytes_new_take (samples, n_samples * sizeof (gint16));
  g_task_return_pointer (task, sk_clip_new (bytes, SK_FAKE_VOICE_RATE, NULL, 0), g_object_unref);
}

static SkClip *
sk_fake_voice_finish (SkVoice *voice G_GNUC_UNUSED, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
sk_fake_voice_voice_init (SkVoiceInterface *iface)
{
  iface->synthesize_async = sk_fake_voice_synthesize_async;
  iface->decode_async = sk_fake_voice_decode_async;
  iface->finish = sk_fake_voice_finish;
}

static void
sk_fake_voice_finalize (GObject *object)
{
  g_free (SK_FAKE_VOICE (object)->text);
  G_OBJECT_CLASS (sk_fake_voice_parent_class)->finalize (object);
}

static void
sk_fake_voice_class_init (SkFakeVoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_fake_voice_finalize;
}

static void
sk_fake_voice_init (SkFakeVoice *self G_GNUC_UNUSED)
{
}

SkVoice *
sk_fake_voice_new (void)
{
  return g_object_new (SK_TYPE_FAKE_VOICE, NULL);
}

guint
sk_fake_voice_get_n_asked (SkFakeVoice *self)
{
  return self->n_asked;
}

const char *
sk_fake_voice_get_text (SkFakeVoice *self)
{
  return self->text;
}

SkVoice *
sk_fake_voice_new_clicking (void)
{
  SkFakeVoice *self = g_object_new (SK_TYPE_FAKE_VOICE, NULL);

  self->clicking = TRUE;
  return SK_VOICE (self);
}
