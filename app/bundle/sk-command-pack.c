/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-command-pack.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-bundle.h"
#include "sk-copy.h"
#include "sk-easy-read.h"
#include "sk-exit.h"
#include "sk-inspector.h"
#include "sk-pack.h"
#include "sk-print.h"
#include "sk-repository.h"
#include "sk-store-error.h"
#include "sk-store-options.h"

/* Where the packing is done, and gone with all that is in it. */
typedef struct {
  char *folder;
  char *pages;
  char *repository;
  char *delta;
} Workshop;

static void
clear_workshop (Workshop *workshop)
{
  g_autoptr (GError) error = NULL;

  if (workshop->folder != NULL && !sk_copy_remove (workshop->folder, &error))
    g_warning ("%s", error->message);
  g_free (workshop->folder);
  g_free (workshop->pages);
  g_free (workshop->repository);
  g_free (workshop->delta);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Workshop, clear_workshop)

static gboolean
open_workshop (Workshop *workshop, GError **error)
{
  workshop->folder = g_dir_make_tmp ("send-kiosk-pack-XXXXXX", error);
  if (workshop->folder == NULL)
    return FALSE;
  workshop->pages = g_build_filename (workshop->folder, "pages", NULL);
  workshop->repository = g_build_filename (workshop->folder, "repo", NULL);
  workshop->delta = g_build_filename (workshop->folder, "delta", NULL);
  return TRUE;
}

static gboolean
write_file (Workshop *workshop, const SkInspected *inspected, SkSigner *signer, const char *file, GError **error)
{
  g_autoptr (SkRepository) repository = sk_repository_open (workshop->repository, SK_REPOSITORY_STORE, error);
  g_autofree char *commit = NULL;

  if (repository == NULL)
    return FALSE;
  commit = sk_repository_commit (repository, workshop->pages, inspected->id, inspected->release, signer, error);
  return commit != NULL && sk_repository_export (repository, commit, workshop->delta, error) &&
         sk_pack_write (file, signer, commit, workshop->delta, error);
}

static gboolean
write_served (Workshop *workshop, const SkInspected *inspected, SkSigner *signer, const char *folder, GError **error)
{
  g_autoptr (SkRepository) repository = sk_repository_open (folder, SK_REPOSITORY_SERVED, error);
  g_autofree char *commit = NULL;

  if (repository == NULL)
    return FALSE;
  commit = sk_repository_commit (repository, workshop->pages, inspected->id, inspected->release, signer, error);
  return commit != NULL && sk_repository_publish (repository, inspected->id, commit, signer, error);
}

static gboolean
is_folder (const char *target)
{
  return g_str_has_suffix (target, "/") || g_file_test (target, G_FILE_TEST_IS_DIR);
}

/* Once its form was found to be good. */
static gboolean
check_easy_read (const char *pages, SkReport *report, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (pages);
  g_autoptr (SkBundle) bundle = sk_bundle_open (folder, error);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDate) today =
      g_date_new_dmy (g_date_time_get_day_of_month (now), g_date_time_get_month (now), g_date_time_get_year (now));

  if (bundle == NULL)
    return FALSE;
  sk_easy_read_check (bundle, today, report);
  if (!sk_report_has_errors (report))
    return TRUE;
  g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_CONTENT, _ ("the pages have errors, and were not packed"));
  return FALSE;
}

/* The check of Easy Read says again what the inspection said of the form, where that found no error. */
static gboolean
check_pages (const char *pages, SkReport *report, SkInspected *inspected, GError **error)
{
  g_autoptr (SkReport) form = sk_report_new ();

  if (sk_inspector_run (pages, TRUE, form, inspected, error))
    return check_easy_read (pages, report, error);
  sk_report_add_all (report, form);
  return FALSE;
}

static gboolean
pack (const char *folder, const char *target, SkSigner *signer, SkReport *report, GError **error)
{
  g_auto (Workshop) workshop = { NULL };
  g_auto (SkInspected) inspected = { NULL };

  if (!open_workshop (&workshop, error) || !sk_copy_folder (folder, workshop.pages, report, error) ||
      !check_pages (workshop.pages, report, &inspected, error))
    return FALSE;
  if (is_folder (target))
    return write_served (&workshop, &inspected, signer, target, error);
  return write_file (&workshop, &inspected, signer, target, error);
}

int
sk_command_pack (int argc, char **argv, GError **error)
{
  g_auto (SkStoreOptions) options = { NULL };
  g_autofree char *key = NULL;
  const GOptionEntry more[] = {
    { "key", 0, 0, G_OPTION_ARG_FILENAME, &key, N_ ("Sign with this key; keygen makes one"), "KEY" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkSigner) signer = NULL;
  gboolean packed;

  if (!sk_store_options_parse (
          &options, argc, argv,
          "Packs the bundle in DIR into one signed file, for kiosks to install.\n"
          "Where FILE is a folder, it becomes what a plain web server gives to kiosks that fetch:\n"
          "each release goes into the same one. Errors in the pages stop it.",
          "DIR FILE", 2, more, error))
    return SK_EXIT_FAILED;
  if (key == NULL) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("pack needs --key=KEY; keygen makes one"));
    return SK_EXIT_FAILED;
  }
  signer = sk_signer_load (key, error);
  if (signer == NULL)
    return SK_EXIT_FAILED;
  packed = pack (options.arguments[0], options.arguments[1], signer, report, error);
  sk_print_report (report, options.json);
  return packed ? SK_EXIT_GOOD : sk_report_has_errors (report) ? SK_EXIT_ERRORS : SK_EXIT_FAILED;
}
