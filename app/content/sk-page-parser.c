/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-page-parser.h"

#include <cmark.h>
#include <glib/gi18n.h>
#include <string.h>

#include "sk-characters.h"
#include "sk-inlines.h"
#include "sk-left-markup.h"
#include "sk-limits.h"
#include "sk-originals.h"
#include "sk-page-header.h"
#include "sk-page-lines.h"

typedef struct {
  const SkPageContext *context;
  SkSourceText *text;
  SkPageLines *lines;
  GPtrArray *sections;
  GHashTable *anchors; /* the ids of the sections so far, to their lines */

  SkSentence *heading;  /* of the section that is being read; NULL before the first */
  gboolean has_heading; /* a `##` was seen, be it a good one or not */
  gboolean has_stray;   /* text before the first `##` was reported */
  GPtrArray *blocks;
  GPtrArray *originals;

  GArray *quotations; /* of Quotation */
  guint rows;
  guint n_sentences; /* headings among them */
} Parser;

typedef struct {
  guint line;
  char *text; /* white space made one */
} Quotation;

static void
clear_quotation (Quotation *quotation)
{
  g_free (quotation->text);
}

static void
report_error (Parser *self, guint line, const char *rule, const char *message)
{
  sk_report_add (self->context->report, self->context->file, line, SK_LEVEL_ERROR, rule, "%s", message);
}

/* Said once, as of rows: the remedy is the same for all that follows. */
static void
count_sentences (Parser *self, guint n, guint line)
{
  guint before = self->n_sentences;

  self->n_sentences += n;
  if (before <= SK_LIMIT_SENTENCES && self->n_sentences > SK_LIMIT_SENTENCES) {
    sk_report_add (self->context->report, self->context->file, line, SK_LEVEL_ERROR, "limit",
                   _ ("a page has at most %d sentences and headings; make two pages of it"), SK_LIMIT_SENTENCES);
  }
}

static void
count_row (Parser *self, SkBlock *block, guint line)
{
  if (++self->rows == SK_LIMIT_ROWS + 1)
    sk_report_add (self->context->report, self->context->file, line, SK_LEVEL_ERROR, "limit",
                   _ ("a page has at most %d rows; make two pages of it"), SK_LIMIT_ROWS);
  count_sentences (self, sk_block_get_n_sentences (block), line);
}

static GPtrArray *
new_objects (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
check_anchor (Parser *self, SkSection *section)
{
  SkSentence *heading = sk_section_get_heading (section);
  const char *anchor = sk_section_get_id (section);
  guint line = sk_sentence_get_line (heading);
  guint other = GPOINTER_TO_UINT (g_hash_table_lookup (self->anchors, anchor));

  if (other != 0) {
    g_autofree char *shown = sk_characters_shorten (sk_sentence_get_text (heading));

    sk_report_add (self->context->report, self->context->file, line, SK_LEVEL_ERROR, "heading",
                   _ ("“%s” is the heading of line %u too; give one of them another"), shown, other);
  } else {
    g_hash_table_insert (self->anchors, (gpointer) anchor, GUINT_TO_POINTER (line));
  }
}

static void
begin_section (Parser *self, SkSentence *heading)
{
  if (self->heading != NULL) {
    SkSection *section =
        sk_section_new (self->heading, g_steal_pointer (&self->blocks), g_steal_pointer (&self->originals));

    check_anchor (self, section);
    g_ptr_array_add (self->sections, section);
    g_clear_object (&self->heading);
  }
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->originals, g_ptr_array_unref);
  self->heading = heading != NULL ? g_object_ref (heading) : NULL;
  self->blocks = new_objects ();
  self->originals = new_objects ();
}

/* Text before the first section belongs nowhere; said once, for the remedy is one line. */
static void
check_place (Parser *self, guint line)
{
  guint first, last;

  if (self->has_heading || self->has_stray || !sk_page_lines_get_header (self->lines, &first, &last))
    return;
  self->has_stray = TRUE;
  report_error (self, line, "heading",
                "this stands before the first section; write a line with ## and a heading above it");
}

static void
read_section_heading (Parser *self, cmark_node *node, guint line)
{
  g_autoptr (SkInlines) inlines = sk_inlines_read (self->context, node);

  self->has_heading = TRUE;
  if (sk_page_lines_get_level (sk_source_text_get_line (self->text, line)) == 0)
    report_error (self, line, "heading", _ ("a heading starts with ##; write that instead of the line below it"));
  if (inlines->sentences->len == 0) {
    report_error (self, line, "heading", _ ("this ## has no words; write a heading behind it"));
    begin_section (self, NULL);
    return;
  }
  count_sentences (self, 1, line);
  begin_section (self, g_ptr_array_index (inlines->sentences, 0));
}

static void
read_heading (Parser *self, cmark_node *node, guint line)
{
  if (cmark_node_get_heading_level (node) == 2) {
    read_section_heading (self, node, line);
    return;
  }
  report_error (
      self, line, "heading",
      "only ## (a section) and ### Original words are headings here; write one of them, or take away the # or "
      "the line of = below it");
}

