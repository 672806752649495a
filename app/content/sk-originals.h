/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-page-context.h"
#include "sk-source-text.h"

G_BEGIN_DECLS

/*
 * The source's own text below `### Original words`, and quotations: text to the letter, in which nothing is markup.
 *
 * A paragraph of original words goes on to the next empty line; its lines are joined by one space, for how somebody
 * wrapped them does not matter. A line that starts with a bullet (•, -, * or a number) is a paragraph of its own, and
 * keeps its bullet. A `>` before a line is not part of the text.
 */

/* The blocks of these lines, the heading among them left out. An array of SkBlock. */
GPtrArray *sk_originals_read (const SkPageContext *context, SkSourceText *text, guint first, guint last);

/* Where quotation and text differ is of no account in white space and in the composition of letters, and in nothing
 * else. NULL where the quotation occurs in the text; else the rest of the quotation from the word where no place in the
 * text goes on as it does. Both as sk_characters_normalize_space () makes them. */
const char *sk_originals_find_difference (const char *text, const char *quotation);

G_END_DECLS
