/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-pulse-sink.h"

#include <pulse/pulseaudio.h>

#include "sk-feed.h"
#include "sk-pulse-outlet.h"
#include "sk-stream-time.h"

enum {
  /* Microseconds of sound that lie at the server. A start or a stop replaces all of them, so they delay only a change of
   * volume, and a busy machine may keep this process waiting for half of them before anything is missed. */
  BUFFER = 120 * 1000,
  /* What the server asks for at a time. Half of the rest, 128 of 48000 a second, is how far the device runs ahead, or
   * one cycle of PipeWire: of these it has two in hand, by which a start, a stop, a pause come late. */
  REQUEST = 57333,
  /* Samples of silence before a clip. Where the server reads is known to a cycle: what is written there may lie behind. */
  LEAD = 144,
  RETRY = 5 * G_USEC_PER_SEC,
  IDLE = 5 * G_USEC_PER_SEC,
};

static const pa_sample_spec sample_spec = { .format = PA_SAMPLE_S16NE, .rate = SK_FEED_RATE, .channels = 1 };

typedef enum {
  STANDING, /* corked */
  STARTING, /* told to run: reports may still be from before */
  RUNNING,
} Running;

struct _SkPulseSink {
  GObject parent_instance;

  SkClock *clock;
  pa_threaded_mainloop *loop;
  GSource *wake; /* the server's thread sets it off to be heard on the main context */
  guint retry;
  guint idle;

  /* Under the loop's lock. */
  pa_context *context;
  pa_stream *stream;
  SkPulseSinkState state;
  gboolean broken; /* what failed still has to be cleared away */
  SkFeed *feed;
  gboolean playing;
  gboolean paused;
  Running running;
  SkPulseOutlet *outlet;
  gint64 paused_position;
  gint64 given; /* bytes since the start */
  gboolean origin_known;
  gint64 origin; /* stream time of the first sample since the start, microseconds */
  SkStreamTime time;
};

static void sk_pulse_sink_sink_init (SkSinkInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SkPulseSink, sk_pulse_sink, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SK_TYPE_SINK, sk_pulse_sink_sink_init))

enum { PROP_0, PROP_CLOCK, LAST_PROP };
static GParamSpec *pspecs[LAST_PROP];

/* --- On the server's thread, or under its lock --- */

static void
wake_main (SkPulseSink *self)
{
  g_source_set_ready_time (self->wake, 0);
}

static void
outlet_changed_cb (gpointer data)
{
  wake_main (data);
}

static void
set_state (SkPulseSink *self, SkPulseSinkState state)
{
  self->state = state;
  self->broken = state == SK_PULSE_SINK_FAILED;
  wake_main (self);
}

static void
give (SkPulseSink *self, size_t n_bytes, size_t lead, pa_seek_mode_t seek)
{
  size_t n_samples = n_bytes / sizeof (gint16);
  gint16 *samples = g_new0 (gint16, n_samples);

  sk_feed_fill (self->feed, samples + lead, (guint) (n_samples - lead));
  pa_stream_write (self->stream, samples, n_samples * sizeof (gint16), g_free, 0, seek);
  self->given += (gint64) (n_samples * sizeof (gint16));
}

static gint64
to_microseconds (gint64 n_bytes)
{
  return n_bytes * G_USEC_PER_SEC / (gint64) pa_bytes_per_second (&sample_spec);
}

/* Asked for when it is needed, not by the library's own timer, which ticks on while nothing is played. */
static void
ask_time (SkPulseSink *self)
{
  pa_operation *operation = pa_stream_update_timing_info (self->stream, NULL, NULL);

  if (operation != NULL)
    pa_operation_unref (operation);
}

/*
 * Puts what the feed gives now in the place of all that still lies at the server. Never by a flush: after one the
 * server waits for samples that the library does not know to be wanted, and the stream starves.
 */
