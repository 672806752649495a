/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-command-fetch.h"

#include <glib/gi18n.h>

#include "sk-exit.h"
#include "sk-print.h"
#include "sk-store-options.h"

int
sk_command_fetch (int argc, char **argv, GError **error)
{
  g_auto (SkStoreOptions) options = { NULL };
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkStore) store = NULL;
  gboolean fetched;

  if (!sk_store_options_parse (&options, argc, argv,
                               _ ("Fetches new pages from a web server, and shows them from now on.\n"
                                  "Exit code 0: the newest are here, 1: they have errors, 2: they were not taken."),
                               "URL", 1, NULL, error))
    return SK_EXIT_FAILED;
  store = sk_store_options_open (&options, error);
  if (store == NULL)
    return SK_EXIT_FAILED;
  fetched = sk_store_fetch (store, options.arguments[0], report, error);
  sk_print_report (report, options.json);
  return fetched ? SK_EXIT_GOOD : sk_report_has_errors (report) ? SK_EXIT_ERRORS : SK_EXIT_FAILED;
}
