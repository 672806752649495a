/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-idle-clock.h"

/* How much more time keys and switches take than a finger. */
#define SLOW_FACTOR 3

struct _SkIdleClock {
  GObject parent_instance;

  SkClock *clock;
  SkVisit *visit;
  guint idle_seconds;
  guint warning_seconds;
  gint64 touched; /* when the last input came, microseconds */
  gint64 warned;  /* when the warning was shown */
  gboolean held;
  guint factor; /* of both times */
  guint alarm;  /* the call that comes next; 0 for none */
  guint left;
};

G_DEFINE_FINAL_TYPE (SkIdleClock, sk_idle_clock, G_TYPE_OBJECT)

enum {
  PROP_LEFT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void watch (SkIdleClock *self);

static void
set_left (SkIdleClock *self, guint left)
{
  if (self->left == left)
    return;
  self->left = left;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEFT]);
}

static gboolean
alarm_cb (gpointer data)
{
  SkIdleClock *self = data;

  self->alarm = 0;
  watch (self);
  return G_SOURCE_REMOVE;
}

static void
call_at (SkIdleClock *self, gint64 time)
{
  self->alarm = sk_clock_call_at (self->clock, time, alarm_cb, self);
}

/* The warning is on the screen: counts its seconds, and ends the visit after the last one. */
static void
count_down (SkIdleClock *self, gint64 now)
{
  gint64 end = self->warned + (gint64) self->warning_seconds * self->factor * G_USEC_PER_SEC;

  if (now >= end) {
    set_left (self, 0);
    sk_visit_end (self->visit);
    return;
  }
  set_left (self, (guint) ((end - now + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC));
  call_at (self, end - (gint64) (self->left - 1) * G_USEC_PER_SEC);
}

/* One call is planned at a time, for the moment at which something has to happen if nobody does anything before. */
static void
watch (SkIdleClock *self)
{
  gint64 now = sk_clock_get_time (self->clock);
  gint64 due = self->touched + (gint64) self->idle_seconds * self->factor * G_USEC_PER_SEC;
  SkScreen screen = sk_visit_get_screen (self->visit);

  if (self->alarm != 0)
    sk_clock_forget (self->clock, self->alarm);
  self->alarm = 0;
  if (screen == SK_SCREEN_WARNING) {
    count_down (self, now);
    return;
  }
  set_left (self, 0);
  if (!sk_visit_has_begun (self->visit) || self->held || self->idle_seconds == 0)
    return;
  if (now < due) {
    call_at (self, due);
  } else {
    self->warned = now;
    sk_visit_warn (self->visit);
  }
}

/* A visit that begins, or goes on from the warning, begins to count anew. */
static void
moved_cb (SkIdleClock *self)
{
  if (sk_visit_get_screen (self->visit) != SK_SCREEN_WARNING)
    self->touched = sk_clock_get_time (self->clock);
  watch (self);
}

/* What is chosen on the start screen begins a visit that moves nowhere yet. */
static void
chosen_cb (SkIdleClock *self)
{
  if (sk_visit_get_screen (self->visit) == SK_SCREEN_START)
    moved_cb (self);
}

static void
sk_idle_clock_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_LEFT:
    g_value_set_uint (value, SK_IDLE_CLOCK (object)->left);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
sk_idle_clock_dispose (GObject *object)
{
  SkIdleClock *self = SK_IDLE_CLOCK (object);

  if (self->alarm != 0)
    sk_clock_forget (self->clock, self->alarm);
  self->alarm = 0;
  g_clear_object (&self->clock);
  g_clear_object (&self->visit);

  G_OBJECT_CLASS (sk_idle_clock_parent_class)->dispose (object);
}

static void
sk_idle_clock_class_init (SkIdleClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sk_idle_clock_get_property;
  object_class->dispose = sk_idle_clock_dispose;

  properties[PROP_LEFT] = g_param_spec_uint ("left", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sk_idle_clock_init (SkIdleClock *self)
{
  self->factor = 1;
}

SkIdleClock *
sk_idle_clock_new (SkClock *clock, SkVisit *visit, guint idle_seconds, guint warning_seconds)
{
  SkIdleClock *self = g_object_new (SK_TYPE_IDLE_CLOCK, NULL);

  self->clock = g_object_ref (clock);
  self->visit = g_object_ref (visit);
  self->idle_seconds = idle_seconds;
  self->warning_seconds = warning_seconds;
  g_signal_connect_object (visit, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sk_visit_get_preferences (visit), "notify", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  sk_idle_clock_touch (self);
  return self;
}

void
sk_idle_clock_set_times (SkIdleClock *self, guint idle_seconds, guint warning_seconds)
{
  g_return_if_fail (SK_IS_IDLE_CLOCK (self));

  self->idle_seconds = idle_seconds;
  self->warning_seconds = warning_seconds;
  watch (self);
}

void
sk_idle_clock_touch (SkIdleClock *self)
{
  g_return_if_fail (SK_IS_IDLE_CLOCK (self));

  self->touched = sk_clock_get_time (self->clock);
  /* The alarm that is planned finds out by itself that it comes too early: input may come in floods. */
  if (self->alarm == 0)
    watch (self);
}

void
sk_idle_clock_set_slow (SkIdleClock *self, gboolean slow)
{
  guint factor = slow ? SLOW_FACTOR : 1;

  g_return_if_fail (SK_IS_IDLE_CLOCK (self));

  if (self->factor == factor)
    return;
  self->factor = factor;
  watch (self);
}

guint
sk_idle_clock_get_warning_seconds (SkIdleClock *self)
{
  g_return_val_if_fail (SK_IS_IDLE_CLOCK (self), 0);

  return self->warning_seconds * self->factor;
}

void
sk_idle_clock_set_held (SkIdleClock *self, gboolean held)
{
  g_return_if_fail (SK_IS_IDLE_CLOCK (self));

  if (self->held == held)
    return;
  self->held = held;
  self->touched = sk_clock_get_time (self->clock);
  watch (self);
}

guint
sk_idle_clock_get_left (SkIdleClock *self)
{
  g_return_val_if_fail (SK_IS_IDLE_CLOCK (self), 0);

  return self->left;
}
