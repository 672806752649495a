/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-bounds.h"

#include <gtk/gtk.h>

#if GTK_CHECK_VERSION(4, 10, 0)

/* GTK adds these up from the widget to the window: so each is counted from its parent's outer edge, not from its content. */
static gboolean
get_bounds (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  GtkWidget *widget = GTK_WIDGET (accessible);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkWidget *from = parent != NULL ? parent : widget;
  graphene_rect_t own, outer;

  if (!gtk_widget_get_realized (widget) || !gtk_widget_compute_bounds (widget, from, &own) ||
      !gtk_widget_compute_bounds (from, from, &outer))
    return FALSE;
  *x = (int) (own.origin.x - outer.origin.x);
  *y = (int) (own.origin.y - outer.origin.y);
  *width = (int) own.size.width;
  *height = (int) own.size.height;
  return TRUE;
}

void
sk_bounds_correct (void)
{
  /* Never let go: all other widget classes inherit this one's interface as it is when they are made. */
  GTypeClass *widget_class = g_type_class_ref (GTK_TYPE_WIDGET);
  /* By name: GTK holds its function to be newer than what this program asks for. */
  GtkAccessibleInterface *accessible = g_type_interface_peek (widget_class, g_type_from_name ("GtkAccessible"));

  accessible->get_bounds = get_bounds;
}

#else

void
sk_bounds_correct (void)
{
}

#endif
