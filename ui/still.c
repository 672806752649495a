/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/*
 * send-kiosk-still: what the screen shows when the kiosk itself cannot run, whatever the reason: a picture and two
 * sentences. It needs no bundle, no settings, no voice, no stylesheet and no graphics processor, for each of these may be
 * the reason.
 */

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <signal.h>

#include "sk-messages.h"
#include "sk-surroundings.h"
#include "sk-watchdog.h"

/* In seconds: then it ends, and the kiosk is tried again. As long as the unit of the kiosk counts its failures. */
#define SHOWN 300

/* Of the shorter side of the screen. */
#define PICTURE 0.34
#define LETTERS 0.055

/* A screen that sleeps: its edge, its eyes and its foot, in a square of that size around the middle. */
static void
draw_picture (cairo_t *cr, double x, double y, double size)
{
  double line = size / 24;

  cairo_set_line_width (cr, line);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_rectangle (cr, x - size / 2, y - size / 2, size, size * 0.7);
  cairo_move_to (cr, x, y + size * 0.2);
  cairo_line_to (cr, x, y + size * 0.45);
  cairo_move_to (cr, x - size * 0.25, y + size * 0.45);
  cairo_line_to (cr, x + size * 0.25, y + size * 0.45);
  cairo_stroke (cr);
  for (int side = -1; side <= 1; side += 2) {
    cairo_arc (cr, x + side * size * 0.2, y - size * 0.22, size * 0.08, G_PI * 0.15, G_PI * 0.85);
    cairo_stroke (cr);
  }
  cairo_arc (cr, x, y - size * 0.05, size * 0.1, G_PI * 0.2, G_PI * 0.8);
  cairo_stroke (cr);
}

static void
draw_words (GtkWidget *widget, cairo_t *cr, const char *words, double y, double width, double height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, words);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Andika, DejaVu Sans, Sans");

  pango_font_description_set_absolute_size (font, MIN (height, width) * LETTERS * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_width (layout, (int) (width * 0.9) * PANGO_SCALE);
  cairo_move_to (cr, width * 0.05, y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer words)
{
  double size = MIN (height, width) * PICTURE;

  cairo_set_source_rgb (cr, 0.98, 0.965, 0.93);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.12);
  draw_picture (cr, width / 2.0, height * 0.38, size);
  draw_words (GTK_WIDGET (area), cr, words, height * 0.38 + size * 0.75, width, height);
}

/* No key does anything: GTK's inspector is behind one. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  return TRUE;
}

static gboolean
close_cb (GtkWindow *window)
{
  return TRUE;
}

static gboolean
stop_cb (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static GtkWidget *
build_window (const char *words)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *area = gtk_drawing_area_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (gdk_display_get_monitors (gdk_display_get_default ()), 0);
  GdkRectangle screen = { 0, 0, 1920, 1080 };

  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &screen);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, (gpointer) words, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_window_set_title (GTK_WINDOW (window), "SendKiosk");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_child (GTK_WINDOW (window), area);
  /* Without a window manager full screen has no effect: the size has to be the screen's already. */
  gtk_window_set_default_size (GTK_WINDOW (window), screen.width, screen.height);
  gtk_window_fullscreen (GTK_WINDOW (window));
  gtk_widget_set_cursor_from_name (window, "none");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), NULL);
  gtk_widget_add_controller (window, keys);
  g_signal_connect (window, "close-request", G_CALLBACK (close_cb), NULL);
  return window;
}

int
main (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (SkWatchdog) watchdog = NULL;
  GtkWidget *window = NULL;

  sk_messages_init ();
  gtk_disable_setlocale ();
  sk_surroundings_clean ();
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  if (!gtk_init_check ()) {
    g_printerr ("send-kiosk-still: %s\n", _ ("there is no display to show it on"));
    return 1;
  }
  window = build_window (_ ("This screen does not work just now.\nPlease ask a member of staff."));
  watchdog = sk_watchdog_new (window);
  sk_watchdog_tell (watchdog, "still picture: the kiosk has failed too often");
  g_unix_signal_add (SIGTERM, stop_cb, loop);
  g_timeout_add_seconds (SHOWN, stop_cb, loop);
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (loop);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
