/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-output.h"

#include "sk-pulse-sink.h"
#include "sk-silent-sink.h"

enum { PATIENCE = G_USEC_PER_SEC }; /* for a server that accepts and then says nothing */

struct _SkOutput {
  GObject parent_instance;

  SkClock *clock;
  SkSink *pulse;
  SkSink *silent;
  SkSink *current;
  guint patience;

  /* What is being played, to go on with it elsewhere. */
  GBytes *samples;
  guint rate;
  gboolean paused;
  gint64 position;      /* when it was last known, or where it started */
  gint64 position_time; /* the time of that; 0 while it is not known */
};

static void sk_output_sink_init (SkSinkInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SkOutput, sk_output, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SK_TYPE_SINK, sk_output_sink_init))

enum { PROP_0, PROP_CLOCK, LAST_PROP };
static GParamSpec *pspecs[LAST_PROP];

static gboolean
sk_output_get_position (SkSink *sink, gint64 *sample)
{
  SkOutput *self = SK_OUTPUT (sink);

  if (self->samples == NULL || !sk_sink_get_position (self->current, sample))
    return FALSE;
  self->position = *sample;
  self->position_time = sk_clock_get_time (self->clock);
  return TRUE;
}

/* Where a sink that is lost must be by now: it cannot be asked any more. */
static guint
guess_position (SkOutput *self)
{
  gint64 passed = 0;

  if (!self->paused && self->position_time != 0)
    passed = sk_clock_get_time (self->clock) - self->position_time;
  return (guint) MAX (0, self->position + passed * self->rate / G_USEC_PER_SEC);
}

static void
switch_to (SkOutput *self, SkSink *sink)
{
  guint from = guess_position (self);

  if (self->current == sink)
    return;
  sk_sink_stop (self->current);
  self->current = sink;
  if (self->samples == NULL)
    return;
  sk_sink_start (sink, self->samples, self->rate, from);
}

static void
forget_patience (SkOutput *self)
{
  if (self->patience != 0)
    sk_clock_forget (self->clock, self->patience);
  self->patience = 0;
}

static gboolean
patience_ended_cb (gpointer data)
{
  SkOutput *self = SK_OUTPUT (data);

  self->patience = 0;
  switch_to (self, self->silent);
  sk_sink_changed (SK_SINK (self));
  return G_SOURCE_REMOVE;
}

static void
pulse_changed_cb (SkOutput *self)
{
  switch (sk_pulse_sink_get_state (SK_PULSE_SINK (self->pulse))) {
  case SK_PULSE_SINK_CONNECTING:
    break;
  case SK_PULSE_SINK_READY:
    forget_patience (self);
    switch_to (self, self->pulse);
    break;
  case SK_PULSE_SINK_FAILED:
    forget_patience (self);
    switch_to (self, self->silent);
    break;
  }
  sk_sink_changed (SK_SINK (self));
}

static void
silent_changed_cb (SkOutput *self)
{
  if (self->current == self->silent)
    sk_sink_changed (SK_SINK (self));
}

static void
sk_output_start (SkSink *sink, GBytes *samples, guint rate, guint from)
{
  SkOutput *self = SK_OUTPUT (sink);

  g_clear_pointer (&self->samples, g_bytes_unref);
  self->samples = g_bytes_ref (samples);
  self->rate = rate;
  self->position = from;
  self->position_time = 0;
  sk_sink_start (self->current, samples, rate, from);
}

static void
sk_output_stop (SkSink *sink)
{
  SkOutput *self = SK_OUTPUT (sink);

  g_clear_pointer (&self->samples, g_bytes_unref);
  sk_sink_stop (self->current);
}

static void
sk_output_set_paused (SkSink *sink, gboolean paused)
{
  SkOutput *self = SK_OUTPUT (sink);
  gint64 position;

  /* So that a sink that is lost while paused is followed from the right place. */
  sk_output_get_position (sink, &position);
  self->paused = paused;
  sk_sink_set_paused (self->pulse, paused);
  sk_sink_set_paused (self->silent, paused);
}

static void
sk_output_set_volume (SkSink *sink, guint volume)
{
  sk_sink_set_volume (SK_OUTPUT (sink)->pulse, volume);
}

static gboolean
sk_output_get_audible (SkSink *sink)
{
  return sk_sink_get_audible (SK_OUTPUT (sink)->current);
}

static gboolean
sk_output_get_headphones (SkSink *sink)
{
  return sk_sink_get_headphones (SK_OUTPUT (sink)->current);
}

static SkClock *
sk_output_get_clock (SkSink *sink)
{
  return SK_OUTPUT (sink)->clock;
}

static void
sk_output_sink_init (SkSinkInterface *iface)
{
  iface->start = sk_output_start;
  iface->stop = sk_output_stop;
  iface->set_paused = sk_output_set_paused;
  iface->set_volume = sk_output_set_volume;
  iface->get_position = sk_output_get_position;
  iface->get_audible = sk_output_get_audible;
  iface->get_headphones = sk_output_get_headphones;
  iface->get_clock = sk_output_get_clock;
}

static void
sk_output_constructed (GObject *object)
{
  SkOutput *self = SK_OUTPUT (object);

  G_OBJECT_CLASS (sk_output_parent_class)->constructed (object);
  self->pulse = sk_pulse_sink_new (self->clock);
  self->silent = sk_silent_sink_new (self->clock);
  self->current = self->pulse;
  g_signal_connect_object (self->pulse, "changed", G_CALLBACK (pulse_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->silent, "changed", G_CALLBACK (silent_changed_cb), self, G_CONNECT_SWAPPED);
  self->patience = sk_clock_call_at (self->clock, sk_clock_get_time (self->clock) + PATIENCE, patience_ended_cb, self);
}

static void
sk_output_dispose (GObject *object)
{
  SkOutput *self = SK_OUTPUT (object);

  forget_patience (self);
  g_clear_object (&self->pulse);
  g_clear_object (&self->silent);
  g_clear_pointer (&self->samples, g_bytes_unref);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (sk_output_parent_class)->dispose (object);
}

static void
sk_output_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  SkOutput *self = SK_OUTPUT (object);

  switch (property) {
  case PROP_CLOCK:
    self->clock = g_value_dup_object (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
  }
}

static void
sk_output_class_init (SkOutputClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = sk_output_constructed;
  object_class->dispose = sk_output_dispose;
  object_class->set_property = sk_output_set_property;
  pspecs[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, SK_TYPE_CLOCK,
                                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, LAST_PROP, pspecs);
}

static void
sk_output_init (SkOutput *self G_GNUC_UNUSED)
{
}

SkSink *
sk_output_new (SkClock *clock)
{
  g_return_val_if_fail (SK_IS_CLOCK (clock), NULL);

  return g_object_new (SK_TYPE_OUTPUT, "clock", clock, NULL);
}
