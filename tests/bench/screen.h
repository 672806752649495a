/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <stdint.h>

/* The whole X screen as somebody standing before it sees it, and a mouse. Exits with status 2 when it cannot be had. */

/* Milliseconds of CLOCK_MONOTONIC. */
double now (void);

void screen_open (void);
/* For the child after fork(): it must not share the connection. */
void screen_close (void);

/* Waits until something is painted, or the time is reached; 0 for the latter. */
int screen_wait (double until);
/* Waits until nothing was painted for so many milliseconds, at most for `limit`. */
void screen_wait_still (double quiet, double limit);
/* How many pixels have this colour (each channel +-8) now. */
long screen_count (uint32_t colour);

/* The pointer goes there first, so that only the click itself is between the click and what it does. */
void screen_point (int x, int y);
void screen_click (void);
