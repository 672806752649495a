/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-silent-sink.h"

struct _SkSilentSink {
  GObject parent_instance;

  SkClock *clock;
  guint rate; /* 0 while stopped */
  gboolean paused;
  gint64 from;  /* the sample at since; the position while paused */
  gint64 since; /* clock time */
};

static void sk_silent_sink_sink_init (SkSinkInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SkSilentSink, sk_silent_sink, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SK_TYPE_SINK, sk_silent_sink_sink_init))

enum { PROP_0, PROP_CLOCK, LAST_PROP };
static GParamSpec *pspecs[LAST_PROP];

static gboolean
sk_silent_sink_get_position (SkSink *sink, gint64 *sample)
{
  SkSilentSink *self = SK_SILENT_SINK (sink);

  if (self->rate == 0)
    return FALSE;
  *sample = self->from;
  if (!self->paused)
    *sample += (sk_clock_get_time (self->clock) - self->since) * self->rate / G_USEC_PER_SEC;
  return TRUE;
}

static void
sk_silent_sink_start (SkSink *sink, GBytes *samples G_GNUC_UNUSED, guint rate, guint from)
{
  SkSilentSink *self = SK_SILENT_SINK (sink);

  self->rate = rate;
  self->from = from;
  self->since = sk_clock_get_time (self->clock);
  sk_sink_changed (sink);
}

static void
sk_silent_sink_stop (SkSink *sink)
{
  SK_SILENT_SINK (sink)->rate = 0;
}

static void
sk_silent_sink_set_paused (SkSink *sink, gboolean paused)
{
  SkSilentSink *self = SK_SILENT_SINK (sink);

  if (paused == self->paused)
    return;
  sk_silent_sink_get_position (sink, &self->from);
  self->since = sk_clock_get_time (self->clock);
  self->paused = paused;
  sk_sink_changed (sink);
}

static void
sk_silent_sink_set_volume (SkSink *sink G_GNUC_UNUSED, guint volume G_GNUC_UNUSED)
{
}

static gboolean
sk_silent_sink_get_audible (SkSink *sink G_GNUC_UNUSED)
{
  return FALSE;
}

static gboolean
sk_silent_sink_get_headphones (SkSink *sink G_GNUC_UNUSED)
{
  return FALSE;
}

static SkClock *
sk_silent_sink_get_clock (SkSink *sink)
{
  return SK_SILENT_SINK (sink)->clock;
}

static void
sk_silent_sink_sink_init (SkSinkInterface *iface)
{
  iface->start = sk_silent_sink_start;
  iface->stop = sk_silent_sink_stop;
  iface->set_paused = sk_silent_sink_set_paused;
  iface->set_volume = sk_silent_sink_set_volume;
  iface->get_position = sk_silent_sink_get_position;
  iface->get_audible = sk_silent_sink_get_audible;
  iface->get_headphones = sk_silent_sink_get_headphones;
  iface->get_clock = sk_silent_sink_get_clock;
}

static void
sk_silent_sink_dispose (GObject *object)
{
  g_clear_object (&SK_SILENT_SINK (object)->clock);
  G_OBJECT_CLASS (sk_silent_sink_parent_class)->dispose (object);
}

static void
sk_silent_sink_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  SkSilentSink *self = SK_SILENT_SINK (object);

  switch (property) {
  case PROP_CLOCK:
    self->clock = g_value_dup_object (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
  }
}

static void
sk_silent_sink_class_init (SkSilentSinkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = sk_silent_sink_set_property;
  object_class->dispose = sk_silent_sink_dispose;
  pspecs[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, SK_TYPE_CLOCK,
                                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, LAST_PROP, pspecs);
}

static void
sk_silent_sink_init (SkSilentSink *self G_GNUC_UNUSED)
{
}

SkSink *
sk_silent_sink_new (SkClock *clock)
{
  return g_object_new (SK_TYPE_SILENT_SINK, "clock", clock, NULL);
}
