/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-clock.h"

G_BEGIN_DECLS

/*
 * SkSink: where samples go to be heard, one clip at a time. All of a clip is there before it starts, so a sink never
 * waits for samples. Main thread only; what a sink does on threads of its own is its own affair.
 *
 * The position is the sample that is heard now; it runs on past the end of the clip, in silence, until stop or the
 * next start, and stands while paused. It may be unknown for a moment after a start.
 *
 * Signals:
 *   changed   the position is known now, or runs differently (paused, moved to another output), or audible or headphones
 *             changed: whoever waits for a sample must look again
 */
#define SK_TYPE_SINK (sk_sink_get_type ())
G_DECLARE_INTERFACE (SkSink, sk_sink, SK, SINK, GObject)

struct _SkSinkInterface {
  GTypeInterface parent;

  void (*start) (SkSink *self, GBytes *samples, guint rate, guint from);
  void (*stop) (SkSink *self);
  void (*set_paused) (SkSink *self, gboolean paused);
  void (*set_volume) (SkSink *self, guint volume);
  gboolean (*get_position) (SkSink *self, gint64 *sample);
  gboolean (*get_audible) (SkSink *self);
  gboolean (*get_headphones) (SkSink *self);
  SkClock *(*get_clock) (SkSink *self);
};

/* Plays these samples (16 bit, one channel; rate a second) from that one on, in place of what is playing. */
void sk_sink_start (SkSink *self, GBytes *samples, guint rate, guint from);
/* Silence, at once. */
void sk_sink_stop (SkSink *self);
/* Holds for what is playing and for what is started later. */
void sk_sink_set_paused (SkSink *self, gboolean paused);
/* 0 (silent) to 100; acts on what is playing. */
void sk_sink_set_volume (SkSink *self, guint volume);
/* FALSE: not known now; a signal will say when. */
gboolean sk_sink_get_position (SkSink *self, gint64 *sample);
/* Whether there is anything that could be heard. */
gboolean sk_sink_get_audible (SkSink *self);
/* Whether it is heard through headphones or a headset, and so by one person alone. */
gboolean sk_sink_get_headphones (SkSink *self);
/* The clock that is fit to wait for a position with (transfer none). */
SkClock *sk_sink_get_clock (SkSink *self);
/* For sinks. */
void sk_sink_changed (SkSink *self);

G_END_DECLS
