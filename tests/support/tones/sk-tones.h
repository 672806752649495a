/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A steady tone, or silence where the frequency is 0. */
typedef struct {
  guint frequency; /* hertz */
  guint milliseconds;
} SkTone;

/*
 * Writes a sound file of these tones, for tests that need a recording: by the name's ending .opus, .ogg (Vorbis) or
 * .flac. In a file of two channels the second is silent.
 */
void sk_tones_write (const char *path, guint rate, guint channels, const SkTone *tones, guint n_tones);

G_END_DECLS
