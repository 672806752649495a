/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-clip.h"
#include "sk-spoken.h"
#include "sk-utterance.h"

G_BEGIN_DECLS

/*
 * When each shown word begins: an array of n_words guint, samples from the start of the clip, never falling
 * (transfer full). Every word has its place: the engine's marks are taken only where they go forwards, strays and
 * repeats fall away, and a word without a mark shares the time between its neighbours by its letters.
 */
GArray *sk_timing_place_words (SkClip *clip, const SkSpoken *spoken, guint n_words);
/* The same for a clip of the utterance's recording, at any speed: by the times that the recording has for its words. */
GArray *sk_timing_place_recorded (SkClip *clip, SkUtterance *utterance);

G_END_DECLS
