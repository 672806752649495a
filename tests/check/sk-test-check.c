/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-test-check.h"

#include <string.h>

#define HEADER "---\nKind=read\nTitle=Our plan\nPicture=plan\n---\n## Our promise\n\n"
#define PICTURE "![3 people at a table](../pictures/together.svg)\n"

SkTestFolder *
sk_test_check_new_bundle (void)
{
  SkTestFolder *folder = sk_test_folder_new ();

  sk_test_folder_write (folder, "bundle.ini",
                        "[Bundle]\nFormat=1\nId=org.example.test\nTitle=A bundle\nPublisher=Nobody\nRelease=1\n"
                        "Languages=en;\nHome=plan;words;\nSource=A plan\nReviewBy=2027-03-31\n"
                        "TestedWith=people who use Easy Read\n",
                        -1);
  sk_test_folder_write (folder, "en/words.md",
                        "---\nKind=words\nTitle=Hard words\nPicture=book\n---\n\n## Partnership\n\n" PICTURE
                        "People who work together.\n\n## CQC\n\n" PICTURE "It checks hospitals.\n",
                        -1);
  sk_test_check_write (folder, "We work together.");
  return folder;
}

void
sk_test_check_write (SkTestFolder *folder, const char *text)
{
  gboolean is_body = g_str_has_prefix (text, "![") || strchr (">\n", text[0]) != NULL;
  g_autofree char *page = g_strconcat (HEADER, is_body ? "" : PICTURE, text, "\n", NULL);

  sk_test_folder_write (folder, "en/plan.md", page, -1);
}

SkReport *
sk_test_check_run (SkTestFolder *folder)
{
  g_autoptr (GDate) today = g_date_new_dmy (31, G_DATE_DECEMBER, 2026);
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkBundle) bundle = sk_bundle_open_faulty (folder->file, report);

  g_assert_nonnull (bundle);
  sk_easy_read_check (bundle, today, report);
  return g_steal_pointer (&report);
}

guint
sk_test_check_count (SkReport *report, const char *rule)
{
  return sk_test_check_count_at (report, rule, SK_LEVEL_NOTE) +
         sk_test_check_count_at (report, rule, SK_LEVEL_WARNING) +
         sk_test_check_count_at (report, rule, SK_LEVEL_ERROR);
}

guint
sk_test_check_count_at (SkReport *report, const char *rule, SkLevel level)
{
  guint n = 0;

  for (guint i = 0; i < sk_report_get_n_findings (report); i++) {
    const SkFinding *finding = sk_report_get_finding (report, i);

    n += g_str_equal (finding->rule, rule) && finding->level == level;
  }
  return n;
}

char *
sk_test_check_dump (SkReport *report)
{
  g_autoptr (GString) dump = g_string_new (NULL);

  for (guint i = 0; i < sk_report_get_n_findings (report); i++) {
    g_autofree char *line = sk_finding_to_string (sk_report_get_finding (report, i));

    g_string_append_printf (dump, "%s\n", line);
  }
  return g_string_free (g_steal_pointer (&dump), FALSE);
}
