/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _SkPlace SkPlace;

/*
 * SkPlace: where one can be on the screen, in reading order: a thing that can be chosen, or a group of places. Keys go
 * through the things one by one, scanning goes through groups first; both count with it ("2 of 4"). It is what is there
 * at that moment, and soon out of date: find it anew for each step.
 *
 * A group is a widget with a name that holds places (see sk-told); a group of one is that one; where more than eight
 * stand beside each other they are put into groups that have no widget.
 */
struct _SkPlace {
  GtkWidget *widget; /* not owned; NULL for a group that only scanning makes, and for the whole */
  SkPlace *parent;   /* not owned */
  GPtrArray *within; /* SkPlace; NULL for a thing */
};

/* All that can be reached below this widget: a group, empty where there is nothing. */
SkPlace *sk_place_find_all (GtkWidget *root);
void sk_place_free (SkPlace *self);

/* The things in it, at any depth, in reading order (of SkPlace, transfer container). */
GPtrArray *sk_place_get_things (SkPlace *self);
/* What it is called aloud: a group without a widget by its first thing. */
const char *sk_place_get_name (SkPlace *self);
/* From 1, and of how many, in the group that has a widget and holds it; the whole screen, if none does. */
void sk_place_get_position (SkPlace *self, guint *position, guint *of);
/* Which of those within is it, or holds it; -1 for none. */
int sk_place_index_of (SkPlace *self, GtkWidget *widget);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkPlace, sk_place_free)

G_END_DECLS