static void
replace_queue (SkPulseSink *self)
{
  if (self->stream == NULL || pa_stream_get_state (self->stream) != PA_STREAM_READY)
    return;
  self->given = -(gint64) (LEAD * sizeof (gint16));
  self->origin_known = FALSE;
  give (self, MAX (pa_stream_get_buffer_attr (self->stream)->tlength, 2 * LEAD * sizeof (gint16)), LEAD,
        PA_SEEK_RELATIVE_ON_READ);
  ask_time (self);
}

/* What the server reports from here on is of a stream that runs. */
static void
uncorked_cb (pa_stream *stream G_GNUC_UNUSED, int success G_GNUC_UNUSED, void *data)
{
  SkPulseSink *self = data;

  if (self->running == STARTING)
    self->running = RUNNING;
}

static void
set_corked (SkPulseSink *self, gboolean corked)
{
  pa_operation *operation;

  if ((self->running == STANDING) == corked || self->stream == NULL ||
      pa_stream_get_state (self->stream) != PA_STREAM_READY)
    return;
  self->running = corked ? STANDING : STARTING;
  sk_stream_time_forget (&self->time);
  operation = pa_stream_cork (self->stream, corked, corked ? NULL : uncorked_cb, self);
  if (operation != NULL)
    pa_operation_unref (operation);
  if (!corked)
    ask_time (self);
}

static void
wanted_cb (pa_stream *stream G_GNUC_UNUSED, size_t n_bytes, void *data)
{
  give (data, n_bytes, 0, PA_SEEK_RELATIVE);
  ask_time (data);
}

static gboolean
read_position (SkPulseSink *self, gint64 *sample)
{
  gint64 time;

  if (!self->playing || !self->origin_known || !sk_stream_time_get (&self->time, g_get_monotonic_time (), &time))
    return FALSE;
  *sample = sk_feed_get_sample (self->feed, time - self->origin);
  return TRUE;
}

/*
 * The server reports how far it has read, and what of that is still on its way to the ear. Not pa_stream_get_time ():
 * its smoother runs on while a stream is corked, never goes back, and on a busy machine was seen to jump to the end of
 * all time. Only the server knows where a write over its queue began, too.
 */
static void
timed_cb (pa_stream *stream, void *data)
{
  SkPulseSink *self = data;
  const pa_timing_info *info = pa_stream_get_timing_info (stream);
  gint64 sample;
  gboolean known = read_position (self, &sample);

  if (info == NULL || info->read_index_corrupt)
    return;
  if (self->running == RUNNING)
    sk_stream_time_report (&self->time, g_get_monotonic_time (),
                           to_microseconds (info->read_index) - (gint64) info->sink_usec,
                           (gint64) info->transport_usec);
  if (!self->origin_known && !info->write_index_corrupt) {
    self->origin = to_microseconds (info->write_index - self->given);
    self->origin_known = TRUE;
  }
  if (!known && read_position (self, &sample))
    wake_main (self);
}

static void
moved_cb (pa_stream *stream, void *data)
{
  SkPulseSink *self = data;

  sk_stream_time_forget (&self->time);
  ask_time (self);
  sk_pulse_outlet_follow (self->outlet, self->context, stream);
}

/* A device that sleeps stands still: where it goes on, it says when it wakes. */
static void
suspended_cb (pa_stream *stream G_GNUC_UNUSED, void *data)
{
  SkPulseSink *self = data;

  sk_stream_time_forget (&self->time);
  ask_time (self);
  wake_main (self);
}

static void
stream_state_cb (pa_stream *stream, void *data)
{
  SkPulseSink *self = data;

  switch (pa_stream_get_state (stream)) {
  case PA_STREAM_READY:
    moved_cb (stream, self);
    set_state (self, SK_PULSE_SINK_READY);
    self->running = STANDING;
    if (self->playing) {
      replace_queue (self);
      set_corked (self, self->paused);
    }
    break;
  case PA_STREAM_FAILED:
  case PA_STREAM_TERMINATED:
    set_state (self, SK_PULSE_SINK_FAILED);
    break;
  case PA_STREAM_UNCONNECTED:
  case PA_STREAM_CREATING:
    break;
  }
}

