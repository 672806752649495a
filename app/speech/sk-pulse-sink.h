/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-sink.h"

G_BEGIN_DECLS

/*
 * SkPulseSink: a sink of PulseAudio, or of PipeWire through its Pulse server. It connects by itself, and again every
 * five seconds while it cannot. While it plays it never lets the server run out: it gives silence between clips, and
 * five seconds after the last one it corks the stream and costs nothing. Its own thread talks to the server.
 *
 * Properties: clock (construct only).
 */
#define SK_TYPE_PULSE_SINK (sk_pulse_sink_get_type ())
G_DECLARE_FINAL_TYPE (SkPulseSink, sk_pulse_sink, SK, PULSE_SINK, GObject)

typedef enum {
  SK_PULSE_SINK_CONNECTING, /* a clip that is started now will be heard, if the server answers */
  SK_PULSE_SINK_READY,
  SK_PULSE_SINK_FAILED, /* the clip is forgotten; it goes on trying to connect */
} SkPulseSinkState;

SkSink *sk_pulse_sink_new (SkClock *clock);
/* A change of it is a changed of the sink. */
SkPulseSinkState sk_pulse_sink_get_state (SkPulseSink *self);

G_END_DECLS
