/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-scroll-area.h"

#include <adwaita.h>

/* How long a jump to what is read takes, in ms (look, Motion). */
#define GLIDE_MS 200
/* A screen down leaves this share of the last one in sight, so that nobody loses the thread. */
#define KEPT_IN_SIGHT 0.2

struct _SkScrollArea {
  GtkBox parent_instance;

  GtkWidget *scrolled;
  GtkWidget *column;
  GtkWidget *rail;
  GtkAdjustment *adjustment;
  SkLook *look;
  gboolean rail_always;
  AdwAnimation *glide;
};

G_DEFINE_FINAL_TYPE (SkScrollArea, sk_scroll_area, GTK_TYPE_BOX)

enum {
  SIGNAL_SCROLLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static double
get_end (SkScrollArea *self)
{
  return gtk_adjustment_get_upper (self->adjustment) - gtk_adjustment_get_page_size (self->adjustment);
}

static void
glide_to (SkScrollArea *self, double value)
{
  value = CLAMP (value, 0, MAX (get_end (self), 0));
  adw_animation_pause (self->glide);
  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->glide), gtk_adjustment_get_value (self->adjustment));
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (self->glide), value);
  adw_animation_reset (self->glide);
  adw_animation_play (self->glide);
}

static void
glide_cb (double value, gpointer data)
{
  SkScrollArea *self = data;

  gtk_adjustment_set_value (self->adjustment, value);
}

/* A rail with nothing to do is no help: it is there where something scrolls, or always on pages that are read. */
static void
adjustment_changed_cb (SkScrollArea *self)
{
  gtk_widget_set_visible (self->rail, self->rail_always || get_end (self) > 1);
  g_signal_emit (self, signals[SIGNAL_SCROLLED], 0);
}

static void
value_changed_cb (SkScrollArea *self)
{
  g_signal_emit (self, signals[SIGNAL_SCROLLED], 0);
}

static void
look_changed_cb (SkScrollArea *self)
{
  gboolean upright = sk_look_get_layout (self->look) == SK_LAYOUT_PORTRAIT;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self),
                                  upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
sk_scroll_area_dispose (GObject *object)
{
  SkScrollArea *self = SK_SCROLL_AREA (object);

  if (self->glide != NULL)
    adw_animation_skip (self->glide);
  g_clear_object (&self->glide);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (sk_scroll_area_parent_class)->dispose (object);
}

static void
sk_scroll_area_class_init (SkScrollAreaClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_scroll_area_dispose;

  /* What can be scrolled may have changed. */
  signals[SIGNAL_SCROLLED] =
      g_signal_new ("scrolled", SK_TYPE_SCROLL_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sk_scroll_area_init (SkScrollArea *self)
{
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  self->column = sk_column_new ();
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), TRUE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), self->column);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_widget_set_hexpand (self->scrolled, TRUE);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), viewport);
  self->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  sk_column_set_adjustment (SK_COLUMN (self->column), self->adjustment);
  gtk_widget_add_css_class (GTK_WIDGET (self), "scroll-area");
  gtk_box_append (GTK_BOX (self), self->scrolled);

  self->glide = adw_timed_animation_new (GTK_WIDGET (self), 0, 0, GLIDE_MS,
                                         adw_callback_animation_target_new (glide_cb, self, NULL));
  g_signal_connect_swapped (self->adjustment, "changed", G_CALLBACK (adjustment_changed_cb), self);
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
}

GtkWidget *
sk_scroll_area_new (SkReader *reader, SkLook *look, SkPreferences *preferences, gboolean rail_always)
{
  SkScrollArea *self = g_object_new (SK_TYPE_SCROLL_AREA, NULL);

  self->look = g_object_ref (look);
  self->rail_always = rail_always;
  self->rail = sk_rail_new (reader, look, preferences);
  gtk_widget_set_visible (self->rail, rail_always);
  gtk_box_append (GTK_BOX (self), self->rail);
  g_signal_connect_object (look, "changed", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  look_changed_cb (self);
  return GTK_WIDGET (self);
}

SkColumn *
sk_scroll_area_get_column (SkScrollArea *self)
{
  g_return_val_if_fail (SK_IS_SCROLL_AREA (self), NULL);

  return SK_COLUMN (self->column);
}

void
sk_scroll_area_scroll (SkScrollArea *self, gboolean down)
{
  double step;

  g_return_if_fail (SK_IS_SCROLL_AREA (self));

  step = gtk_adjustment_get_page_size (self->adjustment) * (1 - KEPT_IN_SIGHT);
  glide_to (self, gtk_adjustment_get_value (self->adjustment) + (down ? step : -step));
}

void
sk_scroll_area_set_snug (SkScrollArea *self)
{
  g_return_if_fail (SK_IS_SCROLL_AREA (self));

  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_widget_set_vexpand (self->scrolled, FALSE);
}

gboolean
sk_scroll_area_can_scroll (SkScrollArea *self, gboolean down)
{
  double value;

  g_return_val_if_fail (SK_IS_SCROLL_AREA (self), FALSE);

  value = gtk_adjustment_get_value (self->adjustment);
  return down ? value < get_end (self) - 1 : value > 1;
}

void
sk_scroll_area_scroll_to_top (SkScrollArea *self)
{
  g_return_if_fail (SK_IS_SCROLL_AREA (self));

  adw_animation_pause (self->glide);
  gtk_adjustment_set_value (self->adjustment, 0);
}

void
sk_scroll_area_show (SkScrollArea *self, GtkWidget *widget)
{
  double page = gtk_adjustment_get_page_size (self->adjustment);
  double value = gtk_adjustment_get_value (self->adjustment);
  graphene_rect_t area;
  double top, bottom;

  g_return_if_fail (SK_IS_SCROLL_AREA (self));

  if (!gtk_widget_compute_bounds (widget, self->column, &area))
    return;
  top = (double) area.origin.y;
  bottom = top + (double) area.size.height;
  if (top >= value && bottom <= value + page * 0.6)
    return;
  glide_to (self, top - page / 6);
}
