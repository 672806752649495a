/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-print.h"

#include <stdio.h>

/* Always UTF-8, whatever the locale: what g_print () makes of other letters in a plain one is of no use. */
static void
print_lines (SkReport *report)
{
  for (guint i = 0; i < sk_report_get_n_findings (report); i++) {
    g_autofree char *line = sk_finding_to_string (sk_report_get_finding (report, i));

    puts (line);
  }
}

void
sk_print_add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

void
sk_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  puts (text);
}

static void
print_json (SkReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < sk_report_get_n_findings (report); i++) {
    const SkFinding *finding = sk_report_get_finding (report, i);

    json_builder_begin_object (builder);
    sk_print_add_string (builder, "file", finding->file);
    json_builder_set_member_name (builder, "line");
    json_builder_add_int_value (builder, finding->line);
    sk_print_add_string (builder, "level", sk_level_to_string (finding->level));
    sk_print_add_string (builder, "rule", finding->rule);
    sk_print_add_string (builder, "message", finding->message);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  sk_print_json (builder);
}

void
sk_print_report (SkReport *report, gboolean json)
{
  if (json)
    print_json (report);
  else
    print_lines (report);
}
