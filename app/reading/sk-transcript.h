/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-speaker.h"

G_BEGIN_DECLS

/*
 * SkTranscript: writes what is spoken, as it is heard, one JSON object a line, flushed at each (design, section 4).
 * It listens as long as it lives. A line that cannot be written is lost, and speech goes on: the first loss is logged.
 */
#define SK_TYPE_TRANSCRIPT (sk_transcript_get_type ())
G_DECLARE_FINAL_TYPE (SkTranscript, sk_transcript, SK, TRANSCRIPT, GObject)

/* Makes the file anew. */
SkTranscript *sk_transcript_new (SkSpeaker *speaker, const char *file, GError **error);

G_END_DECLS
