/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sk-characters.h"
#include "sk-limits.h"

struct _SkFolder {
  GObject parent_instance;

  GFile *root;
};

G_DEFINE_FINAL_TYPE (SkFolder, sk_folder, G_TYPE_OBJECT)

/* A folder among the resources has no size. */
static goffset
get_size (GFileInfo *info)
{
  return g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_SIZE) ? g_file_info_get_size (info) : 0;
}

static void
sk_folder_finalize (GObject *object)
{
  SkFolder *self = SK_FOLDER (object);

  g_object_unref (self->root);

  G_OBJECT_CLASS (sk_folder_parent_class)->finalize (object);
}

static void
sk_folder_class_init (SkFolderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_folder_finalize;
}

static void
sk_folder_init (SkFolder *self G_GNUC_UNUSED)
{
}

SkFolder *
sk_folder_new (GFile *root)
{
  SkFolder *self;

  g_return_val_if_fail (G_IS_FILE (root), NULL);

  self = g_object_new (SK_TYPE_FOLDER, NULL);
  self->root = g_object_ref (root);
  return self;
}

static void
entry_free (SkFolderEntry *entry)
{
  g_free (entry->name);
  g_free (entry);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const SkFolderEntry *const *) a)->name, (*(const SkFolderEntry *const *) b)->name);
}

/* `._*` is among the hidden ones; Word writes `~$plan.md` while plan.md is open. */
gboolean
sk_folder_is_stray (const char *name)
{
  static const char *const names[] = { "Thumbs.db",    "ehthumbs.db", "desktop.ini", "System Volume Information",
                                       "$RECYCLE.BIN", "__MACOSX",    "autorun.inf" };
  static const char *const endings[] = { "~", ".bak", ".crdownload", ".part", ".tmp", ".lnk", "-wal", "-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      return TRUE;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++) {
    gsize length = strlen (name), n = strlen (endings[i]);

    if (length > n && g_ascii_strcasecmp (name + length - n, endings[i]) == 0)
      return TRUE;
  }
  return name[0] == '.' || name[0] == '#' || g_str_has_prefix (name, "~$") || g_str_has_prefix (name, "~WR") ||
         g_str_equal (name, "Icon\r");
}

gboolean
sk_folder_is_good_name (const char *name)
{
  return g_utf8_validate (name, -1, NULL) && sk_characters_find_forbidden (name, -1) == NULL &&
         strpbrk (name, "\n\t\\") == NULL;
}

char *
sk_folder_make_path (const char *folder, const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);

  for (char *p = valid; *p != '\0'; p++) {
    if ((guchar) *p < 0x20)
      *p = '?';
  }
  return *folder == '\0' ? g_steal_pointer (&valid) : g_strdup_printf ("%s/%s", folder, valid);
}

static void
report_link (const char *path, SkReport *report)
{
  sk_report_add (report, path, 1, SK_LEVEL_ERROR, "link-symbolic",
                 _ ("this is a link or a device, not a file; put the file itself in its place"));
}

static void
list_file (GFileInfo *info, const char *path, GPtrArray *entries, SkReport *report)
{
  const char *name = g_file_info_get_name (info);
  GFileType type = g_file_info_get_file_type (info);
  g_autofree char *shown = sk_folder_make_path (path, name);
  SkFolderEntry *entry;

  if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_DIRECTORY) {
    report_link (shown, report);
    return;
  }
  if (sk_folder_is_stray (name))
    return;
  if (!sk_folder_is_good_name (name)) {
    sk_report_add (report, shown, 1, SK_LEVEL_ERROR, "encoding",
                   _ ("the name of this file contains hidden or broken letters; rename it"));
    return;
  }
  entry = g_new0 (SkFolderEntry, 1);
  entry->name = g_strdup (name);
  entry->is_folder = type == G_FILE_TYPE_DIRECTORY;
  entry->size = get_size (info);
  g_ptr_array_add (entries, entry);
}

static GFileEnumerator *
open_enumerator (SkFolder *self, const char *path, GError **error)
{
  g_autoptr (GFile) folder =
      *path == '\0' ? g_object_ref (self->root) : g_file_resolve_relative_path (self->root, path);

  return g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
      G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, error);
}

