/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-inlines.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-characters.h"
#include "sk-left-markup.h"
#include "sk-limits.h"
#include "sk-target.h"

typedef struct {
  const SkPageContext *context;
  SkInlines *inlines;
  cmark_node *parent;
  cmark_node *picture; /* the one that may stand here; NULL without one */
  cmark_node *mark;    /* the hard word or link that is being read; NULL outside of one */
  gsize mark_start;
  guint mark_line;
  guint images;  /* how many images the reader is inside of */
  guint italics; /* and how many italics */
  guint line;
  guint number;              /* what the line before counted to, “1.”; 0: nothing */
  gboolean is_faulty;        /* what is wrong with this line was told */
  gboolean is_meant_picture; /* and it was to be a picture */
  GString *text;
  GArray *spans;
} Reader;

static void
report_error (Reader *self, const char *rule, const char *message)
{
  self->is_faulty = TRUE;
  sk_report_add (self->context->report, self->context->file, self->line, SK_LEVEL_ERROR, rule, "%s", message);
}

/* Enough of a description; without an end, a page of brackets in brackets would take time squared. */
#define MAX_PLAIN 1000

/* The words inside a node, without their markup. */
static char *
get_plain (cmark_node *node)
{
  g_autoptr (GString) plain = NULL;
  cmark_node *only = cmark_node_first_child (node);
  cmark_iter *iter;
  cmark_event_type event;

  /* As most are. */
  if (only != NULL && cmark_node_next (only) == NULL && cmark_node_get_type (only) == CMARK_NODE_TEXT)
    return g_strstrip (sk_characters_replace_tabs (g_strdup (cmark_node_get_literal (only))));
  plain = g_string_new (NULL);
  iter = cmark_iter_new (node);
  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE && plain->len < MAX_PLAIN) {
    cmark_node *inner = cmark_iter_get_node (iter);
    cmark_node_type type = cmark_node_get_type (inner);

    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
      g_string_append (plain, cmark_node_get_literal (inner));
    else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
      g_string_append_c (plain, ' ');
  }
  cmark_iter_free (iter);
  return g_strstrip (sk_characters_replace_tabs (g_string_free (g_steal_pointer (&plain), FALSE)));
}

/* No sentence starts with white space, so that its spans need not be moved afterwards. */
static void
append (Reader *self, const char *literal)
{
  while (self->text->len == 0 && *literal != '\0' && g_unichar_isspace (g_utf8_get_char (literal)))
    literal = g_utf8_next_char (literal);
  g_string_append (self->text, literal);
}

static void
trim_end (Reader *self)
{
  const char *start = self->text->str;
  const char *end = start + self->text->len;

  while (end > start) {
    const char *last = g_utf8_prev_char (end);

    if (!g_unichar_isspace (g_utf8_get_char (last)))
      break;
    end = last;
  }
  g_string_truncate (self->text, end - start);
  /* A mark may end in white space, or be nothing else: `[&nbsp;](plan.md)`. */
  for (guint i = self->spans != NULL ? self->spans->len : 0; i > 0; i--) {
    SkSpan *span = &g_array_index (self->spans, SkSpan, i - 1);

    span->end = MIN (span->end, self->text->len);
    if (span->start >= span->end)
      g_array_remove_index (self->spans, i - 1);
  }
}

/* Entities are another way for a hidden character to come in: `&#x202e;`. */
static void
check_characters (Reader *self, const char *text)
{
  const char *bad = sk_characters_find_forbidden (text, -1);

  if (bad == NULL)
    bad = strpbrk (text, "\n\t");
  if (bad != NULL) {
    g_autofree char *message = sk_characters_explain_forbidden (g_utf8_get_char (bad));

    report_error (self, "encoding", message);
  }
}

/* The text without the addresses in it, in which any sign may stand; NULL where it has none, as most. */
static char *
hide_addresses (Reader *self)
{
  char *text = NULL;

  for (guint i = 0; self->spans != NULL && i < self->spans->len; i++) {
    const SkSpan *span = &g_array_index (self->spans, SkSpan, i);

    if (span->kind != SK_SPAN_ADDRESS)
      continue;
    if (text == NULL)
      text = g_strdup (self->text->str);
    memset (text + span->start, 'x', span->end - span->start);
  }
  return text;
}

/* FALSE where the line was to be something else than a sentence: what the rules of Easy Read say of it would be wrong. */
static gboolean
check_markup (Reader *self)
{
  g_autofree char *hidden = hide_addresses (self);
  const char *text = hidden != NULL ? hidden : self->text->str;
  SkLeftMarkup left = sk_left_markup_find (text);

  if (left.rule != NULL && !self->is_faulty)
    report_error (self, left.rule, left.message);
  else if (left.rule == NULL && sk_left_markup_is_point (text, &self->number))
    report_error (self, "list",
                  _ ("lists are not used; write every point as a line of its own, without the sign or number before "
                     "it"));
  self->is_meant_picture = self->is_meant_picture || left.is_picture;
  return left.rule == NULL || cmark_node_get_type (self->parent) == CMARK_NODE_HEADING;
}

