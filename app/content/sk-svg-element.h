/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-svg-attribute.h"
#include "sk-svg-tag.h"

G_BEGIN_DECLS

/* A value that is set, by an attribute or a style. */
typedef struct {
  const SkSvgAttribute *attribute;
  const char *text; /* of whoever owns the drawing's words */
} SkSvgValue;

/*
 * SkSvgElement: an element of a drawing as it was read, or a stretch of words in one. It owns its children.
 */
typedef struct _SkSvgElement SkSvgElement;

struct _SkSvgElement {
  const SkSvgTag *tag; /* NULL: a stretch of words */
  const char *words;
  guint line;
  SkSvgElement *parent; /* NULL of the first */
  GArray *values;       /* of SkSvgValue */
  GPtrArray *children;  /* of SkSvgElement */
  const char *style;    /* what style= says, or NULL */
  const char *classes;  /* as they stand, or NULL */

  gboolean is_shown;  /* it is drawn, or something that is drawn is made with it */
  gboolean is_wanted; /* that, or something inside of it is shown */
  gboolean is_named;  /* something that is shown names it */
  guint weight;       /* how many elements are drawn for it, with what it names; 0 until that was counted */
  gboolean is_being_weighed;
};

SkSvgElement *sk_svg_element_new (const SkSvgTag *tag, guint line);
void sk_svg_element_free (SkSvgElement *self);

/* NULL where it is not set. */
const char *sk_svg_element_get (SkSvgElement *self, const char *name);
/* In the place of what was set before. The text is not copied. */
void sk_svg_element_set (SkSvgElement *self, const SkSvgAttribute *attribute, const char *text);

/* The id in url(#id), (transfer full); NULL where the value names none. */
char *sk_svg_element_get_named (const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkSvgElement, sk_svg_element_free)

G_END_DECLS
