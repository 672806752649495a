/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-clip.h"
#include "sk-spoken.h"
#include "sk-utterance.h"

G_BEGIN_DECLS

/*
 * SkSpeechJob: one utterance in the speaker's queue, and how far it has been heard. Its steps, in order: it starts, each
 * of its words, it ends, and the rest behind it is over. Owned by the speaker.
 */
typedef struct _SkSpeechJob SkSpeechJob;

typedef enum {
  SK_SPEECH_STEP_START,
  SK_SPEECH_STEP_WORD,
  SK_SPEECH_STEP_END,
  SK_SPEECH_STEP_REST, /* the silence before the next utterance is over */
} SkSpeechStep;

SkSpeechJob *sk_speech_job_new (SkUtterance *utterance);
void sk_speech_job_free (SkSpeechJob *self);

SkUtterance *sk_speech_job_get_utterance (SkSpeechJob *self);
/* What the engine is to say (transfer full); NULL while the recording is played. */
void sk_speech_job_take_spoken (SkSpeechJob *self, SkSpoken *spoken);
const SkSpoken *sk_speech_job_get_spoken (SkSpeechJob *self);

/* The sound for it, made at that rate. It may come again, at another rate, while it is heard: then it waits until the
 * word that is being said is over. */
void sk_speech_job_set_clip (SkSpeechJob *self, SkClip *clip, guint words_a_minute);
SkClip *sk_speech_job_get_clip (SkSpeechJob *self); /* NULL: not made yet (transfer none) */
guint sk_speech_job_get_words_a_minute (SkSpeechJob *self);

/* The step that comes next, the word if it is one, and the sample of the clip at which it is due. */
SkSpeechStep sk_speech_job_get_step (SkSpeechJob *self, guint *word, gint64 *sample);
void sk_speech_job_advance (SkSpeechJob *self);
gboolean sk_speech_job_get_started (SkSpeechJob *self);
gboolean sk_speech_job_get_ended (SkSpeechJob *self);
/* The next word is due. TRUE: it is to be played from the clip that waited, from where that has it. */
gboolean sk_speech_job_change_clip (SkSpeechJob *self);
/* Where to begin in the clip: at the first sound, or at the word that comes next. */
guint sk_speech_job_get_from (SkSpeechJob *self);

G_END_DECLS
