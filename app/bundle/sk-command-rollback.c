/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-command-rollback.h"

#include <glib/gi18n.h>

#include "sk-exit.h"
#include "sk-store-options.h"

int
sk_command_rollback (int argc, char **argv, GError **error)
{
  gboolean forward = FALSE;
  const GOptionEntry more[] = {
    { "forward", 0, 0, G_OPTION_ARG_NONE, &forward, N_ ("Go forward again, to the pages that came after these"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (SkStoreOptions) options = { NULL };
  g_autoptr (SkStore) store = NULL;

  if (!sk_store_options_parse (&options, argc, argv,
                               _ ("Goes back to the pages before these, or to those that are built in."), NULL, 0, more,
                               error))
    return SK_EXIT_FAILED;
  store = sk_store_options_open (&options, error);
  return store != NULL && (forward ? sk_store_go_forward : sk_store_go_back) (store, error) &&
                 sk_store_options_print_status (&options, store, error)
             ? SK_EXIT_GOOD
             : SK_EXIT_FAILED;
}
