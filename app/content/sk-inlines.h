/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <cmark.h>

#include "sk-page-context.h"
#include "sk-sentence.h"

G_BEGIN_DECLS

/* What stands in a paragraph or a heading. */
typedef struct {
  GPtrArray *sentences; /* of SkSentence, one a line */
  char *picture;        /* the key of the picture on the first line; NULL without one */
  char *description;
} SkInlines;

/* Reads the Markdown parser's paragraph or heading, and reports whatever may not stand there. */
SkInlines *sk_inlines_read (const SkPageContext *context, cmark_node *parent);
/* The picture that is all of this line, in a quotation. FALSE where the line is no picture; NULL in inlines where it
 * may not be shown. */
gboolean sk_inlines_read_picture (const SkPageContext *context, const char *text, guint line, SkInlines *inlines);
void sk_inlines_free (SkInlines *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkInlines, sk_inlines_free)

G_END_DECLS