static void
open_stream (SkPulseSink *self)
{
  const pa_buffer_attr attributes = {
    .maxlength = (guint32) -1,
    .tlength = (guint32) pa_usec_to_bytes (BUFFER, &sample_spec),
    .prebuf = 0,
    .minreq = (guint32) pa_usec_to_bytes (REQUEST, &sample_spec),
    .fragsize = (guint32) -1,
  };
  const pa_stream_flags_t flags = PA_STREAM_INTERPOLATE_TIMING | PA_STREAM_ADJUST_LATENCY | PA_STREAM_START_CORKED;

  self->stream = pa_stream_new (self->context, "speech", &sample_spec, NULL);
  if (self->stream == NULL) {
    set_state (self, SK_PULSE_SINK_FAILED);
    return;
  }
  pa_stream_set_state_callback (self->stream, stream_state_cb, self);
  pa_stream_set_write_callback (self->stream, wanted_cb, self);
  pa_stream_set_latency_update_callback (self->stream, timed_cb, self);
  pa_stream_set_moved_callback (self->stream, moved_cb, self);
  pa_stream_set_suspended_callback (self->stream, suspended_cb, self);
  if (pa_stream_connect_playback (self->stream, NULL, &attributes, flags, NULL, NULL) < 0)
    set_state (self, SK_PULSE_SINK_FAILED);
}

static void
context_state_cb (pa_context *context, void *data)
{
  SkPulseSink *self = data;

  switch (pa_context_get_state (context)) {
  case PA_CONTEXT_READY:
    open_stream (self);
    break;
  case PA_CONTEXT_FAILED:
  case PA_CONTEXT_TERMINATED:
    set_state (self, SK_PULSE_SINK_FAILED);
    break;
  case PA_CONTEXT_UNCONNECTED:
  case PA_CONTEXT_CONNECTING:
  case PA_CONTEXT_AUTHORIZING:
  case PA_CONTEXT_SETTING_NAME:
    break;
  }
}

/* --- On the main thread --- */

static void
disconnect (SkPulseSink *self)
{
  sk_pulse_outlet_forget (self->outlet);
  if (self->stream != NULL) {
    pa_stream_set_state_callback (self->stream, NULL, NULL);
    pa_stream_set_write_callback (self->stream, NULL, NULL);
    pa_stream_set_latency_update_callback (self->stream, NULL, NULL);
    pa_stream_set_moved_callback (self->stream, NULL, NULL);
    pa_stream_set_suspended_callback (self->stream, NULL, NULL);
    pa_stream_disconnect (self->stream);
    pa_stream_unref (self->stream);
    self->stream = NULL;
  }
  if (self->context != NULL) {
    pa_context_set_state_callback (self->context, NULL, NULL);
    pa_context_disconnect (self->context);
    pa_context_unref (self->context);
    self->context = NULL;
  }
}

static void
connect_to_server (SkPulseSink *self)
{
  pa_proplist *properties = pa_proplist_new ();

  pa_proplist_sets (properties, PA_PROP_MEDIA_ROLE, "a11y");
  self->context = pa_context_new_with_proplist (pa_threaded_mainloop_get_api (self->loop), "SendKiosk", properties);
  pa_proplist_free (properties);
  pa_context_set_state_callback (self->context, context_state_cb, self);
  if (pa_context_connect (self->context, NULL, PA_CONTEXT_NOAUTOSPAWN, NULL) < 0)
    set_state (self, SK_PULSE_SINK_FAILED);
}

static gboolean
retry_cb (gpointer data)
{
  SkPulseSink *self = SK_PULSE_SINK (data);

  self->retry = 0;
  pa_threaded_mainloop_lock (self->loop);
  connect_to_server (self);
  pa_threaded_mainloop_unlock (self->loop);
  return G_SOURCE_REMOVE;
}

