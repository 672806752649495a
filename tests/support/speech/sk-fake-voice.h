/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-voice.h"

G_BEGIN_DECLS

/*
 * SkFakeVoice: a voice for tests, that answers in the same turn of the main loop. It says each word in
 * SK_FAKE_VOICE_WORD samples and marks it, at SK_FAKE_VOICE_RATE samples a second, whatever the rate; at twice the
 * default rate of speech (300) a word takes half of that. The language "xx" it does not speak; a text with the word
 * "FAIL" it cannot say. It counts what it was asked.
 */
#define SK_TYPE_FAKE_VOICE (sk_fake_voice_get_type ())
G_DECLARE_FINAL_TYPE (SkFakeVoice, sk_fake_voice, SK, FAKE_VOICE, GObject)

enum {
  SK_FAKE_VOICE_RATE = 10000,
  SK_FAKE_VOICE_WORD = 3000, /* samples at 150 words a minute */
  SK_FAKE_VOICE_BROKEN = 1,  /* microseconds: a recording that starts there cannot be played */
};

SkVoice *sk_fake_voice_new (void);
/* Says each word as a click of 4 ms and then nothing, so that a listener can tell when it was heard. */
SkVoice *sk_fake_voice_new_clicking (void);
guint sk_fake_voice_get_n_asked (SkFakeVoice *self);
/* The text it was last asked to say. */
const char *sk_fake_voice_get_text (SkFakeVoice *self);

G_END_DECLS
