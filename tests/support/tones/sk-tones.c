/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-tones.h"

#include <math.h>
#include <sndfile.h>
#include <string.h>

static int
get_format (const char *path)
{
  static const struct {
    const char *ending;
    int format;
  } forms[] = {
    { ".opus", SF_FORMAT_OGG | SF_FORMAT_OPUS },    { ".ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS },
    { ".flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16 }, { ".mp3", SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III },
    { ".wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16 },   { ".aiff", SF_FORMAT_AIFF | SF_FORMAT_PCM_16 },
    { ".au", SF_FORMAT_AU | SF_FORMAT_PCM_16 },     { ".caf", SF_FORMAT_CAF | SF_FORMAT_PCM_16 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    g_autofree char *small = g_ascii_strdown (strrchr (path, '.'), -1);

    if (g_str_equal (small, forms[i].ending))
      return forms[i].format;
  }
  g_error ("%s: of no form that is known", path);
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
