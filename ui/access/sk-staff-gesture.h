/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-clock.h"
#include "sk-keys.h"

G_BEGIN_DECLS

/*
 * SkStaffGesture: how members of staff ask to be let in: what nobody does by chance, and what takes neither sight nor a
 * steady hand. A finger is held in an upper corner for eight seconds, then in the other one; any other touch or key in
 * between ends it. By key: Back and Home are held together for eight seconds. Nothing on the screen tells of it.
 *
 * Signal: entered.
 */
#define SK_TYPE_STAFF_GESTURE (sk_staff_gesture_get_type ())
G_DECLARE_FINAL_TYPE (SkStaffGesture, sk_staff_gesture, SK, STAFF_GESTURE, GObject)

/* The window lives longer. */
SkStaffGesture *sk_staff_gesture_new (GtkWidget *window, SkClock *clock, SkKeys *keys);

/* TRUE: nobody else should get the event. Keys that repeat by themselves must be left out. */
gboolean sk_staff_gesture_take (SkStaffGesture *self, GdkEvent *event);

G_END_DECLS
