/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-block.h"
#include "sk-picture-store.h"
#include "sk-reader.h"

G_BEGIN_DECLS

/*
 * SkBlockRow: a block of a page: its picture at the start side, its sentences beside it (below it from 200 %), and a
 * speaker that reads them all. It marks what the reader says is being heard.
 *
 * Style classes: `row`, and `quotation` or `original`; `being-read` while one of its sentences is read.
 */
#define SK_TYPE_BLOCK_ROW (sk_block_row_get_type ())
G_DECLARE_FINAL_TYPE (SkBlockRow, sk_block_row, SK, BLOCK_ROW, GtkBox)

GtkWidget *sk_block_row_new (SkBlock *block, SkPictureStore *pictures, SkReader *reader);

/* The view of that sentence; NULL where it is not in this block (transfer none). */
GtkWidget *sk_block_row_find (SkBlockRow *self, SkSentence *sentence);

G_END_DECLS
