/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-svg-references.h"

#include <string.h>

#include "sk-limits.h"

/* Elements that are drawn, each as often as it is named. */
#define MOST_WEIGHT 100000
/* Names that lead to names. */
#define MOST_STEPS 20

typedef struct {
  SkSvgDrawing *drawing;
  guint n_elements;
  guint n_uses;
  gboolean has_something; /* that can be seen */
} References;

static void show (References *self, SkSvgElement *element);

/* The element that a value names, or NULL. */
static SkSvgElement *
find_named (SkSvgDrawing *drawing, const SkSvgValue *value)
{
  g_autofree char *id = NULL;

  if (g_str_equal (value->attribute->name, "href"))
    return g_hash_table_lookup (drawing->ids, value->text + 1);
  if (value->attribute->sort != SK_SVG_REFERENCE || g_str_equal (value->attribute->name, "filter"))
    return NULL;
  id = sk_svg_element_get_named (value->text);
  return id != NULL ? g_hash_table_lookup (drawing->ids, id) : NULL;
}

static void
show_named (References *self, SkSvgElement *element)
{
  for (guint i = 0; i < element->values->len; i++) {
    SkSvgElement *named = find_named (self->drawing, &g_array_index (element->values, SkSvgValue, i));

    if (named == NULL)
      continue;
    named->is_named = TRUE;
    show (self, named);
    /* What it lies in may colour it. */
    for (SkSvgElement *outer = named->parent; outer != NULL && !outer->is_wanted; outer = outer->parent) {
      outer->is_wanted = TRUE;
      show_named (self, outer);
    }
  }
}

static gboolean
has_words (SkSvgElement *element)
{
  if (element->tag == NULL)
    return element->words[strspn (element->words, " \t\r\n")] != '\0';
  for (guint i = 0; i < element->children->len; i++) {
    if (has_words (element->children->pdata[i]))
      return TRUE;
  }
  return FALSE;
}

static void
find_faults (References *self, SkSvgElement *element)
{
  const char *filter = sk_svg_element_get (element, "filter");

  if ((filter != NULL && !g_str_equal (filter, "none")) || element->tag->sort == SK_SVG_EFFECT)
    sk_svg_drawing_add_fault (self->drawing, SK_SVG_FAULT_EFFECT, element->line);
  if (element->tag->sort == SK_SVG_PHOTOGRAPH)
    sk_svg_drawing_add_fault (self->drawing, SK_SVG_FAULT_PHOTOGRAPH, element->line);
  /* What is inside of a foreignObject is of another kind, and not read. */
  if (element->tag->sort == SK_SVG_BOX && (has_words (element) || g_str_equal (element->tag->name, "foreignObject")))
    sk_svg_drawing_add_fault (self->drawing, SK_SVG_FAULT_WORDS, element->line);
  if (++self->n_elements == SK_LIMIT_SVG_ELEMENTS + 1)
    sk_svg_drawing_add_fault (self->drawing, SK_SVG_FAULT_COMPLEX, element->line);
  if (element->tag->sort == SK_SVG_USE && ++self->n_uses == SK_LIMIT_SVG_USES + 1)
    sk_svg_drawing_add_fault (self->drawing, SK_SVG_FAULT_COMPLEX, element->line);
}

static gboolean
is_drawn_in_place (SkSvgElement *element, SkSvgElement *parent)
{
  const char *display;

  if (element->tag == NULL)
    return TRUE;
  display = sk_svg_element_get (element, "display");
  if (display != NULL && g_str_equal (display, "none"))
    return FALSE;
  if (element->tag->sort == SK_SVG_ABOUT)
    return parent->parent == NULL;
  return element->tag->sort != SK_SVG_DEFINITION;
}

static void
show (References *self, SkSvgElement *element)
{
  if (element->is_shown)
    return;
  element->is_shown = element->is_wanted = TRUE;
  if (element->tag == NULL)
    return;
  find_faults (self, element);
  if (element->tag->sort == SK_SVG_SHAPE || (element->tag->sort == SK_SVG_WORDS && has_words (element)))
    self->has_something = TRUE;
  show_named (self, element);
  for (guint i = 0; i < element->children->len; i++) {
    if (is_drawn_in_place (element->children->pdata[i], element))
      show (self, element->children->pdata[i]);
  }
}

static guint
add_up (guint weight, guint times, guint more)
{
  return (guint) MIN ((guint64) weight + (guint64) times * more, MOST_WEIGHT + 1);
}

/* How often something that is named is drawn. A colour is passed on to all that is inside; a mark stands at every
 * corner, of which there are at most half as many as letters that say where they are. */
static guint
get_times (SkSvgElement *element, const SkSvgValue *value, guint inside)
{
  const char *path = sk_svg_element_get (element, g_str_has_prefix (element->tag->name, "poly") ? "points" : "d");

  if (g_str_equal (value->attribute->name, "marker-mid"))
    return inside + (path != NULL ? (guint) strlen (path) / 2 : 0);
  return value->attribute->sort == SK_SVG_REFERENCE ? inside : 1;
}

/* Saturates above MOST_WEIGHT: also of what names itself, which has no end. */
static guint
weigh (SkSvgDrawing *drawing, SkSvgElement *element, guint steps)
{
  guint inside = 1;

  if (element->tag == NULL || element->tag->sort == SK_SVG_STOP)
    return 0;
  if (element->weight != 0)
    return element->weight;
  if (element->is_being_weighed || steps > MOST_STEPS)
    return MOST_WEIGHT + 1;
  element->is_being_weighed = TRUE;
  for (guint i = 0; i < element->children->len; i++) {
    SkSvgElement *child = element->children->pdata[i];

    if (child->is_shown)
      inside = add_up (inside, 1, weigh (drawing, child, steps));
  }
  element->weight = inside;
  for (guint i = 0; i < element->values->len; i++) {
    const SkSvgValue *value = &g_array_index (element->values, SkSvgValue, i);
    SkSvgElement *named = find_named (drawing, value);

    if (named != NULL) {
      element->weight = add_up (element->weight, get_times (element, value, inside), weigh (drawing, named, steps + 1));
    }
  }
  element->is_being_weighed = FALSE;
  return element->weight;
}

void
sk_svg_references_follow (SkSvgDrawing *drawing)
{
  References self = { .drawing = drawing };

  show (&self, drawing->root);
  if (weigh (drawing, drawing->root, 0) > MOST_WEIGHT)
    sk_svg_drawing_add_fault (drawing, SK_SVG_FAULT_COMPLEX, drawing->root->line);
  if (!self.has_something && !sk_svg_drawing_has_faults (drawing))
    sk_svg_drawing_add_fault (drawing, SK_SVG_FAULT_EMPTY, drawing->root->line);
}
