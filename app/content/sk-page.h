/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-section.h"

G_BEGIN_DECLS

typedef enum {
  SK_PAGE_READ,
  SK_PAGE_VOICES,
  SK_PAGE_WORDS,
  SK_PAGE_ABOUT,
} SkPageKind;

/* SkPage: one page in one language, parsed when it is asked for. Immutable. */
#define SK_TYPE_PAGE (sk_page_get_type ())
G_DECLARE_FINAL_TYPE (SkPage, sk_page, SK, PAGE, GObject)

/* In the language of its heading. Takes the sections (a GPtrArray of SkSection). */
SkPage *sk_page_new (const char *id, SkPageKind kind, SkSentence *heading, const char *picture, const char *source,
                     GPtrArray *sections);

const char *sk_page_get_id (SkPage *self);
const char *sk_page_get_language (SkPage *self);
SkPageKind sk_page_get_kind (SkPage *self);
SkSentence *sk_page_get_heading (SkPage *self); /* the title, as a sentence that can be read aloud (transfer none) */
const char *sk_page_get_picture (SkPage *self); /* a picture key; NULL without one */
const char *sk_page_get_source (SkPage *self);  /* where its text comes from; NULL without one */
guint sk_page_get_n_sections (SkPage *self);
SkSection *sk_page_get_section (SkPage *self, guint position); /* (transfer none) */
gboolean sk_page_has_originals (SkPage *self);

G_END_DECLS
