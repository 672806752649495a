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
  guint header_start;  /* the first line that may hold a key */
  guint header_end;    /* the last line of the header; 0 without one */
  gboolean is_closed;  /* whether that is a `---` */
};

/* Spaces that look like others, which programs put in, do not count. */
static const char *
skip_indent (const char *line)
{
  gsize spaces = 0;

  while (spaces <= 3 && line[spaces] == ' ')
    spaces++;
  if (spaces > 3)
    return NULL;
  return (guchar) line[spaces] < 0x80 ? line + spaces : sk_characters_skip_space (line + spaces);
}

static gboolean
is_blank (const char *line)
{
  while (*line == ' ' || *line == '\t')
    line++;
  return *line == '\0';
}

/* Where the words of an ATX heading start, and its level; NULL where the line is none. A hard space behind the `#` is as
 * good as another, and so is none where there are two or three: nobody means to show them. */
static const char *
find_heading (const char *line, guint *level)
{
  const char *start = skip_indent (line);
  gsize marks = start != NULL && *start == '#' ? strspn (start, "#") : 0;
  const char *words;

  if (marks < 1 || marks > 6)
    return NULL;
  words = sk_characters_skip_space (start + marks);
  if (words == start + marks && *words != '\0' && marks != 2 && marks != 3)
    return NULL;
  *level = marks;
  return words;
}

guint
sk_page_lines_get_level (const char *line)
{
  guint level;

  return find_heading (line, &level) != NULL ? level : 0;
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
  g_autofree char *markdown = NULL;
  guint found;
  const char *words = find_heading (line, &found);
  char *plain = NULL;

  if (words == NULL || found != level)
    return NULL;
  /* Most headings are words and nothing else, and need no parser. */
  if (strpbrk (words, "\\`*_[]<>&!#") == NULL)
    return sk_characters_strip (words);
  markdown = g_strconcat ("# ", words, NULL);
  document = cmark_parse_document (markdown, strlen (markdown), CMARK_OPT_DEFAULT);
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
    self->dropped->data[number - 1] = TRUE;
    sk_report_add (self->report, self->file, number - 1, SK_LEVEL_ERROR, "table",
                   _ ("tables are not used; say what stands in it in sentences, each on a line of its own"));
  }
  if (before == SK_LINE_QUOTATION && !is_blank (line) && sk_page_lines_get_level (line) == 0) {
    sk_report_add (
        self->report, self->file, number, SK_LEVEL_ERROR, "quotation",
        _ ("is this line part of the quotation above? Then start it with >; if not, put an empty line before it"));
  }
}

/* The text has left a bullet at its start to whoever reads the line: in an easy one, a list. */
static void
check_first_sign (SkPageLines *self, guint number, const char *line)
{
  gunichar first = (guchar) *line < 0x80 && *line != ' ' ? 0 : g_utf8_get_char (sk_characters_skip_space (line));
  g_autofree char *message = NULL;

  if (!sk_characters_is_private (first))
    return;
  message = sk_characters_explain_forbidden (first);
  sk_report_add (self->report, self->file, number, SK_LEVEL_ERROR, "encoding", "%s", message);
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

typedef enum {
  RULE_NONE,
  RULE_GOOD,  /* `---` */
  RULE_MEANT, /* what Word makes of it, and what others write in its place */
} Rule;

/* Three or more of `-` are as good as three. */
static Rule
classify_rule (const char *line)
{
  static const char *const signs[] = { "-", "–", "—", "―", "‒", "‐", "‑", "−", "─", "━", "_", "=", "*", "~" };
  const char *p = sk_characters_skip_space (line);
  Rule rule = *p != '\0' ? RULE_GOOD : RULE_NONE;
  guint n = 0;

  for (; *p != '\0'; p = sk_characters_skip_space (p)) {
    gsize i = 0;

    while (i < G_N_ELEMENTS (signs) && !g_str_has_prefix (p, signs[i]))
      i++;
    if (i == G_N_ELEMENTS (signs))
      return RULE_NONE;
    if (i > 0 || p[1] == ' ')
      rule = RULE_MEANT;
    p += strlen (signs[i]);
    n++;
  }
  return rule == RULE_GOOD && n < 3 ? RULE_MEANT : rule;
}

/* A line of the header, without a line of --- above it. */
static gboolean
is_header_key (const char *line)
{
  static const char *const keys[] = { "kind", "title", "picture", "source" };
  const char *start = sk_characters_skip_space (line);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    gsize length = strlen (keys[i]);

    if (g_ascii_strncasecmp (start, keys[i], length) == 0) {
      const char *sign = sk_characters_skip_space (start + length);

      return *sign == '=' || *sign == ':';
    }
  }
  return FALSE;
}

