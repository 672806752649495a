/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-clock.h"

G_BEGIN_DECLS

/* SkSystemClock: the machine's monotonic clock, with calls from the default main context. */
#define SK_TYPE_SYSTEM_CLOCK (sk_system_clock_get_type ())
G_DECLARE_FINAL_TYPE (SkSystemClock, sk_system_clock, SK, SYSTEM_CLOCK, GObject)

SkClock *sk_system_clock_new (void);

G_END_DECLS
