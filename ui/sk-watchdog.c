/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-watchdog.h"

#include <systemd/sd-daemon.h>

struct _SkWatchdog {
  GObject parent_instance;

  GtkWidget *widget; /* not owned */
  gboolean ready;    /* the service manager knows that the first frame was painted */
  guint64 interval;  /* microseconds in which it must hear of a frame; 0: it does not ask */
  guint timer;
};

G_DEFINE_FINAL_TYPE (SkWatchdog, sk_watchdog, G_TYPE_OBJECT)

static gboolean
ask_for_frame_cb (gpointer data)
{
  SkWatchdog *self = data;
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (self->widget));

  /* Where a screen is unplugged nothing is painted, and nothing is wrong with the program. */
  if (g_list_model_get_n_items (monitors) == 0)
    sd_notify (0, "WATCHDOG=1");
  else
    gtk_widget_queue_draw (self->widget);
  return G_SOURCE_CONTINUE;
}

static void
painted_cb (SkWatchdog *self)
{
  sd_notify (0, self->ready ? "WATCHDOG=1" : "READY=1\nWATCHDOG=1");
  self->ready = TRUE;
}

static void
realized_cb (SkWatchdog *self)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (self->widget), "after-paint", G_CALLBACK (painted_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
sk_watchdog_dispose (GObject *object)
{
  SkWatchdog *self = SK_WATCHDOG (object);

  g_clear_handle_id (&self->timer, g_source_remove);

  G_OBJECT_CLASS (sk_watchdog_parent_class)->dispose (object);
}

static void
sk_watchdog_class_init (SkWatchdogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_watchdog_dispose;
}

static void
sk_watchdog_init (SkWatchdog *self)
{
}

SkWatchdog *
sk_watchdog_new (GtkWidget *widget)
{
  SkWatchdog *self = g_object_new (SK_TYPE_WATCHDOG, NULL);

  self->widget = widget;
  if (g_getenv ("NOTIFY_SOCKET") == NULL)
    return self;
  g_signal_connect_object (widget, "realize", G_CALLBACK (realized_cb), self, G_CONNECT_SWAPPED);
  if (sd_watchdog_enabled (0, &self->interval) > 0)
    self->timer = g_timeout_add ((guint) (self->interval / 2 / 1000), ask_for_frame_cb, self);
  return self;
}

void
sk_watchdog_tell (SkWatchdog *self, const char *health)
{
  g_return_if_fail (SK_IS_WATCHDOG (self));

  sd_notifyf (0, "STATUS=%s", health);
}
