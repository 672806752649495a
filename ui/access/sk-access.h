/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-keys.h"
#include "sk-reader.h"
#include "sk-screen-reader.h"
#include "sk-speaker.h"
#include "sk-visit.h"

G_BEGIN_DECLS

/*
 * SkAccess: every way to work the kiosk but plain touch. It gets all input first, and knows who it is for: the keys, the
 * scanner, the help for touching, or whoever it was meant for. It moves the focus in reading order, never loses it, and
 * says where it is. It lets somebody begin who does not see the start screen or cannot touch it.
 *
 * Properties, read and notified: slow (boolean): somebody works with keys or a switch, and needs more time; scanning
 * (boolean): scanning moves, and whoever waits for it need not touch.
 * Signals: input (), somebody touched, pressed, scrolled or moved a pointer; message (const char *), something to be shown; staff (), a
 * member of staff asks to be let in.
 */
#define SK_TYPE_ACCESS (sk_access_get_type ())
G_DECLARE_FINAL_TYPE (SkAccess, sk_access, SK, ACCESS, GObject)

/* The window lives longer. */
SkAccess *sk_access_new (GtkWindow *window, SkVisit *visit, SkReader *reader, SkSpeaker *speaker, SkClock *clock,
                         SkKeys *keys, SkScreenReader *screen_reader);

/* The last thing that it said. FALSE: something else was said after it. */
gboolean sk_access_say_again (SkAccess *self);

/* Asleep: whatever comes is for nobody, but what lets members of staff in. */
void sk_access_set_asleep (SkAccess *self, gboolean asleep);

/* Says what is new on the screen, if it speaks at all. */
void sk_access_tell (SkAccess *self, const char *news);

gboolean sk_access_get_slow (SkAccess *self);
gboolean sk_access_get_scanning (SkAccess *self);

G_END_DECLS
