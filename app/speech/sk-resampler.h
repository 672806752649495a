/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SkResampler: brings speech to the rate of the loudspeaker (a windowed sinc, all phases made beforehand). The sound
 * server would do it, too, but with a filter that is a setting of the machine; this one always sounds as good.
 */
typedef struct _SkResampler SkResampler;

/* Rates in samples a second; to is at least from. */
SkResampler *sk_resampler_new (guint from, guint to);
void sk_resampler_free (SkResampler *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkResampler, sk_resampler_free)

/*
 * The n_output samples from the first-th on, of the input that begins at input. Outside it there is silence. Without
 * delay: the sample of the output that lies at the time of one of the input is that one.
 */
void sk_resampler_run (const SkResampler *self, const gint16 *input, guint n_input, guint64 first, float *output,
                       guint n_output);

G_END_DECLS
