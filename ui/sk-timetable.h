/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

#include "sk-access.h"
#include "sk-clock.h"
#include "sk-visit.h"
#include "sk-window.h"

G_BEGIN_DECLS

/*
 * SkTimetable: what is different at some hours, by the settings: outside the opening hours the screen is dark and takes no
 * touch, and in the quiet hours it is not so loud. A visit that has begun is never cut short. Main thread only.
 *
 * Signal: changed, the screen is dark now, or no longer.
 */
#define SK_TYPE_TIMETABLE (sk_timetable_get_type ())
G_DECLARE_FINAL_TYPE (SkTimetable, sk_timetable, SK, TIMETABLE, GObject)

SkTimetable *sk_timetable_new (SkClock *clock, GSettings *settings, SkVisit *visit, SkAccess *access, SkWindow *window);

gboolean sk_timetable_is_dark (SkTimetable *self);

G_END_DECLS
