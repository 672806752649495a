/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-screen-reader.h"

struct _SkScreenReader {
  GObject parent_instance;

  GCancellable *asking;
  GDBusProxy *status;
  gboolean running;
};

G_DEFINE_FINAL_TYPE (SkScreenReader, sk_screen_reader, G_TYPE_OBJECT)

enum { PROP_RUNNING = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
update (SkScreenReader *self)
{
  g_autoptr (GVariant) value = g_dbus_proxy_get_cached_property (self->status, "ScreenReaderEnabled");
  gboolean running =
      value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN) && g_variant_get_boolean (value);

  if (running == self->running)
    return;
  self->running = running;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  GDBusProxy *status = g_dbus_proxy_new_for_bus_finish (result, &error);
  SkScreenReader *self = data;

  if (status == NULL) {
    /* A desktop without a bus has no screen reader either. Cancelled: we are gone. */
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      g_debug ("No screen reader can be seen: %s", error->message);
    return;
  }
  self->status = status;
  g_signal_connect_object (status, "g-properties-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (status, "notify::g-name-owner", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
sk_screen_reader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_RUNNING:
    g_value_set_boolean (value, SK_SCREEN_READER (object)->running);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
sk_screen_reader_dispose (GObject *object)
{
  SkScreenReader *self = SK_SCREEN_READER (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->status);

  G_OBJECT_CLASS (sk_screen_reader_parent_class)->dispose (object);
}

static void
sk_screen_reader_class_init (SkScreenReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sk_screen_reader_get_property;
  object_class->dispose = sk_screen_reader_dispose;

  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sk_screen_reader_init (SkScreenReader *self)
{
  self->asking = g_cancellable_new ();
  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION, G_DBUS_PROXY_FLAGS_NONE, NULL, "org.a11y.Bus", "/org/a11y/bus",
                            "org.a11y.Status", self->asking, found_cb, self);
}

SkScreenReader *
sk_screen_reader_new (void)
{
  return g_object_new (SK_TYPE_SCREEN_READER, NULL);
}

gboolean
sk_screen_reader_get_running (SkScreenReader *self)
{
  g_return_val_if_fail (SK_IS_SCREEN_READER (self), FALSE);

  return self->running;
}
