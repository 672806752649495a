/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-feed.h"

#include <math.h>

#include "sk-resampler.h"

enum {
  BLOCK = 256,
  LOUD = 300, /* of 32768: to begin behind such a sample is to begin inside a sound */
};

/* At the loudspeaker's rate speech swings up to 3 % higher than at the engine's, which goes up to full scale. */
static const float FULL = 0.95f;

struct _SkFeed {
  GBytes *samples; /* NULL while stopped */
  guint rate;
  guint from;
  guint64 given; /* of SK_FEED_RATE since the start */
  float gain;
  float gain_wanted;
  SkResampler *resampler;
  guint resampler_rate;
};

SkFeed *
sk_feed_new (void)
{
  SkFeed *self = g_new0 (SkFeed, 1);

  sk_feed_set_volume (self, 100);
  return self;
}

void
sk_feed_free (SkFeed *self)
{
  sk_feed_stop (self);
  g_clear_pointer (&self->resampler, sk_resampler_free);
  g_free (self);
}

static gboolean
begins_inside_sound (const SkFeed *self)
{
  const gint16 *samples = g_bytes_get_data (self->samples, NULL);

  return self->from > 0 && ABS (samples[self->from - 1]) >= LOUD;
}

void
sk_feed_start (SkFeed *self, GBytes *samples, guint rate, guint from)
{
  g_return_if_fail (rate > 0 && rate <= SK_FEED_RATE);

  sk_feed_stop (self);
  if (self->resampler_rate != rate) {
    g_clear_pointer (&self->resampler, sk_resampler_free);
    self->resampler = sk_resampler_new (rate, SK_FEED_RATE);
    self->resampler_rate = rate;
  }
  self->samples = g_bytes_ref (samples);
  self->rate = rate;
  self->from = MIN (from, (guint) (g_bytes_get_size (samples) / sizeof (gint16)));
  self->given = 0;
  /* A beginning is given whole; a word that is taken up again in the middle of a sound would click. */
  self->gain = begins_inside_sound (self) ? 0 : self->gain_wanted;
}

void
sk_feed_stop (SkFeed *self)
{
  g_clear_pointer (&self->samples, g_bytes_unref);
}

/* Loudness is heard in ratios: the cube of the number makes its steps sound even, as the sound servers do it. */
void
sk_feed_set_volume (SkFeed *self, guint volume)
{
  float part = (float) MIN (volume, 100) / 100;

  self->gain_wanted = FULL * part * part * part;
}

static void
fill_block (SkFeed *self, gint16 *output, guint n_output)
{
  const float step = 1.0f / 240; /* from silent to full in 5 ms */
  const gint16 *samples = g_bytes_get_data (self->samples, NULL);
  guint n_samples = (guint) (g_bytes_get_size (self->samples) / sizeof (gint16)) - self->from;
  float block[BLOCK];

  sk_resampler_run (self->resampler, samples + self->from, n_samples, self->given, block, n_output);
  for (guint i = 0; i < n_output; i++) {
    self->gain = CLAMP (self->gain_wanted, self->gain - step, self->gain + step);
    output[i] = (gint16) lrintf (CLAMP (block[i] * self->gain, (float) G_MININT16, (float) G_MAXINT16));
  }
  self->given += n_output;
}

void
sk_feed_fill (SkFeed *self, gint16 *output, guint n_output)
{
  for (guint done = 0; done < n_output;) {
    guint n = MIN (BLOCK, n_output - done);

    if (self->samples != NULL)
      fill_block (self, output + done, n);
    else
      memset (output + done, 0, n * sizeof *output);
    done += n;
  }
}

gint64
sk_feed_get_sample (const SkFeed *self, gint64 microseconds)
{
  return self->from + microseconds * self->rate / G_USEC_PER_SEC;
}