static void
add_block (Parser *self, SkBlockKind kind, SkInlines *inlines, guint line)
{
  SkBlock *block = sk_block_new (kind, inlines->picture, inlines->description, g_steal_pointer (&inlines->sentences));

  sk_block_set_line (block, line);
  count_row (self, block, line);
  g_ptr_array_add (self->blocks, block);
}

static void
read_paragraph (Parser *self, cmark_node *node, guint line)
{
  g_autoptr (SkInlines) inlines = sk_inlines_read (self->context, node);

  check_place (self, line);
  if (inlines->sentences->len > 0 || inlines->picture != NULL)
    add_block (self, SK_BLOCK_EASY, inlines, line);
}

/* What is wrong inside of something that may not be there itself: reported, so that it need not be found later. */
static void
read_inside (Parser *self, cmark_node *node)
{
  cmark_iter *iter = cmark_iter_new (node);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE) {
    cmark_node *inner = cmark_iter_get_node (iter);

    if (event == CMARK_EVENT_ENTER && cmark_node_get_type (inner) == CMARK_NODE_PARAGRAPH)
      sk_inlines_free (sk_inlines_read (self->context, inner));
  }
  cmark_iter_free (iter);
}

static void
read_code_block (Parser *self, cmark_node *node, guint line)
{
  const char *text = sk_source_text_get_line (self->text, line);

  report_error (self, line, "code",
                text[strspn (text, " ")] == '`' || text[strspn (text, " ")] == '~'
                    ? _ ("code is not used; take away the lines of ``` or ~~~")
                    : _ ("four spaces at its start make this line code, which is not used; take the spaces away"));
}

static void
read_node (Parser *self, cmark_node *node, guint line)
{
  switch ((int) cmark_node_get_type (node)) {
  case CMARK_NODE_HEADING:
    read_heading (self, node, line);
    break;
  case CMARK_NODE_PARAGRAPH:
    read_paragraph (self, node, line);
    break;
  case CMARK_NODE_LIST:
    report_error (self, line, "list",
                  "lists are not used; write every point as a line of its own, without the -, * or number before it");
    read_inside (self, node);
    break;
  case CMARK_NODE_CODE_BLOCK:
    read_code_block (self, node, line);
    break;
  case CMARK_NODE_HTML_BLOCK:
    report_error (self, line, "raw-html", _ ("HTML is not used; take away the <...>"));
    break;
  case CMARK_NODE_THEMATIC_BREAK:
    report_error (self, line, "heading", _ ("a line of --- or *** is not used; start a section with ## and a heading"));
    break;
  default:
    break;
  }
}

/* The quotation's lines as one; the first is its picture where it is nothing else. */
static char *
join_quotation (Parser *self, guint first, guint last, SkInlines *inlines)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = first; i <= last; i++) {
    g_autofree char *line = sk_page_lines_read_verbatim (sk_source_text_get_line (self->text, i));

    if (g_str_has_prefix (line, "![")) {
      SkInlines misplaced = { NULL };

      if (i == first && sk_inlines_read_picture (self->context, line, i, inlines))
        continue;
      if (i == first && sk_left_markup_find (line).is_picture) {
        report_error (self, i, "picture-missing", sk_left_markup_find (line).message);
        inlines->picture = g_strdup ("");
        inlines->description = g_strdup ("");
        continue;
      }
      if (i != first && sk_inlines_read_picture (self->context, line, i, &misplaced)) {
        g_free (misplaced.picture);
        g_free (misplaced.description);
        report_error (self, i, "picture-outside",
                      "the picture of a quotation stands alone on its first line; move it there");
        continue;
      }
    }
    if (joined->len > 0 && *line != '\0')
      g_string_append_c (joined, ' ');
    g_string_append (joined, line);
  }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
read_quotation (Parser *self, guint first, guint last)
{
  g_autoptr (SkInlines) inlines = g_new0 (SkInlines, 1);
  g_autofree char *text = NULL;
  Quotation quotation = { .line = first };
  SkSentence *sentence;

  inlines->sentences = new_objects ();
  check_place (self, first);
  text = join_quotation (self, first, last, inlines);
  if (*text == '\0') {
    report_error (self, first, "quotation", _ ("this quotation has no words; write them behind the >"));
    return;
  }
  if (inlines->picture != NULL && first < last)
    quotation.line++;
  if (sk_characters_are_more_than (text, SK_LIMIT_QUOTATION))
    sk_report_add (self->context->report, self->context->file, first, SK_LEVEL_ERROR, "limit",
                   _ ("a quotation has at most %d letters; show a part of it"), SK_LIMIT_QUOTATION);
  sentence = sk_sentence_new (text, self->context->original_language, NULL);
  sk_sentence_set_line (sentence, quotation.line);
  g_ptr_array_add (inlines->sentences, sentence);
  add_block (self, SK_BLOCK_QUOTATION, inlines, first);
  quotation.text = sk_characters_normalize_space (text);
  g_array_append_val (self->quotations, quotation);
}

