/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-repository.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <ostree.h>
#include <string.h>
#include <unistd.h>

#include "sk-copy.h"
#include "sk-store-error.h"

#define SIGNATURES "ostree.sign.ed25519" /* OSTree's own name and form for them: an array of byte arrays */
#define MOST_SIGNATURES 16
#define KEPT "kept/" /* the refs of the commits that stay */
#define RELEASES_WITH_DELTA 3

struct _SkRepository {
  GObject parent_instance;

  OstreeRepo *repo;
};

G_DEFINE_FINAL_TYPE (SkRepository, sk_repository, G_TYPE_OBJECT)

static void
sk_repository_finalize (GObject *object)
{
  g_clear_object (&SK_REPOSITORY (object)->repo);

  G_OBJECT_CLASS (sk_repository_parent_class)->finalize (object);
}

static void
sk_repository_class_init (SkRepositoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_repository_finalize;
}

static void
sk_repository_init (SkRepository *self)
{
}

/* Also mends one that was made by half: everything that is there already stays. */
SkRepository *
sk_repository_open (const char *path, SkRepositoryKind kind, GError **error)
{
  g_autoptr (SkRepository) self = g_object_new (SK_TYPE_REPOSITORY, NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  self->repo = ostree_repo_new (folder);
  if (!ostree_repo_create (self->repo,
                           kind == SK_REPOSITORY_STORE ? OSTREE_REPO_MODE_BARE_USER_ONLY : OSTREE_REPO_MODE_ARCHIVE,
                           NULL, error))
    return NULL;
  return g_steal_pointer (&self);
}

SkRepository *
sk_repository_open_beside (const char *path, const char *other, GError **error)
{
  g_autoptr (SkRepository) self = sk_repository_open (path, SK_REPOSITORY_STORE, error);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GKeyFile) settings = NULL;

  if (self == NULL || other == NULL)
    return g_steal_pointer (&self);
  settings = ostree_repo_copy_config (self->repo);
  g_key_file_set_string (settings, "core", "parent", other);
  if (!ostree_repo_write_config (self->repo, settings, error))
    return NULL;
  /* It reads them when it is opened. */
  g_clear_object (&self->repo);
  self->repo = ostree_repo_new (folder);
  return ostree_repo_open (self->repo, NULL, error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
read_tree (SkRepository *self, const char *folder, GFile **root, GError **error)
{
  g_autoptr (OstreeMutableTree) tree = ostree_mutable_tree_new ();
  g_autoptr (OstreeRepoCommitModifier) modifier = ostree_repo_commit_modifier_new (
      OSTREE_REPO_COMMIT_MODIFIER_FLAGS_SKIP_XATTRS | OSTREE_REPO_COMMIT_MODIFIER_FLAGS_CANONICAL_PERMISSIONS, NULL,
      NULL, NULL);

  return ostree_repo_write_dfd_to_mtree (self->repo, AT_FDCWD, folder, tree, modifier, NULL, error) &&
         ostree_repo_write_mtree (self->repo, tree, root, NULL, error);
}

/* Without a parent: the same pages are the same commit in a pack and on a web server. */
static gboolean
write_commit (SkRepository *self, const char *folder, const char *id, guint release, char **commit, GError **error)
{
  const char *refs[] = { id, NULL };
  g_autofree char *version = g_strdup_printf ("%u", release);
  g_autoptr (GFile) root = NULL;
  GVariantDict dict;
  g_autoptr (GVariant) metadata = NULL;

  if (!read_tree (self, folder, &root, error))
    return FALSE;
  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, OSTREE_COMMIT_META_KEY_VERSION, "s", version);
  g_variant_dict_insert_value (&dict, OSTREE_COMMIT_META_KEY_REF_BINDING, g_variant_new_strv (refs, -1));
  metadata = g_variant_ref_sink (g_variant_dict_end (&dict));
  return ostree_repo_write_commit_with_time (self->repo, NULL, NULL, NULL, metadata, OSTREE_REPO_FILE (root), release,
                                             commit, NULL, error);
}

static GVariant *
make_signatures (SkSigner *signer, gconstpointer data, gsize length)
{
  guint8 signature[SK_SIGNATURE_BYTES];
  GVariantBuilder signatures;

  sk_signer_sign (signer, data, length, signature);
  g_variant_builder_init (&signatures, G_VARIANT_TYPE ("aay"));
  g_variant_builder_add_value (&signatures,
                               g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, signature, sizeof signature, 1));
  return g_variant_builder_end (&signatures);
}

