/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the words around a figure tell of it. */
typedef enum {
  SK_FIGURE_PLAIN = 0,
  SK_FIGURE_TIME = 1 << 0,      /* 9.30 is half past nine, not nine and a third */
  SK_FIGURE_YEAR = 1 << 1,      /* 1250 is a year, not a number of things */
  SK_FIGURE_DESCRIBES = 1 << 2, /* "a £5 note": it says of what kind the next word is, and so stands for one */
  SK_FIGURE_OF_THINGS = 1 << 3, /* 9/10 is some things out of others: their name follows */
  SK_FIGURE_OF_WHOLE = 1 << 4,  /* 9/10 is a part of one thing: "of" follows */
  SK_FIGURE_RATIO = 1 << 5,     /* 1:10 is one to ten, not a time */
} SkFigureContext;

G_END_DECLS
