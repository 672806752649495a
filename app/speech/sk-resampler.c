/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-resampler.h"

#include <math.h>

enum {
  TAPS = 32,
  MOST_PHASES = 2048,
};

struct _SkResampler {
  guint up; /* output samples in the time of down input samples; also the number of phases */
  guint down;
  float *phases; /* up rows of TAPS */
};

static guint
greatest_common_divisor (guint a, guint b)
{
  while (b != 0) {
    guint rest = a % b;

    a = b;
    b = rest;
  }
  return a;
}

/* The ideal filter, faded by a Blackman window; distance in input samples. */
static double
kernel (double distance)
{
  const double cutoff = 0.96; /* of half the input's rate */
  double x = G_PI * distance * cutoff;
  double t = distance / (TAPS / 2);
  double window = 0.42 + 0.5 * cos (G_PI * t) + 0.08 * cos (2 * G_PI * t);

  if (fabs (t) >= 1)
    return 0;
  return cutoff * window * (fabs (x) < 1e-9 ? 1 : sin (x) / x);
}

SkResampler *
sk_resampler_new (guint from, guint to)
{
  guint divisor = greatest_common_divisor (from, to);
  SkResampler *self;

  g_return_val_if_fail (from > 0 && from <= to, NULL);
  g_return_val_if_fail (to / divisor <= MOST_PHASES, NULL);

  self = g_new0 (SkResampler, 1);
  self->up = to / divisor;
  self->down = from / divisor;
  self->phases = g_new (float, self->up *TAPS);
  for (guint phase = 0; phase < self->up; phase++) {
    float *row = self->phases + phase * TAPS;
    double sum = 0;

    for (int tap = 0; tap < TAPS; tap++) {
      double distance = (double) phase / self->up - (tap - TAPS / 2 + 1);

      row[tap] = (float) kernel (distance);
      sum += row[tap];
    }
    /* Each phase passes a steady level alike, or speech would get a whistle at the rate of the phases. */
    for (int tap = 0; tap < TAPS; tap++)
      row[tap] = (float) (row[tap] / sum);
  }
  return self;
}

void
sk_resampler_free (SkResampler *self)
{
  g_free (self->phases);
  g_free (self);
}

static float
convolve (const float *row, const gint16 *input, gint64 start, guint n_input)
{
  gint64 begin = MAX (0, -start);
  gint64 end = MIN (TAPS, (gint64) n_input - start);
  float sum = 0;

  for (gint64 tap = begin; tap < end; tap++)
    sum += row[tap] * input[start + tap];
  return sum;
}

void
sk_resampler_run (const SkResampler *self, const gint16 *input, guint n_input, guint64 first, float *output,
                  guint n_output)
{
  guint64 place = first * self->down;

  for (guint i = 0; i < n_output; i++, place += self->down) {
    gint64 start = (gint64) (place / self->up) - TAPS / 2 + 1;

    output[i] = convolve (self->phases + place % self->up * TAPS, input, start, n_input);
  }
}
