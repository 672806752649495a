/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-column.h"

/* Outlines and focus rings reach a little beyond a row, in px. */
#define OUTSIDE 24

struct _SkColumn {
  GtkBox parent_instance;

  GtkAdjustment *adjustment;
};

G_DEFINE_FINAL_TYPE (SkColumn, sk_column, GTK_TYPE_BOX)

static void
sk_column_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SkColumn *self = SK_COLUMN (widget);
  float top = (float) gtk_adjustment_get_value (self->adjustment) - OUTSIDE;
  float bottom = top + (float) gtk_adjustment_get_page_size (self->adjustment) + 2 * OUTSIDE;

  for (GtkWidget *row = gtk_widget_get_first_child (widget); row != NULL; row = gtk_widget_get_next_sibling (row)) {
    graphene_rect_t area;

    if (gtk_widget_compute_bounds (row, widget, &area) && area.origin.y < bottom &&
        area.origin.y + area.size.height > top)
      gtk_widget_snapshot_child (widget, row, snapshot);
  }
}

static void
sk_column_dispose (GObject *object)
{
  SkColumn *self = SK_COLUMN (object);

  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (sk_column_parent_class)->dispose (object);
}

static void
sk_column_class_init (SkColumnClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_column_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = sk_column_snapshot;
}

static void
sk_column_init (SkColumn *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "column");
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, G_MAXINT, 1, 1, G_MAXINT));
}

GtkWidget *
sk_column_new (void)
{
  return g_object_new (SK_TYPE_COLUMN, NULL);
}

void
sk_column_set_adjustment (SkColumn *self, GtkAdjustment *adjustment)
{
  g_return_if_fail (SK_IS_COLUMN (self));

  g_set_object (&self->adjustment, adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
sk_column_clear (SkColumn *self)
{
  GtkWidget *child = NULL;

  g_return_if_fail (SK_IS_COLUMN (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}
