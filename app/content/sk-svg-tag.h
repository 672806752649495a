/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an element of a drawing is to us. */
typedef enum {
  SK_SVG_SHAPE,
  SK_SVG_WORDS, /* that are drawn */
  SK_SVG_GROUP,
  SK_SVG_USE,
  SK_SVG_DEFINITION, /* what is drawn only where something else names it */
  SK_SVG_STOP,
  SK_SVG_ABOUT, /* words about the drawing, not drawn */
  SK_SVG_STYLE,
  SK_SVG_CHOICE, /* a group of which the first that can be drawn is drawn */
  /* What cannot be drawn, and would be missing. */
  SK_SVG_PHOTOGRAPH,
  SK_SVG_BOX, /* words that run along a line or break by themselves */
  SK_SVG_EFFECT,
  SK_SVG_SCRIPT,
} SkSvgSort;

/* SkSvgTag: an element that we know, by the name that drawing programs give it and by the one that we write. */
typedef struct {
  const char *name;
  const char *written;
  SkSvgSort sort;
} SkSvgTag;

/* NULL for elements that draw nothing. */
const SkSvgTag *sk_svg_tag_find (const char *name);

G_END_DECLS
