/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-built-in.h"

#include <string.h>

GFile *
sk_built_in_find_picture (const char *key)
{
  static const char *const endings[] = { "svg", "png", "jpg" };
  const char *root = strstr (SK_BUNDLE_BUILT_IN_URI, "//") + strlen ("//");

  if (strchr (key, '/') != NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autofree char *path = g_strdup_printf ("%s/pictures/%s.%s", root, key, endings[i]);

    if (g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL)) {
      g_autofree char *uri = g_strconcat ("resource://", path, NULL);

      return g_file_new_for_uri (uri);
    }
  }
  return NULL;
}
