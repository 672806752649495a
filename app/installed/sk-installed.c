/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-installed.h"

#include "sk-store-protocol.h"

/* In seconds: longer than the store takes, and the kiosk shows something without its answer. */
#define MOST_WAIT 3

struct _SkInstalled {
  GObject parent_instance;

  SkStoreLink *link;
  GFileMonitor *monitor;
  char *target; /* of the link, when it was looked at last; NULL: there is none */
};

G_DEFINE_FINAL_TYPE (SkInstalled, sk_installed, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
read_target (SkInstalled *self)
{
  g_autofree char *link = g_build_filename (sk_store_link_get_folder (self->link), SK_STORE_PROTOCOL_CURRENT, NULL);

  return g_file_read_link (link, NULL);
}

static void
folder_changed_cb (SkInstalled *self)
{
  g_autofree char *target = read_target (self);

  if (g_strcmp0 (target, self->target) == 0)
    return;
  g_free (self->target);
  self->target = g_steal_pointer (&target);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
sk_installed_finalize (GObject *object)
{
  SkInstalled *self = SK_INSTALLED (object);

  g_clear_object (&self->monitor);
  g_clear_object (&self->link);
  g_free (self->target);

  G_OBJECT_CLASS (sk_installed_parent_class)->finalize (object);
}

static void
sk_installed_class_init (SkInstalledClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_installed_finalize;
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SK_TYPE_INSTALLED, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sk_installed_init (SkInstalled *self)
{
}

static void
watch (SkInstalled *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (sk_store_link_get_folder (self->link));
  g_autoptr (GError) error = NULL;

  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, &error);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (folder_changed_cb), self, G_CONNECT_SWAPPED);
  else
    g_message ("New pages are shown at the next start: %s", error->message);
}

SkInstalled *
sk_installed_new (const char *folder)
{
  SkInstalled *self = g_object_new (SK_TYPE_INSTALLED, NULL);

  self->link = sk_store_link_new (folder);
  self->target = read_target (self);
  /* Where there is no default store, nothing will ever be installed in it without the machine being set up anew. */
  if (folder != NULL || g_file_test (sk_store_link_get_folder (self->link), G_FILE_TEST_IS_DIR))
    watch (self);
  return self;
}

GFile *
sk_installed_get_bundle (SkInstalled *self)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (SK_IS_INSTALLED (self), NULL);

  g_free (self->target);
  self->target = read_target (self);
  if (self->target == NULL)
    return NULL;
  path = g_build_filename (sk_store_link_get_folder (self->link), self->target, NULL);
  return g_file_new_for_path (path);
}

GFile *
sk_installed_get_pages (SkInstalled *self, const char *commit)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (SK_IS_INSTALLED (self), NULL);

  path = g_build_filename (sk_store_link_get_folder (self->link), SK_STORE_PROTOCOL_SHOWN, commit, NULL);
  return g_file_new_for_path (path);
}

SkStoreLink *
sk_installed_get_link (SkInstalled *self)
{
  g_return_val_if_fail (SK_IS_INSTALLED (self), NULL);

  return self->link;
}

/* The kiosk goes on without the store, whatever is the matter with it. */
static void
tell (SkInstalled *self, const char *line, gboolean wait)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = sk_store_link_ask (self->link, line, -1, wait ? MOST_WAIT : 0, &error);

  if (error != NULL)
    g_message ("The store does not answer: %s", error->message);
  else if (wait && !g_str_has_prefix (answer, SK_STORE_PROTOCOL_DONE "\n"))
    g_message ("The store: %s", answer[0] != '\0' ? answer : "no answer");
}

void
sk_installed_note_start (SkInstalled *self)
{
  g_return_if_fail (SK_IS_INSTALLED (self));

  if (self->target != NULL)
    tell (self, SK_STORE_PROTOCOL_START, TRUE);
}

void
sk_installed_note_good (SkInstalled *self, GFile *bundle)
{
  g_autofree char *commit = NULL;
  g_autofree char *line = NULL;

  g_return_if_fail (SK_IS_INSTALLED (self));

  commit = g_file_get_basename (bundle);
  line = g_strdup_printf (SK_STORE_PROTOCOL_GOOD " %s", commit);
  tell (self, line, FALSE);
}

void
sk_installed_note_well (SkInstalled *self)
{
  g_return_if_fail (SK_IS_INSTALLED (self));

  if (self->target != NULL)
    tell (self, SK_STORE_PROTOCOL_WELL, FALSE);
}
