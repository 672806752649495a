/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-scan.h"

struct _SkScan {
  GObject parent_instance;

  SkClock *clock;
  guint interval;
  guint first;
  guint loops;
  guint acceptance;
  guint repeat;

  guint n;
  guint index;
  guint rounds;      /* begun */
  gboolean is_first; /* where it began, or begins again */
  gboolean by_itself;
  gboolean on;
  gboolean rests;
  gboolean held;
  guint alarm;     /* the next thing's turn; 0 for none */
  guint accepting; /* the press has lasted long enough then; 0 for none */
  gboolean steps;  /* what that press does */
  gint64 counted;  /* when the last press counted */
};

G_DEFINE_FINAL_TYPE (SkScan, sk_scan, G_TYPE_OBJECT)

enum { PROP_MOVING = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { SIGNAL_AT, SIGNAL_CHOSEN, SIGNAL_WOKEN, SIGNAL_RESTS, N_SIGNALS };
static guint signals[N_SIGNALS];

static void go_on (SkScan *self);

static gint64
later (SkScan *self, guint milliseconds)
{
  return sk_clock_get_time (self->clock) + (gint64) milliseconds * 1000;
}

static void
forget (SkScan *self, guint *alarm)
{
  if (*alarm != 0)
    sk_clock_forget (self->clock, *alarm);
  *alarm = 0;
}

static gboolean
alarm_cb (gpointer data)
{
  SkScan *self = data;

  self->alarm = 0;
  go_on (self);
  return G_SOURCE_REMOVE;
}

/* The time of a thing begins when nothing is being said any more. */
static void
wait (SkScan *self)
{
  guint time = self->interval + (self->is_first ? self->first : 0);

  forget (self, &self->alarm);
  if (sk_scan_get_moving (self) && !self->held)
    self->alarm = sk_clock_call_at (self->clock, later (self, time), alarm_cb, self);
}

static void
offer (SkScan *self, guint index)
{
  self->index = index;
  self->is_first = self->is_first || index == 0;
  if (index == 0)
    self->rounds++;
  /* Asked for before anybody hears of it: they may hold it. */
  wait (self);
  g_signal_emit (self, signals[SIGNAL_AT], 0, index);
}

static void
step (SkScan *self, guint index)
{
  self->is_first = FALSE;
  offer (self, index);
}

static void
set_rests (SkScan *self, gboolean rests)
{
  if (self->rests == rests)
    return;
  self->rests = rests;
  wait (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOVING]);
  if (rests)
    g_signal_emit (self, signals[SIGNAL_RESTS], 0);
}

static void
go_on (SkScan *self)
{
  gboolean is_last = self->index + 1 >= self->n;

  if (is_last && self->by_itself && self->rounds >= self->loops)
    set_rests (self, TRUE);
  else
    step (self, is_last ? 0 : self->index + 1);
}

static gboolean
accept_cb (gpointer data)
{
  SkScan *self = data;

  self->accepting = 0;
  self->counted = sk_clock_get_time (self->clock);
  if (self->rests) {
    self->rounds = 0;
    set_rests (self, FALSE);
    g_signal_emit (self, signals[SIGNAL_WOKEN], 0);
  } else if (self->steps) {
    go_on (self);
  } else {
    forget (self, &self->alarm);
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, self->index);
  }
  return G_SOURCE_REMOVE;
}

static void
sk_scan_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_MOVING:
    g_value_set_boolean (value, sk_scan_get_moving (SK_SCAN (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
sk_scan_dispose (GObject *object)
{
  SkScan *self = SK_SCAN (object);

  if (self->clock != NULL) {
    forget (self, &self->alarm);
    forget (self, &self->accepting);
  }
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (sk_scan_parent_class)->dispose (object);
}

static void
sk_scan_class_init (SkScanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = sk_scan_get_property;
  object_class->dispose = sk_scan_dispose;

  properties[PROP_MOVING] = g_param_spec_boolean ("moving", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_AT] = g_signal_new ("at", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_CHOSEN] =
      g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_WOKEN] = g_signal_new ("woken", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_RESTS] = g_signal_new ("rests", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sk_scan_init (SkScan *self)
{
  self->loops = 1;
  self->counted = G_MININT64;
}

SkScan *
sk_scan_new (SkClock *clock)
{
  SkScan *self = NULL;

  g_return_val_if_fail (SK_IS_CLOCK (clock), NULL);

  self = g_object_new (SK_TYPE_SCAN, NULL);
  self->clock = g_object_ref (clock);
  return self;
}

void
sk_scan_set_times (SkScan *self, guint interval, guint first, guint loops)
{
  g_return_if_fail (SK_IS_SCAN (self));

  self->interval = interval;
  self->first = first;
  self->loops = loops;
}

void
sk_scan_set_presses (SkScan *self, guint acceptance, guint repeat)
{
  g_return_if_fail (SK_IS_SCAN (self));

  self->acceptance = acceptance;
  self->repeat = repeat;
}

void
sk_scan_start (SkScan *self, guint n, guint from, gboolean by_itself)
{
  gboolean was_moving;

  g_return_if_fail (SK_IS_SCAN (self));
  g_return_if_fail (from < n);

  was_moving = sk_scan_get_moving (self);
  self->n = n;
  /* From the middle counts as a round begun, like from the first. */
  self->rounds = from == 0 ? 0 : 1;
  self->by_itself = by_itself;
  self->on = TRUE;
  self->rests = FALSE;
  self->is_first = TRUE;
  if (was_moving != sk_scan_get_moving (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOVING]);
  offer (self, from);
}

void
sk_scan_stop (SkScan *self)
{
  gboolean was_moving;

  g_return_if_fail (SK_IS_SCAN (self));

  was_moving = sk_scan_get_moving (self);
  self->on = FALSE;
  forget (self, &self->alarm);
  forget (self, &self->accepting);
  if (was_moving)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOVING]);
}

void
sk_scan_set_held (SkScan *self, gboolean held)
{
  g_return_if_fail (SK_IS_SCAN (self));

  if (self->held == held)
    return;
  self->held = held;
  wait (self);
}

void
sk_scan_press (SkScan *self, gboolean steps)
{
  g_return_if_fail (SK_IS_SCAN (self));

  if (!self->on || self->accepting != 0)
    return;
  if (self->counted != G_MININT64 && sk_clock_get_time (self->clock) - self->counted < (gint64) self->repeat * 1000)
    return;
  self->steps = steps;
  if (self->acceptance > 0)
    self->accepting = sk_clock_call_at (self->clock, later (self, self->acceptance), accept_cb, self);
  else
    accept_cb (self);
}

void
sk_scan_release (SkScan *self)
{
  g_return_if_fail (SK_IS_SCAN (self));

  forget (self, &self->accepting);
}

gboolean
sk_scan_get_moving (SkScan *self)
{
  g_return_val_if_fail (SK_IS_SCAN (self), FALSE);

  return self->on && self->by_itself && !self->rests;
}
