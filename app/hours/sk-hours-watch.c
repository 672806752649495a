/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-hours-watch.h"

#define INTERVAL (60 * G_USEC_PER_SEC)

/* This was written in the first of them, and no machine that it runs on will see the second. */
#define FIRST_YEAR 2026
#define LAST_YEAR 2046

struct _SkHoursWatch {
  GObject parent_instance;

  SkClock *clock;
  SkHours *hours;
  gboolean otherwise;
  gboolean within;
  GDateTime *next;
  guint alarm; /* the call that comes next; 0 for none */
};

G_DEFINE_FINAL_TYPE (SkHoursWatch, sk_hours_watch, G_TYPE_OBJECT)

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
is_same_time (GDateTime *one, GDateTime *other)
{
  return one == other || (one != NULL && other != NULL && g_date_time_equal (one, other));
}

static void
look (SkHoursWatch *self)
{
  g_autoptr (GDateTime) now = sk_clock_get_wall_time (self->clock);
  g_autoptr (GDateTime) next = NULL;
  gboolean within = self->otherwise;
  gboolean changed;

  if (self->hours != NULL && g_date_time_get_year (now) >= FIRST_YEAR && g_date_time_get_year (now) <= LAST_YEAR) {
    within = sk_hours_contain (self->hours, now);
    next = sk_hours_find_next (self->hours, now);
  }
  changed = within != self->within || !is_same_time (next, self->next);
  self->within = within;
  g_clear_pointer (&self->next, g_date_time_unref);
  self->next = g_steal_pointer (&next);
  if (changed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
alarm_cb (gpointer data)
{
  SkHoursWatch *self = data;

  self->alarm = sk_clock_call_at (self->clock, sk_clock_get_time (self->clock) + INTERVAL, alarm_cb, self);
  look (self);
  return G_SOURCE_REMOVE;
}

static void
sk_hours_watch_dispose (GObject *object)
{
  SkHoursWatch *self = SK_HOURS_WATCH (object);

  if (self->alarm != 0)
    sk_clock_forget (self->clock, self->alarm);
  self->alarm = 0;
  g_clear_object (&self->clock);
  g_clear_object (&self->hours);
  g_clear_pointer (&self->next, g_date_time_unref);

  G_OBJECT_CLASS (sk_hours_watch_parent_class)->dispose (object);
}

static void
sk_hours_watch_class_init (SkHoursWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_hours_watch_dispose;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SK_TYPE_HOURS_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sk_hours_watch_init (SkHoursWatch *self)
{
}

SkHoursWatch *
sk_hours_watch_new (SkClock *clock, gboolean otherwise)
{
  SkHoursWatch *self = g_object_new (SK_TYPE_HOURS_WATCH, NULL);

  self->clock = g_object_ref (clock);
  self->otherwise = self->within = otherwise;
  return self;
}

void
sk_hours_watch_set_hours (SkHoursWatch *self, SkHours *hours)
{
  g_return_if_fail (SK_IS_HOURS_WATCH (self));

  g_set_object (&self->hours, hours);
  if (self->alarm != 0)
    sk_clock_forget (self->clock, self->alarm);
  self->alarm = 0;
  /* Without hours there is nothing to wake up for. */
  if (hours != NULL)
    alarm_cb (self);
  else
    look (self);
}

gboolean
sk_hours_watch_get_within (SkHoursWatch *self)
{
  g_return_val_if_fail (SK_IS_HOURS_WATCH (self), TRUE);

  return self->within;
}

GDateTime *
sk_hours_watch_get_next (SkHoursWatch *self)
{
  g_return_val_if_fail (SK_IS_HOURS_WATCH (self), NULL);

  return self->next;
}