static gboolean
wake_cb (gpointer data)
{
  SkPulseSink *self = SK_PULSE_SINK (data);

  pa_threaded_mainloop_lock (self->loop);
  if (self->broken) {
    self->broken = FALSE;
    disconnect (self);
    self->playing = FALSE;
    sk_feed_stop (self->feed);
    self->retry = sk_clock_call_at (self->clock, sk_clock_get_time (self->clock) + RETRY, retry_cb, self);
  }
  pa_threaded_mainloop_unlock (self->loop);
  sk_sink_changed (SK_SINK (self));
  return G_SOURCE_CONTINUE;
}

static gboolean
wake_dispatch_cb (GSource *source, GSourceFunc callback, gpointer data)
{
  g_source_set_ready_time (source, -1);
  return callback (data);
}

static GSourceFuncs wake_funcs = { .dispatch = wake_dispatch_cb };

static gboolean
idle_cb (gpointer data)
{
  SkPulseSink *self = SK_PULSE_SINK (data);

  self->idle = 0;
  pa_threaded_mainloop_lock (self->loop);
  set_corked (self, TRUE);
  pa_threaded_mainloop_unlock (self->loop);
  return G_SOURCE_REMOVE;
}

static void
forget_idle (SkPulseSink *self)
{
  if (self->idle != 0)
    sk_clock_forget (self->clock, self->idle);
  self->idle = 0;
}

static gboolean
sk_pulse_sink_get_position (SkSink *sink, gint64 *sample)
{
  SkPulseSink *self = SK_PULSE_SINK (sink);
  gboolean known;

  pa_threaded_mainloop_lock (self->loop);
  known = self->playing && self->paused;
  if (known)
    *sample = self->paused_position;
  else
    known = read_position (self, sample);
  pa_threaded_mainloop_unlock (self->loop);
  return known;
}

static void
sk_pulse_sink_start (SkSink *sink, GBytes *samples, guint rate, guint from)
{
  SkPulseSink *self = SK_PULSE_SINK (sink);

  forget_idle (self);
  pa_threaded_mainloop_lock (self->loop);
  if (self->state != SK_PULSE_SINK_FAILED) {
    sk_feed_start (self->feed, samples, rate, from);
    self->playing = TRUE;
    self->paused_position = from;
    sk_pulse_outlet_insist (self->outlet);
    replace_queue (self);
    set_corked (self, self->paused);
  }
  pa_threaded_mainloop_unlock (self->loop);
}

static void
sk_pulse_sink_stop (SkSink *sink)
{
  SkPulseSink *self = SK_PULSE_SINK (sink);

  pa_threaded_mainloop_lock (self->loop);
  if (self->playing) {
    sk_feed_stop (self->feed);
    self->playing = FALSE;
    replace_queue (self);
    forget_idle (self);
    self->idle = sk_clock_call_at (self->clock, sk_clock_get_time (self->clock) + IDLE, idle_cb, self);
  }
  pa_threaded_mainloop_unlock (self->loop);
}

static void
sk_pulse_sink_set_paused (SkSink *sink, gboolean paused)
{
  SkPulseSink *self = SK_PULSE_SINK (sink);

  pa_threaded_mainloop_lock (self->loop);
  if (self->paused != paused) {
    if (paused)
      read_position (self, &self->paused_position);
    self->paused = paused;
    if (self->playing)
      set_corked (self, paused);
    wake_main (self);
  }
  pa_threaded_mainloop_unlock (self->loop);
}

static void
sk_pulse_sink_set_volume (SkSink *sink, guint volume)
{
  SkPulseSink *self = SK_PULSE_SINK (sink);

  pa_threaded_mainloop_lock (self->loop);
  sk_feed_set_volume (self->feed, volume);
  pa_threaded_mainloop_unlock (self->loop);
}

static gboolean
sk_pulse_sink_get_audible (SkSink *sink)
{
  SkPulseSink *self = SK_PULSE_SINK (sink);
  gboolean audible;

  pa_threaded_mainloop_lock (self->loop);
  audible = self->state != SK_PULSE_SINK_FAILED && sk_pulse_outlet_get_audible (self->outlet);
  pa_threaded_mainloop_unlock (self->loop);
  return audible;
}