static GVariant *
make_signed_metadata (SkSigner *signer, gconstpointer data, gsize length)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert_value (&dict, SIGNATURES, make_signatures (signer, data, length));
  return g_variant_ref_sink (g_variant_dict_end (&dict));
}

static gboolean
sign_commit (SkRepository *self, const char *commit, SkSigner *signer, GError **error)
{
  g_autoptr (GVariant) object = NULL;
  g_autoptr (GVariant) metadata = NULL;

  if (!ostree_repo_load_variant (self->repo, OSTREE_OBJECT_TYPE_COMMIT, commit, &object, error))
    return FALSE;
  metadata = make_signed_metadata (signer, g_variant_get_data (object), g_variant_get_size (object));
  return ostree_repo_write_commit_detached_metadata (self->repo, commit, metadata, NULL, error);
}

char *
sk_repository_commit (SkRepository *self, const char *folder, const char *id, guint release, SkSigner *signer,
                      GError **error)
{
  g_autofree char *commit = NULL;

  g_return_val_if_fail (SK_IS_REPOSITORY (self), NULL);

  if (!ostree_repo_prepare_transaction (self->repo, NULL, NULL, error))
    return NULL;
  if (!write_commit (self, folder, id, release, &commit, error) ||
      !ostree_repo_commit_transaction (self->repo, NULL, NULL, error)) {
    ostree_repo_abort_transaction (self->repo, NULL, NULL);
    return NULL;
  }
  if (signer != NULL && !sign_commit (self, commit, signer, error))
    return NULL;
  return g_steal_pointer (&commit);
}

gboolean
sk_repository_export (SkRepository *self, const char *commit, const char *path, GError **error)
{
  GVariantDict parameters;
  g_autoptr (GVariant) options = NULL;

  g_return_val_if_fail (SK_IS_REPOSITORY (self), FALSE);

  g_variant_dict_init (&parameters, NULL);
  g_variant_dict_insert (&parameters, "inline-parts", "b", TRUE);
  g_variant_dict_insert (&parameters, "min-fallback-size", "u", 0);
  g_variant_dict_insert_value (&parameters, "filename", g_variant_new_bytestring (path));
  options = g_variant_ref_sink (g_variant_dict_end (&parameters));
  return ostree_repo_static_delta_generate (self->repo, OSTREE_STATIC_DELTA_GENERATE_OPT_MAJOR, NULL, commit, NULL,
                                            options, NULL, error);
}

gboolean
sk_repository_has (SkRepository *self, const char *commit)
{
  OstreeRepoCommitState state;

  g_return_val_if_fail (SK_IS_REPOSITORY (self), FALSE);

  return ostree_repo_load_commit (self->repo, commit, NULL, &state, NULL) &&
         (state & OSTREE_REPO_COMMIT_STATE_PARTIAL) == 0;
}

gboolean
sk_repository_is_whole (SkRepository *self, const char *commit)
{
  g_autoptr (GHashTable) reachable = NULL;
  GHashTableIter iter;
  gpointer object;

  g_return_val_if_fail (SK_IS_REPOSITORY (self), FALSE);

  if (!ostree_repo_traverse_commit (self->repo, commit, 0, &reachable, NULL, NULL))
    return FALSE;
  g_hash_table_iter_init (&iter, reachable);
  while (g_hash_table_iter_next (&iter, &object, NULL)) {
    const char *checksum;
    OstreeObjectType type;

    ostree_object_name_deserialize (object, &checksum, &type);
    if (!ostree_repo_fsck_object (self->repo, type, checksum, NULL, NULL))
      return FALSE;
  }
  return TRUE;
}

