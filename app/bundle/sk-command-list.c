/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-command-list.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "sk-exit.h"
#include "sk-print.h"
#include "sk-store-options.h"

static void
print_lines (GPtrArray *bundles, const char *current)
{
  for (guint i = 0; i < bundles->len; i++) {
    const SkInstalledBundle *bundle = g_ptr_array_index (bundles, i);
    g_autofree char *text = sk_store_options_describe (bundle);

    printf ("%c %s\n", g_strcmp0 (bundle->commit, current) == 0 ? '*' : ' ', text);
  }
  printf ("%c " SK_STORE_OPTIONS_BUILT_IN "\n", current == NULL ? '*' : ' ');
}

static void
add_current (JsonBuilder *builder, gboolean is_current)
{
  json_builder_set_member_name (builder, "current");
  json_builder_add_boolean_value (builder, is_current);
}

static void
print_json (GPtrArray *bundles, const char *current)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < bundles->len; i++) {
    const SkInstalledBundle *bundle = g_ptr_array_index (bundles, i);

    json_builder_begin_object (builder);
    sk_print_add_string (builder, "commit", bundle->commit);
    sk_store_options_add_bundle (builder, bundle);
    add_current (builder, g_strcmp0 (bundle->commit, current) == 0);
    json_builder_end_object (builder);
  }
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "builtIn");
  json_builder_add_boolean_value (builder, TRUE);
  add_current (builder, current == NULL);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  sk_print_json (builder);
}

int
sk_command_list (int argc, char **argv, GError **error)
{
  g_auto (SkStoreOptions) options = { NULL };
  g_autoptr (SkStore) store = NULL;
  g_autoptr (GPtrArray) bundles = NULL;
  g_autofree char *current = NULL;

  if (!sk_store_options_parse (&options, argc, argv,
                               _ ("Lists the pages that are kept; * is before those that are shown."), NULL, 0, NULL,
                               error))
    return SK_EXIT_FAILED;
  store = sk_store_options_open (&options, error);
  bundles = store != NULL ? sk_store_list (store, error) : NULL;
  if (bundles == NULL)
    return SK_EXIT_FAILED;
  current = sk_store_get_current (store);
  if (options.json)
    print_json (bundles, current);
  else
    print_lines (bundles, current);
  return SK_EXIT_GOOD;
}
