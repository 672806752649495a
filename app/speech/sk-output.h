/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-sink.h"

G_BEGIN_DECLS

/*
 * SkOutput: the sink of the kiosk. It plays through the sound server where there is one, and else in silence, so that
 * words are marked in time all the same. When the server goes, what is being said goes on in silence from there; when
 * it comes, it goes on aloud. audible says which.
 *
 * Properties: clock (construct only).
 */
#define SK_TYPE_OUTPUT (sk_output_get_type ())
G_DECLARE_FINAL_TYPE (SkOutput, sk_output, SK, OUTPUT, GObject)

SkSink *sk_output_new (SkClock *clock);

G_END_DECLS
