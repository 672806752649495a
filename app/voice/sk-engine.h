/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

#include "sk-voice-protocol.h"

G_BEGIN_DECLS

/*
 * SkEngine: espeak-ng, which is one engine a process, on one thread. Everything here is global for that reason.
 */

/* Asked while speech is made; TRUE gives it up. */
typedef gboolean (*SkEngineAbort) (gpointer data);

/* What was made: valid until the next call. */
typedef struct {
  guint sample_rate;
  GArray *marks;   /* SkVoiceMark */
  GArray *samples; /* gint16 */
} SkEngineSpeech;

/* Where the voice data lies; may be asked before the start. */
const char *sk_engine_find_data (void);
gboolean sk_engine_start (void);
/* language and text end with 0. Returns FALSE when given up. */
gboolean sk_engine_speak (const char *language, guint words_a_minute, const char *text, SkEngineAbort abort,
                          gpointer data, SkVoiceStatus *status, SkEngineSpeech *speech);

/* The sounds that the text is said with, in the International Phonetic Alphabet, newly made. NULL: no voice speaks the
 * language. */
char *sk_engine_spell (const char *language, const char *text);

G_END_DECLS
