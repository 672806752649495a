/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-focus-way.h"

static int
count_before (GtkWidget *widget)
{
  int n = 0;

  while ((widget = gtk_widget_get_prev_sibling (widget)) != NULL)
    n++;
  return n;
}

GArray *
sk_focus_way_find (GtkWidget *top)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (top));
  GArray *way = NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, top))
    return NULL;
  way = g_array_new (FALSE, FALSE, sizeof (int));
  for (GtkWidget *widget = focus; widget != top; widget = gtk_widget_get_parent (widget)) {
    int before = count_before (widget);

    g_array_prepend_val (way, before);
  }
  return way;
}

void
sk_focus_way_follow (GtkWidget *top, GArray *way)
{
  GtkWidget *widget = top;

  for (guint i = 0; i < way->len; i++) {
    GtkWidget *child = gtk_widget_get_first_child (widget);

    for (int left = g_array_index (way, int, i); child != NULL && left > 0; left--)
      child = gtk_widget_get_next_sibling (child);
    if (child == NULL)
      break;
    widget = child;
  }
  gtk_widget_grab_focus (widget);
}
