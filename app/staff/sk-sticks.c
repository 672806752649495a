/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sticks.h"

#include <fcntl.h>
#include <gio/gunixmounts.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sk-folder-watch.h"
#include "sk-folder.h"
#include "sk-pack-magic.h"
#include "sk-service.h"
#include "sk-sticks-protocol.h"

/* Pages lie no deeper in the folders of a stick, and somebody keeps their photographs on it, too. */
#define MOST_DEPTH 3
#define MOST_ENTRIES 3000
#define MOST_PAGES 20

struct _SkSticks {
  GObject parent_instance;

  GStrv folders;
  GUnixMountMonitor *mounts; /* NULL: it does not watch */
  int mounting;              /* a connection, as long as somebody mounts them for us; else -1 */
  GPtrArray *watches;        /* SkFolderWatch */
  GCancellable *looking;
  GPtrArray *sticks;
  GPtrArray *pages;
};

G_DEFINE_FINAL_TYPE (SkSticks, sk_sticks, G_TYPE_OBJECT)

enum { PROP_FOLDERS = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* What is found, in a thread of its own: a stick may be slow. */
typedef struct {
  GPtrArray *sticks;
  GPtrArray *pages;
  guint entries_left;
} Found;

static void
pages_free (SkStickPages *pages)
{
  g_free (pages->stick);
  g_free (pages->name);
  g_free (pages->path);
  g_free (pages);
}

static Found *
found_new (void)
{
  Found *found = g_new0 (Found, 1);

  found->sticks = g_ptr_array_new_with_free_func (g_free);
  found->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pages_free);
  found->entries_left = MOST_ENTRIES;
  return found;
}

static void
found_free (Found *found)
{
  g_clear_pointer (&found->sticks, g_ptr_array_unref);
  g_clear_pointer (&found->pages, g_ptr_array_unref);
  g_free (found);
}

static void
add_pages (Found *found, const char *stick, const char *path)
{
  SkStickPages *pages = NULL;

  if (found->pages->len == MOST_PAGES)
    return;
  pages = g_new0 (SkStickPages, 1);
  pages->stick = g_path_get_basename (stick);
  pages->name = g_path_get_basename (path);
  pages->path = g_strdup (path);
  g_ptr_array_add (found->pages, pages);
}

static gboolean
is_folder (const char *path)
{
  struct stat status;

  return lstat (path, &status) == 0 && S_ISDIR (status.st_mode);
}

