/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

#include "sk-report.h"

G_BEGIN_DECLS

/* What a bundle says of itself, once it was found to be without errors. */
typedef struct {
  char *id;
  guint release;
  char *title;
} SkInspected;

void sk_inspected_clear (SkInspected *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SkInspected, sk_inspected_clear)

/*
 * Has a folder looked at by send-kiosk-inspect, in a process that can do no harm. What it finds goes into the report;
 * FALSE, with an error: SK_STORE_ERROR_CONTENT where there are errors among it, others where the inspection could not be
 * made. Make safe: pictures are replaced by newly made ones. The folder must be ours alone.
 */
gboolean sk_inspector_run (const char *folder, gboolean make_safe, SkReport *report, SkInspected *inspected,
                           GError **error);
/* Has the pictures of a folder drawn in such a process, that was checked by somebody else: what only shows itself then
 * goes into the report. FALSE, with an error, where the process cannot be started. */
gboolean sk_inspector_try_pictures (const char *folder, SkReport *report, GError **error);

G_END_DECLS
