/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-copy-out.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "guide-resources.h"
#include "sk-copy.h"
#include "sk-store-error.h"

#define NAME "kiosk-pages"
#define GUIDE "kiosk-guide.html"
#define GUIDE_PATH "/org/southend/SendKiosk/guide/" GUIDE
#define MOST_NAMES 99

/* One that is not there yet (transfer full); NULL, with an error, where none can be made. */
static char *
make_folder (const char *stick, GError **error)
{
  for (int i = 1; i <= MOST_NAMES; i++) {
    g_autofree char *name = i == 1 ? g_strdup (NAME) : g_strdup_printf (NAME "-%d", i);
    g_autofree char *path = g_build_filename (stick, name, NULL);

    if (mkdir (path, 0755) == 0)
      return g_steal_pointer (&name);
    if (errno != EEXIST) {
      sk_store_error_set_errno (error, errno, path);
      return NULL;
    }
  }
  sk_store_error_set_errno (error, EEXIST, stick);
  return NULL;
}

static gboolean
copy_folder (GFile *from, GFile *to, GError **error)
{
  g_autoptr (GFileEnumerator) children =
      g_file_enumerate_children (from, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                 G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, error);
  GFileInfo *info;
  GFile *child;

  if (children == NULL)
    return FALSE;
  while (g_file_enumerator_iterate (children, &info, &child, NULL, error)) {
    g_autoptr (GFile) target = NULL;
    gboolean copied;

    if (info == NULL)
      return TRUE;
    target = g_file_get_child (to, g_file_info_get_name (info));
    if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
      copied = g_file_make_directory (target, NULL, error) && copy_folder (child, target, error);
    else
      copied = g_file_copy (child, target, G_FILE_COPY_NOFOLLOW_SYMLINKS | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL,
                            NULL, error);
    if (!copied)
      return FALSE;
  }
  return FALSE;
}

/* How to go on, beside the pages. The one from the last time gives way to it. */
static gboolean
copy_guide (const char *stick, GError **error)
{
  g_autofree char *path = g_build_filename (stick, GUIDE, NULL);
  g_autoptr (GBytes) guide =
      g_resource_lookup_data (guide_get_resource (), GUIDE_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return guide != NULL &&
         g_file_set_contents_full (path, g_bytes_get_data (guide, NULL), (gssize) g_bytes_get_size (guide),
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}

static gboolean
sync_stick (const char *folder, GError **error)
{
  int descriptor = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean synced = descriptor >= 0 && syncfs (descriptor) == 0;

  if (!synced)
    sk_store_error_set_errno (error, errno, folder);
  if (descriptor >= 0)
    close (descriptor);
  return synced;
}

char *
sk_copy_out (GFile *pages, const char *stick, GError **error)
{
  g_autofree char *name = make_folder (stick, error);
  g_autofree char *folder = name != NULL ? g_build_filename (stick, name, NULL) : NULL;
  g_autoptr (GFile) target = folder != NULL ? g_file_new_for_path (folder) : NULL;
  g_autoptr (GError) removing = NULL;

  if (name == NULL)
    return NULL;
  if (copy_folder (pages, target, error) && copy_guide (stick, error) && sync_stick (folder, error))
    return g_steal_pointer (&name);
  if (!sk_copy_remove (folder, &removing))
    g_message ("Half a copy is left: %s", removing->message);
  return NULL;
}
