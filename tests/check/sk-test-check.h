/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-easy-read.h"
#include "sk-test-folder.h"

G_BEGIN_DECLS

/* A bundle that no rule finds fault with: bundle.ini, en/plan.md, and en/words.md with “partnership” and “CQC”. */
SkTestFolder *sk_test_check_new_bundle (void);
/* en/plan.md with these lines beside a picture; or with this body, where it starts with a picture, a quotation or an
 * empty line. */
void sk_test_check_write (SkTestFolder *folder, const char *text);
/* What is found, by 31 December 2026. */
SkReport *sk_test_check_run (SkTestFolder *folder);
/* How many findings there are of a rule; at any level, or at that one. */
guint sk_test_check_count (SkReport *report, const char *rule);
guint sk_test_check_count_at (SkReport *report, const char *rule, SkLevel level);
/* All findings, one a line. */
char *sk_test_check_dump (SkReport *report);

G_END_DECLS
