/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sink.h"

G_DEFINE_INTERFACE (SkSink, sk_sink, G_TYPE_OBJECT)

enum { SIGNAL_CHANGED, LAST_SIGNAL };
static guint signals[LAST_SIGNAL];

static void
sk_sink_default_init (SkSinkInterface *iface)
{
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_INTERFACE (iface), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

void
sk_sink_start (SkSink *self, GBytes *samples, guint rate, guint from)
{
  g_return_if_fail (SK_IS_SINK (self));
  g_return_if_fail (samples != NULL);
  g_return_if_fail (rate > 0);

  SK_SINK_GET_IFACE (self)->start (self, samples, rate, from);
}

void
sk_sink_stop (SkSink *self)
{
  g_return_if_fail (SK_IS_SINK (self));

  SK_SINK_GET_IFACE (self)->stop (self);
}

void
sk_sink_set_paused (SkSink *self, gboolean paused)
{
  g_return_if_fail (SK_IS_SINK (self));

  SK_SINK_GET_IFACE (self)->set_paused (self, paused);
}

void
sk_sink_set_volume (SkSink *self, guint volume)
{
  g_return_if_fail (SK_IS_SINK (self));

  SK_SINK_GET_IFACE (self)->set_volume (self, MIN (volume, 100));
}

gboolean
sk_sink_get_position (SkSink *self, gint64 *sample)
{
  g_return_val_if_fail (SK_IS_SINK (self), FALSE);

  return SK_SINK_GET_IFACE (self)->get_position (self, sample);
}

gboolean
sk_sink_get_audible (SkSink *self)
{
  g_return_val_if_fail (SK_IS_SINK (self), FALSE);

  return SK_SINK_GET_IFACE (self)->get_audible (self);
}

gboolean
sk_sink_get_headphones (SkSink *self)
{
  g_return_val_if_fail (SK_IS_SINK (self), FALSE);

  return SK_SINK_GET_IFACE (self)->get_headphones (self);
}

SkClock *
sk_sink_get_clock (SkSink *self)
{
  g_return_val_if_fail (SK_IS_SINK (self), NULL);

  return SK_SINK_GET_IFACE (self)->get_clock (self);
}

void
sk_sink_changed (SkSink *self)
{
  g_return_if_fail (SK_IS_SINK (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