static void
read_originals (Parser *self, guint first, guint last)
{
  g_autoptr (GPtrArray) blocks = sk_originals_read (self->context, self->text, first, last);

  check_place (self, first);
  for (guint i = 0; i < blocks->len; i++) {
    SkBlock *block = g_ptr_array_index (blocks, i);

    count_row (self, block, sk_block_get_line (block));
    g_ptr_array_add (self->originals, g_object_ref (block));
  }
}

/* Goes through the lines and the Markdown parser's nodes side by side, in the order of the page. */
static void
read_body (Parser *self, cmark_node *document)
{
  cmark_node *node = cmark_node_first_child (document);
  guint n = sk_page_lines_get_n (self->lines);

  for (guint i = 1; i <= n; i++) {
    SkLineKind kind = sk_page_lines_get_kind (self->lines, i);

    for (; node != NULL && cmark_node_get_start_line (node) <= (int) i; node = cmark_node_next (node))
      read_node (self, node, cmark_node_get_start_line (node));
    if (kind == SK_LINE_QUOTATION || kind == SK_LINE_ORIGINAL) {
      guint end = sk_page_lines_find_end (self->lines, i);

      if (kind == SK_LINE_QUOTATION)
        read_quotation (self, i, end);
      else
        read_originals (self, i, end);
      i = end;
    }
  }
  begin_section (self, NULL);
}

/* The original words of all sections, white space made one. */
static char *
join_originals (Parser *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->sections->len; i++) {
    SkSection *section = g_ptr_array_index (self->sections, i);

    for (guint j = 0; j < sk_section_get_n_originals (section); j++) {
      SkBlock *block = sk_section_get_original (section, j);

      for (guint k = 0; k < sk_block_get_n_sentences (block); k++) {
        g_string_append (text, sk_sentence_get_text (sk_block_get_sentence (block, k)));
        g_string_append_c (text, ' ');
      }
    }
  }
  return sk_characters_normalize_space (text->str);
}

static void
check_quotations (Parser *self)
{
  g_autofree char *originals = self->quotations->len > 0 ? join_originals (self) : g_strdup ("");

  for (guint i = 0; *originals != '\0' && i < self->quotations->len; i++) {
    const Quotation *quotation = &g_array_index (self->quotations, Quotation, i);
    const char *difference = sk_originals_find_difference (originals, quotation->text);

    if (difference != NULL) {
      sk_report_add (self->context->report, self->context->file, quotation->line, SK_LEVEL_ERROR, "quotation",
                     _ ("this quotation does not stand in the Original words to the letter, from “%.*s” on; copy it "
                        "from there"),
                     (int) strcspn (difference, " "), difference);
    }
  }
}

static void
read_page (Parser *self)
{
  g_autofree char *markdown = sk_page_lines_make_markdown (self->lines);
  cmark_node *document = cmark_parse_document (markdown, strlen (markdown), CMARK_OPT_SOURCEPOS);

  self->anchors = g_hash_table_new (g_str_hash, g_str_equal);
  self->quotations = g_array_new (FALSE, FALSE, sizeof (Quotation));
  g_array_set_clear_func (self->quotations, (GDestroyNotify) clear_quotation);
  begin_section (self, NULL);
  read_body (self, document);
  check_quotations (self);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->originals);
  g_hash_table_unref (self->anchors);
  g_array_unref (self->quotations);
  cmark_node_free (document);
}

/* Whether the page could have more sentences than it may, as far as a glance tells: a sentence has a line of its own, or
 * ends in one of these signs, or in one that is not of ASCII. */
static gboolean
may_have_many_sentences (GBytes *bytes)
{
  gsize size;
  const guchar *text = g_bytes_get_data (bytes, &size);
  guint ends = 0;

  for (gsize i = 0; i < size; i++)
    ends += text[i] == '\n' || text[i] == '.' || text[i] == '?' || text[i] == '!' || text[i] >= 0xc0;
  return ends > SK_LIMIT_SENTENCES;
}

SkPage *
sk_page_parser_parse (const SkPageContext *given, GBytes *bytes)
{
  SkPageContext own = *given;
  const SkPageContext *context = &own;
  g_autoptr (SkSourceText) text = sk_source_text_new (bytes, context->file, context->report);
  g_autoptr (SkPageLines) lines = NULL;
  g_autoptr (SkPageHeader) header = NULL;
  g_autoptr (SkSentence) heading = NULL;
  g_autoptr (GPtrArray) sections = new_objects ();
  Parser parser = { .context = context, .text = text, .sections = sections };

  if (text == NULL)
    return NULL;
  own.is_check = own.is_check && !may_have_many_sentences (bytes);
  lines = sk_page_lines_new (text, context->file, context->report);
  header = sk_page_header_read (context, text, lines);
  parser.lines = lines;
  read_page (&parser);
  heading = sk_sentence_new (header->title, context->language, NULL);
  sk_sentence_set_line (heading, header->title_line);
  return sk_page_new (context->id, header->kind, heading, header->picture, header->source, g_steal_pointer (&sections));
}
