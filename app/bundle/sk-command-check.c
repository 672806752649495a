/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-command-check.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "sk-bundle.h"
#include "sk-characters.h"
#include "sk-easy-read.h"
#include "sk-exit.h"
#include "sk-inspector.h"
#include "sk-print.h"
#include "sk-rule.h"

typedef struct {
  char *date;
  gboolean json;
  gboolean rules;
  GStrv folders;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->date);
  g_strfreev (options->folders);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
read_options (int argc, char **argv, Options *options, GError **error)
{
  const GOptionEntry entries[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &options->date, N_ ("Judge ReviewBy by this day, not by today"),
      "YYYY-MM-DD" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json,
      N_ ("Print one JSON array of {file, line, level, rule, message}"), NULL },
    { "rules", 0, 0, G_OPTION_ARG_NONE, &options->rules, N_ ("Print the rules of Easy Read, with examples, and end"),
      NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->folders, NULL, "DIR" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *name = g_strdup_printf ("send-kiosk-bundle %s", argv[0]);

  g_set_prgname (name);
  g_option_context_set_summary (
      context, _ ("Checks a bundle, its form and its Easy Read, and says what is wrong and what to do.\n"
                  "Exit code 0: no errors, 1: errors, 2: it cannot be read."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (options->rules)
    return TRUE;
  if (options->folders == NULL || options->folders[1] != NULL) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("check needs the folder of one bundle"));
    return FALSE;
  }
  return TRUE;
}

static GDate *
read_date (const char *text, GError **error)
{
  GDate *date;

  if (text == NULL) {
    g_autoptr (GDateTime) now = g_date_time_new_now_local ();

    return g_date_new_dmy (g_date_time_get_day_of_month (now), g_date_time_get_month (now), g_date_time_get_year (now));
  }
  date = sk_characters_parse_date (text);
  if (date == NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("“%s” is no date of the form 2027-03-31"), text);
  return date;
}

/* A folder that cannot be listed is told apart from a bundle with errors. */
static gboolean
check_readable (GFile *folder, const char *shown, GError **error)
{
  g_autoptr (GFileEnumerator) enumerator =
      g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, error);

  if (enumerator == NULL)
    /* Translators: a folder, and why. */
    g_prefix_error (error, _ ("%s cannot be read: "), shown);
  return enumerator != NULL;
}

static void
print_example (const char *label, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    printf ("      %-8s%s\n", i == 0 ? label : "", lines[i]);
}

static void
print_rule (const SkRule *rule)
{
  printf ("%s %s (%s", rule->id, rule->name, sk_level_to_string (rule->level));
  if (rule->error > rule->warning && rule->warning > 0)
    printf ("; > %u, > %u %s", rule->warning, rule->error, sk_level_to_string (SK_LEVEL_ERROR));
  else if (rule->error > 0 || rule->warning > 0)
    printf ("; > %u", rule->warning);
  printf (")\n      %s\n", _ (rule->advice));
  print_example (_ ("Worse:"), rule->worse);
  print_example (_ ("Better:"), rule->better);
  printf ("      %s %s\n\n", _ ("Asked for by:"), rule->basis);
}

static void
print_rules (void)
{
  for (guint i = 0; i < SK_N_RULES; i++)
    print_rule (sk_rule_get (i));
}

/* What only shows itself when a picture is drawn. */
static gboolean
try_pictures (SkBundle *bundle, GFile *folder, SkReport *report, GError **error)
{
  g_autofree char *path = g_file_get_path (folder);
  g_autoptr (GList) pictures = sk_bundle_get_own_pictures (bundle);

  return path == NULL || pictures == NULL || sk_inspector_try_pictures (path, report, error);
}

int
sk_command_check (int argc, char **argv, GError **error)
{
  g_auto (Options) options = { NULL };
  g_autoptr (GDate) today = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkBundle) bundle = NULL;

  if (!read_options (argc, argv, &options, error))
    return SK_EXIT_FAILED;
  if (options.rules) {
    print_rules ();
    return SK_EXIT_GOOD;
  }
  today = read_date (options.date, error);
  if (today == NULL)
    return SK_EXIT_FAILED;
  folder = g_file_new_for_commandline_arg (options.folders[0]);
  if (!check_readable (folder, options.folders[0], error))
    return SK_EXIT_FAILED;

  bundle = sk_bundle_open_faulty (folder, report);
  if (bundle != NULL) {
    sk_easy_read_check (bundle, today, report);
    if (!try_pictures (bundle, folder, report, error))
      return SK_EXIT_FAILED;
  }
  sk_print_report (report, options.json);
  return sk_report_has_errors (report) ? SK_EXIT_ERRORS : SK_EXIT_GOOD;
}
