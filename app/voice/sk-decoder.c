/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-decoder.h"

#include <sndfile.h>
#include <sonic.h>
#include <unistd.h>

enum {
  BLOCK = 4096, /* frames that are decoded at a time */
  MOST_CHANNELS = 8,
  FADE = 3,    /* milliseconds, in which a cut in the midst of a sound is not heard as a click */
  LACKING = 50 /* milliseconds that may be missing at the end: a player's clock is not the file's */
};

typedef struct {
  SNDFILE *file;
  SF_INFO info;
  sonicStream sonic; /* NULL: as it was recorded */
  GArray *samples;   /* gint16 */
  sf_count_t left;   /* frames of the file */
} Playing;

static void
clear (Playing *playing)
{
  g_clear_pointer (&playing->sonic, sonicDestroyStream);
  g_clear_pointer (&playing->file, sf_close);
}

static sf_count_t
to_frames (const Playing *playing, gint64 microseconds)
{
  return (sf_count_t) ((double) microseconds * playing->info.samplerate / G_USEC_PER_SEC);
}

static gboolean
open_file (Playing *playing, int descriptor, gint64 start, gint64 end)
{
  lseek (descriptor, 0, SEEK_SET);
  playing->file = sf_open_fd (descriptor, SFM_READ, &playing->info, FALSE);
  if (playing->file == NULL || playing->info.channels < 1 || playing->info.channels > MOST_CHANNELS ||
      playing->info.samplerate < SK_VOICE_LEAST_SAMPLE_RATE || playing->info.samplerate > SK_VOICE_MOST_SAMPLE_RATE)
    return FALSE;
  playing->left = to_frames (playing, end - start);
  return sf_seek (playing->file, to_frames (playing, start), SEEK_SET) >= 0;
}

static gboolean
open_sonic (Playing *playing, guint speed)
{
  if (speed == 1000)
    return TRUE;
  playing->sonic = sonicCreateStream (playing->info.samplerate, 1);
  if (playing->sonic == NULL)
    return FALSE;
  sonicSetSpeed (playing->sonic, (float) speed / 1000);
  sonicSetQuality (playing->sonic, 1);
  return TRUE;
}

static void
take_stretched (Playing *playing)
{
  short block[BLOCK];
  int n;

  while ((n = sonicReadShortFromStream (playing->sonic, block, BLOCK)) > 0)
    g_array_append_vals (playing->samples, block, (guint) n);
}

/* One channel of all: a voice that was recorded at one side is heard at both. */
static gboolean
take_block (Playing *playing, const short *frames, sf_count_t n_frames)
{
  short mixed[BLOCK];
  int channels = playing->info.channels;

  for (sf_count_t i = 0; i < n_frames; i++) {
    int sum = 0;

    for (int channel = 0; channel < channels; channel++)
      sum += frames[i * channels + channel];
    mixed[i] = (short) (sum / channels);
  }
  if (playing->sonic == NULL) {
    g_array_append_vals (playing->samples, mixed, (guint) n_frames);
    return TRUE;
  }
  if (!sonicWriteShortToStream (playing->sonic, mixed, (int) n_frames))
    return FALSE;
  take_stretched (playing);
  return TRUE;
}

static gboolean
decode (Playing *playing, SkEngineAbort abort, gpointer data, gboolean *aborted)
{
  short frames[BLOCK * MOST_CHANNELS];

  while (playing->left > 0 && playing->samples->len <= SK_VOICE_MOST_SAMPLES) {
    sf_count_t n = sf_readf_short (playing->file, frames, MIN (BLOCK, playing->left));

    *aborted = abort (data);
    if (*aborted || n <= 0)
      break;
    playing->left -= n;
    if (!take_block (playing, frames, n))
      return FALSE;
  }
  if (playing->sonic != NULL && sonicFlushStream (playing->sonic))
    take_stretched (playing);
  return playing->left <= to_frames (playing, LACKING * 1000);
}

static void
fade_ends (GArray *samples, guint n)
{
  gint16 *all = (gint16 *) (void *) samples->data;

  for (guint i = 0; i < MIN (n, samples->len / 2); i++) {
    gint16 *first = &all[i];
    gint16 *last = &all[samples->len - 1 - i];

    *first = (gint16) (*first * (int) i / (int) n);
    *last = (gint16) (*last * (int) i / (int) n);
  }
}

gboolean
sk_decoder_play (int descriptor, gint64 start, gint64 end, guint speed, SkEngineAbort abort, gpointer data,
                 SkVoiceStatus *status, SkEngineSpeech *speech)
{
  static GArray *marks;
  static GArray *samples;
  Playing playing = { 0 };
  gboolean aborted = FALSE;

  if (samples == NULL) {
    marks = g_array_new (FALSE, FALSE, sizeof (SkVoiceMark));
    samples = g_array_new (FALSE, FALSE, sizeof (gint16));
  }
  g_array_set_size (samples, 0);
  playing.samples = samples;
  *speech = (SkEngineSpeech){ SK_VOICE_LEAST_SAMPLE_RATE, marks, samples };
  *status = SK_VOICE_STATUS_FAILED;
  if (open_file (&playing, descriptor, start, end) && open_sonic (&playing, speed) &&
      decode (&playing, abort, data, &aborted) && samples->len > 0 && samples->len <= SK_VOICE_MOST_SAMPLES) {
    *status = SK_VOICE_STATUS_OK;
    speech->sample_rate = (guint) playing.info.samplerate;
    fade_ends (samples, speech->sample_rate * FADE / 1000);
  } else {
    g_array_set_size (samples, 0);
  }
  clear (&playing);
  return !aborted;
}
