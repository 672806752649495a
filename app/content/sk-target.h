/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-page-context.h"
#include "sk-sentence.h"

G_BEGIN_DECLS

/* Whatever a page names: pictures, words, other pages, addresses. What does not exist or may not be named is reported. */

/* The key of a picture by its address on the page, `../pictures/together.svg`. Where there is no such picture, a finding,
 * and a key all the same: what else is to be said of the block is not that it has no picture. */
char *sk_target_read_picture (const SkPageContext *context, const char *address, guint line);
/* The same of what stands behind Picture=, `together`. */
char *sk_target_read_picture_key (const SkPageContext *context, const char *name, guint line);
/* Whether the address is one of a picture, by its ending. */
gboolean sk_target_is_picture (const char *address);
/* The anchor of `**word**`; NULL, with a finding. */
char *sk_target_read_word (const SkPageContext *context, const char *word, guint line);
/* What a link leads to, and of which kind it is; NULL, with a finding. */
char *sk_target_read_link (const SkPageContext *context, const char *address, guint line, SkSpanKind *kind);

G_END_DECLS
