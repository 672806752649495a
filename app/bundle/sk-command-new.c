/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-command-new.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "new-resources.h"
#include "sk-exit.h"
#include "sk-store-error.h"
#include "sk-store-options.h"

#define PATH "/org/southend/SendKiosk/new"

static const char *const files[] = { "bundle.ini", "en/plan.md", "en/words.md" };

static gboolean
write_file (const char *folder, const char *name, GError **error)
{
  g_autofree char *resource = g_build_path ("/", PATH, name, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (new_get_resource (), resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL &&
         g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                   G_FILE_SET_CONTENTS_NONE, 0644, error);
}

/* Into a folder that is not there yet: nobody's pages are written over. */
static gboolean
write_all (const char *folder, GError **error)
{
  g_autofree char *pages = g_build_filename (folder, "en", NULL);
  g_autofree char *pictures = g_build_filename (folder, "pictures", NULL);

  if (g_mkdir (folder, 0755) != 0 || g_mkdir (pages, 0755) != 0 || g_mkdir (pictures, 0755) != 0)
    return sk_store_error_set_errno (error, errno, folder);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++) {
    if (!write_file (folder, files[i], error))
      return FALSE;
  }
  return TRUE;
}

int
sk_command_new (int argc, char **argv, GError **error)
{
  g_auto (SkStoreOptions) options = { NULL };

  if (!sk_store_options_parse (
          &options, argc, argv,
          _ ("Makes a small bundle in the new folder DIR, to start from. Its files say how to go on."), "DIR", 1, NULL,
          error) ||
      !write_all (options.arguments[0], error))
    return SK_EXIT_FAILED;
  return SK_EXIT_GOOD;
}
