/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-sentence.h"

G_BEGIN_DECLS

typedef enum {
  SK_BLOCK_EASY,      /* Easy Read: a picture and one or more sentences */
  SK_BLOCK_QUOTATION, /* somebody's exact words: one sentence, without quotation marks of ours */
  SK_BLOCK_ORIGINAL,  /* a paragraph of the source's own text; has no picture */
} SkBlockKind;

/* SkBlock: a paragraph of a page. Immutable. */
#define SK_TYPE_BLOCK (sk_block_get_type ())
G_DECLARE_FINAL_TYPE (SkBlock, sk_block, SK, BLOCK, GObject)

/* Picture: its key and description, or NULL. Takes the sentences (a GPtrArray of SkSentence). */
SkBlock *sk_block_new (SkBlockKind kind, const char *picture, const char *description, GPtrArray *sentences);

SkBlockKind sk_block_get_kind (SkBlock *self);
guint sk_block_get_line (SkBlock *self); /* the first of its page's lines, from 1; 0 when it is not from a page */
/* For who loads the page, before anybody else has it. */
void sk_block_set_line (SkBlock *self, guint line);
const char *sk_block_get_picture (SkBlock *self);     /* a picture key; NULL without one */
const char *sk_block_get_description (SkBlock *self); /* the picture's text; NULL without one */
guint sk_block_get_n_sentences (SkBlock *self);
SkSentence *sk_block_get_sentence (SkBlock *self, guint position); /* (transfer none) */

G_END_DECLS
