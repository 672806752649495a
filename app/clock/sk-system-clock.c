/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-system-clock.h"

struct _SkSystemClock {
  GObject parent_instance;
};

static void sk_system_clock_clock_init (SkClockInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SkSystemClock, sk_system_clock, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SK_TYPE_CLOCK, sk_system_clock_clock_init))

static gint64
sk_system_clock_get_time (SkClock *clock G_GNUC_UNUSED)
{
  return g_get_monotonic_time ();
}

static GDateTime *
sk_system_clock_get_wall_time (SkClock *clock G_GNUC_UNUSED)
{
  return g_date_time_new_now_local ();
}

/* A ready time of the source, not a timeout: a timeout counts in milliseconds, and words are timed finer. */
static gboolean
dispatch_cb (GSource *source G_GNUC_UNUSED, GSourceFunc callback, gpointer data)
{
  callback (data);
  return G_SOURCE_REMOVE;
}

static GSourceFuncs call_funcs = { .dispatch = dispatch_cb };

static guint
sk_system_clock_call_at (SkClock *clock G_GNUC_UNUSED, gint64 time, GSourceFunc callback, gpointer data)
{
  GSource *source = g_source_new (&call_funcs, sizeof (GSource));
  guint id;

  g_source_set_static_name (source, "SkSystemClock");
  g_source_set_callback (source, callback, data, NULL);
  g_source_set_ready_time (source, time);
  id = g_source_attach (source, NULL);
  g_source_unref (source);
  return id;
}

static void
sk_system_clock_forget (SkClock *clock G_GNUC_UNUSED, guint id)
{
  g_source_remove (id);
}

static void
sk_system_clock_clock_init (SkClockInterface *iface)
{
  iface->get_time = sk_system_clock_get_time;
  iface->get_wall_time = sk_system_clock_get_wall_time;
  iface->call_at = sk_system_clock_call_at;
  iface->forget = sk_system_clock_forget;
}

static void
sk_system_clock_class_init (SkSystemClockClass *klass G_GNUC_UNUSED)
{
}

static void
sk_system_clock_init (SkSystemClock *self G_GNUC_UNUSED)
{
}

SkClock *
sk_system_clock_new (void)
{
  return g_object_new (SK_TYPE_SYSTEM_CLOCK, NULL);
}
