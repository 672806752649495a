/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-scroll-area.h"

#include <adwaita.h>

/* How long a jump to what is read takes, in ms (look, Motion). */
#define GLIDE_MS 200
/* A screen down leaves this share of the last one in sight, so that nobody loses the thread. */
#define KEPT_IN_SIGHT 0.2

struct _SkScrollArea {
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkWidget *column;
  GtkWidget *rail;
  GtkAdjustment *adjustment;
  SkReader *reader;
  SkLook *look;
  gboolean for_reading;
  gboolean snug;
  GtkWidget *placed;  /* to be in sight when the column is laid out; weak, NULL for none */
  guint settling;     /* frames in which it may still be laid out anew */
  double progress;    /* to take up when the column is laid out; 0 for none */
  guint showing_rail; /* the idle source that shows or hides the rail */
  AdwAnimation *glide;
  double goal;            /* where it glides to */
  gboolean moving;        /* it is scrolled by the program, and not by a hand */
  double end_seen;        /* when it was scrolled last, to tell a hand from a new layout */
  graphene_rect_t wanted; /* what was to be brought into sight last, in the column */
  gboolean passes;        /* more comes after the end, or before the beginning, when one scrolls on */
  gboolean passes_back;
};

G_DEFINE_FINAL_TYPE (SkScrollArea, sk_scroll_area, GTK_TYPE_WIDGET)

enum {
  SIGNAL_SCROLLED,
  SIGNAL_PASSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static double
get_end (SkScrollArea *self)
{
  return gtk_adjustment_get_upper (self->adjustment) - gtk_adjustment_get_page_size (self->adjustment);
}

static gboolean
has_more (SkScrollArea *self, gboolean down)
{
  double value = gtk_adjustment_get_value (self->adjustment);

  return down ? value < get_end (self) - 1 : value > 1;
}

static void
move_to (SkScrollArea *self, double value)
{
  self->moving = TRUE;
  gtk_adjustment_set_value (self->adjustment, value);
  self->moving = FALSE;
}

static void
glide_to (SkScrollArea *self, double value)
{
  g_clear_weak_pointer (&self->placed);
  value = CLAMP (value, 0, MAX (get_end (self), 0));
  adw_animation_pause (self->glide);
  self->goal = value;
  if (sk_look_is_calm (self->look)) {
    move_to (self, value);
    return;
  }
  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->glide), gtk_adjustment_get_value (self->adjustment));
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (self->glide), value);
  adw_animation_reset (self->glide);
  adw_animation_play (self->glide);
}

static void
glide_cb (double value, gpointer data)
{
  move_to (SK_SCROLL_AREA (data), value);
}

/* A rail with nothing to do is no help: it is there where something scrolls, or always on pages that are read. */
static gboolean
needs_rail (SkScrollArea *self)
{
  return self->for_reading || get_end (self) > 1;
}

static void
show_rail_cb (gpointer data)
{
  SkScrollArea *self = data;

  self->showing_rail = 0;
  gtk_widget_set_visible (self->rail, needs_rail (self));
}

static void
adjustment_changed_cb (SkScrollArea *self)
{
  /* Later: this comes in the midst of an allocation that has no place for the rail. */
  if (self->rail != NULL && self->showing_rail == 0 && gtk_widget_get_visible (self->rail) != needs_rail (self))
    self->showing_rail = g_idle_add_once (show_rail_cb, self);
  g_signal_emit (self, signals[SIGNAL_SCROLLED], 0);
}

/* A finger, a wheel: whoever scrolls while something is read looks at something else. In a new layout the place changes,
 * too, and with it the end. */
static void
value_changed_cb (SkScrollArea *self)
{
  gboolean laid_out = ABS (self->end_seen - get_end (self)) > 0.5;

  self->end_seen = get_end (self);
  if (!self->moving && !laid_out) {
    adw_animation_pause (self->glide);
    sk_reader_look_away (self->reader);
  }
  g_signal_emit (self, signals[SIGNAL_SCROLLED], 0);
}

static gboolean
is_upright (SkScrollArea *self)
{
  return sk_look_get_layout (self->look) == SK_LAYOUT_PORTRAIT;
}

/* The room that the rail takes: beside the words, or below them on an upright screen. */
static int
get_rail_size (SkScrollArea *self, GtkOrientation orientation)
{
  int size;

  if (!gtk_widget_should_layout (self->rail))
    return 0;
  gtk_widget_measure (self->rail, orientation, -1, &size, NULL, NULL, NULL);
  return size;
}

