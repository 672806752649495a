/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-speech-job.h"

#include "sk-timing.h"

/* Behind an utterance, in tenths of a word: 600 ms at 150 words a minute, which listeners find the most natural. */
enum { REST = 15 };

struct _SkSpeechJob {
  SkUtterance *utterance;
  SkSpoken *spoken;
  SkClip *clip;
  guint words_a_minute; /* of the clip */
  SkClip *next_clip;    /* the same at another rate, for the words behind the one that is being heard; or NULL */
  guint next_words_a_minute;
  GArray *places; /* guint: the sample at which each word begins */
  guint first;
  guint end;
  guint steps; /* that are done */
};

SkSpeechJob *
sk_speech_job_new (SkUtterance *utterance)
{
  SkSpeechJob *self = g_new0 (SkSpeechJob, 1);

  self->utterance = g_object_ref (utterance);
  return self;
}

void
sk_speech_job_free (SkSpeechJob *self)
{
  g_clear_object (&self->utterance);
  g_clear_pointer (&self->spoken, sk_spoken_free);
  g_clear_object (&self->clip);
  g_clear_object (&self->next_clip);
  g_clear_pointer (&self->places, g_array_unref);
  g_free (self);
}

SkUtterance *
sk_speech_job_get_utterance (SkSpeechJob *self)
{
  return self->utterance;
}

void
sk_speech_job_take_spoken (SkSpeechJob *self, SkSpoken *spoken)
{
  g_clear_pointer (&self->spoken, sk_spoken_free);
  self->spoken = spoken;
}

const SkSpoken *
sk_speech_job_get_spoken (SkSpeechJob *self)
{
  return self->spoken;
}

static void
use_clip (SkSpeechJob *self, SkClip *clip, guint words_a_minute)
{
  g_set_object (&self->clip, clip);
  self->words_a_minute = words_a_minute;
  g_clear_pointer (&self->places, g_array_unref);
  if (self->spoken != NULL)
    self->places = sk_timing_place_words (clip, self->spoken, sk_utterance_get_n_words (self->utterance));
  else
    self->places = sk_timing_place_recorded (clip, self->utterance);
  sk_clip_get_heard (clip, &self->first, &self->end);
}

void
sk_speech_job_set_clip (SkSpeechJob *self, SkClip *clip, guint words_a_minute)
{
  if (self->clip == NULL || self->steps == 0) {
    use_clip (self, clip, words_a_minute);
    return;
  }
  g_set_object (&self->next_clip, clip);
  self->next_words_a_minute = words_a_minute;
}

gboolean
sk_speech_job_change_clip (SkSpeechJob *self)
{
  g_autoptr (SkClip) next = g_steal_pointer (&self->next_clip);

  if (next == NULL)
    return FALSE;
  use_clip (self, next, self->next_words_a_minute);
  return TRUE;
}

SkClip *
sk_speech_job_get_clip (SkSpeechJob *self)
{
  return self->clip;
}

guint
sk_speech_job_get_words_a_minute (SkSpeechJob *self)
{
  return self->next_clip != NULL ? self->next_words_a_minute : self->words_a_minute;
}

SkSpeechStep
sk_speech_job_get_step (SkSpeechJob *self, guint *word, gint64 *sample)
{
  guint n_words = self->places->len;

  g_assert (self->steps <= n_words + 2);

  *word = 0;
  if (self->steps == 0) {
    *sample = self->first;
    return SK_SPEECH_STEP_START;
  }
  if (self->steps <= n_words) {
    *word = self->steps - 1;
    *sample = g_array_index (self->places, guint, *word);
    return SK_SPEECH_STEP_WORD;
  }
  *sample = self->end;
  if (self->steps == n_words + 1)
    return SK_SPEECH_STEP_END;
  *sample += (gint64) sk_clip_get_rate (self->clip) * REST * 6 / self->words_a_minute;
  return SK_SPEECH_STEP_REST;
}

void
sk_speech_job_advance (SkSpeechJob *self)
{
  self->steps++;
}

gboolean
sk_speech_job_get_started (SkSpeechJob *self)
{
  return self->steps > 0;
}

gboolean
sk_speech_job_get_ended (SkSpeechJob *self)
{
  return self->steps > sk_utterance_get_n_words (self->utterance) + 1;
}

guint
sk_speech_job_get_from (SkSpeechJob *self)
{
  if (self->steps >= 1 && self->steps - 1 < self->places->len)
    return g_array_index (self->places, guint, self->steps - 1);
  return self->first;
}
