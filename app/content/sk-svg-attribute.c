/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-svg-attribute.h"

#include <stdlib.h>
#include <string.h>

/* Sorted by name. Families of letters are left out: a kiosk has few, and words are drawn in its own. */
static const SkSvgAttribute attributes[] = {
  { "baseline-shift", SK_SVG_PROPERTY },
  { "class", SK_SVG_PLAIN },
  { "clip-path", SK_SVG_REFERENCE },
  { "clip-rule", SK_SVG_PROPERTY },
  { "clipPathUnits", SK_SVG_PLAIN },
  { "color", SK_SVG_PROPERTY },
  { "cx", SK_SVG_PROPERTY },
  { "cy", SK_SVG_PROPERTY },
  { "d", SK_SVG_PLAIN },
  { "direction", SK_SVG_PROPERTY },
  { "display", SK_SVG_PROPERTY },
  { "dx", SK_SVG_PLAIN },
  { "dy", SK_SVG_PLAIN },
  { "fill", SK_SVG_REFERENCE },
  { "fill-opacity", SK_SVG_PROPERTY },
  { "fill-rule", SK_SVG_PROPERTY },
  { "filter", SK_SVG_REFERENCE },
  { "font-size", SK_SVG_PROPERTY },
  { "font-stretch", SK_SVG_PROPERTY },
  { "font-style", SK_SVG_PROPERTY },
  { "font-variant", SK_SVG_PROPERTY },
  { "font-weight", SK_SVG_PROPERTY },
  { "fr", SK_SVG_PLAIN },
  { "fx", SK_SVG_PLAIN },
  { "fy", SK_SVG_PLAIN },
  { "gradientTransform", SK_SVG_PLAIN },
  { "gradientUnits", SK_SVG_PLAIN },
  { "height", SK_SVG_PROPERTY },
  { "href", SK_SVG_PLAIN },
  { "id", SK_SVG_PLAIN },
  { "lengthAdjust", SK_SVG_PLAIN },
  { "letter-spacing", SK_SVG_PROPERTY },
  { "marker-end", SK_SVG_REFERENCE },
  { "marker-mid", SK_SVG_REFERENCE },
  { "marker-start", SK_SVG_REFERENCE },
  { "markerHeight", SK_SVG_PLAIN },
  { "markerUnits", SK_SVG_PLAIN },
  { "markerWidth", SK_SVG_PLAIN },
  { "mask", SK_SVG_REFERENCE },
  { "mask-type", SK_SVG_PROPERTY },
  { "maskContentUnits", SK_SVG_PLAIN },
  { "maskUnits", SK_SVG_PLAIN },
  { "mix-blend-mode", SK_SVG_STYLE_PROPERTY },
  { "offset", SK_SVG_PLAIN },
  { "opacity", SK_SVG_PROPERTY },
  { "orient", SK_SVG_PLAIN },
  { "overflow", SK_SVG_PROPERTY },
  { "paint-order", SK_SVG_PROPERTY },
  { "patternContentUnits", SK_SVG_PLAIN },
  { "patternTransform", SK_SVG_PLAIN },
  { "patternUnits", SK_SVG_PLAIN },
  { "points", SK_SVG_PLAIN },
  { "preserveAspectRatio", SK_SVG_PLAIN },
  { "r", SK_SVG_PROPERTY },
  { "refX", SK_SVG_PLAIN },
  { "refY", SK_SVG_PLAIN },
  { "rotate", SK_SVG_PLAIN },
  { "rx", SK_SVG_PROPERTY },
  { "ry", SK_SVG_PROPERTY },
  { "spreadMethod", SK_SVG_PLAIN },
  { "stop-color", SK_SVG_PROPERTY },
  { "stop-opacity", SK_SVG_PROPERTY },
  { "stroke", SK_SVG_REFERENCE },
  { "stroke-dasharray", SK_SVG_PROPERTY },
  { "stroke-dashoffset", SK_SVG_PROPERTY },
  { "stroke-linecap", SK_SVG_PROPERTY },
  { "stroke-linejoin", SK_SVG_PROPERTY },
  { "stroke-miterlimit", SK_SVG_PROPERTY },
  { "stroke-opacity", SK_SVG_PROPERTY },
  { "stroke-width", SK_SVG_PROPERTY },
  { "text-anchor", SK_SVG_PROPERTY },
  { "text-decoration", SK_SVG_PROPERTY },
  { "textLength", SK_SVG_PLAIN },
  { "transform", SK_SVG_PROPERTY },
  { "unicode-bidi", SK_SVG_PROPERTY },
  { "viewBox", SK_SVG_PLAIN },
  { "visibility", SK_SVG_PROPERTY },
  { "width", SK_SVG_PROPERTY },
  { "word-spacing", SK_SVG_PROPERTY },
  { "writing-mode", SK_SVG_PROPERTY },
  { "x", SK_SVG_PROPERTY },
  { "x1", SK_SVG_PLAIN },
  { "x2", SK_SVG_PLAIN },
  { "xml:space", SK_SVG_PLAIN },
  { "y", SK_SVG_PROPERTY },
  { "y1", SK_SVG_PLAIN },
  { "y2", SK_SVG_PLAIN },
};

/* Those of ui/pictures/style. */
static const char *const own_classes[] = {
  "ink",  "skin-1", "skin-2", "skin-3", "skin-4", "cloth-a", "cloth-b", "cloth-c", "paper",
  "wood", "plant",  "sky",    "good",   "bad",    "accent",  "solid",   NULL,
};

static int
compare (const void *name, const void *attribute)
{
  return strcmp (name, ((const SkSvgAttribute *) attribute)->name);
}

const SkSvgAttribute *
sk_svg_attribute_find (const char *name)
{
  return bsearch (name, attributes, G_N_ELEMENTS (attributes), sizeof attributes[0], compare);
}

gboolean
sk_svg_attribute_is_own_class (const char *name)
{
  return g_strv_contains (own_classes, name);
}