static gboolean
sk_pulse_sink_get_headphones (SkSink *sink)
{
  SkPulseSink *self = SK_PULSE_SINK (sink);
  gboolean headphones;

  pa_threaded_mainloop_lock (self->loop);
  headphones = sk_pulse_outlet_get_headphones (self->outlet);
  pa_threaded_mainloop_unlock (self->loop);
  return headphones;
}

static SkClock *
sk_pulse_sink_get_clock (SkSink *sink)
{
  return SK_PULSE_SINK (sink)->clock;
}

static void
sk_pulse_sink_sink_init (SkSinkInterface *iface)
{
  iface->start = sk_pulse_sink_start;
  iface->stop = sk_pulse_sink_stop;
  iface->set_paused = sk_pulse_sink_set_paused;
  iface->set_volume = sk_pulse_sink_set_volume;
  iface->get_position = sk_pulse_sink_get_position;
  iface->get_audible = sk_pulse_sink_get_audible;
  iface->get_headphones = sk_pulse_sink_get_headphones;
  iface->get_clock = sk_pulse_sink_get_clock;
}

static void
sk_pulse_sink_constructed (GObject *object)
{
  SkPulseSink *self = SK_PULSE_SINK (object);

  G_OBJECT_CLASS (sk_pulse_sink_parent_class)->constructed (object);
  connect_to_server (self);
  pa_threaded_mainloop_start (self->loop);
}

static void
sk_pulse_sink_dispose (GObject *object)
{
  SkPulseSink *self = SK_PULSE_SINK (object);

  if (self->loop != NULL) {
    forget_idle (self);
    if (self->retry != 0)
      sk_clock_forget (self->clock, self->retry);
    self->retry = 0;
    pa_threaded_mainloop_lock (self->loop);
    disconnect (self);
    pa_threaded_mainloop_unlock (self->loop);
    pa_threaded_mainloop_stop (self->loop);
    g_clear_pointer (&self->loop, pa_threaded_mainloop_free);
    g_source_destroy (self->wake);
    g_clear_pointer (&self->wake, g_source_unref);
    g_clear_pointer (&self->feed, sk_feed_free);
    g_clear_pointer (&self->outlet, sk_pulse_outlet_free);
  }
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (sk_pulse_sink_parent_class)->dispose (object);
}

static void
sk_pulse_sink_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  SkPulseSink *self = SK_PULSE_SINK (object);

  switch (property) {
  case PROP_CLOCK:
    self->clock = g_value_dup_object (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
  }
}

static void
sk_pulse_sink_class_init (SkPulseSinkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = sk_pulse_sink_constructed;
  object_class->dispose = sk_pulse_sink_dispose;
  object_class->set_property = sk_pulse_sink_set_property;
  pspecs[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, SK_TYPE_CLOCK,
                                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, LAST_PROP, pspecs);
}

static void
sk_pulse_sink_init (SkPulseSink *self)
{
  self->loop = pa_threaded_mainloop_new ();
  self->feed = sk_feed_new ();
  self->outlet = sk_pulse_outlet_new (outlet_changed_cb, self);
  self->wake = g_source_new (&wake_funcs, sizeof (GSource));
  g_source_set_static_name (self->wake, "SkPulseSink");
  g_source_set_priority (self->wake, G_PRIORITY_HIGH);
  g_source_set_callback (self->wake, wake_cb, self, NULL);
  g_source_attach (self->wake, NULL);
}

SkSink *
sk_pulse_sink_new (SkClock *clock)
{
  g_return_val_if_fail (SK_IS_CLOCK (clock), NULL);

  return g_object_new (SK_TYPE_PULSE_SINK, "clock", clock, NULL);
}

SkPulseSinkState
sk_pulse_sink_get_state (SkPulseSink *self)
{
  SkPulseSinkState state;

  g_return_val_if_fail (SK_IS_PULSE_SINK (self), SK_PULSE_SINK_FAILED);

  pa_threaded_mainloop_lock (self->loop);
  state = self->state;
  pa_threaded_mainloop_unlock (self->loop);
  return state;
}
