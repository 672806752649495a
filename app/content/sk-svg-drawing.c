/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-svg-drawing.h"

#include <string.h>

SkSvgDrawing *
sk_svg_drawing_new (void)
{
  SkSvgDrawing *self = g_new0 (SkSvgDrawing, 1);

  self->styles = g_string_new (NULL);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->words = g_string_chunk_new (4096);
  return self;
}

void
sk_svg_drawing_free (SkSvgDrawing *self)
{
  g_clear_pointer (&self->root, sk_svg_element_free);
  g_string_free (self->styles, TRUE);
  g_hash_table_unref (self->ids);
  g_string_chunk_free (self->words);
  g_free (self);
}

void
sk_svg_drawing_add_fault (SkSvgDrawing *self, SkSvgFault fault, guint line)
{
  if (self->faults[fault] == 0)
    self->faults[fault] = MAX (line, 1);
}

gboolean
sk_svg_drawing_has_faults (const SkSvgDrawing *self)
{
  for (guint i = 0; i < SK_SVG_N_FAULTS; i++) {
    if (self->faults[i] != 0)
      return TRUE;
  }
  return FALSE;
}

const char *
sk_svg_drawing_keep (SkSvgDrawing *self, const char *text)
{
  return g_string_chunk_insert (self->words, text);
}

/* Without white space around it, and with single spaces in it: programs break their paths into lines. */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++) {
    if (!g_ascii_isspace (*p))
      g_string_append_c (squeezed, *p);
    else if (squeezed->len > 0 && squeezed->str[squeezed->len - 1] != ' ')
      g_string_append_c (squeezed, ' ');
  }
  if (squeezed->len > 0 && squeezed->str[squeezed->len - 1] == ' ')
    g_string_truncate (squeezed, squeezed->len - 1);
  return g_string_free (squeezed, FALSE);
}

/* url(#id) may lead inside, and nowhere else. A backslash could spell url( unseen. */
static gboolean
leads_outside (const char *value)
{
  if (strchr (value, '\\') != NULL)
    return TRUE;
  for (const char *p = value; *p != '\0'; p++) {
    if (g_ascii_strncasecmp (p, "url(", 4) == 0) {
      g_autofree char *named = sk_svg_element_get_named (p);

      if (named == NULL)
        return TRUE;
    }
  }
  return FALSE;
}

/* A colour for a printing press may stand behind the one for screens, and confuses who does not know it. */
static void
cut_press_colour (char *value)
{
  char *press = strstr (value, " icc-color(");

  if (press != NULL)
    *press = '\0';
}

/* Colours of wider screens and sums are written behind plainer ones, for programs that do not know them; so do we not. */
static gboolean
is_known (const char *value)
{
  static const char *const functions[] = { "url", "rgb", "rgba", "hsl", "hsla", NULL };

  for (const char *bracket = strchr (value, '('); bracket != NULL; bracket = strchr (bracket + 1, '(')) {
    const char *start = bracket;
    g_autofree char *name = NULL;

    while (start > value && (g_ascii_isalnum (start[-1]) || start[-1] == '-'))
      start--;
    name = g_ascii_strdown (start, bracket - start);
    if (!g_strv_contains (functions, name))
      return FALSE;
  }
  return TRUE;
}

/* What a property may be set to, when it is one that other programs know, too. */
static gboolean
is_for_property (const SkSvgAttribute *attribute, const char *value)
{
  if (attribute->sort == SK_SVG_STYLE_PROPERTY)
    return value[strspn (value, "abcdefghijklmnopqrstuvwxyz-")] == '\0';
  return g_str_equal (attribute->name, "transform") || g_str_equal (attribute->name, "filter") || is_known (value);
}

const char *
sk_svg_drawing_clean_value (SkSvgDrawing *self, const SkSvgAttribute *attribute, const char *text, guint line)
{
  g_autofree char *value = squeeze (text);

  if (leads_outside (value)) {
    sk_svg_drawing_add_fault (self, SK_SVG_FAULT_OUTSIDE, line);
    return NULL;
  }
  if (attribute->sort != SK_SVG_PLAIN) {
    cut_press_colour (value);
    if (!is_for_property (attribute, value))
      return NULL;
  }
  return *value != '\0' ? sk_svg_drawing_keep (self, value) : NULL;
}
