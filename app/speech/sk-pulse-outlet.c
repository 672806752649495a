/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-pulse-outlet.h"

#include <pulse/subscribe.h>
#include <string.h>

/* A twentieth of full volume is 78 dB down, as the server counts: nobody hears speech there. */
enum { FAINT = PA_VOLUME_NORM / 20 };

/* What may be mute: the stream itself, or the device that it plays on. */
typedef struct {
  gboolean silent; /* and could not be opened */
  gboolean tried;  /* to open it, since somebody last insisted */
  guint opening;   /* requests to, which the server has not answered: what it says until then is from before */
} Valve;

struct _SkPulseOutlet {
  void (*changed) (gpointer data);
  gpointer data;

  pa_context *context; /* NULL while there is no stream */
  pa_stream *stream;
  gboolean no_device;
  gboolean headphones;
  Valve of_device;
  Valve of_stream;
};

static void
let_run (pa_operation *operation)
{
  if (operation != NULL)
    pa_operation_unref (operation);
}

static gboolean
is_silent (int mute, const pa_cvolume *volume)
{
  return mute != 0 || pa_cvolume_max (volume) < FAINT;
}

/* What the server says of it. TRUE: it is to be opened now. */
static gboolean
see (SkPulseOutlet *self, Valve *valve, gboolean silent)
{
  if (valve->opening > 0)
    return FALSE;
  if (silent && !valve->tried) {
    valve->tried = TRUE;
    return TRUE;
  }
  if (silent != valve->silent) {
    valve->silent = silent;
    self->changed (self->data);
  }
  return FALSE;
}

static void
expect (Valve *valve, pa_operation *operation)
{
  if (operation == NULL)
    return;
  valve->opening++;
  pa_operation_unref (operation);
}

static void device_opened_cb (pa_context *context, int success, void *data);
static void stream_opened_cb (pa_context *context, int success, void *data);

static void
device_cb (pa_context *context, const pa_sink_info *info, int last G_GNUC_UNUSED, void *data)
{
  SkPulseOutlet *self = data;
  gboolean headphones;
  pa_cvolume full;

  if (info == NULL || self->context == NULL)
    return;
  headphones = sk_pulse_outlet_is_headphones (info);
  if (headphones != self->headphones) {
    self->headphones = headphones;
    self->changed (self->data);
  }
  if (!see (self, &self->of_device, is_silent (info->mute, &info->volume)))
    return;
  pa_cvolume_set (&full, info->volume.channels, PA_VOLUME_NORM);
  expect (&self->of_device, pa_context_set_sink_volume_by_index (context, info->index, &full, device_opened_cb, self));
  expect (&self->of_device, pa_context_set_sink_mute_by_index (context, info->index, 0, device_opened_cb, self));
}

static void
stream_cb (pa_context *context, const pa_sink_input_info *info, int last G_GNUC_UNUSED, void *data)
{
  SkPulseOutlet *self = data;
  pa_cvolume full;

  if (info == NULL || self->context == NULL)
    return;
  if (!see (self, &self->of_stream, is_silent (info->mute, &info->volume)))
    return;
  pa_cvolume_set (&full, info->volume.channels, PA_VOLUME_NORM);
  expect (&self->of_stream, pa_context_set_sink_input_volume (context, info->index, &full, stream_opened_cb, self));
  expect (&self->of_stream, pa_context_set_sink_input_mute (context, info->index, 0, stream_opened_cb, self));
}

static void
ask_device (SkPulseOutlet *self)
{
  let_run (
      pa_context_get_sink_info_by_index (self->context, pa_stream_get_device_index (self->stream), device_cb, self));
}

static void
ask_stream (SkPulseOutlet *self)
{
  let_run (pa_context_get_sink_input_info (self->context, pa_stream_get_index (self->stream), stream_cb, self));
}

/* Whether it was allowed to is seen by what it is now. */
static void
device_opened_cb (pa_context *context G_GNUC_UNUSED, int success G_GNUC_UNUSED, void *data)
{
  SkPulseOutlet *self = data;

  if (self->context != NULL && --self->of_device.opening == 0)
    ask_device (self);
}