gboolean
sk_repository_apply (SkRepository *self, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_return_val_if_fail (SK_IS_REPOSITORY (self), FALSE);

  if (!ostree_repo_prepare_transaction (self->repo, NULL, NULL, error))
    return FALSE;
  if (ostree_repo_static_delta_execute_offline (self->repo, file, FALSE, NULL, error) &&
      ostree_repo_commit_transaction (self->repo, NULL, NULL, error))
    return TRUE;
  ostree_repo_abort_transaction (self->repo, NULL, NULL);
  return FALSE;
}

gboolean
sk_repository_import (SkRepository *self, const char *path, const char *commit, GError **error)
{
  if (!sk_repository_apply (self, path, error))
    return FALSE;
  if (sk_repository_has (self, commit))
    return TRUE;
  g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_CHANGED, _ ("the file has other pages in it than it says"));
  return FALSE;
}

static gboolean
verify_signatures (GVariant *metadata, gconstpointer data, gsize length, SkTrust *trust)
{
  g_autoptr (GVariant) signatures =
      metadata != NULL ? g_variant_lookup_value (metadata, SIGNATURES, G_VARIANT_TYPE ("aay")) : NULL;
  gsize n = signatures != NULL ? MIN (g_variant_n_children (signatures), MOST_SIGNATURES) : 0;

  for (gsize i = 0; i < n; i++) {
    g_autoptr (GVariant) child = g_variant_get_child_value (signatures, i);
    gsize size = 0;
    const guint8 *signature = g_variant_get_fixed_array (child, &size, 1);

    if (size == SK_SIGNATURE_BYTES && sk_trust_verify (trust, data, length, signature))
      return TRUE;
  }
  return FALSE;
}

static gboolean
set_untrusted (GError **error)
{
  g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_UNKNOWN_KEY,
               _ ("these pages are not from us: nobody whom this kiosk trusts has signed them"));
  return FALSE;
}

gboolean
sk_repository_verify_list (GBytes *list, GBytes *signatures, SkTrust *trust, GError **error)
{
  g_autoptr (GVariant) metadata =
      g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, signatures, FALSE));

  return verify_signatures (metadata, g_bytes_get_data (list, NULL), g_bytes_get_size (list), trust) ||
         set_untrusted (error);
}

gboolean
sk_repository_verify (SkRepository *self, const char *commit, SkTrust *trust, GError **error)
{
  g_autoptr (GVariant) object = NULL;
  g_autoptr (GVariant) metadata = NULL;

  g_return_val_if_fail (SK_IS_REPOSITORY (self), FALSE);

  if (!ostree_repo_load_variant (self->repo, OSTREE_OBJECT_TYPE_COMMIT, commit, &object, error) ||
      !ostree_repo_read_commit_detached_metadata (self->repo, commit, &metadata, NULL, error))
    return FALSE;
  return verify_signatures (metadata, g_variant_get_data (object), g_variant_get_size (object), trust) ||
         set_untrusted (error);
}

gboolean
sk_repository_describe (SkRepository *self, const char *commit, char **id, guint *release, GError **error)
{
  g_autoptr (GVariant) object = NULL;
  g_autoptr (GVariant) metadata = NULL;
  g_autofree const char **refs = NULL;

  g_return_val_if_fail (SK_IS_REPOSITORY (self), FALSE);

  if (!ostree_repo_load_variant (self->repo, OSTREE_OBJECT_TYPE_COMMIT, commit, &object, error))
    return FALSE;
  metadata = g_variant_get_child_value (object, 0);
  if (!g_variant_lookup (metadata, OSTREE_COMMIT_META_KEY_REF_BINDING, "^a&s", &refs) || refs[0] == NULL ||
      ostree_commit_get_timestamp (object) > G_MAXUINT) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_NO_PACK, _ ("the file does not say which pages are in it"));
    return FALSE;
  }
  *id = g_strdup (refs[0]);
  *release = (guint) ostree_commit_get_timestamp (object);
  return TRUE;
}

