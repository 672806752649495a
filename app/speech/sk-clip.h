/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* SkClipMark: the engine comes to a place in its text. Places may repeat, be missing, or jump: see sk-timing.h. */
typedef struct {
  guint32 character; /* in the spoken text, from 0 */
  guint32 sample;    /* from the start of the clip */
} SkClipMark;

/* SkClip: spoken sound, 16 bit, one channel, with the engine's marks. Immutable. */
#define SK_TYPE_CLIP (sk_clip_get_type ())
G_DECLARE_FINAL_TYPE (SkClip, sk_clip, SK, CLIP, GObject)

/* rate: samples a second. */
SkClip *sk_clip_new (GBytes *samples, guint rate, const SkClipMark *marks, guint n_marks);
/* Silence in which the words pass by at a reading pace, for what no voice can say. words_a_minute: 80 to 450. */
SkClip *sk_clip_new_silent (guint n_words, guint words_a_minute);

GBytes *sk_clip_get_samples (SkClip *self); /* (transfer none) */
guint sk_clip_get_rate (SkClip *self);
guint sk_clip_get_n_samples (SkClip *self);
const SkClipMark *sk_clip_get_marks (SkClip *self, guint *n_marks);
/* The samples from the first to behind the last that can be heard; the whole clip where none can. */
void sk_clip_get_heard (SkClip *self, guint *first, guint *end);

G_END_DECLS
