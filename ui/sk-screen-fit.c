/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-screen-fit.h"

struct _SkScreenFit {
  GObject parent_instance;

  SkWindow *window; /* not owned */
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (SkScreenFit, sk_screen_fit, G_TYPE_OBJECT)

static GListModel *
get_monitors (void)
{
  return gdk_display_get_monitors (gdk_display_get_default ());
}

static GdkMonitor *
get_monitor (void)
{
  return g_list_model_get_item (get_monitors (), 0);
}

static SkScale
find_scale (SkScreenFit *self, GdkMonitor *monitor)
{
  return sk_scale_for_monitor (monitor, g_settings_get_uint (self->settings, "screen-width-mm"),
                               g_settings_get_uint (self->settings, "screen-height-mm"),
                               g_settings_get_uint (self->settings, "viewing-distance-mm"));
}

static void
scale_changed_cb (SkScreenFit *self)
{
  g_autoptr (GdkMonitor) monitor = get_monitor ();
  SkScale scale = find_scale (self, monitor);

  sk_window_set_scale (self->window, &scale);
}

/* A screen is plugged in, or another one. How large it is, it may tell later. */
static void
monitors_changed_cb (SkScreenFit *self)
{
  g_autoptr (GdkMonitor) monitor = get_monitor ();

  if (monitor == NULL)
    return;
  g_signal_handlers_disconnect_by_func (monitor, scale_changed_cb, self);
  g_signal_connect_object (monitor, "notify", G_CALLBACK (scale_changed_cb), self, G_CONNECT_SWAPPED);
  scale_changed_cb (self);
}

static void
sk_screen_fit_dispose (GObject *object)
{
  g_clear_object (&SK_SCREEN_FIT (object)->settings);

  G_OBJECT_CLASS (sk_screen_fit_parent_class)->dispose (object);
}

static void
sk_screen_fit_class_init (SkScreenFitClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_screen_fit_dispose;
}

static void
sk_screen_fit_init (SkScreenFit *self)
{
}

SkScreenFit *
sk_screen_fit_new (SkWindow *window, GSettings *settings)
{
  SkScreenFit *self = NULL;

  g_return_val_if_fail (SK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (SK_TYPE_SCREEN_FIT, NULL);
  self->window = window;
  self->settings = g_object_ref (settings);
  return self;
}

static void
fill_screen (SkScreenFit *self, GdkMonitor *monitor, const SkScale *scale)
{
  GdkRectangle area = { 0, 0, 1920, 1080 };

  /* Without a window manager full screen has no effect: the size has to be the screen's already. */
  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &area);
  sk_window_set_screen (self->window, area.width, area.height, scale);
  /* A browser's screen (Broadway) has no full screen, and follows its size only when maximized. */
  gtk_window_maximize (GTK_WINDOW (self->window));
  gtk_window_fullscreen (GTK_WINDOW (self->window));
}

static void
follow (SkScreenFit *self)
{
  static const char *const scaling[] = { "screen-width-mm", "screen-height-mm", "viewing-distance-mm" };

  g_signal_connect_object (get_monitors (), "items-changed", G_CALLBACK (monitors_changed_cb), self, G_CONNECT_SWAPPED);
  monitors_changed_cb (self);
  for (guint i = 0; i < G_N_ELEMENTS (scaling); i++) {
    g_autofree char *signal = g_strconcat ("changed::", scaling[i], NULL);

    g_signal_connect_object (self->settings, signal, G_CALLBACK (scale_changed_cb), self, G_CONNECT_SWAPPED);
  }
}

void
sk_screen_fit_present (SkScreenFit *self, int width, int height)
{
  g_autoptr (GdkMonitor) monitor = get_monitor ();
  SkScale scale;

  g_return_if_fail (SK_IS_SCREEN_FIT (self));

  scale = find_scale (self, monitor);
  if (width > 0)
    sk_window_set_screen (self->window, width, height, &scale);
  else
    fill_screen (self, monitor, &scale);
  gtk_window_present (GTK_WINDOW (self->window));
  follow (self);
}
