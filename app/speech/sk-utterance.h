/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-recording.h"

G_BEGIN_DECLS

typedef enum {
  SK_UTTERANCE_SENTENCE, /* words of a page */
  SK_UTTERANCE_CONTROL,  /* a control speaks for itself */
  SK_UTTERANCE_MESSAGE,  /* the kiosk says something */
} SkUtteranceKind;

/*
 * SkUtterance: one thing to be said. Its words are the text split at white space (Unicode), counted from 0: these are
 * what is marked on the screen, whatever the engine makes of them. Immutable.
 */
#define SK_TYPE_UTTERANCE (sk_utterance_get_type ())
G_DECLARE_FINAL_TYPE (SkUtterance, sk_utterance, SK, UTTERANCE, GObject)

SkUtterance *sk_utterance_new (SkUtteranceKind kind, const char *text, const char *language);
/* The same, read by somebody: the voice says it only where the recording cannot be played. */
SkUtterance *sk_utterance_new_recorded (SkUtteranceKind kind, const char *text, const char *language,
                                        SkRecording *recording);

SkUtteranceKind sk_utterance_get_kind (SkUtterance *self);
const char *sk_utterance_get_text (SkUtterance *self);
const char *sk_utterance_get_language (SkUtterance *self);
SkRecording *sk_utterance_get_recording (SkUtterance *self); /* NULL without one (transfer none) */
guint sk_utterance_get_n_words (SkUtterance *self);
/* The word's bytes in the text: from start up to, not with, end. */
void sk_utterance_get_word (SkUtterance *self, guint word, guint *start, guint *end);

G_END_DECLS
