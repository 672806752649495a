/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * SkTouch: what somebody means whose hand does not do what they want. Of all that touches the screen it makes choices:
 * the first finger counts, and other fingers or a palm beside it do neither good nor harm; a touch counts only when it has
 * been held long enough, when it is lifted, and for the place where it came down; sliding far away takes it back; what
 * comes too soon after the last touch is a repeat and does not count. Main thread only.
 *
 * Signals: landed (double x, double y), a touch begins that may become a choice; lifted (), it is over, whatever came of
 * it; chosen (double x, double y), where it came down; slid (double x, double y, double by), the finger that came down
 * there slides, and has gone down by so many pixels since it told of it last.
 */
#define SK_TYPE_TOUCH (sk_touch_get_type ())
G_DECLARE_FINAL_TYPE (SkTouch, sk_touch, SK, TOUCH, GObject)

SkTouch *sk_touch_new (void);

/* Hold: how long it has to be down; repeat: how long after a touch nothing counts; both in ms. Slack: how far a finger may
 * slide, in px. */
void sk_touch_set_help (SkTouch *self, guint hold, guint repeat, double slack);

/* Finger: any key that is the same until the finger is lifted. Time: when it happened, in ms, as the screen counts them:
 * it may be told late. */
void sk_touch_begin (SkTouch *self, gconstpointer finger, double x, double y, guint32 time);
void sk_touch_move (SkTouch *self, gconstpointer finger, double x, double y);
void sk_touch_end (SkTouch *self, gconstpointer finger, guint32 time);
/* The screen has lost the finger. */
void sk_touch_cancel (SkTouch *self, gconstpointer finger, guint32 time);

G_END_DECLS