static void
add_sentence (Reader *self)
{
  SkSentence *sentence;

  sk_characters_replace_tabs (self->text->str);
  /* A bullet at the start was told as one. */
  check_characters (self, sk_characters_is_private (g_utf8_get_char (self->text->str))
                              ? g_utf8_next_char (self->text->str)
                              : self->text->str);
  if (sk_characters_are_more_than (self->text->str, SK_LIMIT_SENTENCE))
    sk_report_add (self->context->report, self->context->file, self->line, SK_LEVEL_ERROR, "limit",
                   _ ("a sentence or heading has at most %d letters; make several of this one"), SK_LIMIT_SENTENCE);
  sentence = sk_sentence_new (self->text->str, self->context->language, g_steal_pointer (&self->spans));
  sk_sentence_set_line (sentence, self->line);
  g_ptr_array_add (self->inlines->sentences, sentence);
}

static void
finish_sentence (Reader *self)
{
  trim_end (self);
  if (self->text->len > 0 && check_markup (self) && !self->is_meant_picture)
    add_sentence (self);
  /* A page with such a fault is shown to nobody: the block has its picture, as far as the other rules go. */
  if (self->is_meant_picture && self->inlines->picture == NULL) {
    self->inlines->picture = g_strdup ("");
    self->inlines->description = g_strdup ("");
  }
  g_string_truncate (self->text, 0);
  g_clear_pointer (&self->spans, g_array_unref);
  self->is_faulty = FALSE;
  self->is_meant_picture = FALSE;
}

static void
add_span (Reader *self, SkSpanKind kind, gsize start, char *target)
{
  SkSpan span = { kind, start, self->text->len, target };

  if (self->spans == NULL) {
    self->spans = g_array_new (FALSE, FALSE, sizeof (SkSpan));
    g_array_set_clear_func (self->spans, (GDestroyNotify) sk_sentence_clear_span);
  }
  g_array_append_val (self->spans, span);
}

static void
begin_mark (Reader *self, cmark_node *node)
{
  cmark_node *only = cmark_node_first_child (node);

  /* Bold around a link and nothing else: the link says all. */
  if (self->mark != NULL || (cmark_node_get_type (node) == CMARK_NODE_STRONG && only != NULL &&
                             cmark_node_next (only) == NULL && cmark_node_get_type (only) == CMARK_NODE_LINK))
    return;
  self->mark = node;
  self->mark_start = self->text->len;
  self->mark_line = self->line;
}

/* [text](https://...) is shown as “text (https://...)”, for it cannot be touched; <https://...> as it is. */
static void
add_address (Reader *self, const char *shown, char *address)
{
  gsize start = self->mark_start;

  check_characters (self, address);
  if (!g_str_equal (shown, address)) {
    g_string_append (self->text, *shown == '\0' ? "" : " (");
    start = self->text->len;
    g_string_append (self->text, address);
    add_span (self, SK_SPAN_ADDRESS, start, address);
    g_string_append (self->text, *shown == '\0' ? "" : ")");
    return;
  }
  add_span (self, SK_SPAN_ADDRESS, start, address);
}

static void
end_mark (Reader *self, cmark_node *node)
{
  gboolean is_link = cmark_node_get_type (node) == CMARK_NODE_LINK;
  g_autofree char *shown = NULL;
  g_autofree char *target = NULL;
  SkSpanKind kind = SK_SPAN_HARD_WORD;

  if (self->mark != node)
    return;
  self->mark = NULL;
  if (self->mark_line != self->line) {
    report_error (self, is_link ? "link-missing" : "word-missing",
                  "a hard word or a link goes on over the end of a line; put it on one line");
    return;
  }
  shown = g_strdup (self->text->str + MIN (self->mark_start, self->text->len));
  target = is_link ? sk_target_read_link (self->context, cmark_node_get_url (node), self->line, &kind)
                   : sk_target_read_word (self->context, shown, self->line);
  if (target == NULL) {
    self->is_faulty = TRUE;
    self->is_meant_picture = self->is_meant_picture || (is_link && sk_target_is_picture (cmark_node_get_url (node)));
    return;
  }
  if (kind == SK_SPAN_ADDRESS)
    add_address (self, shown, g_steal_pointer (&target));
  else if (self->text->len > self->mark_start)
    add_span (self, kind, self->mark_start, g_steal_pointer (&target));
}

static void
read_italics (Reader *self, cmark_node *node, cmark_event_type event)
{
  g_autofree char *words = NULL;
  g_autofree char *start = NULL;
  g_autofree char *message = NULL;

  if (event == CMARK_EVENT_EXIT) {
    self->italics--;
    return;
  }
  if (self->italics++ > 0)
    return;
  words = get_plain (node);
  start = sk_characters_shorten (words);
  message = g_strdup_printf (_ ("italics are not used in Easy Read; take away the * or _ around “%s”"), start);
  report_error (self, "italics", message);
}

