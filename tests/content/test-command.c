/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* send-kiosk-bundle from outside: what it prints where, and its exit codes. */

#include <string.h>

#include "sk-test-folder.h"

typedef struct {
  int code;
  char *output;
  char *complaint;
} Outcome;

static void
clear_outcome (Outcome *outcome)
{
  g_free (outcome->output);
  g_free (outcome->complaint);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, clear_outcome)

/* Runs it with the arguments, of which NULL is the last. */
static Outcome run (const char *first, ...) G_GNUC_NULL_TERMINATED;

static Outcome
run (const char *first, ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) program = NULL;
  Outcome outcome = { -1, NULL, NULL };
  va_list list;

  g_ptr_array_add (arguments, (char *) g_getenv ("SK_BUNDLE_PROGRAM"));
  va_start (list, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (list, const char *))
    g_ptr_array_add (arguments, (char *) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);
  program = g_subprocess_newv ((const char *const *) arguments->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (program, NULL, NULL, &outcome.output, &outcome.complaint, &error);
  g_assert_no_error (error);
  if (g_subprocess_get_if_exited (program))
    outcome.code = g_subprocess_get_exit_status (program);
  return outcome;
}

/* One line on standard error, nothing else, exit code 2. */
static void
assert_refused (const Outcome *outcome)
{
  const char *end = strchr (outcome->complaint, '\n');

  g_assert_cmpint (outcome->code, ==, 2);
  g_assert_cmpstr (outcome->output, ==, "");
  g_assert_true (g_str_has_prefix (outcome->complaint, "send-kiosk-bundle: "));
  g_assert_nonnull (end);
  g_assert_cmpstr (end, ==, "\n");
}

#define HEADER "---\nKind=read\nTitle=Our plan\nPicture=plan\n---\n## Our promise\n\n"
#define PICTURE "![3 people at a table](../pictures/together.svg)\n"

/* A bundle that no rule finds fault with. */
static SkTestFolder *
new_clean_bundle (void)
{
  SkTestFolder *folder = sk_test_folder_new ();

  sk_test_folder_write (folder, "bundle.ini",
                        "[Bundle]\nFormat=1\nId=org.example.test\nTitle=A bundle\nPublisher=Nobody\nRelease=1\n"
                        "Languages=en;\nHome=plan;\nSource=A plan\nTestedWith=people who use Easy Read\n"
                        "ReviewBy=2099-03-31\n",
                        -1);
  sk_test_folder_write (folder, "en/plan.md", HEADER PICTURE "We work together.\n", -1);
  return folder;
}

static void
test_refused (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();
  g_autofree char *file = g_build_filename (folder->path, "bundle.ini", NULL);
  g_auto (Outcome) nothing = run (NULL, NULL);
  g_auto (Outcome) unknown = run ("chek", folder->path, NULL);
  g_auto (Outcome) missing = run ("check", "/nowhere/at/all", NULL);
  g_auto (Outcome) no_folder = run ("check", file, NULL);
  g_auto (Outcome) none = run ("check", NULL);
  g_auto (Outcome) two = run ("check", folder->path, folder->path, NULL);
  g_auto (Outcome) option = run ("check", "--jsn", folder->path, NULL);
  g_auto (Outcome) date = run ("check", "--date=31.3.2027", folder->path, NULL);
  const Outcome *all[] = { &nothing, &unknown, &missing, &no_folder, &none, &two, &option, &date };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    assert_refused (all[i]);
}

static void
test_help (void)
{
  g_auto (Outcome) help = run ("--help", NULL);
  g_auto (Outcome) check = run ("check", "--help", NULL);
  g_auto (Outcome) version = run ("--version", NULL);

  g_assert_cmpint (help.code, ==, 0);
  g_assert_nonnull (strstr (help.output, "check DIR"));
  g_assert_cmpint (check.code, ==, 0);
  g_assert_nonnull (strstr (check.output, "--date"));
  g_assert_cmpint (version.code, ==, 0);
  g_assert_true (g_str_has_prefix (version.output, "send-kiosk-bundle "));
}

static void
test_clean (void)
{
  g_autoptr (SkTestFolder) folder = new_clean_bundle ();
  g_auto (Outcome) plain = run ("check", folder->path, NULL);
  g_auto (Outcome) json = run ("check", folder->path, "--json", NULL);

  g_assert_cmpint (plain.code, ==, 0);
  g_assert_cmpstr (plain.output, ==, "");
  g_assert_cmpint (json.code, ==, 0);
  g_assert_cmpstr (json.output, ==, "[]\n");
}

static void
test_json (void)
{
  g_autoptr (SkTestFolder) folder = new_clean_bundle ();
  g_auto (Outcome) json = { 0 };

  sk_test_folder_write (folder, "en/plan.md", HEADER PICTURE "We *\"work\"*.\n", -1);
  json = run ("check", "--json", folder->path, NULL);
  g_assert_cmpint (json.code, ==, 1);
  g_assert_cmpstr (json.complaint, ==, "");
  g_assert_cmpstr (
      json.output, ==,
      "[\n  {\n    \"file\" : \"en/plan.md\",\n    \"line\" : 9,\n    \"level\" : \"error\",\n"
      "    \"rule\" : \"italics\",\n    \"message\" : \"italics are not used in Easy Read; take away the * or _ "
      "around “\\\"work\\\"”\"\n  }\n]\n");
}

/* Past its day a bundle has a warning, which is no error; on the day itself it has none. */
static void
test_review_by (void)
{
  g_autoptr (SkTestFolder) folder = new_clean_bundle ();
  g_auto (Outcome) on_the_day = run ("check", folder->path, "--date=2099-03-31", NULL);
  g_auto (Outcome) after = run ("check", folder->path, "--date=2099-04-01", NULL);

  g_assert_cmpint (on_the_day.code, ==, 0);
  g_assert_cmpstr (on_the_day.output, ==, "");
  g_assert_cmpint (after.code, ==, 0);
  g_assert_true (g_str_has_prefix (after.output, "bundle.ini:11: warning: the day in ReviewBy is past"));
  g_assert_true (g_str_has_suffix (after.output, "[dates]\n"));
}

/* Every rule is told, with its number and whose it is. */
static void
test_rules (void)
{
  g_auto (Outcome) rules = run ("check", "--rules", NULL);

  g_assert_cmpint (rules.code, ==, 0);
  for (guint i = 1; i <= 30; i++) {
    g_autofree char *id = g_strdup_printf ("ER%02u ", i);

    g_assert_nonnull (strstr (rules.output, id));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/command/refused", test_refused);
  g_test_add_func ("/content/command/help", test_help);
  g_test_add_func ("/content/command/clean", test_clean);
  g_test_add_func ("/content/command/json", test_json);
  g_test_add_func ("/content/command/review-by", test_review_by);
  g_test_add_func ("/content/command/rules", test_rules);
  return g_test_run ();
}
