/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* A stretch of text inside of which no line may end, as a rule a word. */
typedef struct {
  int start; /* bytes in the text, without the white space behind it */
  int end;
  int width; /* as it stands by itself, in Pango's units */
  int width_of_space;
  guint letters; /* a letter with all its marks is one */
  guint letters_of_space;
} SkLinePart;

/* The parts of a layout without a width, in their order (of SkLinePart, transfer full). Takes time as the text is long. */
GArray *sk_line_parts_find (PangoLayout *layout);
/* The widest lines, in Pango's units, of which none has more letters than that, wherever it begins; a part that has more
 * by itself counts for as wide as it is. G_MAXINT where all parts together have no more. */
int sk_line_parts_get_measure (GArray *parts, guint letters);

G_END_DECLS
