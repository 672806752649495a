/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-voice-protocol.h"

gboolean
sk_voice_request_check (const SkVoiceRequest *request)
{
  return request->magic == SK_VOICE_MAGIC && request->language_length <= SK_VOICE_MOST_LANGUAGE &&
         request->text_length <= SK_VOICE_MOST_TEXT;
}

gboolean
sk_voice_reply_check (const SkVoiceReply *reply)
{
  return reply->magic == SK_VOICE_MAGIC && reply->status <= SK_VOICE_STATUS_FAILED &&
         reply->sample_rate >= SK_VOICE_LEAST_SAMPLE_RATE && reply->sample_rate <= SK_VOICE_MOST_SAMPLE_RATE &&
         reply->n_marks <= SK_VOICE_MOST_MARKS && reply->n_samples <= SK_VOICE_MOST_SAMPLES;
}

gsize
sk_voice_reply_get_size (const SkVoiceReply *reply)
{
  return reply->n_marks * sizeof (SkVoiceMark) + reply->n_samples * sizeof (gint16);
}
