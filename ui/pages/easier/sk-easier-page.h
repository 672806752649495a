/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-block.h"
#include "sk-picture-store.h"
#include "sk-reader.h"

G_BEGIN_DECLS

/*
 * SkEasierPage: the choices that make reading easier, one question at a time with five choices or fewer, and an example
 * that changes as one chooses.
 */
#define SK_TYPE_EASIER_PAGE (sk_easier_page_get_type ())
G_DECLARE_FINAL_TYPE (SkEasierPage, sk_easier_page, SK, EASIER_PAGE, AdwBin)

GtkWidget *sk_easier_page_new (SkPictureStore *pictures, SkReader *reader, SkPreferences *preferences);
/* Which question of the table is asked, from 0; -1 while the topics are shown. */
int sk_easier_page_get_question (SkEasierPage *self);
void sk_easier_page_ask (SkEasierPage *self, int question);
/* Example: a block of the page from which the visitor came, or NULL to keep the last one. */
void sk_easier_page_set_example (SkEasierPage *self, SkBlock *example);

G_END_DECLS
