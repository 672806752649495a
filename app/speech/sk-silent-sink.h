/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-sink.h"

G_BEGIN_DECLS

/*
 * SkSilentSink: a sink that nobody hears, in which time passes all the same, by a clock of one's choice. It stands in
 * where there is no sound, and in tests.
 *
 * Properties: clock (construct only).
 */
#define SK_TYPE_SILENT_SINK (sk_silent_sink_get_type ())
G_DECLARE_FINAL_TYPE (SkSilentSink, sk_silent_sink, SK, SILENT_SINK, GObject)

SkSink *sk_silent_sink_new (SkClock *clock);

G_END_DECLS
