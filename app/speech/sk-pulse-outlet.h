/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>
#include <pulse/context.h>
#include <pulse/introspect.h>
#include <pulse/stream.h>

G_BEGIN_DECLS

/*
 * SkPulseOutlet: where a stream of the sound server comes out: whether anybody can hear it there, and how many. It
 * keeps the stream and its device from being mute: each is opened again once for every time that somebody insists. How
 * loud the kiosk is, it sets in its own samples; so an open device is one at full volume. All functions are called under
 * the lock of the main loop that the stream lives in.
 */
typedef struct _SkPulseOutlet SkPulseOutlet;

/* changed: audible or headphones are different now; called under the lock, too. */
SkPulseOutlet *sk_pulse_outlet_new (void (*changed) (gpointer data), gpointer data);
void sk_pulse_outlet_free (SkPulseOutlet *self);
/* Looks after this stream from now on, which is ready or was moved; neither is owned. */
void sk_pulse_outlet_follow (SkPulseOutlet *self, pa_context *context, pa_stream *stream);
/* Before the stream and its context go. */
void sk_pulse_outlet_forget (SkPulseOutlet *self);
/* Something is about to be said: what is mute may be opened once more, and counts as open until that failed. */
void sk_pulse_outlet_insist (SkPulseOutlet *self);
/* FALSE: there is no device at all, or it or the stream is mute and could not be opened. */
gboolean sk_pulse_outlet_get_audible (SkPulseOutlet *self);
gboolean sk_pulse_outlet_get_headphones (SkPulseOutlet *self);

/* Whether what a device of the sound server plays is heard by one person alone: by the socket that it plays through, or
 * else by what the device says it is. */
gboolean sk_pulse_outlet_is_headphones (const pa_sink_info *device);

G_END_DECLS
