/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-cue.h"
#include "sk-source-text.h"

G_BEGIN_DECLS

/* The cues of a WebVTT file, in its order (SkCue, owned by the array). What cannot be read is reported and left out. */
GPtrArray *sk_web_vtt_parse (SkSourceText *text, const char *file, SkReport *report);

G_END_DECLS
