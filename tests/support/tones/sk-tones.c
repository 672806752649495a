/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-tones.h"

#include <math.h>
#include <sndfile.h>

static int
get_format (const char *path)
{
  if (g_str_has_suffix (path, ".opus"))
    return SF_FORMAT_OGG | SF_FORMAT_OPUS;
  if (g_str_has_suffix (path, ".ogg"))
    return SF_FORMAT_OGG | SF_FORMAT_VORBIS;
  return SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
}

/* In small parts: the encoder takes its memory from the stack. */
static void
write_tone (SNDFILE *file, const SF_INFO *info, const SkTone *tone)
{
  enum { PART = 4800 };
  sf_count_t n = (sf_count_t) tone->milliseconds * info->samplerate / 1000;
  g_autofree short *frames = g_new0 (short, (gsize) PART *(gsize) info->channels);

  for (sf_count_t done = 0; done < n; done += PART) {
    sf_count_t part = MIN (PART, n - done);

    for (sf_count_t i = 0; i < part; i++)
      frames[i * info->channels] =
          (short) (8000 * sin (2 * G_PI * tone->frequency * (double) (done + i) / info->samplerate));
    g_assert_cmpint (sf_writef_short (file, frames, part), ==, part);
  }
}

void
sk_tones_write (const char *path, guint rate, guint channels, const SkTone *tones, guint n_tones)
{
  SF_INFO info = { .samplerate = (int) rate, .channels = (int) channels, .format = get_format (path) };
  SNDFILE *file = sf_open (path, SFM_WRITE, &info);

  if (file == NULL)
    g_error ("%s: %s", path, sf_strerror (NULL));
  for (guint i = 0; i < n_tones; i++)
    write_tone (file, &info, &tones[i]);
  g_assert_cmpint (sf_close (file), ==, 0);
}