static void
read_image (Reader *self, cmark_node *node, cmark_event_type event)
{
  if (event == CMARK_EVENT_EXIT) {
    self->images--;
    return;
  }
  self->images++;
  if (node != self->picture) {
    report_error (self, "picture-outside",
                  _ ("a picture stands alone on the first line of its paragraph; move it there"));
  }
}

static void
break_line (Reader *self)
{
  if (self->images == 0)
    finish_sentence (self);
  self->line++;
}

/* Code and HTML are shown as they stand, to people who look at a faulty bundle; nobody else ever sees them. */
static void
read_forbidden (Reader *self, cmark_node *node)
{
  gboolean is_code = cmark_node_get_type (node) == CMARK_NODE_CODE;

  self->line = MAX (self->line, (guint) cmark_node_get_start_line (node));
  report_error (self, is_code ? "code" : "raw-html",
                is_code ? _ ("code is not used; take away the ` around it")
                        : _ ("HTML is not used; take away the <...>, and write &lt; where you mean the sign <"));
  self->line = MAX (self->line, (guint) cmark_node_get_end_line (node));
}

static void
read_node (Reader *self, cmark_node *node, cmark_event_type event)
{
  switch ((int) cmark_node_get_type (node)) {
  case CMARK_NODE_TEXT:
    self->line = MAX (self->line, (guint) cmark_node_get_start_line (node));
    if (self->images == 0)
      append (self, cmark_node_get_literal (node));
    break;
  case CMARK_NODE_SOFTBREAK:
  case CMARK_NODE_LINEBREAK:
    break_line (self);
    break;
  case CMARK_NODE_CODE:
  case CMARK_NODE_HTML_INLINE:
    read_forbidden (self, node);
    break;
  case CMARK_NODE_EMPH:
    read_italics (self, node, event);
    break;
  case CMARK_NODE_STRONG:
  case CMARK_NODE_LINK:
    if (self->images > 0)
      break;
    if (event == CMARK_EVENT_ENTER)
      begin_mark (self, node);
    else
      end_mark (self, node);
    break;
  case CMARK_NODE_IMAGE:
    read_image (self, node, event);
    break;
  default:
    break;
  }
}

static void
read_picture (Reader *self, cmark_node *image)
{
  g_autofree char *description = get_plain (image);

  self->picture = image;
  check_characters (self, description);
  if (sk_left_markup_find (description).rule != NULL)
    report_error (self, sk_left_markup_find (description).rule, sk_left_markup_find (description).message);
  if (sk_characters_are_more_than (description, SK_LIMIT_SENTENCE))
    sk_report_add (self->context->report, self->context->file, self->line, SK_LEVEL_ERROR, "limit",
                   _ ("what a picture shows has at most %d letters; say it in fewer words"), SK_LIMIT_SENTENCE);
  self->inlines->picture = sk_target_read_picture (self->context, cmark_node_get_url (image), self->line);
  if (*description != '\0')
    self->inlines->description = g_steal_pointer (&description);
}

/* The image that is all of the first line; NULL where something else stands there. */
static cmark_node *
find_picture (cmark_node *parent)
{
  cmark_node *first = cmark_node_first_child (parent);
  cmark_node *next = first != NULL ? cmark_node_next (first) : NULL;
  cmark_node_type type = next != NULL ? cmark_node_get_type (next) : CMARK_NODE_NONE;

  if (first == NULL || cmark_node_get_type (first) != CMARK_NODE_IMAGE ||
      cmark_node_get_type (parent) != CMARK_NODE_PARAGRAPH)
    return NULL;
  return next == NULL || type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK ? first : NULL;
}

SkInlines *
sk_inlines_read (const SkPageContext *context, cmark_node *parent)
{
  g_autoptr (GString) text = g_string_new (NULL);
  SkInlines *inlines = g_new0 (SkInlines, 1);
  Reader reader = { .context = context, .inlines = inlines, .parent = parent, .text = text };
  cmark_node *picture = find_picture (parent);
  cmark_iter *iter = cmark_iter_new (parent);
  cmark_event_type event;

  inlines->sentences = g_ptr_array_new_with_free_func (g_object_unref);
  reader.line = cmark_node_get_start_line (parent);
  if (picture != NULL)
    read_picture (&reader, picture);
  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    read_node (&reader, cmark_iter_get_node (iter), event);
  finish_sentence (&reader);
  cmark_iter_free (iter);
  return inlines;
}

gboolean
sk_inlines_read_picture (const SkPageContext *context, const char *text, guint line, SkInlines *inlines)
{
  Reader reader = { .context = context, .inlines = inlines, .line = line };
  cmark_node *document = cmark_parse_document (text, strlen (text), CMARK_OPT_DEFAULT);
  cmark_node *paragraph = cmark_node_first_child (document);
  cmark_node *picture = paragraph != NULL ? find_picture (paragraph) : NULL;

  if (picture != NULL)
    read_picture (&reader, picture);
  cmark_node_free (document);
  return picture != NULL;
}

void
sk_inlines_free (SkInlines *self)
{
  g_clear_pointer (&self->sentences, g_ptr_array_unref);
  g_free (self->picture);
  g_free (self->description);
  g_free (self);
}
