/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-page-context.h"
#include "sk-page-lines.h"
#include "sk-page.h"

G_BEGIN_DECLS

/* SkPageHeader: the lines between the two `---` of a page. */
typedef struct {
  SkPageKind kind;
  char *title; /* never NULL: the page's id where the header has none */
  guint title_line;
  char *picture; /* NULL without one */
  char *source;  /* NULL without one */
} SkPageHeader;

SkPageHeader *sk_page_header_read (const SkPageContext *context, SkSourceText *text, SkPageLines *lines);
void sk_page_header_free (SkPageHeader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkPageHeader, sk_page_header_free)

G_END_DECLS
