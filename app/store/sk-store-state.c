/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-store-state.h"

#include <gio/gio.h>
#include <string.h>

/* What is remembered of bundles that are gone: enough for years, and never much. */
#define MOST_REMEMBERED 200
#define STORE "Store"
#define RELEASES "Releases"
#define BUNDLE "Bundle "
#define TRIED "Tried "

struct _SkStoreState {
  GObject parent_instance;

  char *path;
  GKeyFile *keys;
  GPtrArray *bundles;
  SkInstalledBundle *tried; /* or NULL */
};

G_DEFINE_FINAL_TYPE (SkStoreState, sk_store_state, G_TYPE_OBJECT)

void
sk_installed_bundle_free (SkInstalledBundle *self)
{
  g_free (self->commit);
  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

SkInstalledBundle *
sk_installed_bundle_copy (const SkInstalledBundle *self)
{
  SkInstalledBundle *copy = g_memdup2 (self, sizeof *self);

  copy->commit = g_strdup (self->commit);
  copy->id = g_strdup (self->id);
  copy->title = g_strdup (self->title);
  return copy;
}

static void
sk_store_state_finalize (GObject *object)
{
  SkStoreState *self = SK_STORE_STATE (object);

  g_free (self->path);
  g_key_file_unref (self->keys);
  g_ptr_array_unref (self->bundles);
  g_clear_pointer (&self->tried, sk_installed_bundle_free);

  G_OBJECT_CLASS (sk_store_state_parent_class)->finalize (object);
}

static void
sk_store_state_class_init (SkStoreStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_store_state_finalize;
}

static void
sk_store_state_init (SkStoreState *self)
{
  self->keys = g_key_file_new ();
  self->bundles = g_ptr_array_new_with_free_func ((GDestroyNotify) sk_installed_bundle_free);
}

/* Prefix: of the group's name, before the commit. NULL where it says too little. */
static SkInstalledBundle *
read_bundle (SkStoreState *self, const char *group, const char *prefix)
{
  g_autoptr (SkInstalledBundle) bundle = g_new0 (SkInstalledBundle, 1);

  bundle->commit = g_strdup (group + strlen (prefix));
  bundle->id = g_key_file_get_string (self->keys, group, "Id", NULL);
  bundle->title = g_key_file_get_string (self->keys, group, "Title", NULL);
  bundle->release = (guint) g_key_file_get_uint64 (self->keys, group, "Release", NULL);
  bundle->installed = g_key_file_get_int64 (self->keys, group, "Installed", NULL);
  bundle->is_signed = g_key_file_get_boolean (self->keys, group, "Signed", NULL);
  bundle->is_good = g_key_file_get_boolean (self->keys, group, "Good", NULL);
  return bundle->id != NULL && bundle->title != NULL ? g_steal_pointer (&bundle) : NULL;
}

static void
take_group (SkStoreState *self, const char *group)
{
  SkInstalledBundle *bundle = NULL;

  if (g_str_has_prefix (group, BUNDLE) && (bundle = read_bundle (self, group, BUNDLE)) != NULL)
    g_ptr_array_add (self->bundles, bundle);
  if (g_str_has_prefix (group, TRIED) && self->tried == NULL)
    self->tried = read_bundle (self, group, TRIED);
}

static void
write_bundle (GKeyFile *keys, const char *prefix, const SkInstalledBundle *bundle)
{
  g_autofree char *group = g_strconcat (prefix, bundle->commit, NULL);

  g_key_file_set_string (keys, group, "Id", bundle->id);
  g_key_file_set_string (keys, group, "Title", bundle->title);
  g_key_file_set_uint64 (keys, group, "Release", bundle->release);
  g_key_file_set_int64 (keys, group, "Installed", bundle->installed);
  g_key_file_set_boolean (keys, group, "Signed", bundle->is_signed);
  g_key_file_set_boolean (keys, group, "Good", bundle->is_good);
}

SkStoreState *
sk_store_state_load (const char *path, GError **error)
{
  g_autoptr (SkStoreState) self = g_object_new (SK_TYPE_STORE_STATE, NULL);
  g_autoptr (GError) reading = NULL;
  g_auto (GStrv) groups = NULL;

  self->path = g_strdup (path);
  if (!g_key_file_load_from_file (self->keys, path, G_KEY_FILE_NONE, &reading)) {
    /* A file that the disk has spoilt must not stop the next pages; one that cannot be read may be whole. */
    if (!g_error_matches (reading, G_FILE_ERROR, G_FILE_ERROR_NOENT) && reading->domain != G_KEY_FILE_ERROR) {
      g_propagate_error (error, g_steal_pointer (&reading));
      return NULL;
    }
  }
  groups = g_key_file_get_groups (self->keys, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    take_group (self, groups[i]);
  return g_steal_pointer (&self);
}

gboolean
sk_store_state_save (SkStoreState *self, GError **error)
{
  g_auto (GStrv) groups = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (SK_IS_STORE_STATE (self), FALSE);

  groups = g_key_file_get_groups (self->keys, NULL);
  for (guint i = 0; groups[i] != NULL; i++) {
    if (g_str_has_prefix (groups[i], BUNDLE) || g_str_has_prefix (groups[i], TRIED))
      g_key_file_remove_group (self->keys, groups[i], NULL);
  }
  for (guint i = 0; i < self->bundles->len; i++)
    write_bundle (self->keys, BUNDLE, g_ptr_array_index (self->bundles, i));
  if (self->tried != NULL)
    write_bundle (self->keys, TRIED, self->tried);
  text = g_key_file_to_data (self->keys, NULL, NULL);
  return g_file_set_contents_full (self->path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0644, error);
}

GPtrArray *
sk_store_state_get_bundles (SkStoreState *self)
{
  g_return_val_if_fail (SK_IS_STORE_STATE (self), NULL);

  return self->bundles;
}

static guint
find_index (SkStoreState *self, const char *commit)
{
  for (guint i = 0; i < self->bundles->len; i++) {
    const SkInstalledBundle *bundle = g_ptr_array_index (self->bundles, i);

    if (g_strcmp0 (bundle->commit, commit) == 0)
      return i;
  }
  return G_MAXUINT;
}

SkInstalledBundle *
sk_store_state_find (SkStoreState *self, const char *commit)
{
  guint index;

  g_return_val_if_fail (SK_IS_STORE_STATE (self), NULL);

  index = find_index (self, commit);
  return index != G_MAXUINT ? g_ptr_array_index (self->bundles, index) : NULL;
}

static void
move_to_front (SkStoreState *self, const char *commit)
{
  guint index = find_index (self, commit);

  if (index != G_MAXUINT)
    g_ptr_array_insert (self->bundles, 0, g_ptr_array_steal_index (self->bundles, index));
}

void
sk_store_state_add (SkStoreState *self, SkInstalledBundle *bundle, const char *shown)
{
  guint index;

  g_return_if_fail (SK_IS_STORE_STATE (self));

  index = find_index (self, bundle->commit);
  if (index != G_MAXUINT)
    g_ptr_array_remove_index (self->bundles, index);
  move_to_front (self, shown);
  g_ptr_array_insert (self->bundles, 0, bundle);
  if (self->bundles->len > SK_STORE_KEPT)
    g_ptr_array_set_size (self->bundles, SK_STORE_KEPT);
}

const SkInstalledBundle *
sk_store_state_get_tried (SkStoreState *self)
{
  g_return_val_if_fail (SK_IS_STORE_STATE (self), NULL);

  return self->tried;
}

void
sk_store_state_set_tried (SkStoreState *self, const SkInstalledBundle *bundle)
{
  SkInstalledBundle *tried = NULL;

  g_return_if_fail (SK_IS_STORE_STATE (self));

  tried = bundle != NULL ? sk_installed_bundle_copy (bundle) : NULL;
  g_clear_pointer (&self->tried, sk_installed_bundle_free);
  self->tried = tried;
}

guint
sk_store_state_get_highest (SkStoreState *self, const char *id)
{
  g_return_val_if_fail (SK_IS_STORE_STATE (self), 0);

  return (guint) g_key_file_get_uint64 (self->keys, RELEASES, id, NULL);
}

void
sk_store_state_raise_highest (SkStoreState *self, const char *id, guint release)
{
  g_return_if_fail (SK_IS_STORE_STATE (self));

  if (release > sk_store_state_get_highest (self, id))
    g_key_file_set_uint64 (self->keys, RELEASES, id, release);
}

static gboolean
is_listed (SkStoreState *self, const char *key, const char *commit)
{
  g_auto (GStrv) commits = g_key_file_get_string_list (self->keys, STORE, key, NULL, NULL);

  return commits != NULL && g_strv_contains ((const char *const *) commits, commit);
}

/* The newest stands first, and the oldest goes when there are too many. */
static void
set_listed (SkStoreState *self, const char *key, const char *commit, gboolean listed)
{
  g_auto (GStrv) commits = g_key_file_get_string_list (self->keys, STORE, key, NULL, NULL);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  if (listed)
    g_ptr_array_add (list, (gpointer) commit);
  for (guint i = 0; commits != NULL && commits[i] != NULL && list->len < MOST_REMEMBERED; i++) {
    if (!g_str_equal (commits[i], commit))
      g_ptr_array_add (list, commits[i]);
  }
  g_key_file_set_string_list (self->keys, STORE, key, (const char *const *) list->pdata, list->len);
}

gboolean
sk_store_state_was_good (SkStoreState *self, const char *commit)
{
  g_return_val_if_fail (SK_IS_STORE_STATE (self), FALSE);

  return is_listed (self, "Good", commit);
}

void
sk_store_state_set_good (SkStoreState *self, const char *commit)
{
  SkInstalledBundle *bundle;

  g_return_if_fail (SK_IS_STORE_STATE (self));

  bundle = sk_store_state_find (self, commit);
  if (bundle != NULL)
    bundle->is_good = TRUE;
  set_listed (self, "Good", commit, TRUE);
}

gboolean
sk_store_state_is_given_up (SkStoreState *self, const char *commit)
{
  g_return_val_if_fail (SK_IS_STORE_STATE (self), FALSE);

  return is_listed (self, "GivenUp", commit);
}

void
sk_store_state_set_given_up (SkStoreState *self, const char *commit, gboolean given_up)
{
  g_return_if_fail (SK_IS_STORE_STATE (self));

  set_listed (self, "GivenUp", commit, given_up);
}

guint
sk_store_state_get_starts (SkStoreState *self, const char *boot)
{
  g_autofree char *known = NULL;

  g_return_val_if_fail (SK_IS_STORE_STATE (self), 0);

  known = g_key_file_get_string (self->keys, STORE, "Boot", NULL);
  return g_strcmp0 (known, boot) == 0 ? (guint) g_key_file_get_uint64 (self->keys, STORE, "Starts", NULL) : 0;
}

void
sk_store_state_set_starts (SkStoreState *self, const char *boot, guint starts)
{
  g_return_if_fail (SK_IS_STORE_STATE (self));

  g_key_file_set_string (self->keys, STORE, "Boot", boot);
  g_key_file_set_uint64 (self->keys, STORE, "Starts", starts);
}
