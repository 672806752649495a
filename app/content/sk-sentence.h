/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-cue.h"

G_BEGIN_DECLS

/* What a stretch of a sentence is, besides plain words. */
typedef enum {
  SK_SPAN_HARD_WORD, /* target: the anchor of its entry on the words page */
  SK_SPAN_PAGE,      /* target: the id of another page of the same bundle */
  SK_SPAN_ADDRESS,   /* an address that is shown and read, and cannot be touched; target: the address */
} SkSpanKind;

typedef struct {
  SkSpanKind kind;
  guint start; /* bytes into the sentence's text */
  guint end;   /* the byte after the last one */
  char *target;
} SkSpan;

/*
 * SkSentence: one sentence, the smallest thing that is shown, touched and read aloud.
 * Immutable. Its text is plain text from a bundle: it goes into labels, never into markup.
 */
#define SK_TYPE_SENTENCE (sk_sentence_get_type ())
G_DECLARE_FINAL_TYPE (SkSentence, sk_sentence, SK, SENTENCE, GObject)

/* Takes the spans (a GArray of SkSpan, cleared by sk_sentence_clear_span (); NULL for none). */
SkSentence *sk_sentence_new (const char *text, const char *language, GArray *spans);
void sk_sentence_clear_span (SkSpan *span);

const char *sk_sentence_get_text (SkSentence *self);
/* A BCP 47 tag, as in Languages= of the bundle; quotations and original words have OriginalLanguage=. */
const char *sk_sentence_get_language (SkSentence *self);
guint sk_sentence_get_n_spans (SkSentence *self);
const SkSpan *sk_sentence_get_span (SkSentence *self, guint position);
/* Where it is read in the recording of its page; NULL: the voice has to read it. */
const SkCue *sk_sentence_get_cue (SkSentence *self);
/* The line of its page, from 1; 0 for a sentence that is not from a page. */
guint sk_sentence_get_line (SkSentence *self);
/* Both for who loads the page, before anybody else has it. The cue: (transfer full). */
void sk_sentence_set_line (SkSentence *self, guint line);
void sk_sentence_take_cue (SkSentence *self, SkCue *cue);

G_END_DECLS
