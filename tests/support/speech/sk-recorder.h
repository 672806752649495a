/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-speaker.h"

G_BEGIN_DECLS

/*
 * SkRecorder: writes down what a speaker says is heard, an event after the other: "start:TEXT", "word:TEXT:2",
 * "end:TEXT", "cancel:TEXT". It fails the test at once where the order breaks the speaker's promises: one end or cancel
 * for each start, none without one, and every word, in order, once.
 */
typedef struct _SkRecorder SkRecorder;

SkRecorder *sk_recorder_new (SkSpeaker *speaker);
/* Fails when something started that did not end. */
void sk_recorder_free (SkRecorder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkRecorder, sk_recorder_free)

/* All since the last time, with a blank between two events (transfer full). */
char *sk_recorder_take (SkRecorder *self);
guint sk_recorder_get_n_ended (SkRecorder *self);
guint sk_recorder_get_n_started (SkRecorder *self);
/* Words of utterances that ended. */
guint sk_recorder_get_n_words (SkRecorder *self);

G_END_DECLS
