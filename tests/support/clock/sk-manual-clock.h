/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-clock.h"

G_BEGIN_DECLS

/* SkManualClock: a clock that stands until the test lets time pass; calls that fall due happen then, in order. */
#define SK_TYPE_MANUAL_CLOCK (sk_manual_clock_get_type ())
G_DECLARE_FINAL_TYPE (SkManualClock, sk_manual_clock, SK, MANUAL_CLOCK, GObject)

SkClock *sk_manual_clock_new (void);
/* What the clock on the wall says now; from then on it goes with the time. */
void sk_manual_clock_set_wall_time (SkManualClock *self, GDateTime *now);
/* Lets that many microseconds pass. */
void sk_manual_clock_pass (SkManualClock *self, gint64 microseconds);
/* Lets time pass up to the next call and makes it. FALSE: nobody waits for anything. */
gboolean sk_manual_clock_step (SkManualClock *self);

G_END_DECLS
