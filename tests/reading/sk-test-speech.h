/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-manual-clock.h"
#include "sk-speaker.h"

G_BEGIN_DECLS

/* A speaker with a voice of its own, that nobody hears, in a time that passes only when a test lets it. */
typedef struct {
  SkClock *clock;
  SkVoice *voice;
  SkSink *sink;
  SkSpeaker *speaker;
} SkTestSpeech;

void sk_test_speech_init (SkTestSpeech *self);
/* Fails where somebody still holds the speaker. */
void sk_test_speech_clear (SkTestSpeech *self);

/* Lets the voice answer what it was asked, without any time passing. */
void sk_test_speech_settle (SkTestSpeech *self);
/* Lets time pass up to the next thing that happens. FALSE: nothing will. */
gboolean sk_test_speech_step (SkTestSpeech *self);
/* Lets time pass until nothing happens any more. */
void sk_test_speech_play (SkTestSpeech *self);

G_END_DECLS
