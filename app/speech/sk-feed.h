/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SkFeed: what a sink's thread plays next: a clip from a sample on, at the loudspeaker's rate and volume, and silence
 * when there is none and behind its end. Not locked: its owner keeps one thread at a time in it.
 */
typedef struct _SkFeed SkFeed;

enum { SK_FEED_RATE = 48000 }; /* samples a second that it gives */

SkFeed *sk_feed_new (void);
void sk_feed_free (SkFeed *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkFeed, sk_feed_free)

/* The next sample given is that of the clip; rate at most SK_FEED_RATE. */
void sk_feed_start (SkFeed *self, GBytes *samples, guint rate, guint from);
void sk_feed_stop (SkFeed *self);
/* 0 to 100; glides there, for a jump would be heard as a click. */
void sk_feed_set_volume (SkFeed *self, guint volume);
void sk_feed_fill (SkFeed *self, gint16 *output, guint n_output);
/* The clip's sample that lies that many microseconds behind the one that it was started with. */
gint64 sk_feed_get_sample (const SkFeed *self, gint64 microseconds);

G_END_DECLS
