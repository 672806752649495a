/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-voice-protocol.h"

gboolean
sk_voice_request_check (const SkVoiceRequest *request)
{
  if (request->magic != SK_VOICE_MAGIC)
    return FALSE;
  if (request->task == SK_VOICE_TASK_SPEAK)
    return request->language_length <= SK_VOICE_MOST_LANGUAGE && request->text_length <= SK_VOICE_MOST_TEXT;
  return request->task == SK_VOICE_TASK_PLAY && request->language_length == 0 && request->text_length == 0 &&
         request->speed >= SK_VOICE_LEAST_SPEED && request->speed <= SK_VOICE_MOST_SPEED && request->start >= 0 &&
         request->end > request->start;
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
