/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-source-text.h"

G_BEGIN_DECLS

typedef enum {
  SK_LINE_HEADER,
  SK_LINE_EASY,      /* for the Markdown parser */
  SK_LINE_QUOTATION, /* starts with `>` */
  SK_LINE_ORIGINAL,  /* below `### Original words` */
} SkLineKind;

/*
 * SkPageLines: what each line of a page is, before any markup is looked at. Quotations and original words are text to
 * the letter, so they are told apart by their lines and never reach the Markdown parser. What that parser would take
 * apart unseen (link definitions) or make a table of elsewhere is reported here.
 */
typedef struct _SkPageLines SkPageLines;

SkPageLines *sk_page_lines_new (SkSourceText *text, const char *file, SkReport *report);
void sk_page_lines_free (SkPageLines *self);

guint sk_page_lines_get_n (SkPageLines *self);
SkLineKind sk_page_lines_get_kind (SkPageLines *self, guint number);
/* The last line of the same kind that follows without another between. */
guint sk_page_lines_find_end (SkPageLines *self, guint number);
/* The lines between the two `---`; first > last where there are none. FALSE where the page has no header. */
gboolean sk_page_lines_get_header (SkPageLines *self, guint *first, guint *last);
/* The page as Markdown with the same line numbers: all but the SK_LINE_EASY ones are empty. */
char *sk_page_lines_make_markdown (SkPageLines *self);

/* The text of an ATX heading of that level, without markup; NULL where the line is none. */
char *sk_page_lines_read_heading (const char *line, guint level);
/* The level of an ATX heading; 0 where the line is none. */
guint sk_page_lines_get_level (const char *line);
/* A line of text to the letter: without the white space at its ends, and without the `>` of a quotation's line; a tab is
 * a space. */
char *sk_page_lines_read_verbatim (const char *line);
/* What stands after the `>` of a quotation's line; NULL where the line has none. */
const char *sk_page_lines_strip_quotation (const char *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkPageLines, sk_page_lines_free)

G_END_DECLS
