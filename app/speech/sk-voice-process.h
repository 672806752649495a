/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-voice.h"

G_BEGIN_DECLS

/*
 * SkVoiceProcess: the voice that is send-kiosk-voice, a process of its own, since a text can kill the engine. It is
 * started again when it dies: the text is tried once more, then clause by clause and half by half, and what still
 * kills it is passed over in silence. One that does not answer within five seconds is killed. It ends with this object.
 *
 * Properties: program (construct only): the path of send-kiosk-voice.
 */
#define SK_TYPE_VOICE_PROCESS (sk_voice_process_get_type ())
G_DECLARE_FINAL_TYPE (SkVoiceProcess, sk_voice_process, SK, VOICE_PROCESS, GObject)

SkVoice *sk_voice_process_new (const char *program);
/* For tests and measurements: the process's id, NULL while there is none. */
const char *sk_voice_process_get_pid (SkVoiceProcess *self);

G_END_DECLS
