/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sticks.h"

#include <fcntl.h>
#include <gio/gunixmounts.h>
#include <glib-unix.h>
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
  char *service;
  GUnixMountMonitor *mounts; /* NULL: it does not watch */
  int mounting;              /* a connection, as long as somebody hands them over; else -1 */
  guint hearing;
  GPtrArray *handed;  /* SkStick, over that connection */
  GPtrArray *watches; /* SkFolderWatch */
  GCancellable *looking;
  GPtrArray *sticks;
  GPtrArray *pages;
};

G_DEFINE_FINAL_TYPE (SkSticks, sk_sticks, G_TYPE_OBJECT)

enum { PROP_FOLDERS = 1, PROP_SERVICE, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Where to look. */
typedef struct {
  GStrv folders;
  GPtrArray *handed;
} Places;

/* What is found, in a thread of its own: a stick may be slow. */
typedef struct {
  GPtrArray *sticks;
  GPtrArray *pages;
  guint entries_left;
} Found;

static void
places_free (Places *places)
{
  g_strfreev (places->folders);
  g_ptr_array_unref (places->handed);
  g_free (places);
}

static GPtrArray *
new_sticks (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sk_stick_unref);
}

static void
pages_free (SkStickPages *pages)
{
  sk_stick_unref (pages->stick);
  g_free (pages->name);
  g_free (pages->path);
  g_free (pages);
}

static Found *
found_new (void)
{
  Found *found = g_new0 (Found, 1);

  found->sticks = new_sticks ();
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
add_pages (Found *found, SkStick *stick, const char *path)
{
  SkStickPages *pages = NULL;

  if (found->pages->len == MOST_PAGES)
    return;
  pages = g_new0 (SkStickPages, 1);
  pages->stick = sk_stick_ref (stick);
  pages->name = g_str_equal (path, stick->path) ? g_strdup (stick->name) : g_path_get_basename (path);
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
look_for_pages (Found *found, SkStick *stick, const char *folder, guint depth)
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
take_stick (Found *found, SkStick *stick)
{
  g_ptr_array_add (found->sticks, stick);
  look_for_pages (found, stick, stick->path, MOST_DEPTH);
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
      take_stick (found, sk_stick_new (path));
      continue;
    }
    inner = list (path);
    for (guint j = 0; j < inner->len; j++) {
      if (is_folder (inner->pdata[j]))
        take_stick (found, sk_stick_new (inner->pdata[j]));
    }
  }
}

static void
look_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Places *places = data;
  Found *found = found_new ();

  for (guint i = 0; i < places->handed->len; i++)
    take_stick (found, sk_stick_ref (places->handed->pdata[i]));
  for (guint i = 0; places->folders[i] != NULL; i++)
    look_for_sticks (found, places->folders[i]);
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

static gpointer
ref_stick (gconstpointer stick, gpointer data)
{
  return sk_stick_ref ((SkStick *) stick);
}

void
sk_sticks_look (SkSticks *self)
{
  g_autoptr (GTask) task = NULL;
  Places *places = NULL;

  g_return_if_fail (SK_IS_STICKS (self));

  stop_looking (self);
  self->looking = g_cancellable_new ();
  task = g_task_new (NULL, self->looking, looked_cb, self);
  g_task_set_return_on_cancel (task, TRUE);
  places = g_new0 (Places, 1);
  places->folders = g_strdupv (self->folders);
  places->handed = g_ptr_array_copy (self->handed, ref_stick, NULL);
  g_task_set_task_data (task, places, (GDestroyNotify) places_free);
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

    g_signal_connect_object (watch, "changed", G_CALLBACK (sk_sticks_look), self, G_CONNECT_SWAPPED);
    g_ptr_array_add (self->watches, watch);
  }
  sk_sticks_look (self);
}

static void
sk_sticks_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_FOLDERS:
    SK_STICKS (object)->folders = g_value_dup_boxed (value);
    break;
  case PROP_SERVICE:
    SK_STICKS (object)->service = g_value_dup_string (value);
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
  g_free (self->service);
  g_ptr_array_unref (self->handed);
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
  properties[PROP_SERVICE] = g_param_spec_string ("service", NULL, NULL, NULL,
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
  self->handed = new_sticks ();
  self->sticks = new_sticks ();
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pages_free);
}

SkSticks *
sk_sticks_new (const char *const *folders, const char *service)
{
  return g_object_new (SK_TYPE_STICKS, "folders", folders, "service", service, NULL);
}

static gboolean
has_name (gconstpointer stick, gconstpointer name)
{
  return g_str_equal (((const SkStick *) stick)->name, name);
}

static void
take_away (SkSticks *self, const char *name)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (self->handed, name, has_name, &index))
    g_ptr_array_remove_index (self->handed, index);
}

/* All that was handed over stays with us only as long as somebody tells when it is gone. */
static void
end_mounting (SkSticks *self)
{
  g_clear_handle_id (&self->hearing, g_source_remove);
  if (self->mounting >= 0)
    close (self->mounting);
  self->mounting = -1;
  g_ptr_array_set_size (self->handed, 0);
}

static gboolean
hear_cb (int connection, GIOCondition condition, gpointer data)
{
  SkSticks *self = data;
  char line[SK_STICKS_PROTOCOL_MOST_LINE];
  int folder;

  if (!sk_service_hear (connection, line, sizeof line, &folder)) {
    g_message ("Nobody mounts sticks any more");
    self->hearing = 0;
    end_mounting (self);
    sk_sticks_look (self);
    return G_SOURCE_REMOVE;
  }
  if (folder >= 0 && g_str_has_prefix (line, SK_STICKS_PROTOCOL_STICK))
    g_ptr_array_add (self->handed, sk_stick_new_for_folder (line + strlen (SK_STICKS_PROTOCOL_STICK), folder));
  else if (folder >= 0)
    close (folder);
  if (g_str_has_prefix (line, SK_STICKS_PROTOCOL_GONE))
    take_away (self, line + strlen (SK_STICKS_PROTOCOL_GONE));
  sk_sticks_look (self);
  return G_SOURCE_CONTINUE;
}

/* On a kiosk; elsewhere the desktop does it. */
static void
begin_mounting (SkSticks *self)
{
  g_autoptr (GError) error = NULL;

  if (self->service == NULL)
    return;
  self->mounting = sk_service_connect (self->service, &error);
  if (self->mounting < 0 && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return;
  if (self->mounting < 0 || !sk_service_say (self->mounting, SK_STICKS_PROTOCOL_MOUNT, -1, &error)) {
    g_message ("Nobody mounts sticks: %s", error->message);
    end_mounting (self);
    return;
  }
  self->hearing = g_unix_fd_add (self->mounting, G_IO_IN | G_IO_HUP, hear_cb, self);
}

void
sk_sticks_begin (SkSticks *self)
{
  g_return_if_fail (SK_IS_STICKS (self));

  if (self->mounts != NULL)
    return;
  begin_mounting (self);
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
  end_mounting (self);
  g_ptr_array_set_size (self->watches, 0);
  stop_looking (self);
  g_ptr_array_set_size (self->sticks, 0);
  g_ptr_array_set_size (self->pages, 0);
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