/* A scrolled window could ask for the height of what it holds, but not for its height at this width. */
static int
get_snug_height (SkScrollArea *self, int width)
{
  GtkBorder margin;
  int least_width, height;

  if (!self->snug || width < 0)
    return 0;
  /* What is scrolled reaches over its place at both sides (see the stylesheet): its margins are below zero. */
  gtk_style_context_get_margin (gtk_widget_get_style_context (self->scrolled), &margin);
  gtk_widget_measure (self->column, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  width = MAX (width - margin.left - margin.right, least_width);
  gtk_widget_measure (self->column, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static void
sk_scroll_area_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  SkScrollArea *self = SK_SCROLL_AREA (widget);
  gboolean along = is_upright (self) == (orientation == GTK_ORIENTATION_VERTICAL);
  int rail = get_rail_size (self, orientation);
  int width =
      for_size < 0 || is_upright (self) ? for_size : for_size - get_rail_size (self, GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_measure (self->scrolled, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural = MAX (*natural, get_snug_height (self, width));
  *minimum = along ? *minimum + rail : MAX (*minimum, rail);
  *natural = along ? *natural + rail : MAX (*natural, rail);
}

/* What a new size changes, it changes in several layouts. */
#define SETTLING_FRAMES 10

static gboolean
settle_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SkScrollArea *self = SK_SCROLL_AREA (widget);

  if (self->settling > 0 && --self->settling > 0)
    return G_SOURCE_CONTINUE;
  g_clear_weak_pointer (&self->placed);
  return G_SOURCE_REMOVE;
}

/* What stands at the upper edge has this room above it, in px. */
#define ABOVE 12

static gboolean
has_in_sight (SkScrollArea *self, const graphene_rect_t *area)
{
  double value = gtk_adjustment_get_value (self->adjustment);
  double page = gtk_adjustment_get_page_size (self->adjustment);
  double top = (double) area->origin.y, bottom = top + (double) area->size.height;

  return top > value - 1 && (bottom < value + page + 1 || top < value + page / 2);
}

/* Only now it is known how far there is to go; and done in the same frame, nobody sees it jump. */
static void
take_up_place (SkScrollArea *self, const GtkAllocation *area)
{
  graphene_rect_t placed;
  double value = -1;

  if (self->progress > 0 && get_end (self) > 0)
    value = self->progress * get_end (self);
  if (self->placed != NULL && gtk_widget_compute_bounds (self->placed, self->column, &placed) &&
      !has_in_sight (self, &placed))
    value = MAX ((double) placed.origin.y - ABOVE, 0);
  if (value < 0)
    return;
  self->progress = 0;
  move_to (self, value);
  gtk_widget_size_allocate (self->scrolled, area, -1);
}

static void
sk_scroll_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SkScrollArea *self = SK_SCROLL_AREA (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation words = { 0, 0, width, height };
  GtkAllocation rail = { 0, 0, width, height };

  if (is_upright (self)) {
    rail.height = get_rail_size (self, GTK_ORIENTATION_VERTICAL);
    words.height = height - rail.height;
    rail.y = words.height;
  } else {
    rail.width = get_rail_size (self, GTK_ORIENTATION_HORIZONTAL);
    words.width = width - rail.width;
    rail.x = right_to_left ? 0 : words.width;
    words.x = right_to_left ? rail.width : 0;
  }
  gtk_widget_size_allocate (self->scrolled, &words, -1);
  take_up_place (self, &words);
  if (gtk_widget_should_layout (self->rail))
    gtk_widget_size_allocate (self->rail, &rail, -1);
}

static GtkSizeRequestMode
sk_scroll_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
look_changed_cb (SkScrollArea *self)
{
  if (is_upright (self))
    gtk_widget_add_css_class (GTK_WIDGET (self), "upright");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "upright");
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
sk_scroll_area_dispose (GObject *object)
{
  SkScrollArea *self = SK_SCROLL_AREA (object);

  if (self->glide != NULL)
    adw_animation_skip (self->glide);
  g_clear_object (&self->glide);
  g_clear_handle_id (&self->showing_rail, g_source_remove);
  g_clear_weak_pointer (&self->placed);
  g_clear_object (&self->reader);
  g_clear_object (&self->look);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->rail, gtk_widget_unparent);

  G_OBJECT_CLASS (sk_scroll_area_parent_class)->dispose (object);
}

static void
sk_scroll_area_class_init (SkScrollAreaClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_scroll_area_dispose;
  GTK_WIDGET_CLASS (klass)->measure = sk_scroll_area_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = sk_scroll_area_size_allocate;
  GTK_WIDGET_CLASS (klass)->get_request_mode = sk_scroll_area_get_request_mode;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  /* What can be scrolled may have changed. */
  signals[SIGNAL_SCROLLED] =
      g_signal_new ("scrolled", SK_TYPE_SCROLL_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PASSED] = g_signal_new ("passed", SK_TYPE_SCROLL_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
sk_scroll_area_init (SkScrollArea *self)
{
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  self->column = sk_column_new ();
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), TRUE);
  /* A box of GTK 4.18 asks at least for the height of its words in one line, and would like that of all their lines. */
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (viewport), GTK_SCROLL_NATURAL);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), self->column);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), viewport);
  self->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  sk_column_set_adjustment (SK_COLUMN (self->column), self->adjustment);
  gtk_widget_add_css_class (GTK_WIDGET (self), "scroll-area");
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));

  self->glide = adw_timed_animation_new (GTK_WIDGET (self), 0, 0, GLIDE_MS,
                                         adw_callback_animation_target_new (glide_cb, self, NULL));
  g_signal_connect_object (self->adjustment, "changed", G_CALLBACK (adjustment_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
}

/* What is above this share of the screen is in comfortable sight; what is brought there stands a sixth below the top. */
#define COMFORTABLE 0.6

static void
bring_into_sight (SkScrollArea *self)
{
  double top = (double) self->wanted.origin.y, bottom = top + (double) self->wanted.size.height;
  double page = gtk_adjustment_get_page_size (self->adjustment);
  gboolean glides = adw_animation_get_state (self->glide) == ADW_ANIMATION_PLAYING;
  double value = glides ? self->goal : gtk_adjustment_get_value (self->adjustment);

  if (sk_reader_get_looked_away (self->reader))
    return;
  if (top < value || bottom > value + page * COMFORTABLE)
    glide_to (self, top - page / 6);
}

static void
looked_away_cb (SkScrollArea *self)
{
  if (sk_reader_get_reading (self->reader) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    bring_into_sight (self);
}

GtkWidget *
sk_scroll_area_new (SkReader *reader, SkLook *look, SkPreferences *preferences, gboolean for_reading)
{
  SkScrollArea *self = g_object_new (SK_TYPE_SCROLL_AREA, NULL);

  self->reader = g_object_ref (reader);
  self->look = g_object_ref (look);
  self->for_reading = for_reading;
  self->rail = sk_rail_new (reader, look, preferences, for_reading);
  gtk_widget_set_visible (self->rail, for_reading);
  gtk_widget_set_parent (self->rail, GTK_WIDGET (self));
  g_signal_connect_object (look, "changed", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::looked-away", G_CALLBACK (looked_away_cb), self, G_CONNECT_SWAPPED);
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

  if (!has_more (self, down)) {
    sk_reader_look_away (self->reader);
    if (down ? self->passes : self->passes_back)
      g_signal_emit (self, signals[SIGNAL_PASSED], 0, down);
    return;
  }
  sk_reader_look_away (self->reader);
  step = gtk_adjustment_get_page_size (self->adjustment) * (1 - KEPT_IN_SIGHT);
  glide_to (self, gtk_adjustment_get_value (self->adjustment) + (down ? step : -step));
}

void
sk_scroll_area_drag (SkScrollArea *self, double by)
{
  g_return_if_fail (SK_IS_SCROLL_AREA (self));

  gtk_adjustment_set_value (self->adjustment, gtk_adjustment_get_value (self->adjustment) - by);
}

void
sk_scroll_area_scroll_to_end (SkScrollArea *self, gboolean down)
{
  g_return_if_fail (SK_IS_SCROLL_AREA (self));

  while (down ? self->passes : self->passes_back)
    g_signal_emit (self, signals[SIGNAL_PASSED], 0, down);
  sk_reader_look_away (self->reader);
  glide_to (self, down ? get_end (self) : 0);
}

void
sk_scroll_area_place_header (SkScrollArea *self, GtkWidget *header, gboolean scrolls)
{
  GtkWidget *old = gtk_widget_get_parent (header);
  GtkWidget *place = NULL;
  GtkRoot *root = gtk_widget_get_root (header);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_return_if_fail (SK_IS_SCROLL_AREA (self));

  place = scrolls ? GTK_WIDGET (self->column) : gtk_widget_get_parent (GTK_WIDGET (self));
  if (old == place)
    return;
  /* GTK 4.8 complains of a control that has the focus while it comes back to the screen, and may not keep it. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, header))
    gtk_root_set_focus (root, NULL);
  else
    focus = NULL;
  g_object_ref (header);
  gtk_box_remove (GTK_BOX (old), header);
  gtk_box_prepend (GTK_BOX (place), header);
  g_object_unref (header);
  if (focus != NULL)
    gtk_widget_grab_focus (focus);
}

void
sk_scroll_area_set_snug (SkScrollArea *self)
{
  g_return_if_fail (SK_IS_SCROLL_AREA (self));

  self->snug = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

gboolean
sk_scroll_area_can_scroll (SkScrollArea *self, gboolean down)
{
  g_return_val_if_fail (SK_IS_SCROLL_AREA (self), FALSE);

  return has_more (self, down) || (down ? self->passes : self->passes_back);
}

void
sk_scroll_area_set_passes (SkScrollArea *self, gboolean back, gboolean on)
{
  g_return_if_fail (SK_IS_SCROLL_AREA (self));

  self->passes_back = back;
  self->passes = on;
  g_signal_emit (self, signals[SIGNAL_SCROLLED], 0);
}

double
sk_scroll_area_get_progress (SkScrollArea *self)
{
  g_return_val_if_fail (SK_IS_SCROLL_AREA (self), 0);

  return get_end (self) > 0 ? gtk_adjustment_get_value (self->adjustment) / get_end (self) : 0;
}

void
sk_scroll_area_set_progress (SkScrollArea *self, double progress)
{
  g_return_if_fail (SK_IS_SCROLL_AREA (self));

  self->progress = progress;
  gtk_widget_queue_resize (self->column);
}

void
sk_scroll_area_scroll_to_top (SkScrollArea *self)
{
  g_return_if_fail (SK_IS_SCROLL_AREA (self));

  g_clear_weak_pointer (&self->placed);
  self->progress = 0;
  adw_animation_pause (self->glide);
  move_to (self, 0);
}

gboolean
sk_scroll_area_has_in_sight (SkScrollArea *self, GtkWidget *widget)
{
  graphene_rect_t area;

  g_return_val_if_fail (SK_IS_SCROLL_AREA (self), FALSE);

  return gtk_widget_compute_bounds (widget, self->column, &area) && has_in_sight (self, &area);
}

void
sk_scroll_area_grab_focus (SkScrollArea *self, GtkWidget *widget)
{
  GtkViewport *viewport = NULL;

  g_return_if_fail (SK_IS_SCROLL_AREA (self));

  viewport = GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scrolled)));
  gtk_viewport_set_scroll_to_focus (viewport, FALSE);
  gtk_widget_grab_focus (widget);
  gtk_viewport_set_scroll_to_focus (viewport, TRUE);
}

void
sk_scroll_area_place (SkScrollArea *self, GtkWidget *widget)
{
  g_return_if_fail (SK_IS_SCROLL_AREA (self));

  g_set_weak_pointer (&self->placed, widget);
  if (self->settling == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), settle_cb, NULL, NULL);
  self->settling = SETTLING_FRAMES;
  adw_animation_pause (self->glide);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
sk_scroll_area_is_settling (SkScrollArea *self)
{
  g_return_val_if_fail (SK_IS_SCROLL_AREA (self), FALSE);

  return self->placed != NULL;
}

void
sk_scroll_area_show (SkScrollArea *self, GtkWidget *widget)
{
  g_return_if_fail (SK_IS_SCROLL_AREA (self));

  if (gtk_widget_compute_bounds (widget, self->column, &self->wanted))
    bring_into_sight (self);
}

void
sk_scroll_area_show_part (SkScrollArea *self, GtkWidget *widget, const graphene_rect_t *part)
{
  graphene_point_t corner;

  g_return_if_fail (SK_IS_SCROLL_AREA (self));

  if (!gtk_widget_compute_point (widget, self->column, &part->origin, &corner))
    return;
  graphene_rect_init (&self->wanted, corner.x, corner.y, part->size.width, part->size.height);
  bring_into_sight (self);
}