static gboolean
is_pack (const char *path)
{
  char magic[sizeof SK_PACK_MAGIC - 1];
  int file = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
  gboolean is = file >= 0 && pread (file, magic, sizeof magic, SK_PACK_MAGIC_OFFSET) == sizeof magic &&
                memcmp (magic, SK_PACK_MAGIC, sizeof magic) == 0;

  if (file >= 0)
    close (file);
  return is;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The paths of what is in a folder, sorted; names that no bundle has, and that nobody can read, are left out. */
static GPtrArray *
list (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;

  while (names != NULL && (name = g_dir_read_name (names)) != NULL && paths->len < MOST_ENTRIES) {
    if (sk_folder_is_good_name (name) && !sk_folder_is_stray (name))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  }
  g_ptr_array_sort (paths, compare_names);
  return paths;
}

static void
look_for_pages (Found *found, const char *stick, const char *folder, guint depth)
{
  g_autofree char *info = g_build_filename (folder, "bundle.ini", NULL);
  g_autoptr (GPtrArray) paths = NULL;

  if (g_file_test (info, G_FILE_TEST_EXISTS)) {
    add_pages (found, stick, folder);
    return;
  }
  paths = list (folder);
  for (guint i = 0; i < paths->len && found->entries_left > 0; i++) {
    const char *path = paths->pdata[i];

    found->entries_left--;
    if (!is_folder (path)) {
      if (is_pack (path))
        add_pages (found, stick, path);
    } else if (depth > 0) {
      look_for_pages (found, stick, path, depth - 1);
    }
  }
}

static void
add_stick (Found *found, const char *path)
{
  g_ptr_array_add (found->sticks, g_strdup (path));
  look_for_pages (found, path, path, MOST_DEPTH);
}

static gboolean
is_mounted (const char *path)
{
  GUnixMountEntry *mount = g_unix_mount_at (path, NULL);
  gboolean is = mount != NULL;

  g_clear_pointer (&mount, g_unix_mount_free);
  return is;
}

static void
look_for_sticks (Found *found, const char *folder)
{
  g_autoptr (GPtrArray) paths = list (folder);

  for (guint i = 0; i < paths->len; i++) {
    const char *path = paths->pdata[i];
    g_autoptr (GPtrArray) inner = NULL;

    if (!is_folder (path))
      continue;
    if (is_mounted (path)) {
      add_stick (found, path);
      continue;
    }
    inner = list (path);
    for (guint j = 0; j < inner->len; j++) {
      if (is_folder (inner->pdata[j]))
        add_stick (found, inner->pdata[j]);
    }
  }
}

static void
look_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *const *folders = data;
  Found *found = found_new ();

  for (guint i = 0; folders[i] != NULL; i++)
    look_for_sticks (found, folders[i]);
  g_task_return_pointer (task, found, (GDestroyNotify) found_free);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SkSticks *self = data;
  Found *found = g_task_propagate_pointer (G_TASK (result), NULL);

  /* It was cancelled: whoever did that may be gone. */
  if (found == NULL)
    return;
  g_clear_object (&self->looking);
  g_ptr_array_unref (self->sticks);
  g_ptr_array_unref (self->pages);
  self->sticks = g_steal_pointer (&found->sticks);
  self->pages = g_steal_pointer (&found->pages);
  found_free (found);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
stop_looking (SkSticks *self)
{
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

static void
look (SkSticks *self)
{
  g_autoptr (GTask) task = NULL;

  stop_looking (self);
  self->looking = g_cancellable_new ();
  task = g_task_new (NULL, self->looking, looked_cb, self);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_set_task_data (task, g_strdupv (self->folders), (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, look_cb);
}

/* Whatever is mounted covers what was watched there before. */
static void
watch (SkSticks *self)
{
  g_ptr_array_set_size (self->watches, 0);
  for (guint i = 0; self->folders[i] != NULL; i++) {
    g_autoptr (GFile) folder = g_file_new_for_path (self->folders[i]);
    SkFolderWatch *watch = sk_folder_watch_new (folder);

    g_signal_connect_object (watch, "changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
    g_ptr_array_add (self->watches, watch);
  }
  look (self);
}

static void
sk_sticks_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_FOLDERS:
    SK_STICKS (object)->folders = g_value_dup_boxed (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
sk_sticks_dispose (GObject *object)
{
  sk_sticks_end (SK_STICKS (object));

  G_OBJECT_CLASS (sk_sticks_parent_class)->dispose (object);
}

static void
sk_sticks_finalize (GObject *object)
{
  SkSticks *self = SK_STICKS (object);

  g_strfreev (self->folders);
  g_ptr_array_unref (self->watches);
  g_ptr_array_unref (self->sticks);
  g_ptr_array_unref (self->pages);

  G_OBJECT_CLASS (sk_sticks_parent_class)->finalize (object);
}

static void
sk_sticks_class_init (SkSticksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = sk_sticks_set_property;
  object_class->dispose = sk_sticks_dispose;
  object_class->finalize = sk_sticks_finalize;

  properties[PROP_FOLDERS] = g_param_spec_boxed ("folders", NULL, NULL, G_TYPE_STRV,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SK_TYPE_STICKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sk_sticks_init (SkSticks *self)
{
  self->mounting = -1;
  self->watches = g_ptr_array_new_with_free_func (g_object_unref);
  self->sticks = g_ptr_array_new_with_free_func (g_free);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pages_free);
}

SkSticks *
sk_sticks_new (const char *const *folders)
{
  return g_object_new (SK_TYPE_STICKS, "folders", folders, NULL);
}

/* On a kiosk; elsewhere the desktop does it. */
static void
ask_for_mounts (SkSticks *self)
{
  g_autoptr (GError) error = NULL;

  self->mounting = sk_service_connect (SK_STICKS_PROTOCOL_SOCKET, &error);
  if (self->mounting < 0 && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return;
  if (self->mounting < 0 || !sk_service_say (self->mounting, SK_STICKS_PROTOCOL_MOUNT, &error))
    g_message ("Nobody mounts sticks: %s", error->message);
}

void
sk_sticks_begin (SkSticks *self)
{
  g_return_if_fail (SK_IS_STICKS (self));

  if (self->mounts != NULL)
    return;
  ask_for_mounts (self);
  self->mounts = g_unix_mount_monitor_get ();
  g_signal_connect_object (self->mounts, "mounts-changed", G_CALLBACK (watch), self, G_CONNECT_SWAPPED);
  watch (self);
}

void
sk_sticks_end (SkSticks *self)
{
  g_return_if_fail (SK_IS_STICKS (self));

  if (self->mounts != NULL)
    g_signal_handlers_disconnect_by_data (self->mounts, self);
  g_clear_object (&self->mounts);
  if (self->mounting >= 0)
    close (self->mounting);
  self->mounting = -1;
  g_ptr_array_set_size (self->watches, 0);
  stop_looking (self);
}

GPtrArray *
sk_sticks_get_sticks (SkSticks *self)
{
  g_return_val_if_fail (SK_IS_STICKS (self), NULL);

  return self->sticks;
}

GPtrArray *
sk_sticks_get_pages (SkSticks *self)
{
  g_return_val_if_fail (SK_IS_STICKS (self), NULL);

  return self->pages;
}
