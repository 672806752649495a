/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Findings: their order, their form, and that nothing which a page holds can forge one. */

#include "sk-content-error.h"
#include "sk-limits.h"
#include "sk-test-dump.h"

static void
test_order (void)
{
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;

  sk_report_add (report, "en/words.md", 2, SK_LEVEL_NOTE, "heading", "the %s", "last");
  sk_report_add (report, "en/plan.md", 10, SK_LEVEL_ERROR, "list", "third");
  sk_report_add (report, "en/plan.md", 9, SK_LEVEL_WARNING, "code", "first");
  sk_report_add (report, "en/plan.md", 9, SK_LEVEL_ERROR, "code", "second");
  sk_report_add (report, "en/plan.md", 9, SK_LEVEL_WARNING, "code", "first");
  sk_report_add (report, "bundle.ini", 0, SK_LEVEL_WARNING, "key", "nowhere");
  dump = sk_test_dump_report (report);
  g_assert_cmpstr (dump, ==,
                   "bundle.ini:1: warning: nowhere [key]\n"
                   "en/plan.md:9: warning: first [code]\n"
                   "en/plan.md:9: error: second [code]\n"
                   "en/plan.md:10: error: third [list]\n"
                   "en/words.md:2: note: the last [heading]\n");
  g_assert_true (sk_report_has_errors (report));
  g_assert_false (sk_report_propagate (report, &error));
  g_assert_error (error, SK_CONTENT_ERROR, SK_CONTENT_ERROR_FORMAT);
  g_assert_cmpstr (error->message, ==, "en/plan.md:9: second [code]");
}

static void
test_warnings (void)
{
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (sk_report_propagate (report, &error));
  sk_report_add (report, "en/plan.md", 9, SK_LEVEL_WARNING, "key", "a warning");
  g_assert_false (sk_report_has_errors (report));
  g_assert_true (sk_report_propagate (report, &error));
  g_assert_no_error (error);
}

static void
test_forged (void)
{
  g_autoptr (SkReport) report = sk_report_new ();
  g_autofree char *dump = NULL;

  sk_report_add (report, "en/a\nb.md", 1, SK_LEVEL_ERROR, "key", "%s", "x\ny\x1b[31m\u202ez\xff");
  dump = sk_test_dump_report (report);
  g_assert_cmpstr (dump, ==, "en/a\ufffdb.md:1: error: x\ufffdy\ufffd[31m\ufffdz\ufffd [key]\n");
}

static void
test_many (void)
{
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkReport) copy = sk_report_new ();

  for (guint i = 1; i <= 2 * SK_LIMIT_FINDINGS; i++)
    sk_report_add (report, "en/plan.md", i, SK_LEVEL_WARNING, "key", "a warning");
  g_assert_cmpuint (sk_report_get_n_findings (report), ==, SK_LIMIT_FINDINGS + 1);
  g_assert_true (sk_report_has_errors (report));
  sk_report_add_all (copy, report);
  g_assert_cmpuint (sk_report_get_n_findings (copy), ==, SK_LIMIT_FINDINGS + 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/report/order", test_order);
  g_test_add_func ("/content/report/warnings", test_warnings);
  g_test_add_func ("/content/report/forged", test_forged);
  g_test_add_func ("/content/report/many", test_many);
  return g_test_run ();
}
