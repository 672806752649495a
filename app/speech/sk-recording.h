/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A word of the utterance that has a time of its own in the recording. */
typedef struct {
  guint word;
  gint64 time; /* microseconds from the start of the file */
} SkRecordingWord;

/*
 * SkRecording: where in a sound file somebody reads an utterance. The file is opened here and read by the voice
 * process alone. Immutable.
 */
#define SK_TYPE_RECORDING (sk_recording_get_type ())
G_DECLARE_FINAL_TYPE (SkRecording, sk_recording, SK, RECORDING, GObject)

/* Times in microseconds from the start of the file; words rise. */
SkRecording *sk_recording_new (GFile *file, gint64 start, gint64 end, const SkRecordingWord *words, guint n_words);

gint64 sk_recording_get_start (SkRecording *self);
gint64 sk_recording_get_end (SkRecording *self);
const SkRecordingWord *sk_recording_get_words (SkRecording *self, guint *n_words);
/* A descriptor of the file, for reading; the caller closes it. -1 with an error. */
int sk_recording_open (SkRecording *self, GError **error);

G_END_DECLS
