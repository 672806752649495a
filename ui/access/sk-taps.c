/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-taps.h"

#include "sk-told.h"

struct _SkTaps {
  GObject parent_instance;

  GtkWidget *window;  /* not owned */
  GtkWidget *control; /* what the finger is on, or was on last; weak */
  double x, y;        /* where it came down */
  guint32 time;       /* when, in ms, as the screen counts them */
  gboolean tapped;    /* it was lifted there, too */
  gboolean repeats;   /* each tap on that control is meant */
  gboolean is_second; /* of a double tap */
};

G_DEFINE_FINAL_TYPE (SkTaps, sk_taps, G_TYPE_OBJECT)

enum { SIGNAL_TAPPED, SIGNAL_REFUSED, N_SIGNALS };
static guint signals[N_SIGNALS];

static GtkWidget *
find_control (SkTaps *self, double x, double y, GtkPickFlags flags)
{
  GtkWidget *widget = gtk_widget_pick (self->window, x, y, flags);

  while (widget != NULL && (sk_told_get_name (widget) == NULL || !gtk_widget_get_focusable (widget)))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static gboolean
has_slid (SkTaps *self, double x, double y)
{
  return MAX (ABS (x - self->x), ABS (y - self->y)) > SK_TAPS_SLACK;
}

static gboolean
is_second (SkTaps *self, GtkWidget *control, double x, double y, guint32 time)
{
  gboolean is_gone = self->control == NULL || !gtk_widget_get_mapped (self->control);
  int interval;

  g_object_get (gtk_widget_get_settings (self->window), "gtk-double-click-time", &interval, NULL);
  if (!self->tapped || self->repeats || time - self->time >= (guint32) interval)
    return FALSE;
  return is_gone ? !has_slid (self, x, y) : control == self->control;
}

static void
pressed_cb (SkTaps *self, int n_presses, double x, double y, GtkEventController *gesture)
{
  GtkWidget *control = find_control (self, x, y, GTK_PICK_DEFAULT);
  guint32 time = gtk_event_controller_get_current_event_time (gesture);

  self->is_second = is_second (self, control, x, y, time);
  /* A third tap follows the second, and still means what the first did. */
  if (!self->is_second) {
    g_set_weak_pointer (&self->control, control);
    self->repeats = control != NULL && sk_told_get_repeats (control);
  }
  self->tapped = FALSE;
  self->time = time;
  self->x = x;
  self->y = y;
}

/* As little as begins to scroll. */
static gboolean
has_scrolled (SkTaps *self, double x, double y)
{
  return gtk_drag_check_threshold (self->window, (int) self->x, (int) self->y, (int) x, (int) y);
}

static void
explain (SkTaps *self, double x, double y)
{
  GtkWidget *control = find_control (self, x, y, GTK_PICK_INSENSITIVE);

  if (control != NULL && !gtk_widget_is_sensitive (control) && sk_told_get_hint (control) != NULL)
    g_signal_emit (self, signals[SIGNAL_REFUSED], 0, sk_told_get_hint (control));
}

static void
released_cb (SkTaps *self, int n_presses, double x, double y, GtkGesture *gesture)
{
  self->tapped = !has_slid (self, x, y);
  /* Claimed here it is nobody else's: whoever saw it begin hears that it was taken back. */
  if (self->is_second || !self->tapped) {
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    return;
  }
  if (!has_scrolled (self, x, y))
    g_signal_emit (self, signals[SIGNAL_TAPPED], 0, gtk_widget_pick (self->window, x, y, GTK_PICK_DEFAULT));
  explain (self, x, y);
}

static void
sk_taps_dispose (GObject *object)
{
  g_clear_weak_pointer (&SK_TAPS (object)->control);

  G_OBJECT_CLASS (sk_taps_parent_class)->dispose (object);
}

static void
sk_taps_class_init (SkTapsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_taps_dispose;

  signals[SIGNAL_TAPPED] =
      g_signal_new ("tapped", SK_TYPE_TAPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
  signals[SIGNAL_REFUSED] =
      g_signal_new ("refused", SK_TYPE_TAPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sk_taps_init (SkTaps *self)
{
}

SkTaps *
sk_taps_new (GtkWidget *window)
{
  SkTaps *self = g_object_new (SK_TYPE_TAPS, NULL);
  GtkGesture *gesture = gtk_gesture_click_new ();

  self->window = window;
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gesture, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (gesture));
  return self;
}