static char *
get_tree (SkRepository *self, const char *commit)
{
  g_autoptr (GVariant) object = NULL;

  return ostree_repo_load_variant_if_exists (self->repo, OSTREE_OBJECT_TYPE_COMMIT, commit, &object, NULL) &&
                 object != NULL
             ? ostree_commit_get_content_checksum (object)
             : NULL;
}

gboolean
sk_repository_is_same (SkRepository *self, const char *commit, const char *other)
{
  g_autofree char *tree = get_tree (self, commit);
  g_autofree char *other_tree = get_tree (self, other);

  return tree != NULL && g_strcmp0 (tree, other_tree) == 0;
}

gboolean
sk_repository_checkout (SkRepository *self, const char *commit, const char *folder, GError **error)
{
  OstreeRepoCheckoutAtOptions options = {
    .mode = OSTREE_REPO_CHECKOUT_MODE_USER,
    .enable_fsync = TRUE,
    .no_copy_fallback = TRUE,
  };

  g_return_val_if_fail (SK_IS_REPOSITORY (self), FALSE);

  return ostree_repo_checkout_at (self->repo, &options, AT_FDCWD, folder, commit, NULL, error);
}

gboolean
sk_repository_keep (SkRepository *self, const char *const *commits, GError **error)
{
  g_autoptr (GHashTable) refs = NULL;
  GHashTableIter iter;
  gpointer ref;
  int total, pruned;
  guint64 size;

  g_return_val_if_fail (SK_IS_REPOSITORY (self), FALSE);

  for (guint i = 0; commits[i] != NULL; i++) {
    g_autofree char *kept = g_strconcat (KEPT, commits[i], NULL);

    if (!ostree_repo_set_ref_immediate (self->repo, NULL, kept, commits[i], NULL, error))
      return FALSE;
  }
  if (!ostree_repo_list_refs (self->repo, NULL, &refs, NULL, error))
    return FALSE;
  g_hash_table_iter_init (&iter, refs);
  while (g_hash_table_iter_next (&iter, &ref, NULL)) {
    g_autofree char *remote = NULL;
    g_autofree char *name = NULL;

    if (!ostree_parse_refspec (ref, &remote, &name, error))
      return FALSE;
    if (g_str_has_prefix (name, KEPT) && g_strv_contains (commits, name + strlen (KEPT)))
      continue;
    if (!ostree_repo_set_ref_immediate (self->repo, remote, name, NULL, NULL, error))
      return FALSE;
  }
  return ostree_repo_prune (self->repo, OSTREE_REPO_PRUNE_FLAGS_REFS_ONLY, 0, &total, &pruned, &size, NULL, error);
}

/* OSTree goes on with the folder of a try that was stopped, and does not take the signatures of a commit again that lies in
 * it: they may be missing there, or be those of a server that lied. */
static gboolean
forget_stopped (const char *tmp, const char *commit, GError **error)
{
  static const char *const endings[] = { "commit", "commitmeta" };
  g_autoptr (GDir) names = g_dir_open (tmp, 0, error);
  const char *name;

  while (names != NULL && (name = g_dir_read_name (names)) != NULL) {
    for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
      g_autofree char *path = g_strdup_printf ("%s/%s/%.2s/%s.%s", tmp, name, commit, commit + 2, endings[i]);

      if (unlink (path) != 0 && errno != ENOENT && errno != ENOTDIR)
        return sk_store_error_set_errno (error, errno, path);
    }
  }
  return names != NULL;
}

