/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-svg-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-limits.h"

#define SVG_NAMESPACE "http://www.w3.org/2000/svg"
#define MAX_DEPTH 100
/* Enough to mend a picture by; a hostile one could fill the screen with them. */
#define MAX_FINDINGS 20

typedef struct {
  GMarkupParseContext *context;
  const char *file;
  SkReport *report;
  guint findings;
  guint elements;
  guint uses;
  guint depth;
  GPtrArray *open_ids;     /* of the open elements, NULL for one without */
  GHashTable *ids_of_uses; /* ids of elements that are or contain a `use` */
  GPtrArray *used;         /* ids that a `use` shows, each followed by its line in uses_lines */
  GArray *used_lines;
} Checker;

static const char *const allowed[] = {
  "svg",  "g",   "path",     "rect", "circle",         "ellipse",        "line",  "polyline", "polygon",
  "defs", "use", "clipPath", "stop", "linearGradient", "radialGradient", "title", "desc",     NULL,
};

static void report_at (Checker *self, guint line, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
report_at (Checker *self, guint line, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  if (self->findings++ >= MAX_FINDINGS)
    return;
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  sk_report_add (self->report, self->file, line, SK_LEVEL_ERROR, "svg", "%s", message);
}

static guint
get_line (Checker *self)
{
  int line;

  g_markup_parse_context_get_position (self->context, &line, NULL);
  return MAX (line, 1);
}

/* `xlink:href` and `href` are the same to us, whatever the prefix stands for. */
static const char *
get_local_name (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

/* url(#id) in `fill` and `clip-path` may lead inside, and nowhere else. A backslash could spell url( unseen. */
static gboolean
refers_outside (const char *value)
{
  for (const char *p = value; *p != '\0'; p++) {
    if (*p == '\\')
      return TRUE;
    if (g_ascii_strncasecmp (p, "url(", 4) == 0) {
      const char *target = p + 4 + strspn (p + 4, " \t\r\n\"'");

      if (*target != '#')
        return TRUE;
    }
  }
  return FALSE;
}

static void
check_attribute (Checker *self, const char *name, const char *value)
{
  const char *local = get_local_name (name);

  if (g_str_equal (name, "xmlns")) {
    if (!g_str_equal (value, SVG_NAMESPACE))
      report_at (self, get_line (self), _ ("xmlns is not %s; save the picture as plain SVG"), SVG_NAMESPACE);
  } else if (g_ascii_strcasecmp (local, "href") == 0) {
    if (value[0] != '#')
      report_at (self, get_line (self), _ ("“%s” leads outside of the picture; only #id may be named"), name);
  } else if (g_ascii_strcasecmp (local, "style") == 0) {
    report_at (self, get_line (self), _ ("style= is not used; save the picture with presentation attributes"));
  } else if (g_ascii_strncasecmp (local, "on", 2) == 0) {
    report_at (self, get_line (self), _ ("“%s” would run a script; take it away"), name);
  } else if (g_ascii_strcasecmp (name, "xml:base") == 0) {
    report_at (self, get_line (self), _ ("“%s” leads outside of the picture; take it away"), name);
  } else if (refers_outside (value)) {
    report_at (self, get_line (self), _ ("url() in “%s” leads outside of the picture; only url(#id) may be named"),
               name);
  }
}

/* Every open element that has an id contains this `use`, and so has the `use` itself. */
static void
remember_use (Checker *self, const char *id, const char *target)
{
  guint line = get_line (self);

  for (guint i = 0; i < self->open_ids->len; i++) {
    const char *outer = g_ptr_array_index (self->open_ids, i);

    if (outer != NULL)
      g_hash_table_add (self->ids_of_uses, g_strdup (outer));
  }
  if (id != NULL)
    g_hash_table_add (self->ids_of_uses, g_strdup (id));
  if (target != NULL) {
    g_ptr_array_add (self->used, g_strdup (target));
    g_array_append_val (self->used_lines, line);
  }
  if (++self->uses == SK_LIMIT_SVG_USES + 1)
    report_at (self, line, _ ("more than %d “use”; draw the shapes themselves"), SK_LIMIT_SVG_USES);
}

static void
count_element (Checker *self, const char *element)
{
  if (++self->elements == SK_LIMIT_SVG_ELEMENTS + 1)
    report_at (self, get_line (self), _ ("more than %d elements; make the picture simpler"), SK_LIMIT_SVG_ELEMENTS);
  if (++self->depth == MAX_DEPTH + 1)
    report_at (self, get_line (self), _ ("elements lie more than %d deep in each other; ungroup them"), MAX_DEPTH);
  if (self->elements == 1 && !g_str_equal (element, "svg"))
    report_at (self, get_line (self), _ ("the first element is “%s”, not svg; save the picture as plain SVG"), element);
}

static void
start_element_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *element, const char **names,
                  const char **values, gpointer data, GError **error G_GNUC_UNUSED)
{
  Checker *self = data;
  const char *id = NULL, *target = NULL;
  gboolean has_namespace = FALSE;

  count_element (self, element);
  if (!g_strv_contains (allowed, element))
    report_at (self, get_line (self),
               _ ("the element “%s” is not used; save the picture as plain SVG, with shapes only"), element);
  for (guint i = 0; names[i] != NULL; i++) {
    check_attribute (self, names[i], values[i]);
    has_namespace = has_namespace || g_str_equal (names[i], "xmlns");
    if (g_str_equal (names[i], "id"))
      id = values[i];
    if (g_str_equal (get_local_name (names[i]), "href") && values[i][0] == '#')
      target = values[i] + 1;
  }
  if (self->elements == 1 && !has_namespace)
    report_at (self, get_line (self), _ ("the first element has no xmlns=\"%s\"; add it"), SVG_NAMESPACE);
  if (g_str_equal (element, "use"))
    remember_use (self, id, target);
  g_ptr_array_add (self->open_ids, g_strdup (id));
}

static void
end_element_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *element G_GNUC_UNUSED, gpointer data,
                GError **error G_GNUC_UNUSED)
{
  Checker *self = data;

  self->depth--;
  g_ptr_array_set_size (self->open_ids, self->open_ids->len - 1);
}

