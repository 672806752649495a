/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-folder.h"

G_BEGIN_DECLS

/*
 * What can be known of a recording without decoding it, which only a process of its own may do: that it is whole, of a
 * form that can be played (Ogg with Opus or Vorbis; FLAC), and how long it is. Formats: RFC 3533, RFC 7845, RFC 9639,
 * and the Vorbis I specification.
 */

/* FALSE where it cannot be played; what is wrong is reported. length: in microseconds. */
gboolean sk_sound_file_check (SkFolder *folder, const char *path, gint64 *length, SkReport *report);

G_END_DECLS
