/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-clock.h"
#include "sk-hours.h"

G_BEGIN_DECLS

/*
 * SkHoursWatch: whether it is now within some hours. It looks once a minute, for clocks are set, and go forward in spring.
 * Where there are no hours, and while the clock is wrong by years, as it is without its battery, nobody can know: then it
 * answers what it was told to. Main thread only.
 *
 * Signal: changed, it is within them now or no longer, or they begin next at another time.
 */
#define SK_TYPE_HOURS_WATCH (sk_hours_watch_get_type ())
G_DECLARE_FINAL_TYPE (SkHoursWatch, sk_hours_watch, SK, HOURS_WATCH, GObject)

/* Otherwise: the answer while nobody can know. */
SkHoursWatch *sk_hours_watch_new (SkClock *clock, gboolean otherwise);

/* NULL: there are none. */
void sk_hours_watch_set_hours (SkHoursWatch *self, SkHours *hours);
gboolean sk_hours_watch_get_within (SkHoursWatch *self);
/* When they begin next (transfer none); NULL while nobody can know. */
GDateTime *sk_hours_watch_get_next (SkHoursWatch *self);

G_END_DECLS
