/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SkRoom: what room a screen has, and what stands where in it. A plain value. All lengths are in px of the drawings.
 *
 * There is one rule for every screen. What surrounds the words is drawn as much smaller as there is less room than it is
 * drawn for, but no control below its least. What controls need at their least is then taken from the screen, and what is
 * left for words, in letters across and in lines down, says what stands beside what and what scrolls away.
 */
typedef struct {
  /* To be told. */
  double width; /* of the screen */
  double height;
  double target; /* of the least control */
  double size;   /* of the words, 1 for 100 % */
  double line;   /* from one to the next, in em */
  gboolean low;  /* everything is to be in the lower part */

  /* Found out. */
  double fit;        /* how large things are drawn, 1 or less */
  double gap;        /* between controls */
  double lowest;     /* how far everything can be moved down; 0 where all is in reach anyway */
  double above;      /* how far it is */
  double page_width; /* without the bar and the rail */
  double page_height;
  double header;  /* of the page: title and tools */
  double letters; /* as wide as high, across the page */
  gboolean upright;
  gboolean beside;      /* the bar stands at the side: there would be too few lines over it */
  gboolean stacked;     /* pictures stand above their words */
  gboolean slim;        /* no controls beside the words */
  gboolean bare;        /* nothing stands beside the words, and cards have no outline */
  gboolean cramped;     /* the title scrolls away with the words */
  gboolean wide_header; /* title and tools stand beside each other */
  gboolean tiny;        /* with the tools above the words no sentence would be in sight */
} SkRoom;

/* How large things are drawn on a screen with these sides; 1 while they are not known, 0. */
double sk_room_find_fit (double width, double height);
void sk_room_find (SkRoom *self);
/* So many controls have room beside each other on an upright screen or in a bar below the words. */
gboolean sk_room_has_across (const SkRoom *self, guint controls);
/* And in the rail. Telling: a message takes room from the page. */
gboolean sk_room_has_in_rail (const SkRoom *self, guint controls, gboolean telling);

G_END_DECLS
