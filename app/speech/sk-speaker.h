/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-sink.h"
#include "sk-utterance.h"
#include "sk-voice.h"

G_BEGIN_DECLS

/* Why nothing is heard. The words for it are the screen's. */
typedef enum {
  SK_SPEECH_PROBLEM_NONE,
  SK_SPEECH_PROBLEM_NO_SOUND,    /* no sound server, or no output: words are still marked in time */
  SK_SPEECH_PROBLEM_NO_VOICE,    /* the voice process cannot be started */
  SK_SPEECH_PROBLEM_NO_LANGUAGE, /* there is no voice for the language of the last utterance */
} SkSpeechProblem;

/*
 * SkSpeaker: owns the one queue of what is being said. It asks the voice for samples, plays them through the sink, and
 * says what is being heard. Main thread only.
 *
 * Properties: voice, sink (construct only); speaking, paused (read, notified); rate (words a minute, 80 to 450);
 * volume (0 to 100); problem (SkSpeechProblem, read, notified); headphones (boolean, read, notified): what is said is
 * heard by one person alone, for headphones are plugged in.
 *
 * Signals, all with the utterance first; every started has exactly one ended or cancelled:
 *   started (SkUtterance)            its first sample is heard
 *   word (SkUtterance, guint word)   that word begins to be heard; every word, in order, once
 *   ended (SkUtterance)              its last sample was heard
 *   cancelled (SkUtterance)          stopped, or interrupted by new speech
 */
#define SK_TYPE_SPEAKER (sk_speaker_get_type ())
G_DECLARE_FINAL_TYPE (SkSpeaker, sk_speaker, SK, SPEAKER, GObject)

SkSpeaker *sk_speaker_new (SkVoice *voice, SkSink *sink);

/* Interrupts whatever is being said, empties the queue, and says this. */
void sk_speaker_speak (SkSpeaker *self, SkUtterance *utterance);
/* Says this after what is in the queue. */
void sk_speaker_queue (SkSpeaker *self, SkUtterance *utterance);
/* Silence, at once; empties the queue. */
void sk_speaker_stop (SkSpeaker *self);
void sk_speaker_set_paused (SkSpeaker *self, gboolean paused);
gboolean sk_speaker_get_paused (SkSpeaker *self);
gboolean sk_speaker_get_speaking (SkSpeaker *self);      /* something is in the queue, paused or not */
SkUtterance *sk_speaker_get_utterance (SkSpeaker *self); /* what is being said; NULL (transfer none) */
SkSpeechProblem sk_speaker_get_problem (SkSpeaker *self);
gboolean sk_speaker_get_headphones (SkSpeaker *self);
/* The time in which it speaks (transfer none). */
SkClock *sk_speaker_get_clock (SkSpeaker *self);

/* Words a minute, where nobody chose others; a recording is played at this rate as it was made. */
guint sk_speaker_get_default_rate (void);

/* How the words of a language are said: whole word, case kept, to its spoken form. Replaces the last one. */
void sk_speaker_set_sayings (SkSpeaker *self, const char *language, GHashTable *sayings);

G_END_DECLS
