/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes samples (16 bit, little endian, one channel; rate a second) as a WAV file. */
gboolean sk_wave_file_write (const char *path, GByteArray *samples, guint rate, GError **error);

G_END_DECLS
