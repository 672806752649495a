/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-originals.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-block.h"
#include "sk-characters.h"
#include "sk-limits.h"
#include "sk-page-lines.h"
#include "sk-sentence-splitter.h"

static gboolean
starts_with_bullet (const char *line)
{
  static const char *const bullets[] = { "•", "◦", "▪", "‣", "∙", "-", "*" };
  gsize digits = strspn (line, "0123456789");

  if (digits >= 1 && digits <= 3 && (line[digits] == '.' || line[digits] == ')'))
    return line[digits + 1] == ' ' || line[digits + 1] == '\t';
  for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++) {
    gsize length = strlen (bullets[i]);

    if (strncmp (line, bullets[i], length) == 0 && g_unichar_isspace (g_utf8_get_char (line + length)))
      return TRUE;
  }
  return FALSE;
}

/* `<b>`, `</p>`, `<!--`: not `<5` and not `<https://...>`. */
static gboolean
has_tag (const char *line)
{
  for (const char *p = strchr (line, '<'); p != NULL; p = strchr (p + 1, '<')) {
    const char *name = p[1] == '/' ? p + 2 : p + 1;
    gsize length = strspn (name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    if (g_str_has_prefix (name, "!--"))
      return TRUE;
    if (g_ascii_isalpha (*name) && (name[length] == '>' || name[length] == ' ' || name[length] == '/') &&
        strchr (name, '>') != NULL)
      return TRUE;
  }
  return FALSE;
}

static void
check_line (const SkPageContext *context, const char *line, guint number)
{
  const char *mark = strstr (line, "**");

  if (has_tag (line)) {
    sk_report_add (context->report, context->file, number, SK_LEVEL_ERROR, "raw-html",
                   _ ("HTML is not used, and original words are shown to the letter; take away the <...>"));
  }
  if (strstr (line, "![") != NULL && strstr (line, "](") != NULL) {
    sk_report_add (context->report, context->file, number, SK_LEVEL_ERROR, "picture-outside",
                   _ ("original words have no pictures; move it to the Easy Read above"));
  } else if ((mark != NULL && strstr (mark + 2, "**") != NULL) || strstr (line, "](") != NULL) {
    sk_report_add (
        context->report, context->file, number, SK_LEVEL_WARNING, "original",
        _ ("original words are shown to the letter, with ** and [ ]( ); take them away, unless the source has "
           "them"));
  }
  if (sk_page_lines_get_level (line) > 0) {
    sk_report_add (context->report, context->file, number, SK_LEVEL_ERROR, "heading",
                   _ ("below ### Original words only ## may follow, for the next section; take away the #"));
  }
}

/* Where its sentences end is of no matter in a paragraph that a single one may be as long as, and finding it out is a
 * tenth of a check. */
static GPtrArray *
split (const SkPageContext *context, const char *paragraph)
{
  GPtrArray *whole;

  if (!context->is_check || strlen (paragraph) > SK_LIMIT_QUOTATION)
    return sk_sentence_splitter_split (paragraph);
  whole = g_ptr_array_new_with_free_func (g_free);
  if (*paragraph != '\0')
    g_ptr_array_add (whole, g_strdup (paragraph));
  return whole;
}

static void
finish_block (const SkPageContext *context, GString *paragraph, guint line, GPtrArray *blocks)
{
  g_autoptr (GPtrArray) parts = split (context, paragraph->str);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_object_unref);
  SkBlock *block;

  g_string_truncate (paragraph, 0);
  if (parts->len == 0)
    return;
  for (guint i = 0; i < parts->len; i++) {
    if (sk_characters_are_more_than (g_ptr_array_index (parts, i), SK_LIMIT_QUOTATION)) {
      sk_report_add (context->report, context->file, line, SK_LEVEL_ERROR, "limit",
                     _ ("a sentence of original words has at most %d letters; leave a line empty where this one can be "
                        "parted"),
                     SK_LIMIT_QUOTATION);
    }
    g_ptr_array_add (sentences, sk_sentence_new (g_ptr_array_index (parts, i), context->original_language, NULL));
  }
  block = sk_block_new (SK_BLOCK_ORIGINAL, NULL, NULL, g_steal_pointer (&sentences));
  sk_block_set_line (block, line);
  g_ptr_array_add (blocks, block);
}

GPtrArray *
sk_originals_read (const SkPageContext *context, SkSourceText *text, guint first, guint last)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  guint start = first; /* the line in which the paragraph starts */

  for (guint i = first + 1; i <= last; i++) {
    g_autofree char *line = sk_page_lines_read_verbatim (sk_source_text_get_line (text, i));

    check_line (context, line, i);
    if (*line == '\0' || starts_with_bullet (line))
      finish_block (context, paragraph, start, blocks);
    if (paragraph->len > 0)
      g_string_append_c (paragraph, ' ');
    else
      start = i;
    g_string_append (paragraph, line);
  }
  finish_block (context, paragraph, start, blocks);
  return g_steal_pointer (&blocks);
}

const char *
sk_originals_find_difference (const char *text, const char *quotation)
{
  gsize length = strlen (quotation);
  gsize common = 0;

  if (strstr (text, quotation) != NULL)
    return NULL;
  /* What does not occur does not occur with more behind it: halve. */
  for (gsize step = length; step > 0; step /= 2) {
    while (common + step <= length) {
      g_autofree char *start = g_strndup (quotation, common + step);

      if (strstr (text, start) == NULL)
        break;
      common += step;
    }
  }
  while (common > 0 && quotation[common - 1] != ' ')
    common--;
  return quotation + common;
}
