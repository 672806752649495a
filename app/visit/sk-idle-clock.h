/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-clock.h"
#include "sk-visit.h"

G_BEGIN_DECLS

/*
 * SkIdleClock: ends a visit from which somebody has walked away. After a time without input it has the visit warn; any
 * input takes the warning back, any number of times (WCAG 2.2.1); after another time the visit ends. It stands still
 * while it is held. Main thread only.
 *
 * Properties: left (uint, read, notified): whole seconds until the end, while the warning is shown; else 0.
 */
#define SK_TYPE_IDLE_CLOCK (sk_idle_clock_get_type ())
G_DECLARE_FINAL_TYPE (SkIdleClock, sk_idle_clock, SK, IDLE_CLOCK, GObject)

/* Both times in seconds. An idle time of 0 never ends a visit. */
SkIdleClock *sk_idle_clock_new (SkClock *clock, SkVisit *visit, guint idle_seconds, guint warning_seconds);

/* Both times anew. */
void sk_idle_clock_set_times (SkIdleClock *self, guint idle_seconds, guint warning_seconds);
/* Somebody did something. */
void sk_idle_clock_touch (SkIdleClock *self);
/* Slow: somebody works with keys or a switch, and gets three times as long for everything. */
void sk_idle_clock_set_slow (SkIdleClock *self, gboolean slow);
/* Held: something is being read, or scanned, and whoever waits for it need not touch. */
void sk_idle_clock_set_held (SkIdleClock *self, gboolean held);
guint sk_idle_clock_get_left (SkIdleClock *self);
/* How long the warning is shown, as long as nobody does anything. */
guint sk_idle_clock_get_warning_seconds (SkIdleClock *self);

G_END_DECLS
