/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-svg-reader.h"

#include <string.h>

#include "sk-limits.h"
#include "sk-svg-abbreviations.h"

#define SVG_NAMESPACE "http://www.w3.org/2000/svg"
#define MAX_DEPTH 100
/* What is not shown is left out later, and is more than half of some drawings. */
#define MOST_READ (4 * SK_LIMIT_SVG_ELEMENTS)

typedef struct {
  SkSvgDrawing *drawing;
  GMarkupParseContext *context;
  GPtrArray *open;     /* of SkSvgElement, the innermost last; NULL for one whose words are style sheets */
  GPtrArray *prefixes; /* that stand for SVG, as “svg:” */
  guint skipped;       /* so many elements deep in one that is left out */
  guint n_elements;
} Reader;

static guint
get_line (Reader *self)
{
  int line;

  g_markup_parse_context_get_position (self->context, &line, NULL);
  return (guint) MAX (line, 1);
}

static void
add_fault (Reader *self, SkSvgFault fault)
{
  sk_svg_drawing_add_fault (self->drawing, fault, get_line (self));
}

/* The name without a prefix that stands for SVG; NULL where the element is of another kind of file. */
static const char *
get_svg_name (Reader *self, const char *element, const char **names, const char **values)
{
  const char *colon = strchr (element, ':');

  for (guint i = 0; names[i] != NULL; i++) {
    if (g_str_has_prefix (names[i], "xmlns:") && g_str_equal (values[i], SVG_NAMESPACE))
      g_ptr_array_add (self->prefixes, g_strconcat (names[i] + strlen ("xmlns:"), ":", NULL));
    if (colon == NULL && g_str_equal (names[i], "xmlns") && !g_str_equal (values[i], SVG_NAMESPACE))
      return NULL;
  }
  if (colon == NULL)
    return element;
  for (guint i = 0; i < self->prefixes->len; i++) {
    if (g_str_has_prefix (element, self->prefixes->pdata[i]))
      return colon + 1;
  }
  return NULL;
}

/* What is written for other languages, or for programs that can do more. */
static gboolean
is_for_others (const char **names, const char **values)
{
  for (guint i = 0; names[i] != NULL; i++) {
    if (g_str_equal (names[i], "requiredExtensions") && *values[i] != '\0')
      return TRUE;
    if (g_str_equal (names[i], "systemLanguage") && !g_str_has_prefix (values[i], "en"))
      return TRUE;
  }
  return FALSE;
}

static void
read_reference (Reader *self, SkSvgElement *element, const char *value)
{
  if ((element->tag->sort != SK_SVG_USE && element->tag->sort != SK_SVG_DEFINITION) || *value == '\0')
    return;
  if (*value == '#')
    sk_svg_element_set (element, sk_svg_attribute_find ("href"), sk_svg_drawing_keep (self->drawing, value));
  else
    add_fault (self, SK_SVG_FAULT_OUTSIDE);
}

static void
read_attribute (Reader *self, SkSvgElement *element, const char *name, const char *value)
{
  const SkSvgAttribute *attribute = sk_svg_attribute_find (name);

  if (g_str_equal (name, "href") || g_str_equal (name, "xlink:href")) {
    read_reference (self, element, value);
  } else if (g_str_equal (name, "style")) {
    element->style = sk_svg_drawing_keep (self->drawing, value);
  } else if (g_str_equal (name, "class")) {
    element->classes = sk_svg_drawing_keep (self->drawing, value);
  } else if (g_ascii_strncasecmp (name, "on", 2) == 0) {
    add_fault (self, SK_SVG_FAULT_SCRIPT);
  } else if (g_str_equal (name, "xml:base")) {
    add_fault (self, SK_SVG_FAULT_OUTSIDE);
  } else if (attribute != NULL && attribute->sort != SK_SVG_STYLE_PROPERTY) {
    const char *clean = sk_svg_drawing_clean_value (self->drawing, attribute, value, element->line);

    if (clean != NULL)
      sk_svg_element_set (element, attribute, clean);
  }
}

static void
add_child (Reader *self, SkSvgElement *element)
{
  SkSvgElement *parent = self->open->len > 0 ? self->open->pdata[self->open->len - 1] : NULL;

  element->parent = parent;
  if (parent != NULL)
    g_ptr_array_add (parent->children, element);
  else
    self->drawing->root = element;
  if (++self->n_elements > MOST_READ || self->open->len > MAX_DEPTH)
    add_fault (self, SK_SVG_FAULT_COMPLEX);
}

static void
open_element (Reader *self, const SkSvgTag *tag, const char **names, const char **values)
{
  SkSvgElement *element = sk_svg_element_new (tag, get_line (self));
  const char *id;

  add_child (self, element);
  for (guint i = 0; names[i] != NULL; i++)
    read_attribute (self, element, names[i], values[i]);
  id = sk_svg_element_get (element, "id");
  if (id != NULL && !g_hash_table_contains (self->drawing->ids, id))
    g_hash_table_insert (self->drawing->ids, (char *) id, element);
  g_ptr_array_add (self->open, element);
}

/* Only the first that can be drawn of a choice. */
static gboolean
is_chosen_already (Reader *self)
{
  SkSvgElement *parent = self->open->len > 0 ? self->open->pdata[self->open->len - 1] : NULL;

  return parent != NULL && parent->tag->sort == SK_SVG_CHOICE && parent->children->len > 0;
}

static gboolean
is_in_style (Reader *self)
{
  return self->open->len > 0 && self->open->pdata[self->open->len - 1] == NULL;
}

