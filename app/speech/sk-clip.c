/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-clip.h"

#include <stdlib.h>
#include <string.h>

/* Quieter than this (of 32768) is the engine's silence before and after its words. */
enum { QUIET = 4 };

struct _SkClip {
  GObject parent_instance;

  GBytes *samples;
  guint rate;
  SkClipMark *marks;
  guint n_marks;
};

G_DEFINE_FINAL_TYPE (SkClip, sk_clip, G_TYPE_OBJECT)

static void
sk_clip_finalize (GObject *object)
{
  SkClip *self = SK_CLIP (object);

  g_clear_pointer (&self->samples, g_bytes_unref);
  g_clear_pointer (&self->marks, g_free);
  G_OBJECT_CLASS (sk_clip_parent_class)->finalize (object);
}

static void
sk_clip_class_init (SkClipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_clip_finalize;
}

static void
sk_clip_init (SkClip *self G_GNUC_UNUSED)
{
}

SkClip *
sk_clip_new (GBytes *samples, guint rate, const SkClipMark *marks, guint n_marks)
{
  SkClip *self;

  g_return_val_if_fail (samples != NULL, NULL);
  g_return_val_if_fail (rate > 0, NULL);

  self = g_object_new (SK_TYPE_CLIP, NULL);
  self->samples = g_bytes_ref (samples);
  self->rate = rate;
  self->marks = g_memdup2 (marks, n_marks * sizeof (SkClipMark));
  self->n_marks = n_marks;
  return self;
}

SkClip *
sk_clip_new_silent (guint n_words, guint words_a_minute)
{
  enum { RATE = 8000 };
  gsize n_samples = (gsize) n_words * 60 * RATE / CLAMP (words_a_minute, 80, 450);
  g_autoptr (GBytes) samples = g_bytes_new_take (g_malloc0 (n_samples * sizeof (gint16)), n_samples * sizeof (gint16));

  return sk_clip_new (samples, RATE, NULL, 0);
}

GBytes *
sk_clip_get_samples (SkClip *self)
{
  g_return_val_if_fail (SK_IS_CLIP (self), NULL);

  return self->samples;
}

guint
sk_clip_get_rate (SkClip *self)
{
  g_return_val_if_fail (SK_IS_CLIP (self), 0);

  return self->rate;
}

guint
sk_clip_get_n_samples (SkClip *self)
{
  g_return_val_if_fail (SK_IS_CLIP (self), 0);

  return (guint) (g_bytes_get_size (self->samples) / sizeof (gint16));
}

const SkClipMark *
sk_clip_get_marks (SkClip *self, guint *n_marks)
{
  g_return_val_if_fail (SK_IS_CLIP (self), NULL);

  *n_marks = self->n_marks;
  return self->marks;
}

void
sk_clip_get_heard (SkClip *self, guint *first, guint *end)
{
  const gint16 *samples;
  guint n_samples;

  g_return_if_fail (SK_IS_CLIP (self));

  samples = g_bytes_get_data (self->samples, NULL);
  n_samples = sk_clip_get_n_samples (self);
  *first = 0;
  *end = n_samples;
  while (*first < n_samples && abs (samples[*first]) < QUIET)
    (*first)++;
  if (*first == n_samples) {
    *first = 0;
    return;
  }
  while (*end > *first && abs (samples[*end - 1]) < QUIET)
    (*end)--;
}
