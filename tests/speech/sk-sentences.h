/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sentences as pages have them, in languages of many scripts: each beginning with each end. */
enum { SK_SENTENCES_STARTS = 5, SK_SENTENCES_ENDS = 6 };

typedef struct {
  const char *language;
  const char *starts[SK_SENTENCES_STARTS];
  const char *ends[SK_SENTENCES_ENDS];
} SkSentences;

const SkSentences *sk_sentences_get (guint *n_languages);
/* The number-th sentence of a language, from 0 (transfer full). */
char *sk_sentences_make (const SkSentences *self, guint number);

G_END_DECLS
