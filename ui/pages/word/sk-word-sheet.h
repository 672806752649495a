/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-picture-store.h"
#include "sk-reader.h"
#include "sk-section.h"

G_BEGIN_DECLS

/* SkWordSheet: a hard word's picture and meaning, over the page it stands on. */
#define SK_TYPE_WORD_SHEET (sk_word_sheet_get_type ())
G_DECLARE_FINAL_TYPE (SkWordSheet, sk_word_sheet, SK, WORD_SHEET, AdwBin)

GtkWidget *sk_word_sheet_new (SkPictureStore *pictures, SkReader *reader, SkPreferences *preferences);
/* Word: its section of the words page. */
void sk_word_sheet_show (SkWordSheet *self, SkSection *word);
/* Nothing is left of the last word. */
void sk_word_sheet_forget (SkWordSheet *self);

G_END_DECLS
