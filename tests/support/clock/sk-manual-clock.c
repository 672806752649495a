/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-manual-clock.h"

typedef struct {
  guint id;
  gint64 time;
  GSourceFunc callback;
  gpointer data;
} Call;

struct _SkManualClock {
  GObject parent_instance;

  gint64 time;
  GDateTime *wall_time; /* at the time 0 */
  guint last_id;
  GQueue calls; /* Call, by time */
};

static void sk_manual_clock_clock_init (SkClockInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SkManualClock, sk_manual_clock, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SK_TYPE_CLOCK, sk_manual_clock_clock_init))

static gint64
sk_manual_clock_get_time (SkClock *clock)
{
  return SK_MANUAL_CLOCK (clock)->time;
}

static GDateTime *
sk_manual_clock_get_wall_time (SkClock *clock)
{
  SkManualClock *self = SK_MANUAL_CLOCK (clock);

  return g_date_time_add (self->wall_time, self->time);
}

static int
compare_calls (gconstpointer a, gconstpointer b, gpointer data G_GNUC_UNUSED)
{
  const Call *one = a;
  const Call *other = b;

  return one->time < other->time ? -1 : one->time > other->time;
}

static guint
sk_manual_clock_call_at (SkClock *clock, gint64 time, GSourceFunc callback, gpointer data)
{
  SkManualClock *self = SK_MANUAL_CLOCK (clock);
  Call *call = g_new0 (Call, 1);

  call->id = ++self->last_id;
  call->time = MAX (time, self->time);
  call->callback = callback;
  call->data = data;
  g_queue_insert_sorted (&self->calls, call, compare_calls, NULL);
  return call->id;
}

static void
sk_manual_clock_forget (SkClock *clock, guint id)
{
  SkManualClock *self = SK_MANUAL_CLOCK (clock);

  for (GList *link = self->calls.head; link != NULL; link = link->next) {
    Call *call = link->data;

    if (call->id == id) {
      g_queue_delete_link (&self->calls, link);
      g_free (call);
      return;
    }
  }
  g_assert_not_reached ();
}

static void
sk_manual_clock_clock_init (SkClockInterface *iface)
{
  iface->get_time = sk_manual_clock_get_time;
  iface->get_wall_time = sk_manual_clock_get_wall_time;
  iface->call_at = sk_manual_clock_call_at;
  iface->forget = sk_manual_clock_forget;
}

static void
sk_manual_clock_finalize (GObject *object)
{
  g_queue_clear_full (&SK_MANUAL_CLOCK (object)->calls, g_free);
  g_date_time_unref (SK_MANUAL_CLOCK (object)->wall_time);
  G_OBJECT_CLASS (sk_manual_clock_parent_class)->finalize (object);
}

static void
sk_manual_clock_class_init (SkManualClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_manual_clock_finalize;
}

/* Not 0, which would look like a time that was never set. */
static void
sk_manual_clock_init (SkManualClock *self)
{
  self->time = G_USEC_PER_SEC;
  self->wall_time = g_date_time_new_utc (2026, 1, 1, 0, 0, 0);
  g_queue_init (&self->calls);
}

SkClock *
sk_manual_clock_new (void)
{
  return g_object_new (SK_TYPE_MANUAL_CLOCK, NULL);
}

void
sk_manual_clock_set_wall_time (SkManualClock *self, GDateTime *now)
{
  g_date_time_unref (self->wall_time);
  self->wall_time = g_date_time_add (now, -self->time);
}

void
sk_manual_clock_pass (SkManualClock *self, gint64 microseconds)
{
  gint64 until = self->time + microseconds;
  Call *call;

  while ((call = g_queue_peek_head (&self->calls)) != NULL && call->time <= until)
    sk_manual_clock_step (self);
  self->time = until;
}

gboolean
sk_manual_clock_step (SkManualClock *self)
{
  g_autofree Call *call = g_queue_pop_head (&self->calls);

  if (call == NULL)
    return FALSE;
  self->time = call->time;
  call->callback (call->data);
  return TRUE;
}
