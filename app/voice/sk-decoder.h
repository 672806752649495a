/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-engine.h"

G_BEGIN_DECLS

/*
 * SkDecoder: libsndfile and libsonic, for what somebody has read aloud. It gives one channel, at the file's own rate.
 */

/* Plays from start up to end, both in microseconds, at speed (thousandths) without a change of pitch. The status is
 * FAILED where the file is broken, or over before the end. Returns FALSE when given up. */
gboolean sk_decoder_play (int descriptor, gint64 start, gint64 end, guint speed, SkEngineAbort abort, gpointer data,
                          SkVoiceStatus *status, SkEngineSpeech *speech);

G_END_DECLS
