/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Every bundle below broken/ has faults; its file `expected` says which. Each ends in one line that names file and line,
 * from the library and from the program. */

#include <string.h>

#include "sk-content-error.h"
#include "sk-test-dump.h"

static char *
read_expected (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "expected", NULL);
  char *expected = NULL;

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  return expected;
}

static void
test_findings (gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (data);
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkBundle) bundle = NULL;
  g_autofree char *path = g_build_filename (data, "expected", NULL);
  g_autofree char *dump = NULL;

  bundle = sk_bundle_open_checked (folder, report);
  dump = sk_test_dump_report (report);
  g_assert_true (sk_report_has_errors (report));
  sk_test_dump_assert_equals_file (dump, path);
}

/* What the kiosk does with it: the first thing that it cannot read ends in an error that is one of the findings. */
static void
load_all (SkBundle *bundle, GError **error)
{
  const char *const *languages = sk_bundle_get_languages (bundle);

  for (guint i = 0; languages[i] != NULL && *error == NULL; i++) {
    const char *const *pages = sk_bundle_get_pages (bundle, languages[i]);

    for (guint j = 0; pages[j] != NULL && *error == NULL; j++) {
      g_autoptr (SkPage) page = sk_bundle_load_page (bundle, languages[i], pages[j], error);

      g_assert_true ((page != NULL) == (*error == NULL));
    }
    if (*error == NULL) {
      g_autoptr (GHashTable) sayings = sk_bundle_load_sayings (bundle, languages[i], error);

      g_assert_nonnull (sayings);
    }
  }
}

static void
test_error (gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = read_expected (data);
  g_autofree char *line = NULL;
  g_autoptr (SkBundle) bundle = sk_bundle_open (folder, &error);
  const char *place;

  if (bundle != NULL)
    load_all (bundle, &error);
  /* Pictures, sounds and the settings of the check are looked at by the check alone, or when they are shown. */
  if (error == NULL)
    return;
  g_assert_error (error, SK_CONTENT_ERROR, SK_CONTENT_ERROR_FORMAT);
  g_assert_null (strchr (error->message, '\n'));
  place = strchr (strchr (error->message, ':') + 1, ':');
  line = g_strdup_printf ("%.*s: error%s\n", (int) (place - error->message), error->message, place);
  g_assert_nonnull (strstr (expected, line));
}

/* In their order; what the rules of Easy Read find stands between them. */
static void
assert_has_lines (const char *output, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (expected, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    const char *found = strstr (output, lines[i]);

    if (found == NULL)
      g_error ("this line is missing: %s\n%s", lines[i], output);
    output = found + strlen (lines[i]);
  }
}

static void
test_program (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = read_expected (data);
  g_autofree char *output = NULL;
  g_autofree char *complaint = NULL;
  g_autoptr (GSubprocess) program =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error,
                        g_getenv ("SK_BUNDLE_PROGRAM"), "check", data, "--date=2026-01-01", NULL);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (program, NULL, NULL, &output, &complaint, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (program));
  g_assert_cmpint (g_subprocess_get_exit_status (program), ==, 1);
  assert_has_lines (output, expected);
  g_assert_cmpstr (complaint, ==, "");
}

static void
add_tests (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *findings = g_strdup_printf ("/content/broken/%s/findings", name);
  g_autofree char *error = g_strdup_printf ("/content/broken/%s/error", name);
  g_autofree char *program = g_strdup_printf ("/content/broken/%s/program", name);

  g_test_add_data_func_full (findings, g_strdup (path), test_findings, g_free);
  g_test_add_data_func_full (error, g_strdup (path), test_error, g_free);
  g_test_add_data_func_full (program, g_strdup (path), test_program, g_free);
}

int
main (int argc, char **argv)
{
  g_autoptr (GDir) folder = NULL;
  g_autofree char *path = NULL;
  const char *name;
  guint n = 0;

  g_test_init (&argc, &argv, NULL);
  path = g_build_filename (g_test_get_dir (G_TEST_DIST), "broken", NULL);
  folder = g_dir_open (path, 0, NULL);
  g_assert_nonnull (folder);
  for (; (name = g_dir_read_name (folder)) != NULL; n++)
    add_tests (path, name);
  g_assert_cmpuint (n, >=, 24);
  return g_test_run ();
}
