/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <json-glib/json-glib.h>

#include "sk-report.h"

G_BEGIN_DECLS

/* What the commands have in common when they print on standard output. */

/* The findings, a line each, or as one array of {file, line, level, rule, message}. */
void sk_print_report (SkReport *report, gboolean json);
void sk_print_add_string (JsonBuilder *builder, const char *name, const char *value);
void sk_print_json (JsonBuilder *builder);

G_END_DECLS
