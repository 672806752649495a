/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-voice.h"

G_DEFINE_QUARK (sk - voice - error - quark, sk_voice_error)
G_DEFINE_INTERFACE (SkVoice, sk_voice, G_TYPE_OBJECT)

static void
sk_voice_default_init (SkVoiceInterface *iface G_GNUC_UNUSED)
{
}

void
sk_voice_synthesize_async (SkVoice *self, const char *text, const char *language, guint words_a_minute,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (SK_IS_VOICE (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (language != NULL);

  SK_VOICE_GET_IFACE (self)->synthesize_async (self, text, language, words_a_minute, cancellable, callback, data);
}

void
sk_voice_decode_async (SkVoice *self, SkRecording *recording, double speed, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (SK_IS_VOICE (self));
  g_return_if_fail (SK_IS_RECORDING (recording));
  g_return_if_fail (speed > 0);

  SK_VOICE_GET_IFACE (self)->decode_async (self, recording, speed, cancellable, callback, data);
}

SkClip *
sk_voice_finish (SkVoice *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (SK_IS_VOICE (self), NULL);

  return SK_VOICE_GET_IFACE (self)->finish (self, result, error);
}
