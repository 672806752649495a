/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-command-keygen.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "sk-exit.h"
#include "sk-print.h"
#include "sk-signer.h"
#include "sk-store-options.h"

static void
print_keys (const char *key, gboolean json)
{
  g_autofree char *public_key = g_strconcat (key, ".pub", NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!json) {
    printf ("%s: keep it secret, and a copy of it in a safe place\n", key);
    printf ("%s: put it into " SK_TRUST_FOLDER " on every kiosk\n", public_key);
    return;
  }
  json_builder_begin_object (builder);
  sk_print_add_string (builder, "key", key);
  sk_print_add_string (builder, "public", public_key);
  json_builder_end_object (builder);
  sk_print_json (builder);
}

int
sk_command_keygen (int argc, char **argv, GError **error)
{
  g_auto (SkStoreOptions) options = { NULL };

  if (!sk_store_options_parse (&options, argc, argv,
                               _ ("Makes a secret key KEY, which signs packs, and KEY.pub, by which kiosks know them."),
                               "KEY", 1, NULL, error) ||
      !sk_signer_generate (options.arguments[0], error))
    return SK_EXIT_FAILED;
  print_keys (options.arguments[0], options.json);
  return SK_EXIT_GOOD;
}
