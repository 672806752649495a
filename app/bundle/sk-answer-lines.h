/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-report.h"
#include "sk-store-state.h"

G_BEGIN_DECLS

/* The lines that send-kiosk-store answers with (sk-store-protocol.h): words between tabs. */

/* What: the first word. */
void sk_answer_lines_add_bundle (GString *lines, const char *what, const SkInstalledBundle *bundle);
/* What was found in the pages in this folder, the errors first: each with the title of its page and its line, so that
 * somebody finds it who only knows the page. Notes are left out. */
void sk_answer_lines_add_findings (GString *lines, SkReport *report, const char *folder);
/* The last line. Reason: a word of the protocol; message: what the matter is. */
void sk_answer_lines_add_failed (GString *lines, const char *reason, const char *message);

G_END_DECLS
