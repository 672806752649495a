/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-picture-store.h"
#include "sk-reader.h"
#include "sk-section.h"

G_BEGIN_DECLS

/*
 * SkSectionView: a section of a page: its heading, its blocks, and the source's own words beside them (below them where
 * there is no room) when they are asked for. Quotations on a page of voices stand as bubbles, two in a row.
 */
#define SK_TYPE_SECTION_VIEW (sk_section_view_get_type ())
G_DECLARE_FINAL_TYPE (SkSectionView, sk_section_view, SK, SECTION_VIEW, GtkBox)

/* Part: what stands beside the heading ("Part 1 of 5"), or NULL. Bubbles: quotations are somebody's voice. */
GtkWidget *sk_section_view_new (SkSection *section, const char *part, gboolean bubbles, SkPictureStore *pictures,
                                SkReader *reader);
void sk_section_view_show_originals (SkSectionView *self, gboolean show);
/* Only that block of the section, from 0; all of them for -1. */
void sk_section_view_show_block (SkSectionView *self, int block);

/* What shows that sentence; NULL where it is not in this section (transfer none). */
GtkWidget *sk_section_view_find (SkSectionView *self, SkSentence *sentence);

G_END_DECLS