/* Where the text starts that GMarkup has just read, and perhaps the line end behind it. */
static guint
get_start_line (Checker *self, const char *text, gsize length)
{
  int line, column;

  g_markup_parse_context_get_position (self->context, &line, &column);
  if (column == 1)
    line--;
  for (gsize i = 0; i < length; i++) {
    if (text[i] == '\n')
      line--;
  }
  return MAX (line, 1);
}

/* Comments, declarations and instructions. The XML declaration is none of the latter, but only where it belongs. */
static void
passthrough_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *text, gsize length, gpointer data,
                GError **error G_GNUC_UNUSED)
{
  Checker *self = data;

  if (g_str_has_prefix (text, "<!--"))
    return;
  if (g_str_has_prefix (text, "<?xml ") && self->elements == 0)
    return;
  report_at (self, get_start_line (self, text, length),
             _ ("“%.9s” starts a declaration or an instruction, which is not used; take it away"), text);
}

static void
check_uses (Checker *self)
{
  for (guint i = 0; i < self->used->len; i++) {
    if (g_hash_table_contains (self->ids_of_uses, g_ptr_array_index (self->used, i))) {
      report_at (self, g_array_index (self->used_lines, guint, i),
                 _ ("this “use” shows something with another “use” in it; draw the shapes themselves"));
    }
  }
}

static void
parse (Checker *self, const char *text, gsize length)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, NULL, passthrough_cb, NULL };
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0) {
    text += 3;
    length -= 3;
  }
  self->context = g_markup_parse_context_new (&parser, 0, self, NULL);
  if (!g_markup_parse_context_parse (self->context, text, length, NULL) ||
      !g_markup_parse_context_end_parse (self->context, NULL)) {
    report_at (self, get_line (self), _ ("this is no well-formed SVG; save the picture again as plain SVG"));
  }
  g_markup_parse_context_free (self->context);
}

gboolean
sk_svg_check (GBytes *bytes, const char *file, SkReport *report)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  Checker checker = { .file = file, .report = report };

  checker.open_ids = g_ptr_array_new_with_free_func (g_free);
  checker.used = g_ptr_array_new_with_free_func (g_free);
  checker.used_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  checker.ids_of_uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  parse (&checker, length > 0 ? text : "", length);
  check_uses (&checker);
  g_ptr_array_unref (checker.open_ids);
  g_ptr_array_unref (checker.used);
  g_array_unref (checker.used_lines);
  g_hash_table_unref (checker.ids_of_uses);
  return checker.findings == 0;
}
