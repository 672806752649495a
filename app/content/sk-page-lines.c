/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-page-lines.h"

#include <cmark.h>
#include <glib/gi18n.h>
#include <string.h>

#include "sk-characters.h"

#define ORIGINAL_WORDS "Original words"

/* Deeper than any list that a person writes; the Markdown parser takes quadratic time over deep ones. */
#define MAX_MARKERS 16

struct _SkPageLines {
  SkSourceText *text; /* not owned */
  const char *file;   /* not owned */
  SkReport *report;   /* not owned */
  GByteArray *kinds;
  GByteArray *dropped; /* whether an easy line is kept from the Markdown parser */
  guint header_end;    /* the last line of the header; 0 without one */
  gboolean is_closed;  /* whether that is a `---` */
};

static const char *
skip_indent (const char *line)
{
  gsize spaces = 0;

  while (spaces <= 3 && line[spaces] == ' ')
    spaces++;
  return spaces <= 3 ? line + spaces : NULL;
}

static gboolean
is_blank (const char *line)
{
  while (*line == ' ' || *line == '\t')
    line++;
  return *line == '\0';
}

guint
sk_page_lines_get_level (const char *line)
{
  const char *start = skip_indent (line);
  gsize level = start != NULL ? strspn (start, "#") : 0;

  if (level < 1 || level > 6 || (start[level] != '\0' && start[level] != ' ' && start[level] != '\t'))
    return 0;
  return level;
}

const char *
sk_page_lines_strip_quotation (const char *line)
{
  const char *start = skip_indent (line);

  if (start == NULL || *start != '>')
    return NULL;
  return start[1] == ' ' ? start + 2 : start + 1;
}

char *
sk_page_lines_read_verbatim (const char *line)
{
  const char *inside = sk_page_lines_strip_quotation (line);

  return sk_characters_replace_tabs (sk_characters_strip (inside != NULL ? inside : line));
}

/* What the Markdown parser makes of a heading's words. */
static char *
read_plain (cmark_node *heading)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  cmark_iter *iter = cmark_iter_new (heading);

  while (cmark_iter_next (iter) != CMARK_EVENT_DONE) {
    const char *literal = cmark_node_get_literal (cmark_iter_get_node (iter));

    if (literal != NULL)
      g_string_append (plain, literal);
  }
  cmark_iter_free (iter);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

char *
sk_page_lines_read_heading (const char *line, guint level)
{
  cmark_node *document, *heading;
  const char *words;
  char *plain = NULL;

  if (sk_page_lines_get_level (line) != level)
    return NULL;
  /* Most headings are words and nothing else, and need no parser. */
  words = skip_indent (line) + level;
  if (strpbrk (words, "\\`*_[]<>&!#") == NULL)
    return sk_characters_strip (words);
  document = cmark_parse_document (line, strlen (line), CMARK_OPT_DEFAULT);
  heading = cmark_node_first_child (document);
  if (heading != NULL && cmark_node_get_type (heading) == CMARK_NODE_HEADING)
    plain = g_strstrip (read_plain (heading));
  cmark_node_free (document);
  return plain;
}

static gboolean
is_original_words (const char *line)
{
  g_autofree char *heading = sk_page_lines_get_level (line) == 3 ? sk_page_lines_read_heading (line, 3) : NULL;

  return heading != NULL && g_ascii_strcasecmp (heading, ORIGINAL_WORDS) == 0;
}

/* `[word]: address` is no text at all in CommonMark: it would vanish without a trace. */
static gboolean
is_definition (const char *line)
{
  const char *start = skip_indent (line);
  const char *close = start != NULL && *start == '[' ? strchr (start, ']') : NULL;

  return close != NULL && close[1] == ':';
}

/* The line below a table's first one: `--- | :---:`. */
static gboolean
is_table_rule (const char *line)
{
  return strchr (line, '|') != NULL && strchr (line, '-') != NULL && strspn (line, " \t|:-") == strlen (line);
}

static guint
count_markers (const char *line)
{
  guint markers = 0;

  for (const char *p = line; *p != '\0';) {
    p += strspn (p, " \t");
    if (strchr ("-+*", *p) == NULL) {
      gsize digits = strspn (p, "0123456789");

      if (digits == 0 || (p[digits] != '.' && p[digits] != ')'))
        break;
      p += digits;
    }
    if (*p == '\0' || (p[1] != ' ' && p[1] != '\t'))
      break;
    p++;
    markers++;
  }
  return markers;
}

static void
drop_line (SkPageLines *self, guint number, const char *rule, const char *message)
{
  self->dropped->data[number - 1] = TRUE;
  sk_report_add (self->report, self->file, number, SK_LEVEL_ERROR, rule, "%s", message);
}

