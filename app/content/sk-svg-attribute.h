/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an attribute's value is to us. */
typedef enum {
  SK_SVG_PLAIN,          /* an attribute and nothing else */
  SK_SVG_PROPERTY,       /* may be set by a style, too */
  SK_SVG_REFERENCE,      /* such a one, that may name another element: url(#id) */
  SK_SVG_STYLE_PROPERTY, /* set by a style and no other way, to a word */
} SkSvgAttributeSort;

/* SkSvgAttribute: an attribute or property of a drawing's elements that is let through. */
typedef struct {
  const char *name;
  SkSvgAttributeSort sort;
} SkSvgAttribute;

/* NULL for those that are left out. */
const SkSvgAttribute *sk_svg_attribute_find (const char *name);
/* Whether a class is one that is recoloured by scheme (ui/pictures/style). */
gboolean sk_svg_attribute_is_own_class (const char *name);

G_END_DECLS
