/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-block.h"

G_BEGIN_DECLS

/*
 * SkSection: what stands under one `##` of a page: Easy Read blocks, and the source's own text where it has any.
 * On the words page a section is one hard word and its explanation. Immutable.
 */
#define SK_TYPE_SECTION (sk_section_get_type ())
G_DECLARE_FINAL_TYPE (SkSection, sk_section, SK, SECTION, GObject)

/* Takes the two arrays (of SkBlock). */
SkSection *sk_section_new (SkSentence *heading, GPtrArray *blocks, GPtrArray *originals);

/* The anchor: the heading in lower case, with `-` for spaces. */
const char *sk_section_get_id (SkSection *self);
SkSentence *sk_section_get_heading (SkSection *self); /* (transfer none) */
guint sk_section_get_n_blocks (SkSection *self);
SkBlock *sk_section_get_block (SkSection *self, guint position); /* (transfer none) */
guint sk_section_get_n_originals (SkSection *self);
SkBlock *sk_section_get_original (SkSection *self, guint position); /* (transfer none) */

G_END_DECLS
