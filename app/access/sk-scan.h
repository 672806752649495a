/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-clock.h"

G_BEGIN_DECLS

/*
 * SkScan: when scanning moves on, and what a press of a switch means. It goes through so many things, one after the
 * other; what they are, only its owner knows. By itself, after a time for each, or step by step at a press of a second
 * switch. While it is held (the label of a thing is being spoken, or a page is read), the time of the thing has not begun.
 * Times are in milliseconds. Main thread only.
 *
 * Signals:
 *   at (guint index)      this thing is offered now
 *   chosen (guint index)  the switch was pressed while it was offered
 *   woken ()              the switch was pressed while scanning rested
 *   rests ()              it has gone round as often as it should, and waits for a press
 *
 * Property: moving (boolean, read, notified): it goes on by itself; FALSE while it rests, or steps, or is off.
 */
#define SK_TYPE_SCAN (sk_scan_get_type ())
G_DECLARE_FINAL_TYPE (SkScan, sk_scan, SK, SCAN, GObject)

SkScan *sk_scan_new (SkClock *clock);

/* First: so much longer for the first thing. Loops: rounds until it rests. */
void sk_scan_set_times (SkScan *self, guint interval, guint first, guint loops);
/* Acceptance: a press shorter than this does not count. Repeat: a press so soon after the last one does not count. */
void sk_scan_set_presses (SkScan *self, guint acceptance, guint repeat);

/* Goes through n things, from that one on. By_itself: one switch; else it moves by step. */
void sk_scan_start (SkScan *self, guint n, guint from, gboolean by_itself);
void sk_scan_stop (SkScan *self);
void sk_scan_set_held (SkScan *self, gboolean held);

/* A switch goes down, and comes up again. Steps: it is the one that moves on, not the one that chooses. */
void sk_scan_press (SkScan *self, gboolean steps);
void sk_scan_release (SkScan *self);
gboolean sk_scan_get_moving (SkScan *self);

G_END_DECLS
