/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-bundle.h"
#include "sk-speaker.h"
#include "sk-timetable.h"
#include "sk-watchdog.h"

G_BEGIN_DECLS

/*
 * SkHealth: tells who looks after many kiosks what this one shows and whether it can be heard, whenever that changes: one
 * line to the service manager, and an entry of the journal with a field for each (send-kiosk-session(8) lists them), which
 * the unit lets through. What somebody chose or read is nobody's business, and in neither.
 */
#define SK_TYPE_HEALTH (sk_health_get_type ())
G_DECLARE_FINAL_TYPE (SkHealth, sk_health, SK, HEALTH, GObject)

/* Timetable: NULL where there is none. */
SkHealth *sk_health_new (SkWatchdog *watchdog, SkSpeaker *speaker, SkTimetable *timetable, SkBundle *bundle);

/* What is shown from now on. */
void sk_health_set_bundle (SkHealth *self, SkBundle *bundle);

G_END_DECLS
