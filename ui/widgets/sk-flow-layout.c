/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-flow-layout.h"

struct _SkFlowLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (SkFlowLayout, sk_flow_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
sk_flow_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_width (GtkWidget *child, int most)
{
  int least, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  return MAX (MIN (natural, most), least);
}

/* The first child that has no room any more in the row that begins with this one; height receives that of the row. */
static GtkWidget *
end_row (GtkWidget *child, int width, int *height)
{
  int used = 0;

  *height = 0;
  do {
    int child_height;

    used += get_width (child, width);
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, get_width (child, width), &child_height, NULL, NULL, NULL);
    *height = MAX (*height, child_height);
    child = gtk_widget_get_next_sibling (child);
  } while (child != NULL && used + get_width (child, width) <= width);
  return child;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int least, wanted;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural += wanted;
  }
}

static void
sk_flow_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                        int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int width = for_size < 0 ? G_MAXINT : for_size;
  int height;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    measure_width (widget, minimum, natural);
    return;
  }
  while (child != NULL) {
    child = end_row (child, width, &height);
    *minimum += height;
  }
  *natural = *minimum;
}

static void
sk_flow_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int y = 0;

  while (child != NULL) {
    int x = 0;
    int row_height;
    GtkWidget *next = end_row (child, width, &row_height);

    for (; child != next; child = gtk_widget_get_next_sibling (child)) {
      int child_width = get_width (child, width);
      GtkAllocation area = { right_to_left ? width - x - child_width : x, y, child_width, row_height };

      gtk_widget_size_allocate (child, &area, -1);
      x += child_width;
    }
    y += row_height;
  }
}

static void
sk_flow_layout_class_init (SkFlowLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = sk_flow_layout_get_request_mode;
  layout_class->measure = sk_flow_layout_measure;
  layout_class->allocate = sk_flow_layout_allocate;
}

static void
sk_flow_layout_init (SkFlowLayout *self)
{
}

GtkLayoutManager *
sk_flow_layout_new (void)
{
  return g_object_new (SK_TYPE_FLOW_LAYOUT, NULL);
}