static void
check_easy_line (SkPageLines *self, guint number, const char *line)
{
  SkLineKind before = number > 1 ? sk_page_lines_get_kind (self, number - 1) : SK_LINE_HEADER;
  const char *line_before = number > 1 ? sk_source_text_get_line (self->text, number - 1) : "";

  if (is_definition (line)) {
    drop_line (self, number, "link-missing",
               "a line of the form [word]: address is not shown; write [text](https://...) in the sentence");
  } else if (count_markers (line) > MAX_MARKERS) {
    drop_line (self, number, "list", _ ("lists are not used; write every point as a line of its own, without - or *"));
  } else if (is_table_rule (line) && before == SK_LINE_EASY && strchr (line_before, '|') != NULL) {
    sk_report_add (self->report, self->file, number - 1, SK_LEVEL_ERROR, "table",
                   _ ("tables are not used; say what stands in it in sentences, each on a line of its own"));
  }
  if (before == SK_LINE_QUOTATION && !is_blank (line) && sk_page_lines_get_level (line) == 0) {
    sk_report_add (
        self->report, self->file, number, SK_LEVEL_ERROR, "quotation",
        _ ("is this line part of the quotation above? Then start it with >; if not, put an empty line before it"));
  }
}

/* Which kind the line is; state: whether original words have begun. */
static SkLineKind
classify (const char *line, gboolean *in_original)
{
  guint level = sk_page_lines_get_level (line);

  if (level == 2)
    *in_original = FALSE;
  if (*in_original)
    return SK_LINE_ORIGINAL;
  if (level == 3 && is_original_words (line)) {
    *in_original = TRUE;
    return SK_LINE_ORIGINAL;
  }
  return sk_page_lines_strip_quotation (line) != NULL ? SK_LINE_QUOTATION : SK_LINE_EASY;
}

static gboolean
is_rule (const char *line)
{
  return g_str_has_prefix (line, "---") && is_blank (line + 3);
}

static void
find_header (SkPageLines *self)
{
  guint n = sk_source_text_get_n_lines (self->text);

  if (n == 0 || !is_rule (sk_source_text_get_line (self->text, 1))) {
    sk_report_add (self->report, self->file, 1, SK_LEVEL_ERROR, "header",
                   _ ("a page starts with a line of ---, then Kind= and Title=, then a second line of ---; put that at "
                      "the top"));
    return;
  }
  for (guint i = 2; i <= n && self->header_end == 0; i++) {
    const char *line = sk_source_text_get_line (self->text, i);

    self->is_closed = is_rule (line);
    if (self->is_closed)
      self->header_end = i;
    else if (sk_page_lines_get_level (line) == 2)
      self->header_end = i - 1;
  }
  if (!self->is_closed) {
    self->header_end = MAX (self->header_end, 1);
    sk_report_add (self->report, self->file, 1, SK_LEVEL_ERROR, "header",
                   _ ("the lines at the top have no second line of --- below them; put one there"));
  }
}

SkPageLines *
sk_page_lines_new (SkSourceText *text, const char *file, SkReport *report)
{
  SkPageLines *self = g_new0 (SkPageLines, 1);
  guint n = sk_source_text_get_n_lines (text);
  gboolean in_original = FALSE;

  self->text = text;
  self->file = file;
  self->report = report;
  self->kinds = g_byte_array_set_size (g_byte_array_new (), n);
  self->dropped = g_byte_array_set_size (g_byte_array_new (), n);
  if (n > 0)
    memset (self->dropped->data, FALSE, n);
  find_header (self);
  for (guint i = 1; i <= n; i++) {
    const char *line = sk_source_text_get_line (text, i);

    self->kinds->data[i - 1] = i <= self->header_end ? SK_LINE_HEADER : classify (line, &in_original);
    if (self->kinds->data[i - 1] == SK_LINE_EASY)
      check_easy_line (self, i, line);
  }
  return self;
}

void
sk_page_lines_free (SkPageLines *self)
{
  g_byte_array_unref (self->kinds);
  g_byte_array_unref (self->dropped);
  g_free (self);
}

guint
sk_page_lines_get_n (SkPageLines *self)
{
  return self->kinds->len;
}

SkLineKind
sk_page_lines_get_kind (SkPageLines *self, guint number)
{
  g_return_val_if_fail (number >= 1 && number <= self->kinds->len, SK_LINE_EASY);

  return self->kinds->data[number - 1];
}

guint
sk_page_lines_find_end (SkPageLines *self, guint number)
{
  SkLineKind kind = sk_page_lines_get_kind (self, number);

  while (number < self->kinds->len && sk_page_lines_get_kind (self, number + 1) == kind)
    number++;
  return number;
}

gboolean
sk_page_lines_get_header (SkPageLines *self, guint *first, guint *last)
{
  *first = 2;
  *last = self->is_closed ? self->header_end - 1 : self->header_end;
  return self->header_end > 0;
}

char *
sk_page_lines_make_markdown (SkPageLines *self)
{
  g_autoptr (GString) markdown = g_string_new (NULL);

  for (guint i = 1; i <= self->kinds->len; i++) {
    if (self->kinds->data[i - 1] == SK_LINE_EASY && !self->dropped->data[i - 1])
      g_string_append (markdown, sk_source_text_get_line (self->text, i));
    g_string_append_c (markdown, '\n');
  }
  return g_string_free (g_steal_pointer (&markdown), FALSE);
}
