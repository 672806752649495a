/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-finding.h"

G_BEGIN_DECLS

/* SkReport: collects what a check finds; sorted by file and line when it is read. */
#define SK_TYPE_REPORT (sk_report_get_type ())
G_DECLARE_FINAL_TYPE (SkReport, sk_report, SK, REPORT, GObject)

SkReport *sk_report_new (void);
void sk_report_add (SkReport *self, const char *file, guint line, SkLevel level, const char *rule, const char *format,
                    ...) G_GNUC_PRINTF (6, 7);
/* Copies what another report holds. */
void sk_report_add_all (SkReport *self, SkReport *other);
guint sk_report_get_n_findings (SkReport *self);
const SkFinding *sk_report_get_finding (SkReport *self, guint position); /* sorted by file, then line */
gboolean sk_report_has_errors (SkReport *self);
/* Sets error to the first finding of level error, with the code SK_CONTENT_ERROR_FORMAT (of
 * the rule `read`: SK_CONTENT_ERROR_READ). TRUE when there was none. */
gboolean sk_report_propagate (SkReport *self, GError **error);

G_END_DECLS
