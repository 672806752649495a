/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-test-speech.h"

#include "sk-fake-voice.h"
#include "sk-silent-sink.h"

void
sk_test_speech_init (SkTestSpeech *self)
{
  self->clock = sk_manual_clock_new ();
  self->voice = sk_fake_voice_new ();
  self->sink = sk_silent_sink_new (self->clock);
  self->speaker = sk_speaker_new (self->voice, self->sink);
}

void
sk_test_speech_clear (SkTestSpeech *self)
{
  sk_speaker_stop (self->speaker);
  sk_test_speech_settle (self);
  g_assert_finalize_object (self->speaker);
  g_assert_finalize_object (self->sink);
  g_assert_finalize_object (self->voice);
  g_assert_finalize_object (self->clock);
}

void
sk_test_speech_settle (SkTestSpeech *self)
{
  while (g_main_context_iteration (NULL, FALSE)) {
  }
}

gboolean
sk_test_speech_step (SkTestSpeech *self)
{
  gboolean happened;

  sk_test_speech_settle (self);
  happened = sk_manual_clock_step (SK_MANUAL_CLOCK (self->clock));
  sk_test_speech_settle (self);
  return happened;
}

void
sk_test_speech_play (SkTestSpeech *self)
{
  while (sk_test_speech_step (self)) {
  }
}
