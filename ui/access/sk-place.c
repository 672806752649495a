/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-place.h"

#include "sk-told.h"

/* With more than these in a row, groups are quicker to scan (row and column scanning). */
#define MOST_IN_A_ROW 8

static SkPlace *
place_new (GtkWidget *widget, gboolean is_group)
{
  SkPlace *self = g_new0 (SkPlace, 1);

  self->widget = widget;
  if (is_group)
    self->within = g_ptr_array_new_with_free_func ((GDestroyNotify) sk_place_free);
  return self;
}

void
sk_place_free (SkPlace *self)
{
  g_clear_pointer (&self->within, g_ptr_array_unref);
  g_free (self);
}

static void
add (SkPlace *self, SkPlace *place)
{
  place->parent = self;
  g_ptr_array_add (self->within, place);
}

static gboolean
can_be_reached (GtkWidget *widget)
{
  return gtk_widget_get_visible (widget) && gtk_widget_get_child_visible (widget) &&
         gtk_widget_get_can_focus (widget) && gtk_widget_is_sensitive (widget);
}

/* Takes the group: none is nothing, one is that one. */
static void
add_group (SkPlace *self, SkPlace *group)
{
  if (group->within->len > 1) {
    add (self, group);
    return;
  }
  if (group->within->len == 1)
    add (self, g_ptr_array_steal_index (group->within, 0));
  sk_place_free (group);
}

static void
add_all (SkPlace *self, GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    gboolean is_told = sk_told_get_name (child) != NULL;

    if (!can_be_reached (child))
      continue;
    if (is_told && !gtk_widget_get_focusable (child)) {
      SkPlace *group = place_new (child, TRUE);

      add_all (group, child);
      add_group (self, group);
      continue;
    }
    if (is_told)
      add (self, place_new (child, FALSE));
    /* Words in a sentence come after it; in a button nothing does. */
    add_all (self, child);
  }
}

/* In as few groups as they fit in, all of about the same size. */
static void
put_into_groups (SkPlace *self)
{
  g_autoptr (GPtrArray) all = NULL;
  guint groups, done = 0;

  for (guint i = 0; i < self->within->len; i++) {
    SkPlace *place = self->within->pdata[i];

    if (place->within != NULL)
      put_into_groups (place);
  }
  if (self->within->len <= MOST_IN_A_ROW)
    return;
  all = g_steal_pointer (&self->within);
  self->within = g_ptr_array_new_with_free_func ((GDestroyNotify) sk_place_free);
  groups = (all->len + MOST_IN_A_ROW - 1) / MOST_IN_A_ROW;
  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < groups; i++) {
    SkPlace *group = place_new (NULL, TRUE);

    for (; done < all->len * (i + 1) / groups; done++)
      add (group, all->pdata[done]);
    add_group (self, group);
  }
  if (self->within->len > MOST_IN_A_ROW)
    put_into_groups (self);
}

SkPlace *
sk_place_find_all (GtkWidget *root)
{
  SkPlace *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);

  self = place_new (NULL, TRUE);
  add_all (self, root);
  put_into_groups (self);
  return self;
}

static void
collect (SkPlace *self, GPtrArray *things)
{
  if (self->within == NULL)
    g_ptr_array_add (things, self);
  for (guint i = 0; self->within != NULL && i < self->within->len; i++)
    collect (self->within->pdata[i], things);
}

GPtrArray *
sk_place_get_things (SkPlace *self)
{
  GPtrArray *things = g_ptr_array_new ();

  collect (self, things);
  return things;
}

const char *
sk_place_get_name (SkPlace *self)
{
  while (self->widget == NULL && self->within->len > 0)
    self = self->within->pdata[0];
  if (self->widget == NULL)
    return NULL;
  return sk_told_get_spoken (self->widget) != NULL ? sk_told_get_spoken (self->widget)
                                                   : sk_told_get_name (self->widget);
}

/* Counts the places of a widget's group, through the groups that only scanning makes. */
static void
count (SkPlace *group, SkPlace *wanted, guint *position, guint *of)
{
  for (guint i = 0; i < group->within->len; i++) {
    SkPlace *place = group->within->pdata[i];

    if (place->widget == NULL) {
      count (place, wanted, position, of);
      continue;
    }
    ++*of;
    if (place == wanted)
      *position = *of;
  }
}

void
sk_place_get_position (SkPlace *self, guint *position, guint *of)
{
  SkPlace *group = self->parent;

  *position = *of = 0;
  while (group != NULL && group->widget == NULL && group->parent != NULL)
    group = group->parent;
  if (group != NULL)
    count (group, self, position, of);
}

int
sk_place_index_of (SkPlace *self, GtkWidget *widget)
{
  for (guint i = 0; i < self->within->len; i++) {
    SkPlace *place = self->within->pdata[i];

    if (place->within == NULL ? place->widget == widget : sk_place_index_of (place, widget) >= 0)
      return (int) i;
  }
  return -1;
}
