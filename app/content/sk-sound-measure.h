/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * How long a recording is, and whether all of it is there, without decoding it: from what each part of the file says of
 * itself, up to its end, since what its head says may be missing or wrong. Ogg with Opus, Vorbis, FLAC or Speex (RFC 3533, RFC
 * 7845, RFC 9639, Vorbis I), FLAC, MP3 (ISO 11172-3 and 13818-3), and WAV, AIFF and AU.
 */
typedef enum {
  SK_SOUND_WHOLE,
  SK_SOUND_CUT_SHORT, /* its end is missing, or something in it is spoilt */
  SK_SOUND_FOREIGN,   /* of a form that the kiosk cannot play: of telephones, mostly */
  SK_SOUND_UNKNOWN,   /* no sound at all */
} SkSoundState;

typedef struct {
  guint rate; /* samples a second, of its times */
  gint64 n_samples;
} SkSoundLength;

/* The form is told by the bytes: what a file is called says little. */
SkSoundState sk_sound_measure (const guint8 *bytes, gsize size, SkSoundLength *length);

G_END_DECLS