gboolean
sk_repository_forget (SkRepository *self, const char *commit, GError **error)
{
  g_autofree char *tmp = NULL;
  gboolean is_there;

  g_return_val_if_fail (SK_IS_REPOSITORY (self), FALSE);

  tmp = g_build_filename (g_file_peek_path (ostree_repo_get_path (self->repo)), "tmp", NULL);
  return forget_stopped (tmp, commit, error) &&
         ostree_repo_has_object (self->repo, OSTREE_OBJECT_TYPE_COMMIT, commit, &is_there, NULL, error) &&
         (!is_there || ostree_repo_delete_object (self->repo, OSTREE_OBJECT_TYPE_COMMIT, commit, NULL, error));
}

static char *
make_old_ref (const char *id, guint releases_back)
{
  return releases_back == 0 ? g_strdup (id) : g_strdup_printf ("old/%u/%s", releases_back, id);
}

static char *
resolve (SkRepository *self, const char *id, guint releases_back)
{
  g_autofree char *ref = make_old_ref (id, releases_back);
  char *commit = NULL;

  ostree_repo_resolve_rev (self->repo, ref, TRUE, &commit, NULL);
  return commit;
}

/* Every release moves one place back; the last one of all goes with its deltas. */
static gboolean
move_back (SkRepository *self, const char *id, const char *commit, GError **error)
{
  g_autofree char *now = resolve (self, id, 0);

  if (g_strcmp0 (now, commit) == 0)
    return TRUE;
  for (guint i = RELEASES_WITH_DELTA; i > 0; i--) {
    g_autofree char *ref = make_old_ref (id, i);
    g_autofree char *newer = resolve (self, id, i - 1);

    if (newer != NULL && !ostree_repo_set_ref_immediate (self->repo, NULL, ref, newer, NULL, error))
      return FALSE;
  }
  if (now != NULL && !ostree_repo_prune_static_deltas (self->repo, now, NULL, error))
    return FALSE;
  return ostree_repo_set_ref_immediate (self->repo, NULL, id, commit, NULL, error);
}

