/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-bubble.h"

/* The tail (look, Space): 44 x 32 px, 60 px from the start side; its outline is as thick as the bubble's. */
#define TAIL_WIDTH 44.0
#define TAIL_HEIGHT 32.0
#define TAIL_FROM_START 60.0
#define OUTLINE 4.0

struct _SkBubble {
  GtkBox parent_instance;

  GtkWidget *row;
};

G_DEFINE_FINAL_TYPE (SkBubble, sk_bubble, GTK_TYPE_BOX)

static void
sk_bubble_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SkBubble *self = SK_BUBBLE (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  graphene_rect_t area;
  double bottom;
  GdkRGBA outline, ground;
  cairo_t *cr = NULL;

  GTK_WIDGET_CLASS (sk_bubble_parent_class)->snapshot (widget, snapshot);

  gtk_style_context_get_color (style, &outline);
  if (!gtk_style_context_lookup_color (style, "card", &ground) || !gtk_widget_compute_bounds (self->row, widget, &area))
    return;
  bottom = (double) (area.origin.y + area.size.height) - OUTLINE / 2;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, (float) bottom - 2 * (float) OUTLINE,
                                                                 (float) gtk_widget_get_width (widget),
                                                                 (float) (TAIL_HEIGHT + 3 * OUTLINE)));
  if (mirrored) {
    cairo_translate (cr, gtk_widget_get_width (widget), 0);
    cairo_scale (cr, -1, 1);
  }
  /* First the ground over the bubble's own outline, then the two open sides. */
  cairo_move_to (cr, TAIL_FROM_START, bottom - OUTLINE);
  cairo_line_to (cr, TAIL_FROM_START, bottom + TAIL_HEIGHT);
  cairo_line_to (cr, TAIL_FROM_START + TAIL_WIDTH, bottom);
  cairo_line_to (cr, TAIL_FROM_START + TAIL_WIDTH, bottom - OUTLINE);
  gdk_cairo_set_source_rgba (cr, &ground);
  cairo_fill (cr);
  cairo_move_to (cr, TAIL_FROM_START, bottom);
  cairo_line_to (cr, TAIL_FROM_START, bottom + TAIL_HEIGHT - OUTLINE);
  cairo_line_to (cr, TAIL_FROM_START + TAIL_WIDTH, bottom);
  cairo_set_line_width (cr, OUTLINE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  gdk_cairo_set_source_rgba (cr, &outline);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
sk_bubble_class_init (SkBubbleClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = sk_bubble_snapshot;
}

static void
sk_bubble_init (SkBubble *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "bubble");
}

GtkWidget *
sk_bubble_new (GtkWidget *row)
{
  SkBubble *self = g_object_new (SK_TYPE_BUBBLE, NULL);

  self->row = row;
  gtk_widget_set_vexpand (row, TRUE);
  gtk_box_append (GTK_BOX (self), row);
  return GTK_WIDGET (self);
}
