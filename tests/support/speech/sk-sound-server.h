/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SkSoundServer: a sound server of the test's own, with a null sink as its only output. Nothing of it lies outside a
 * temporary folder, and it dies with the test. While it runs PULSE_SERVER names it, for this process and its children.
 */
typedef struct _SkSoundServer SkSoundServer;

typedef enum {
  SK_SOUND_SERVER_PULSEAUDIO,
  SK_SOUND_SERVER_PIPEWIRE,
} SkSoundServerKind;

/* NULL when the programs for it are there. */
const char *sk_sound_server_get_missing (SkSoundServerKind kind);
SkSoundServer *sk_sound_server_start (SkSoundServerKind kind);
/* Ends it, and takes everything away. */
void sk_sound_server_stop (SkSoundServer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkSoundServer, sk_sound_server_stop)

/* Kills the server, as a crash would; and starts it anew at the same address. */
void sk_sound_server_kill (SkSoundServer *self);
void sk_sound_server_restart (SkSoundServer *self);
/* A command of pactl, waited for: "load-module module-null-sink sink_name=other". Returns what it printed. */
char *sk_sound_server_control (SkSoundServer *self, const char *command);
/* Processor time that the server has used, in ticks. */
guint64 sk_sound_server_get_ticks (SkSoundServer *self);

/* The null sink's monitor, to be recorded. */
#define SK_SOUND_SERVER_MONITOR "loudspeaker.monitor"

G_END_DECLS
