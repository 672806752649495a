/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * SkClock: what time it is, and a call at a later time. Injected wherever time matters, so that tests need not wait.
 * Main thread only.
 */
#define SK_TYPE_CLOCK (sk_clock_get_type ())
G_DECLARE_INTERFACE (SkClock, sk_clock, SK, CLOCK, GObject)

struct _SkClockInterface {
  GTypeInterface parent;

  gint64 (*get_time) (SkClock *self);
  GDateTime *(*get_wall_time) (SkClock *self);
  guint (*call_at) (SkClock *self, gint64 time, GSourceFunc callback, gpointer data);
  void (*forget) (SkClock *self, guint id);
};

/* Microseconds, monotonic. */
gint64 sk_clock_get_time (SkClock *self);
/* What a clock on the wall says here, right or wrong, and set at any time: for people, never to measure (transfer full). */
GDateTime *sk_clock_get_wall_time (SkClock *self);
/* Calls back once at that time (what the callback returns does not matter). Returns an id that is not 0. */
guint sk_clock_call_at (SkClock *self, gint64 time, GSourceFunc callback, gpointer data);
void sk_clock_forget (SkClock *self, guint id);

G_END_DECLS
