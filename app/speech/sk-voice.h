/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

#include "sk-clip.h"
#include "sk-recording.h"

G_BEGIN_DECLS

/*
 * SK_VOICE_ERROR: why a text was not made into speech. Besides these, G_IO_ERROR_CANCELLED: cancelled, or a newer
 * text was asked for.
 */
typedef enum {
  SK_VOICE_ERROR_NOT_STARTED, /* the voice process cannot be started */
  SK_VOICE_ERROR_NO_LANGUAGE, /* no voice speaks this language */
  SK_VOICE_ERROR_FAILED,      /* the engine could say nothing of it, or the recording cannot be played */
} SkVoiceError;

#define SK_VOICE_ERROR (sk_voice_error_quark ())
GQuark sk_voice_error_quark (void);

/*
 * SkVoice: makes a text or a recording into samples, all of them before any is heard, for that takes milliseconds. One
 * at a time: a new one makes the one under way void. Main thread only.
 */
#define SK_TYPE_VOICE (sk_voice_get_type ())
G_DECLARE_INTERFACE (SkVoice, sk_voice, SK, VOICE, GObject)

struct _SkVoiceInterface {
  GTypeInterface parent;

  void (*synthesize_async) (SkVoice *self, const char *text, const char *language, guint words_a_minute,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
  void (*decode_async) (SkVoice *self, SkRecording *recording, double speed, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer data);
  SkClip *(*finish) (SkVoice *self, GAsyncResult *result, GError **error);
};

/* language: BCP 47. words_a_minute: 80 to 450. */
void sk_voice_synthesize_async (SkVoice *self, const char *text, const char *language, guint words_a_minute,
                                GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* speed: 1 as it was recorded, 2 in half the time; the pitch stays. */
void sk_voice_decode_async (SkVoice *self, SkRecording *recording, double speed, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data);
/* Of either. Marks are places in the text that was asked for; a recording has none (transfer full). NULL with an error:
 * see above. */
SkClip *sk_voice_finish (SkVoice *self, GAsyncResult *result, GError **error);

G_END_DECLS
