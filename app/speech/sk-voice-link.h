/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

#include "sk-voice-protocol.h"

G_BEGIN_DECLS

/*
 * SkVoiceLink: one running send-kiosk-voice and the socket to it. Owned by SkVoiceProcess, which opens another when
 * this one ends. Main thread only.
 */
typedef struct _SkVoiceLink SkVoiceLink;

/* What the voice answered, checked and copied to where it may be read; valid during the call. */
typedef struct {
  guint32 id;
  SkVoiceStatus status;
  guint sample_rate;
  const SkVoiceMark *marks;
  guint n_marks;
  const gint16 *samples;
  guint n_samples;
} SkVoiceAnswer;

/* answer is NULL when the process ended, hung up, or said what it cannot mean: the link is of no more use. */
typedef void (*SkVoiceLinkCallback) (const SkVoiceAnswer *answer, gpointer data);

/* The callback may free the link. NULL with an error of SK_VOICE_ERROR. */
SkVoiceLink *sk_voice_link_open (const char *program, SkVoiceLinkCallback callback, gpointer data, GError **error);
/* Ends the process, too. */
void sk_voice_link_close (SkVoiceLink *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkVoiceLink, sk_voice_link_close)

/* text is n_bytes of UTF-8. FALSE when the voice does not take it, which means that it hangs. */
gboolean sk_voice_link_speak (SkVoiceLink *self, guint32 id, const char *language, guint words_a_minute,
                              const char *text, gsize n_bytes);
/* descriptor: of the file, which stays the caller's. The rest as in SkVoiceRequest; FALSE as above. */
gboolean sk_voice_link_play (SkVoiceLink *self, guint32 id, int descriptor, gint64 start, gint64 end, guint speed);
/* NULL when it has ended. */
const char *sk_voice_link_get_pid (SkVoiceLink *self);

G_END_DECLS
