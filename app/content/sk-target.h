/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-page-context.h"
#include "sk-sentence.h"

G_BEGIN_DECLS

/* Whatever a page names: pictures, words, other pages, addresses. What does not exist or may not be named is reported. */

/* The key of a picture by its address on the page, `../pictures/together.svg`; NULL, with a finding. */
char *sk_target_read_picture (const SkPageContext *context, const char *address, guint line);
/* Reports a key that neither the bundle nor the built-in set has. */
gboolean sk_target_check_picture (const SkPageContext *context, const char *key, guint line);
/* The anchor of `**word**`; NULL, with a finding. */
char *sk_target_read_word (const SkPageContext *context, const char *word, guint line);
/* What a link leads to, and of which kind it is; NULL, with a finding. */
char *sk_target_read_link (const SkPageContext *context, const char *address, guint line, SkSpanKind *kind);

G_END_DECLS