static void
start_element_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *name, const char **names, const char **values,
                  gpointer data, GError **error)
{
  Reader *self = data;
  const char *svg_name = get_svg_name (self, name, names, values);
  const SkSvgTag *tag = svg_name != NULL ? sk_svg_tag_find (svg_name) : NULL;

  if (self->drawing->root != NULL && self->open->len == 0 && self->skipped == 0) {
    add_fault (self, SK_SVG_FAULT_BROKEN); /* something behind the end */
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "a second one");
  } else if (self->drawing->root == NULL && (tag == NULL || !g_str_equal (tag->name, "svg"))) {
    add_fault (self, SK_SVG_FAULT_NO_DRAWING);
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "no svg");
  } else if (tag != NULL && tag->sort == SK_SVG_SCRIPT) {
    add_fault (self, SK_SVG_FAULT_SCRIPT);
    self->skipped++;
  } else if (tag == NULL || self->skipped > 0 || is_in_style (self) || is_for_others (names, values) ||
             is_chosen_already (self)) {
    self->skipped++;
  } else if (tag->sort == SK_SVG_STYLE) {
    g_ptr_array_add (self->open, NULL);
  } else {
    open_element (self, tag, names, values);
  }
  if (self->drawing->faults[SK_SVG_FAULT_COMPLEX] != 0)
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "too much");
}

static void
end_element_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *name G_GNUC_UNUSED, gpointer data,
                GError **error G_GNUC_UNUSED)
{
  Reader *self = data;

  if (self->skipped > 0)
    self->skipped--;
  else
    g_ptr_array_set_size (self->open, (int) self->open->len - 1);
}

static void
text_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *text, gsize length, gpointer data,
         GError **error G_GNUC_UNUSED)
{
  Reader *self = data;
  SkSvgElement *parent, *words;

  if (self->skipped > 0 || self->open->len == 0)
    return;
  if (is_in_style (self)) {
    g_string_append_len (self->drawing->styles, text, (gssize) length);
    return;
  }
  parent = self->open->pdata[self->open->len - 1];
  if (parent->tag->sort != SK_SVG_WORDS && parent->tag->sort != SK_SVG_ABOUT && parent->tag->sort != SK_SVG_BOX)
    return;
  words = sk_svg_element_new (NULL, get_line (self));
  words->words = g_string_chunk_insert_len (self->drawing->words, text, (gssize) length);
  add_child (self, words);
}

/* Comments, declarations and instructions. */
static void
passthrough_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *text, gsize length G_GNUC_UNUSED, gpointer data,
                GError **error G_GNUC_UNUSED)
{
  Reader *self = data;

  if (g_str_has_prefix (text, "<!DOCTYPE") && strchr (text, '[') != NULL)
    add_fault (self, SK_SVG_FAULT_ENTITIES);
  if (g_str_has_prefix (text, "<?xml-stylesheet"))
    add_fault (self, SK_SVG_FAULT_OUTSIDE);
}

/* What can be told before it is parsed. Returns where the drawing starts; NULL where there is none. */
static const char *
find_start (SkSvgDrawing *drawing, const char *text, gsize length)
{
  const char *start = text;

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    start += 3;
  if (length >= 2 && memcmp (text, "\x1f\x8b", 2) == 0)
    sk_svg_drawing_add_fault (drawing, SK_SVG_FAULT_COMPRESSED, 1);
  else if (!g_utf8_validate (text, (gssize) length, NULL))
    sk_svg_drawing_add_fault (drawing, SK_SVG_FAULT_ENCODING, 1);
  else if (start[strspn (start, " \t\r\n")] == '\0')
    sk_svg_drawing_add_fault (drawing, SK_SVG_FAULT_EMPTY, 1);
  else if (start[strspn (start, " \t\r\n")] != '<')
    sk_svg_drawing_add_fault (drawing, strstr (start, "<svg") ? SK_SVG_FAULT_LATE : SK_SVG_FAULT_NO_DRAWING, 1);
  else if (g_ascii_isspace (*start) && g_str_has_prefix (start + strspn (start, " \t\r\n"), "<?xml"))
    sk_svg_drawing_add_fault (drawing, SK_SVG_FAULT_LATE, 1);
  return sk_svg_drawing_has_faults (drawing) ? NULL : start;
}

static void
parse (SkSvgDrawing *drawing, const char *text)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, passthrough_cb, NULL };
  Reader self = { .drawing = drawing };
  g_autoptr (GError) error = NULL;

  self.open = g_ptr_array_new ();
  self.prefixes = g_ptr_array_new_with_free_func (g_free);
  self.context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &self, NULL);
  if ((!g_markup_parse_context_parse (self.context, text, -1, &error) ||
       !g_markup_parse_context_end_parse (self.context, &error)) &&
      !sk_svg_drawing_has_faults (drawing))
    add_fault (&self, SK_SVG_FAULT_BROKEN);
  g_markup_parse_context_free (self.context);
  g_ptr_array_unref (self.open);
  g_ptr_array_unref (self.prefixes);
}

SkSvgDrawing *
sk_svg_reader_read (GBytes *bytes)
{
  SkSvgDrawing *drawing = sk_svg_drawing_new ();
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data != NULL ? data : "", length); /* with a zero behind it */
  const char *start = find_start (drawing, text, length);
  g_autofree char *expanded = start != NULL ? sk_svg_abbreviations_expand (start) : NULL;

  if (expanded != NULL)
    parse (drawing, expanded);
  else if (start != NULL)
    sk_svg_drawing_add_fault (drawing, SK_SVG_FAULT_ENTITIES, 1);
  if (drawing->root == NULL && !sk_svg_drawing_has_faults (drawing))
    sk_svg_drawing_add_fault (drawing, SK_SVG_FAULT_NO_DRAWING, 1);
  return drawing;
}
