/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-command-install.h"

#include <glib/gi18n.h>

#include "sk-exit.h"
#include "sk-print.h"
#include "sk-store-options.h"

int
sk_command_install (int argc, char **argv, GError **error)
{
  g_auto (SkStoreOptions) options = { NULL };
  gboolean is_unsigned = FALSE, installed;
  const GOptionEntry more[] = {
    { "unsigned", 0, 0, G_OPTION_ARG_NONE, &is_unsigned, N_ ("Install a folder that nobody signed"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkStore) store = NULL;

  if (!sk_store_options_parse (&options, argc, argv,
                               _ ("Installs new pages from a packed file, and shows them from now on.\n"
                                  "Exit code 0: they are installed, 1: they have errors, 2: they were not taken."),
                               "FILE", 1, more, error))
    return SK_EXIT_FAILED;
  store = sk_store_options_open (&options, error);
  if (store == NULL)
    return SK_EXIT_FAILED;
  if (is_unsigned)
    installed = sk_store_install_folder (store, options.arguments[0], report, error);
  else
    installed = sk_store_install_pack (store, options.arguments[0], report, error);
  sk_print_report (report, options.json);
  return installed ? SK_EXIT_GOOD : sk_report_has_errors (report) ? SK_EXIT_ERRORS : SK_EXIT_FAILED;
}
