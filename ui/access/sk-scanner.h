/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-clock.h"
#include "sk-reader.h"
#include "sk-voicing.h"

G_BEGIN_DECLS

/*
 * SkScanner: works the screen for somebody who has one switch, or two. It goes through what is on the screen, groups
 * first and then what is in them, marks each (style class `scanned`), has its label spoken, and chooses when the switch is
 * pressed. After the things of a group comes the way out of it. Whether it scans, and how, the preferences say.
 *
 * Property: moving (boolean, read, notified): somebody is being waited for.
 */
#define SK_TYPE_SCANNER (sk_scanner_get_type ())
G_DECLARE_FINAL_TYPE (SkScanner, sk_scanner, SK, SCANNER, GObject)

SkScanner *sk_scanner_new (GtkWidget *window, SkClock *clock, SkPreferences *preferences, SkReader *reader,
                           SkSpeaker *speaker, SkVoicing *voicing);

/* Begins anew at the top: another screen is shown. */
void sk_scanner_begin (SkScanner *self);
/* A switch goes down, and comes up. Steps: the one that moves on. */
void sk_scanner_press (SkScanner *self, gboolean steps);
void sk_scanner_release (SkScanner *self);

G_END_DECLS