static gboolean
make_deltas (SkRepository *self, const char *id, const char *commit, GError **error)
{
  g_autoptr (GVariant) options = g_variant_ref_sink (g_variant_new ("a{sv}", NULL));

  for (guint i = 1; i <= RELEASES_WITH_DELTA; i++) {
    g_autofree char *from = resolve (self, id, i);

    if (from != NULL && !ostree_repo_static_delta_generate (self->repo, OSTREE_STATIC_DELTA_GENERATE_OPT_MAJOR, from,
                                                            commit, NULL, options, NULL, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
sign_list (SkRepository *self, SkSigner *signer, GError **error)
{
  g_autoptr (GFile) list_file = g_file_get_child (ostree_repo_get_path (self->repo), "summary");
  g_autoptr (GFile) signature_file = g_file_get_child (ostree_repo_get_path (self->repo), "summary.sig");
  g_autoptr (GBytes) list = g_file_load_bytes (list_file, NULL, NULL, error);
  g_autoptr (GVariant) signatures = NULL;

  if (list == NULL)
    return FALSE;
  signatures = make_signed_metadata (signer, g_bytes_get_data (list, NULL), g_bytes_get_size (list));
  return g_file_set_contents_full (g_file_peek_path (signature_file), g_variant_get_data (signatures),
                                   (gssize) g_variant_get_size (signatures),
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644, error);
}

gboolean
sk_repository_publish (SkRepository *self, const char *id, const char *commit, SkSigner *signer, GError **error)
{
  int total, pruned;
  guint64 size;

  g_return_val_if_fail (SK_IS_REPOSITORY (self), FALSE);

  return move_back (self, id, commit, error) && make_deltas (self, id, commit, error) &&
         ostree_repo_prune (self->repo, OSTREE_REPO_PRUNE_FLAGS_REFS_ONLY, 0, &total, &pruned, &size, NULL, error) &&
         ostree_repo_regenerate_summary (self->repo, NULL, NULL, error) && sign_list (self, signer, error);
}

/* Of objects */

/* Whether it is there; if not, its path in a served repository is added, once. */
static gboolean
find_object (SkRepository *self, OstreeObjectType type, const char *checksum, GHashTable *missing)
{
  static const char *const endings[] = {
    [OSTREE_OBJECT_TYPE_FILE] = "filez",
    [OSTREE_OBJECT_TYPE_DIR_TREE] = "dirtree",
    [OSTREE_OBJECT_TYPE_DIR_META] = "dirmeta",
    [OSTREE_OBJECT_TYPE_COMMIT] = "commit",
  };
  gboolean is_there = FALSE;

  if (ostree_repo_has_object (self->repo, type, checksum, &is_there, NULL, NULL) && is_there)
    return TRUE;
  g_hash_table_add (missing, g_strdup_printf ("objects/%.2s/%s.%s", checksum, checksum + 2, endings[type]));
  return FALSE;
}

static gboolean
find_object_v (SkRepository *self, OstreeObjectType type, GVariant *variant, GHashTable *missing)
{
  g_autofree char *checksum =
      g_variant_get_size (variant) == OSTREE_SHA256_DIGEST_LEN ? ostree_checksum_from_bytes_v (variant) : NULL;

  return checksum != NULL && find_object (self, type, checksum, missing);
}

/* What is missing of a folder, as far down as its lists are there. Nobody makes us go round or down for ever: a checksum is
 * not known before what is in it. */
static void
find_in_tree (SkRepository *self, const char *checksum, GHashTable *seen, GHashTable *missing)
{
  g_autoptr (GVariant) tree = NULL;
  g_autoptr (GVariant) files = NULL;
  g_autoptr (GVariant) folders = NULL;

  if (!g_hash_table_add (seen, g_strdup (checksum)) ||
      !find_object (self, OSTREE_OBJECT_TYPE_DIR_TREE, checksum, missing) ||
      !ostree_repo_load_variant (self->repo, OSTREE_OBJECT_TYPE_DIR_TREE, checksum, &tree, NULL))
    return;
  files = g_variant_get_child_value (tree, 0);
  folders = g_variant_get_child_value (tree, 1);
  for (gsize i = 0; i < g_variant_n_children (files); i++) {
    g_autoptr (GVariant) file = NULL;

    g_variant_get_child (files, i, "(&s@ay)", NULL, &file);
    find_object_v (self, OSTREE_OBJECT_TYPE_FILE, file, missing);
  }
  for (gsize i = 0; i < g_variant_n_children (folders); i++) {
    g_autoptr (GVariant) list = NULL;
    g_autoptr (GVariant) meta = NULL;

    g_variant_get_child (folders, i, "(&s@ay@ay)", NULL, &list, &meta);
    find_object_v (self, OSTREE_OBJECT_TYPE_DIR_META, meta, missing);
    if (g_variant_get_size (list) == OSTREE_SHA256_DIGEST_LEN) {
      g_autofree char *below = ostree_checksum_from_bytes_v (list);

      find_in_tree (self, below, seen, missing);
    }
  }
}

GHashTable *
sk_repository_find_missing (SkRepository *self, const char *commit)
{
  g_autoptr (GHashTable) missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GVariant) object = NULL;
  g_autoptr (GVariant) tree = NULL;
  g_autoptr (GVariant) meta = NULL;

  g_return_val_if_fail (SK_IS_REPOSITORY (self), NULL);

  if (find_object (self, OSTREE_OBJECT_TYPE_COMMIT, commit, missing) &&
      ostree_repo_load_variant (self->repo, OSTREE_OBJECT_TYPE_COMMIT, commit, &object, NULL)) {
    tree = g_variant_get_child_value (object, 6);
    meta = g_variant_get_child_value (object, 7);
    find_object_v (self, OSTREE_OBJECT_TYPE_DIR_META, meta, missing);
    if (g_variant_get_size (tree) == OSTREE_SHA256_DIGEST_LEN) {
      g_autofree char *root = ostree_checksum_from_bytes_v (tree);

      find_in_tree (self, root, seen, missing);
    }
  }
  return g_steal_pointer (&missing);
}

static gboolean
take_metadata (SkRepository *self, OstreeObjectType type, const char *checksum, GBytes *bytes, GError **error)
{
  g_autoptr (GVariant) object =
      g_variant_ref_sink (g_variant_new_from_bytes (ostree_metadata_variant_type (type), bytes, FALSE));

  return ostree_repo_write_metadata (self->repo, type, checksum, object, NULL, NULL, error);
}

static gboolean
take_file (SkRepository *self, const char *checksum, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) content = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GVariant) attributes = NULL;
  g_autoptr (GInputStream) object = NULL;
  guint64 length;

  return ostree_content_file_parse (TRUE, file, FALSE, &content, &info, &attributes, NULL, error) &&
         ostree_raw_file_to_content_stream (content, info, attributes, &object, &length, NULL, error) &&
         ostree_repo_write_content (self->repo, checksum, object, length, NULL, NULL, error);
}

static gboolean
take_object (SkRepository *self, const char *object, const char *path, GError **error)
{
  /* objects/ab/cdef.kind */
  g_autofree char *checksum =
      g_strdup_printf ("%.2s%.62s", object + strlen ("objects/"), object + strlen ("objects/ab/"));
  g_autoptr (GMappedFile) mapped = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_str_has_suffix (object, ".filez"))
    return take_file (self, checksum, path, error);
  mapped = g_mapped_file_new (path, FALSE, error);
  if (mapped == NULL)
    return FALSE;
  bytes = g_mapped_file_get_bytes (mapped);
  return take_metadata (self,
                        g_str_has_suffix (object, ".commit")    ? OSTREE_OBJECT_TYPE_COMMIT
                        : g_str_has_suffix (object, ".dirtree") ? OSTREE_OBJECT_TYPE_DIR_TREE
                                                                : OSTREE_OBJECT_TYPE_DIR_META,
                        checksum, bytes, error);
}

