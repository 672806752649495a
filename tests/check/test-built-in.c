/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* The built-in bundle is what this check asks for. */

#include "sk-rule.h"
#include "sk-test-check.h"

/* No error, and no warning but that nobody has tried it yet; what is waived is waived with a reason, and became a note. */
static void
test_clean (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_getenv ("SK_BUILT_IN"));
  g_autoptr (GDate) today = g_date_new_dmy (1, G_DATE_DECEMBER, 2026);
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkBundle) bundle = sk_bundle_open_faulty (folder, report);

  sk_easy_read_check (bundle, today, report);
  for (guint i = 0; i < sk_report_get_n_findings (report); i++) {
    const SkFinding *finding = sk_report_get_finding (report, i);
    g_autofree char *line = sk_finding_to_string (finding);

    if (finding->level > SK_LEVEL_NOTE && !g_str_equal (finding->rule, sk_rule_get (SK_RULE_TESTED_WITH)->name))
      g_error ("%s", line);
    g_test_message ("%s", line);
  }
  g_assert_cmpuint (sk_test_check_count (report, sk_rule_get (SK_RULE_TESTED_WITH)->name), ==, 1);
}

/* Every waiver in it is still needed. */
static void
test_waivers (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_getenv ("SK_BUILT_IN"));
  g_autoptr (GDate) today = g_date_new_dmy (1, G_DATE_DECEMBER, 2026);
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkBundle) bundle = sk_bundle_open_faulty (folder, report);

  sk_easy_read_check (bundle, today, report);
  g_assert_cmpuint (sk_test_check_count (report, "key"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/built-in/clean", test_clean);
  g_test_add_func ("/check/built-in/waivers", test_waivers);
  return g_test_run ();
}