GPtrArray *
sk_folder_list (SkFolder *self, const char *path, SkReport *report)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileEnumerator) enumerator = NULL;
  const char *shown;
  guint seen = 0;

  g_return_val_if_fail (SK_IS_FOLDER (self), NULL);

  shown = *path == '\0' ? "." : path;
  enumerator = open_enumerator (self, path, &error);
  while (enumerator != NULL) {
    GFileInfo *info;

    if (!g_file_enumerator_iterate (enumerator, &info, NULL, NULL, &error) || info == NULL)
      break;
    if (++seen > SK_LIMIT_ENTRIES) {
      sk_report_add (report, shown, 1, SK_LEVEL_ERROR, "limit", _ ("more than %d files in one folder; take some away"),
                     SK_LIMIT_ENTRIES);
      break;
    }
    list_file (info, path, entries, report);
  }
  if (error != NULL) {
    sk_report_add (report, shown, 1, SK_LEVEL_ERROR, "read", _ ("this folder cannot be read (%s); copy it again"),
                   error->message);
    return NULL;
  }
  g_ptr_array_sort (entries, compare_entries);
  return g_steal_pointer (&entries);
}

static void
report_unreadable (const char *path, const char *reason, SkReport *report)
{
  sk_report_add (report, path, 1, SK_LEVEL_ERROR, "read", _ ("this file cannot be read (%s); copy it again"), reason);
}

static void
report_size (const char *path, gint64 size, gsize limit, SkReport *report)
{
  sk_report_add (report, path, 1, SK_LEVEL_ERROR, "limit",
                 _ ("this file has %u KiB; the most is %u KiB: make it smaller"),
                 (guint) MIN (size / 1024 + (size % 1024 > 0), G_MAXUINT), (guint) (limit / 1024));
}

static GBytes *
read_descriptor (int descriptor, const char *path, gsize limit, SkReport *report)
{
  struct stat status;
  g_autofree char *data = NULL;
  gsize length = 0;

  if (fstat (descriptor, &status) != 0 || !S_ISREG (status.st_mode)) {
    report_link (path, report);
    return NULL;
  }
  if (status.st_size > (gint64) limit) {
    report_size (path, status.st_size, limit, report);
    return NULL;
  }
  /* As much as the file had when it was looked at, even where it grows meanwhile. */
  data = g_malloc (MAX (status.st_size, 1));
  while (length < (gsize) status.st_size) {
    gssize got = read (descriptor, data + length, status.st_size - length);

    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0) {
      report_unreadable (path, g_strerror (errno), report);
      return NULL;
    }
    if (got == 0)
      break;
    length += got;
  }
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

/* Straight to the file system, which can refuse a link in the very step of opening, and in a quarter of the time. */
static GBytes *
read_local (const char *root, const char *path, gsize limit, SkReport *report)
{
  g_autofree char *name = g_build_filename (root, path, NULL);
  int descriptor = open (name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
  GBytes *bytes;

  if (descriptor < 0 && errno == ELOOP) {
    report_link (path, report);
    return NULL;
  }
  if (descriptor < 0) {
    report_unreadable (path, g_strerror (errno), report);
    return NULL;
  }
  bytes = read_descriptor (descriptor, path, limit, report);
  close (descriptor);
  return bytes;
}

static GBytes *
read_other (GFile *file, const char *path, gsize limit, SkReport *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, &error);
  g_autoptr (GBytes) bytes = NULL;

  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR) {
    report_link (path, report);
    return NULL;
  }
  if (info != NULL && get_size (info) > (gint64) limit) {
    report_size (path, get_size (info), limit, report);
    return NULL;
  }
  if (info != NULL)
    bytes = g_file_load_bytes (file, NULL, NULL, &error);
  if (bytes == NULL)
    report_unreadable (path, error->message, report);
  return g_steal_pointer (&bytes);
}

GBytes *
sk_folder_read (SkFolder *self, const char *path, gsize limit, SkReport *report)
{
  g_autoptr (GFile) file = NULL;
  const char *root;

  g_return_val_if_fail (SK_IS_FOLDER (self), NULL);

  root = g_file_is_native (self->root) ? g_file_peek_path (self->root) : NULL;
  if (root != NULL)
    return read_local (root, path, limit, report);
  file = g_file_resolve_relative_path (self->root, path);
  return read_other (file, path, limit, report);
}

char *
sk_folder_read_start (SkFolder *self, const char *path, gsize most, gsize *length)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *start = g_malloc (most);

  g_return_val_if_fail (SK_IS_FOLDER (self), NULL);

  file = g_file_resolve_relative_path (self->root, path);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return NULL;
  stream = g_file_read (file, NULL, NULL);
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), start, most, length, NULL, NULL))
    return NULL;
  return g_steal_pointer (&start);
}

GFile *
sk_folder_get_file (SkFolder *self, const char *path)
{
  g_return_val_if_fail (SK_IS_FOLDER (self), NULL);

  return g_file_resolve_relative_path (self->root, path);
}

gboolean
sk_folder_has (SkFolder *self, const char *path)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (SK_IS_FOLDER (self), FALSE);

  file = g_file_resolve_relative_path (self->root, path);
  /* A link is there, and is refused when it is read. */
  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) != G_FILE_TYPE_UNKNOWN;
}
