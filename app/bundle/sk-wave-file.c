/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-wave-file.h"

#include <string.h>

#define BYTES_A_SAMPLE 2

static void
append_number (GByteArray *file, guint32 number, guint bytes)
{
  guint32 little = GUINT32_TO_LE (number);

  g_byte_array_append (file, (const guint8 *) &little, bytes);
}

static void
append_name (GByteArray *file, const char *name)
{
  g_byte_array_append (file, (const guint8 *) name, strlen (name));
}

gboolean
sk_wave_file_write (const char *path, GByteArray *samples, guint rate, GError **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();

  append_name (file, "RIFF");
  append_number (file, 36 + samples->len, 4); /* the bytes that follow: 36 of the header, and the samples */
  append_name (file, "WAVEfmt ");
  append_number (file, 16, 4); /* bytes of the format */
  append_number (file, 1, 2);  /* plain samples */
  append_number (file, 1, 2);  /* channels */
  append_number (file, rate, 4);
  append_number (file, rate * BYTES_A_SAMPLE, 4);
  append_number (file, BYTES_A_SAMPLE, 2);
  append_number (file, 8 * BYTES_A_SAMPLE, 2);
  append_name (file, "data");
  append_number (file, samples->len, 4);
  g_byte_array_append (file, samples->data, samples->len);
  return g_file_set_contents (path, (const char *) file->data, file->len, error);
}
