/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-folder-watch.h"

/* In milliseconds: longer than the steps of an editor are apart, shorter than anybody waits for. */
#define QUIET_TIME 150
/* sounds/en lies this deep. */
#define MOST_DEPTH 2
#define MOST_FOLDERS 400

struct _SkFolderWatch {
  GObject parent_instance;

  GFile *folder;
  GPtrArray *monitors;
  guint waiting;
};

G_DEFINE_FINAL_TYPE (SkFolderWatch, sk_folder_watch, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void watch_all (SkFolderWatch *self);

static gboolean
quiet_cb (gpointer data)
{
  SkFolderWatch *self = data;

  self->waiting = 0;
  /* There may be folders that were not there before. */
  watch_all (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (SkFolderWatch *self)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  self->waiting = g_timeout_add (QUIET_TIME, quiet_cb, self);
}

static void
watch_folder (SkFolderWatch *self, GFile *folder, guint depth)
{
  g_autoptr (GFileMonitor) monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  g_autoptr (GFileEnumerator) children =
      g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                 G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFileInfo *info;
  GFile *child;

  if (monitor != NULL && self->monitors->len < MOST_FOLDERS) {
    g_signal_connect_object (monitor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    g_ptr_array_add (self->monitors, g_steal_pointer (&monitor));
  }
  while (depth > 0 && children != NULL && g_file_enumerator_iterate (children, &info, &child, NULL, NULL) &&
         info != NULL) {
    if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
      watch_folder (self, child, depth - 1);
  }
}

static void
watch_all (SkFolderWatch *self)
{
  g_ptr_array_set_size (self->monitors, 0);
  watch_folder (self, self->folder, MOST_DEPTH);
}

static void
sk_folder_watch_finalize (GObject *object)
{
  SkFolderWatch *self = SK_FOLDER_WATCH (object);

  g_clear_handle_id (&self->waiting, g_source_remove);
  g_ptr_array_unref (self->monitors);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (sk_folder_watch_parent_class)->finalize (object);
}

static void
sk_folder_watch_class_init (SkFolderWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_folder_watch_finalize;
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SK_TYPE_FOLDER_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sk_folder_watch_init (SkFolderWatch *self)
{
  self->monitors = g_ptr_array_new_with_free_func (g_object_unref);
}

SkFolderWatch *
sk_folder_watch_new (GFile *folder)
{
  SkFolderWatch *self = g_object_new (SK_TYPE_FOLDER_WATCH, NULL);

  self->folder = g_object_ref (folder);
  watch_all (self);
  return self;
}