/* Where the header begins. FALSE where there is none. */
static gboolean
find_header_start (SkPageLines *self, guint n, gboolean *is_told)
{
  guint first = 1;
  Rule rule;

  while (first <= n && *sk_characters_skip_space (sk_source_text_get_line (self->text, first)) == '\0')
    first++;
  rule = first <= n ? classify_rule (sk_source_text_get_line (self->text, first)) : RULE_NONE;
  *is_told = rule != RULE_GOOD;
  if (rule == RULE_MEANT) {
    sk_report_add (self->report, self->file, first, SK_LEVEL_ERROR, "header",
                   _ ("another line stands where --- must stand, perhaps because Word makes a long dash of it; write "
                      "three hyphens (-) here, and again below Kind= and Title="));
  } else if (rule == RULE_NONE) {
    sk_report_add (self->report, self->file, 1, SK_LEVEL_ERROR, "header",
                   _ ("a page starts with a line of ---, then Kind= and Title=, then a second line of ---; put that at "
                      "the top"));
    if (first > n || !is_header_key (sk_source_text_get_line (self->text, first)))
      return FALSE;
  }
  self->header_start = rule == RULE_NONE ? first : first + 1;
  return TRUE;
}

static void
find_header (SkPageLines *self)
{
  guint n = sk_source_text_get_n_lines (self->text);
  gboolean is_told;

  if (!find_header_start (self, n, &is_told))
    return;
  for (guint i = self->header_start; i <= n && self->header_end == 0; i++) {
    const char *line = sk_source_text_get_line (self->text, i);
    Rule rule = classify_rule (line);

    self->is_closed = rule != RULE_NONE;
    if (self->is_closed)
      self->header_end = i;
    else if (sk_page_lines_get_level (line) == 2)
      self->header_end = MAX (i - 1, 1);
    if (rule == RULE_MEANT && !is_told) {
      sk_report_add (self->report, self->file, i, SK_LEVEL_ERROR, "header",
                     _ ("another line stands where --- must stand, perhaps because Word makes a long dash of it; "
                        "write three hyphens (-) here"));
    }
  }
  if (self->is_closed)
    return;
  self->header_end = MAX (self->header_end, self->header_start - 1);
  if (!is_told) {
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
    else
      check_first_sign (self, i, line);
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
  *first = self->header_start;
  *last = self->is_closed ? self->header_end - 1 : self->header_end;
  return self->header_end > 0;
}

/* A heading as the Markdown parser knows it. */
static void
append_easy_line (GString *markdown, const char *line)
{
  guint level;
  const char *words = find_heading (line, &level);

  if (words != NULL)
    g_string_append_printf (markdown, "%.*s %s", (int) level, "######", words);
  else
    g_string_append (markdown, line);
}

char *
sk_page_lines_make_markdown (SkPageLines *self)
{
  g_autoptr (GString) markdown = g_string_new (NULL);

  for (guint i = 1; i <= self->kinds->len; i++) {
    if (self->kinds->data[i - 1] == SK_LINE_EASY && !self->dropped->data[i - 1])
      append_easy_line (markdown, sk_source_text_get_line (self->text, i));
    g_string_append_c (markdown, '\n');
  }
  return g_string_free (g_steal_pointer (&markdown), FALSE);
}
