/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-index.h"

G_BEGIN_DECLS

/* SkPageContext: what the parts of the parser share about the page that is being read. Owns nothing. */
typedef struct {
  const char *file; /* en/plan.md */
  const char *id;
  const char *language;
  const char *original_language; /* of quotations and original words */
  SkIndex *index;
  SkReport *report;
  gboolean is_check; /* nobody will see the page: original words need not be split as they are read */
} SkPageContext;

G_END_DECLS
