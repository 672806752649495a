/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-row-layout.h"

struct _SkRowLayout {
  GtkLayoutManager parent_instance;

  GtkOrientation orientation;
  gboolean snug;
};

G_DEFINE_FINAL_TYPE (SkRowLayout, sk_row_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

#define FOR_EACH_SHOWN(child, widget)                                                                                  \
  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;                             \
       child = next_shown (gtk_widget_get_next_sibling (child)))

static int
get_natural (GtkWidget *child, GtkOrientation orientation, int for_size)
{
  int natural;

  gtk_widget_measure (child, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

/* The width that is left for a child that expands; -1 where it is not known. */
static int
get_rest (GtkWidget *widget, int width)
{
  int rest = width;

  if (width < 0)
    return -1;
  FOR_EACH_SHOWN (child, widget)
  {
    if (!gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
      rest -= get_natural (child, GTK_ORIENTATION_HORIZONTAL, -1);
  }
  return MAX (rest, 0);
}

static int
get_child_width (SkRowLayout *self, GtkWidget *child, int width, int rest)
{
  int least;

  if (self->orientation == GTK_ORIENTATION_VERTICAL || width < 0)
    return width;
  if (!gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    return get_natural (child, GTK_ORIENTATION_HORIZONTAL, -1);
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return MAX (rest, least);
}

static void
sk_row_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                       int *minimum, int *natural, int *minimum_baseline G_GNUC_UNUSED,
                       int *natural_baseline G_GNUC_UNUSED)
{
  SkRowLayout *self = SK_ROW_LAYOUT (manager);
  gboolean along = orientation == self->orientation;
  int width = orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1;
  int rest = self->orientation == GTK_ORIENTATION_HORIZONTAL ? get_rest (widget, width) : width;

  *minimum = *natural = 0;
  FOR_EACH_SHOWN (child, widget)
  {
    int child_minimum, child_natural;

    gtk_widget_measure (child, orientation, get_child_width (self, child, width, rest), &child_minimum, &child_natural,
                        NULL, NULL);
    *minimum = along ? *minimum + child_minimum : MAX (*minimum, child_minimum);
    *natural = along ? *natural + child_natural : MAX (*natural, child_natural);
  }
}

static void
allocate_beside (SkRowLayout *self, GtkWidget *widget, int width, int height)
{
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int rest = get_rest (widget, width);
  int x = 0;

  FOR_EACH_SHOWN (child, widget)
  {
    int child_width = get_child_width (self, child, width, rest);

    gtk_widget_size_allocate (
        child, &(GtkAllocation){ right_to_left ? width - x - child_width : x, 0, child_width, height }, -1);
    x += child_width;
  }
}

/* What is higher than they need is left above and below. */
static void
allocate_above (SkRowLayout *self, GtkWidget *widget, int width, int height)
{
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = height;

  FOR_EACH_SHOWN (child, widget)
  y -= get_natural (child, GTK_ORIENTATION_VERTICAL, width);
  y = MAX (y, 0) / 2;
  FOR_EACH_SHOWN (child, widget)
  {
    int child_height = get_natural (child, GTK_ORIENTATION_VERTICAL, width);

    int child_width = self->snug ? MIN (get_natural (child, GTK_ORIENTATION_HORIZONTAL, -1), width) : width;

    gtk_widget_size_allocate (
        child, &(GtkAllocation){ right_to_left ? width - child_width : 0, y, child_width, child_height }, -1);
    y += child_height;
  }
}

static void
sk_row_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  SkRowLayout *self = SK_ROW_LAYOUT (manager);

  if (self->orientation == GTK_ORIENTATION_HORIZONTAL)
    allocate_beside (self, widget, width, height);
  else
    allocate_above (self, widget, width, height);
}

static GtkSizeRequestMode
sk_row_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED, GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sk_row_layout_class_init (SkRowLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = sk_row_layout_measure;
  manager_class->allocate = sk_row_layout_allocate;
  manager_class->get_request_mode = sk_row_layout_get_request_mode;
}

static void
sk_row_layout_init (SkRowLayout *self)
{
}

GtkLayoutManager *
sk_row_layout_new (void)
{
  return g_object_new (SK_TYPE_ROW_LAYOUT, NULL);
}

GtkLayoutManager *
sk_row_layout_new_snug (void)
{
  SkRowLayout *self = g_object_new (SK_TYPE_ROW_LAYOUT, NULL);

  self->orientation = GTK_ORIENTATION_VERTICAL;
  self->snug = TRUE;
  return GTK_LAYOUT_MANAGER (self);
}

void
sk_row_layout_set_orientation (SkRowLayout *self, GtkOrientation orientation)
{
  g_return_if_fail (SK_IS_ROW_LAYOUT (self));

  if (self->orientation == orientation)
    return;
  self->orientation = orientation;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
