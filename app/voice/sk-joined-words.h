/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

#include "sk-voice-protocol.h"

G_BEGIN_DECLS

/* A sound of speech, by the engine's own name for it, and where it begins. */
typedef struct {
  char name[9];
  guint32 sample;
} SkPhoneme;

/* The engine's names of the sounds of a word by itself, with "_" between them (transfer full). */
typedef char *(*SkSpellSounds) (const char *word);

/*
 * The engine takes some words for one, as "has been", and marks only the first of them. Adds a mark for each of the
 * others, where its own sounds begin among those of the whole. marks: SkVoiceMark, by their samples; phonemes: SkPhoneme.
 */
void sk_joined_words_mark (const char *text, GArray *phonemes, SkSpellSounds spell, GArray *marks);

G_END_DECLS
