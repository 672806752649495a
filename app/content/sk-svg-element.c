/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-svg-element.h"

#include <string.h>

SkSvgElement *
sk_svg_element_new (const SkSvgTag *tag, guint line)
{
  SkSvgElement *self = g_new0 (SkSvgElement, 1);

  self->tag = tag;
  self->line = line;
  self->values = g_array_new (FALSE, FALSE, sizeof (SkSvgValue));
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) sk_svg_element_free);
  return self;
}

void
sk_svg_element_free (SkSvgElement *self)
{
  g_array_unref (self->values);
  g_ptr_array_unref (self->children);
  g_free (self);
}

const char *
sk_svg_element_get (SkSvgElement *self, const char *name)
{
  for (guint i = 0; i < self->values->len; i++) {
    SkSvgValue *value = &g_array_index (self->values, SkSvgValue, i);

    if (g_str_equal (value->attribute->name, name))
      return value->text;
  }
  return NULL;
}

void
sk_svg_element_set (SkSvgElement *self, const SkSvgAttribute *attribute, const char *text)
{
  SkSvgValue added = { attribute, text };

  for (guint i = 0; i < self->values->len; i++) {
    SkSvgValue *value = &g_array_index (self->values, SkSvgValue, i);

    if (value->attribute == attribute) {
      value->text = text;
      return;
    }
  }
  g_array_append_val (self->values, added);
}

char *
sk_svg_element_get_named (const char *value)
{
  const char *start, *end;

  if (g_ascii_strncasecmp (value, "url(", 4) != 0)
    return NULL;
  start = value + 4 + strspn (value + 4, " \t\r\n\"'");
  end = start + strcspn (start, " \t\r\n\"')");
  return *start == '#' && end > start + 1 ? g_strndup (start + 1, (gsize) (end - start - 1)) : NULL;
}
