/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-svg-writer.h"

#include <string.h>

/* The one family that every kiosk has (debian/control), and what it falls back to elsewhere. */
#define FAMILY "Andika, sans-serif"

static void
append_escaped (GString *text, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_string_append (text, escaped);
}

/* What is not shown itself is written for what is inside, which takes over its colours. */
static gboolean
is_written (SkSvgElement *element, const SkSvgAttribute *attribute)
{
  static const char *const of_page[] = { "x", "y", "width", "height", NULL };

  if (g_str_equal (attribute->name, "filter"))
    return FALSE;
  if (g_str_equal (attribute->name, "id"))
    return element->is_named;
  if (element->parent == NULL && g_strv_contains (of_page, attribute->name))
    return FALSE;
  return element->is_shown || g_str_equal (attribute->name, "fill") || g_str_equal (attribute->name, "stroke") ||
         attribute->sort == SK_SVG_PROPERTY;
}

static void
write_value (GString *text, const SkSvgValue *value)
{
  if (value->attribute->sort == SK_SVG_STYLE_PROPERTY)
    g_string_append_printf (text, " style=\"%s:", value->attribute->name);
  else
    g_string_append_printf (text, " %s=\"", value->attribute->name);
  append_escaped (text, value->text);
  g_string_append_c (text, '"');
}

/* The order in which they are read again: attributes, what a style says, and classes. */
static guint
get_turn (const SkSvgAttribute *attribute)
{
  return g_str_equal (attribute->name, "class") ? 2 : attribute->sort == SK_SVG_STYLE_PROPERTY;
}

static void
write_values (GString *text, SkSvgElement *element)
{
  for (guint turn = 0; turn <= 2; turn++) {
    for (guint i = 0; i < element->values->len; i++) {
      const SkSvgValue *value = &g_array_index (element->values, SkSvgValue, i);

      if (get_turn (value->attribute) == turn && is_written (element, value->attribute))
        write_value (text, value);
    }
  }
}

static void
write_element (GString *text, SkSvgElement *element)
{
  gsize start;

  if (element->tag == NULL) {
    append_escaped (text, element->words);
    return;
  }
  if (!element->is_wanted || element->tag->written == NULL)
    return;
  g_string_append_printf (text, "<%s", element->tag->written);
  if (element->parent == NULL)
    g_string_append (text, " xmlns=\"http://www.w3.org/2000/svg\" font-family=\"" FAMILY "\"");
  write_values (text, element);
  g_string_append_c (text, '>');
  start = text->len;
  for (guint i = 0; i < element->children->len; i++)
    write_element (text, element->children->pdata[i]);
  if (text->len == start)
    g_string_overwrite (text, start - 1, "/>");
  else
    g_string_append_printf (text, "</%s>", element->tag->written);
}

GBytes *
sk_svg_writer_write (SkSvgDrawing *drawing)
{
  GString *text = g_string_new (NULL);

  write_element (text, drawing->root);
  return g_string_free_to_bytes (text);
}
