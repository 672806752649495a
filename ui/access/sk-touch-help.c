/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-touch-help.h"

#include "sk-scroll-area.h"
#include "sk-taps.h"
#include "sk-told.h"
#include "sk-touch.h"

/* How far beside a control it may land: 8 mm of the drawings, in px. */
#define REACH 30

struct _SkTouchHelp {
  GObject parent_instance;

  GtkWidget *window; /* not owned: it lives longer */
  SkPreferences *preferences;
  SkTouch *touch;
  GtkWidget *target; /* what the finger is on; NULL for none */
  int hold;
  gboolean helps;
};

G_DEFINE_FINAL_TYPE (SkTouchHelp, sk_touch_help, G_TYPE_OBJECT)

/* What can be chosen at that point. */
static GtkWidget *
find_at (SkTouchHelp *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (self->window, x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && (sk_told_get_name (widget) == NULL || !gtk_widget_get_focusable (widget))) {
    if (sk_told_get_stands_for (widget) != NULL)
      return sk_told_get_stands_for (widget);
    widget = gtk_widget_get_parent (widget);
  }
  return widget;
}

/* The same, or beside it. */
static GtkWidget *
find_near (SkTouchHelp *self, double x, double y)
{
  static const struct {
    int x, y;
  } places[] = { { 0, 0 }, { 0, -1 }, { 0, 1 }, { -1, 0 }, { 1, 0 }, { -1, -1 }, { 1, -1 }, { -1, 1 }, { 1, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    GtkWidget *widget = find_at (self, x + places[i].x * REACH, y + places[i].y * REACH);

    if (widget != NULL)
      return widget;
  }
  return NULL;
}

static void
show_holding (SkTouchHelp *self, gboolean holding)
{
  g_autofree char *class = g_strdup_printf ("hold-%d", self->hold);

  if (self->target == NULL)
    return;
  if (holding) {
    gtk_widget_add_css_class (self->target, "holding");
    gtk_widget_add_css_class (self->target, class);
  } else {
    gtk_widget_remove_css_class (self->target, "holding");
    gtk_widget_remove_css_class (self->target, class);
  }
}

static void
landed_cb (SkTouchHelp *self, double x, double y)
{
  g_set_weak_pointer (&self->target, find_near (self, x, y));
  show_holding (self, TRUE);
}

static void
lifted_cb (SkTouchHelp *self)
{
  show_holding (self, FALSE);
}

/* What the finger landed on, and not what is at that place by now. */
static void
chosen_cb (SkTouchHelp *self)
{
  GtkWidget *target = self->target;

  if (target != NULL && gtk_widget_get_mapped (target) && gtk_widget_is_sensitive (target))
    sk_told_choose (target);
  else if (target == NULL)
    gtk_widget_activate_action (self->window, "app.still-here", NULL);
}

/* Whoever slides scrolls: GTK is not told of this finger. */
static void
slid_cb (SkTouchHelp *self, double x, double y, double by)
{
  GtkWidget *widget = gtk_widget_pick (self->window, x, y, GTK_PICK_DEFAULT);
  GtkWidget *area = widget != NULL ? gtk_widget_get_ancestor (widget, SK_TYPE_SCROLL_AREA) : NULL;

  if (area != NULL)
    sk_scroll_area_drag (SK_SCROLL_AREA (area), by);
}

static void
preferences_changed_cb (SkTouchHelp *self)
{
  int repeats;

  show_holding (self, FALSE);
  g_object_get (self->preferences, "hold-to-choose", &self->hold, "ignore-repeats", &repeats, NULL);
  sk_touch_set_help (self->touch, (guint) self->hold, (guint) repeats, SK_TAPS_SLACK);
  self->helps = self->hold > 0 || repeats > 0;
}

static void
sk_touch_help_dispose (GObject *object)
{
  SkTouchHelp *self = SK_TOUCH_HELP (object);

  g_clear_weak_pointer (&self->target);
  g_clear_object (&self->touch);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (sk_touch_help_parent_class)->dispose (object);
}

static void
sk_touch_help_class_init (SkTouchHelpClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_touch_help_dispose;
}

static void
sk_touch_help_init (SkTouchHelp *self)
{
}

SkTouchHelp *
sk_touch_help_new (GtkWidget *window, SkPreferences *preferences)
{
  SkTouchHelp *self = g_object_new (SK_TYPE_TOUCH_HELP, NULL);

  self->window = window;
  self->preferences = g_object_ref (preferences);
  self->touch = sk_touch_new ();
  g_signal_connect_object (self->touch, "landed", G_CALLBACK (landed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->touch, "lifted", G_CALLBACK (lifted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->touch, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->touch, "slid", G_CALLBACK (slid_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::hold-to-choose", G_CALLBACK (preferences_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::ignore-repeats", G_CALLBACK (preferences_changed_cb), self,
                           G_CONNECT_SWAPPED);
  preferences_changed_cb (self);
  return self;
}

static gboolean
get_place (SkTouchHelp *self, GdkEvent *event, double *x, double *y)
{
  double shift_x, shift_y;

  if (!gdk_event_get_position (event, x, y))
    return FALSE;
  gtk_native_get_surface_transform (GTK_NATIVE (self->window), &shift_x, &shift_y);
  *x -= shift_x;
  *y -= shift_y;
  return TRUE;
}

gboolean
sk_touch_help_take (SkTouchHelp *self, GdkEvent *event)
{
  gconstpointer finger = gdk_event_get_event_sequence (event);
  double x = 0, y = 0;

  g_return_val_if_fail (SK_IS_TOUCH_HELP (self), FALSE);

  if (!self->helps)
    return FALSE;
  /* A pointer has no sequence, and is one more finger. */
  if (finger == NULL)
    finger = self;
  get_place (self, event, &x, &y);
  switch ((int) gdk_event_get_event_type (event)) {
  case GDK_TOUCH_BEGIN:
  case GDK_BUTTON_PRESS:
    sk_touch_begin (self->touch, finger, x, y, gdk_event_get_time (event));
    return TRUE;
  case GDK_TOUCH_UPDATE:
  case GDK_MOTION_NOTIFY:
    sk_touch_move (self->touch, finger, x, y);
    return TRUE;
  case GDK_TOUCH_END:
  case GDK_BUTTON_RELEASE:
    sk_touch_end (self->touch, finger, gdk_event_get_time (event));
    return TRUE;
  case GDK_TOUCH_CANCEL:
    sk_touch_cancel (self->touch, finger, gdk_event_get_time (event));
    return TRUE;
  default:
    return FALSE;
  }
}
