/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-command-status.h"

#include <glib/gi18n.h>

#include "sk-exit.h"
#include "sk-store-options.h"

int
sk_command_status (int argc, char **argv, GError **error)
{
  g_auto (SkStoreOptions) options = { NULL };
  g_autoptr (SkStore) store = NULL;

  if (!sk_store_options_parse (&options, argc, argv, _ ("Says which pages are shown."), NULL, 0, NULL, error))
    return SK_EXIT_FAILED;
  store = sk_store_options_open (&options, error);
  return store != NULL && sk_store_options_print_status (&options, store, error) ? SK_EXIT_GOOD : SK_EXIT_FAILED;
}