gboolean
sk_repository_take (SkRepository *self, GPtrArray *objects, const char *folder, GError **error)
{
  gboolean taken = TRUE;

  g_return_val_if_fail (SK_IS_REPOSITORY (self), FALSE);

  if (!ostree_repo_prepare_transaction (self->repo, NULL, NULL, error))
    return FALSE;
  for (guint i = 0; taken && i < objects->len; i++) {
    g_autofree char *path = g_strdup_printf ("%s/%u", folder, i);

    taken = take_object (self, objects->pdata[i], path, error);
  }
  if (taken && ostree_repo_commit_transaction (self->repo, NULL, NULL, error))
    return TRUE;
  ostree_repo_abort_transaction (self->repo, NULL, NULL);
  return FALSE;
}

gboolean
sk_repository_take_signatures (SkRepository *self, const char *commit, const char *path, GError **error)
{
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) bytes = mapped != NULL ? g_mapped_file_get_bytes (mapped) : NULL;
  g_autoptr (GVariant) metadata = NULL;

  g_return_val_if_fail (SK_IS_REPOSITORY (self), FALSE);

  if (bytes == NULL)
    return FALSE;
  metadata = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, bytes, FALSE));
  return ostree_repo_write_commit_detached_metadata (self->repo, commit, metadata, NULL, error);
}

gboolean
sk_repository_take_commit (SkRepository *self, SkRepository *from, const char *commit, GError **error)
{
  const char *commits[] = { commit, NULL };
  g_autofree char *url = g_file_get_uri (ostree_repo_get_path (from->repo));
  GVariantDict dict;
  g_autoptr (GVariant) options = NULL;

  g_return_val_if_fail (SK_IS_REPOSITORY (self), FALSE);

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert_value (&dict, "refs", g_variant_new_strv (commits, -1));
  g_variant_dict_insert (&dict, "flags", "i", OSTREE_REPO_PULL_FLAGS_BAREUSERONLY_FILES);
  options = g_variant_ref_sink (g_variant_dict_end (&dict));
  return ostree_repo_pull_with_options (self->repo, url, options, NULL, NULL, error);
}
