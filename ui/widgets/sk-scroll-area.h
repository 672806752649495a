/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-column.h"
#include "sk-rail.h"

G_BEGIN_DECLS

/*
 * SkScrollArea: a column that scrolls, with the rail beside or below it. It scrolls by finger, by Up and Down, and by
 * itself to what is being read; never sideways.
 */
#define SK_TYPE_SCROLL_AREA (sk_scroll_area_get_type ())
G_DECLARE_FINAL_TYPE (SkScrollArea, sk_scroll_area, SK, SCROLL_AREA, GtkWidget)

/* For_reading: the rail stays even where nothing scrolls, and has the controls of reading. */
GtkWidget *sk_scroll_area_new (SkReader *reader, SkLook *look, SkPreferences *preferences, gboolean for_reading);

SkColumn *sk_scroll_area_get_column (SkScrollArea *self); /* (transfer none) */
/* By nearly a screen; down for TRUE. */
void sk_scroll_area_scroll (SkScrollArea *self, gboolean down);
/* A finger takes the column along: by so many px down. */
void sk_scroll_area_drag (SkScrollArea *self, double by);
/* To the end, or to the beginning, with all that comes after or before. */
void sk_scroll_area_scroll_to_end (SkScrollArea *self, gboolean down);
gboolean sk_scroll_area_can_scroll (SkScrollArea *self, gboolean down);
/* More comes before the beginning or after the end: to scroll beyond it emits `passed` (gboolean down). */
void sk_scroll_area_set_passes (SkScrollArea *self, gboolean back, gboolean on);
/* How far down it is, from 0 to 1. What is set counts from the next layout on: for a column that is new. */
double sk_scroll_area_get_progress (SkScrollArea *self);
void sk_scroll_area_set_progress (SkScrollArea *self, double progress);
void sk_scroll_area_scroll_to_top (SkScrollArea *self);
/* Whether it stands whole in what is seen, or where that is too small for it, at its upper edge. */
gboolean sk_scroll_area_has_in_sight (SkScrollArea *self, GtkWidget *widget);
/* Gives it the focus, and stays where it is. */
void sk_scroll_area_grab_focus (SkScrollArea *self, GtkWidget *widget);
/* Has it in sight, at the upper edge, when everything is laid out. */
void sk_scroll_area_place (SkScrollArea *self, GtkWidget *widget);
/* Whether what was to be in sight may still not be. */
gboolean sk_scroll_area_is_settling (SkScrollArea *self);
/* A header scrolls away with the column, or stays in sight above the area, in the box that holds both. What has the
 * focus in it keeps it. */
void sk_scroll_area_place_header (SkScrollArea *self, GtkWidget *header, gboolean scrolls);
/* It asks for the height of its rows, and scrolls only where that is not to be had. */
void sk_scroll_area_set_snug (SkScrollArea *self);
/* Brings a widget of the column into the upper third, unless it is in comfortable sight already. */
void sk_scroll_area_show (SkScrollArea *self, GtkWidget *widget);
/* The same for a part of it. */
void sk_scroll_area_show_part (SkScrollArea *self, GtkWidget *widget, const graphene_rect_t *part);

G_END_DECLS
