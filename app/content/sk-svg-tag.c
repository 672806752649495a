/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-svg-tag.h"

#include <stdlib.h>
#include <string.h>

/* Sorted by name. */
static const SkSvgTag tags[] = {
  { "a", "g", SK_SVG_GROUP },
  { "circle", "circle", SK_SVG_SHAPE },
  { "clipPath", "clipPath", SK_SVG_DEFINITION },
  { "defs", "defs", SK_SVG_DEFINITION },
  { "desc", "desc", SK_SVG_ABOUT },
  { "ellipse", "ellipse", SK_SVG_SHAPE },
  { "flowPara", NULL, SK_SVG_BOX },
  { "flowRoot", "g", SK_SVG_GROUP },
  { "flowSpan", NULL, SK_SVG_BOX },
  { "foreignObject", NULL, SK_SVG_BOX },
  { "g", "g", SK_SVG_GROUP },
  { "hatch", NULL, SK_SVG_EFFECT },
  { "image", NULL, SK_SVG_PHOTOGRAPH },
  { "line", "line", SK_SVG_SHAPE },
  { "linearGradient", "linearGradient", SK_SVG_DEFINITION },
  { "marker", "marker", SK_SVG_DEFINITION },
  { "mask", "mask", SK_SVG_DEFINITION },
  { "mesh", NULL, SK_SVG_EFFECT },
  { "meshGradient", NULL, SK_SVG_EFFECT },
  { "meshgradient", NULL, SK_SVG_EFFECT },
  { "path", "path", SK_SVG_SHAPE },
  { "pattern", "pattern", SK_SVG_DEFINITION },
  { "polygon", "polygon", SK_SVG_SHAPE },
  { "polyline", "polyline", SK_SVG_SHAPE },
  { "radialGradient", "radialGradient", SK_SVG_DEFINITION },
  { "rect", "rect", SK_SVG_SHAPE },
  { "script", NULL, SK_SVG_SCRIPT },
  { "stop", "stop", SK_SVG_STOP },
  { "style", NULL, SK_SVG_STYLE },
  { "svg", "svg", SK_SVG_GROUP },
  { "switch", "g", SK_SVG_CHOICE },
  { "symbol", "symbol", SK_SVG_DEFINITION },
  { "text", "text", SK_SVG_WORDS },
  { "textPath", NULL, SK_SVG_BOX },
  { "title", "title", SK_SVG_ABOUT },
  { "tspan", "tspan", SK_SVG_WORDS },
  { "use", "use", SK_SVG_USE },
};

static int
compare (const void *name, const void *tag)
{
  return strcmp (name, ((const SkSvgTag *) tag)->name);
}

const SkSvgTag *
sk_svg_tag_find (const char *name)
{
  return bsearch (name, tags, G_N_ELEMENTS (tags), sizeof tags[0], compare);
}