static void
stream_opened_cb (pa_context *context G_GNUC_UNUSED, int success G_GNUC_UNUSED, void *data)
{
  SkPulseOutlet *self = data;

  if (self->context != NULL && --self->of_stream.opening == 0)
    ask_stream (self);
}

/* Plugging headphones into a socket changes the device that plays already, and moves nothing. */
static void
changed_cb (pa_context *context G_GNUC_UNUSED, pa_subscription_event_type_t type, uint32_t index, void *data)
{
  SkPulseOutlet *self = data;
  pa_subscription_event_type_t facility = type & PA_SUBSCRIPTION_EVENT_FACILITY_MASK;

  if ((type & PA_SUBSCRIPTION_EVENT_TYPE_MASK) != PA_SUBSCRIPTION_EVENT_CHANGE)
    return;
  if (facility == PA_SUBSCRIPTION_EVENT_SINK && index == pa_stream_get_device_index (self->stream))
    ask_device (self);
  else if (facility == PA_SUBSCRIPTION_EVENT_SINK_INPUT && index == pa_stream_get_index (self->stream))
    ask_stream (self);
}

void
sk_pulse_outlet_follow (SkPulseOutlet *self, pa_context *context, pa_stream *stream)
{
  /* The servers' own stand-in for no device at all. */
  self->no_device = g_strcmp0 (pa_stream_get_device_name (stream), "auto_null") == 0;
  if (self->context == NULL) {
    self->context = context;
    self->stream = stream;
    pa_context_set_subscribe_callback (context, changed_cb, self);
    let_run (pa_context_subscribe (context, PA_SUBSCRIPTION_MASK_SINK | PA_SUBSCRIPTION_MASK_SINK_INPUT, NULL, NULL));
  }
  self->of_device.silent = FALSE;
  self->of_device.tried = FALSE;
  ask_device (self);
  ask_stream (self);
  self->changed (self->data);
}

void
sk_pulse_outlet_forget (SkPulseOutlet *self)
{
  if (self->context != NULL)
    pa_context_set_subscribe_callback (self->context, NULL, NULL);
  self->context = NULL;
  self->stream = NULL;
  self->headphones = FALSE;
  self->no_device = FALSE;
  self->of_device = (Valve){ 0 };
  self->of_stream = (Valve){ 0 };
}

void
sk_pulse_outlet_insist (SkPulseOutlet *self)
{
  gboolean silent = self->of_device.silent || self->of_stream.silent;

  self->of_device.silent = self->of_device.tried = FALSE;
  self->of_stream.silent = self->of_stream.tried = FALSE;
  if (!silent)
    return;
  ask_device (self);
  ask_stream (self);
  self->changed (self->data);
}

gboolean
sk_pulse_outlet_get_audible (SkPulseOutlet *self)
{
  return !self->no_device && !self->of_device.silent && !self->of_stream.silent;
}

gboolean
sk_pulse_outlet_get_headphones (SkPulseOutlet *self)
{
  return self->headphones;
}

/* The socket's type is new; older servers tell it only by the name, "analog-output-headphones". */
static gboolean
is_headphone_port (const pa_sink_port_info *port)
{
  if (port->type == PA_DEVICE_PORT_TYPE_HEADPHONES || port->type == PA_DEVICE_PORT_TYPE_HEADSET)
    return TRUE;
  return strstr (port->name, "headphone") != NULL || strstr (port->name, "headset") != NULL;
}

gboolean
sk_pulse_outlet_is_headphones (const pa_sink_info *device)
{
  const char *form = pa_proplist_gets (device->proplist, PA_PROP_DEVICE_FORM_FACTOR);

  if (device->active_port != NULL && is_headphone_port (device->active_port))
    return TRUE;
  return g_strcmp0 (form, "headphone") == 0 || g_strcmp0 (form, "headset") == 0 || g_strcmp0 (form, "hands-free") == 0;
}

SkPulseOutlet *
sk_pulse_outlet_new (void (*changed) (gpointer data), gpointer data)
{
  SkPulseOutlet *self = g_new0 (SkPulseOutlet, 1);

  self->changed = changed;
  self->data = data;
  return self;
}

void
sk_pulse_outlet_free (SkPulseOutlet *self)
{
  g_free (self);
}
