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
#define REMOTE "fetch"
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
sk_repository_import (SkRepository *self, const char *path, const char *commit, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_return_val_if_fail (SK_IS_REPOSITORY (self), FALSE);

  if (!ostree_repo_prepare_transaction (self->repo, NULL, NULL, error))
    return FALSE;
  if (!ostree_repo_static_delta_execute_offline (self->repo, file, FALSE, NULL, error) ||
      !ostree_repo_commit_transaction (self->repo, NULL, NULL, error)) {
    ostree_repo_abort_transaction (self->repo, NULL, NULL);
    return FALSE;
  }
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

/* OSTree looks for a remote in its settings, even where the address comes with the question. */
static gboolean
ensure_remote (SkRepository *self, const char *url, GError **error)
{
  GVariantDict dict;
  g_autoptr (GVariant) options = NULL;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "gpg-verify", "b", FALSE);
  g_variant_dict_insert (&dict, "gpg-verify-summary", "b", FALSE);
  options = g_variant_ref_sink (g_variant_dict_end (&dict));
  return ostree_repo_remote_change (self->repo, NULL, OSTREE_REPO_REMOTE_CHANGE_ADD_IF_NOT_EXISTS, REMOTE, url, options,
                                    NULL, error);
}

/* OSTree remembers the last list that it saw, whoever sent it and whatever it was: one that was broken on the way would
 * be taken for the server's until that has a newer one. */
static gboolean
forget_list (SkRepository *self, GError **error)
{
  g_autofree char *cache =
      g_build_filename (g_file_peek_path (ostree_repo_get_path (self->repo)), "tmp", "cache", "summaries", NULL);

  return sk_copy_remove (cache, error);
}

/* Takes the reason. OSTree's own words tell a member of staff nothing; those of a full disk do. Where it could not take away
 * a file, it fails without any. */
static gboolean
explain (const char *url, GError *reason, GError **error)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NO_SPACE)) {
    g_propagate_error (error, reason);
    return FALSE;
  }
  g_set_error (
      error, SK_STORE_ERROR, SK_STORE_ERROR_FAILED,
      _ ("the pages on %s did not come, or came broken; try again later, and if it stays so, whoever looks after "
         "that server packs them anew (%s)"),
      url, reason != NULL ? reason->message : _ ("nobody knows why"));
  g_clear_error (&reason);
  return FALSE;
}

static GBytes *
load_list (SkRepository *self, const char *url, SkTrust *trust, GError **error)
{
  GVariantDict dict;
  g_autoptr (GVariant) options = NULL;
  g_autoptr (GVariant) metadata = NULL;
  g_autoptr (GBytes) list = NULL;
  g_autoptr (GBytes) signatures = NULL;
  GError *reason = NULL;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "override-url", "s", url);
  options = g_variant_ref_sink (g_variant_dict_end (&dict));
  if (!ensure_remote (self, url, error) || !forget_list (self, error))
    return NULL;
  if (!ostree_repo_remote_fetch_summary_with_options (self->repo, REMOTE, options, &list, &signatures, NULL, &reason)) {
    explain (url, reason, error);
    return NULL;
  }
  if (list == NULL) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_NO_PACK, _ ("%s has no pages for a kiosk"), url);
    return NULL;
  }
  if (signatures != NULL)
    metadata = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, signatures, FALSE));
  if (!verify_signatures (metadata, g_bytes_get_data (list, NULL), g_bytes_get_size (list), trust)) {
    set_untrusted (error);
    return NULL;
  }
  return g_steal_pointer (&list);
}

/* The ref of this id; where the server has one bundle only, that one, whatever was shown before. */
static char *
choose_ref (GVariant *refs, const char *id, char **commit)
{
  gsize n_offered = 0;
  char *chosen = NULL;

  for (gsize i = 0; i < g_variant_n_children (refs); i++) {
    g_autoptr (GVariant) checksum = NULL;
    const char *ref;

    g_variant_get_child (refs, i, "(&s(t@aya{sv}))", &ref, NULL, &checksum, NULL);
    if (strchr (ref, '/') != NULL || g_variant_get_size (checksum) != OSTREE_SHA256_DIGEST_LEN)
      continue;
    n_offered++;
    if (chosen != NULL && g_strcmp0 (ref, id) != 0)
      continue;
    g_free (chosen);
    g_free (*commit);
    chosen = g_strdup (ref);
    *commit = ostree_checksum_from_bytes_v (checksum);
  }
  if (n_offered != 1 && g_strcmp0 (chosen, id) != 0) {
    g_clear_pointer (&chosen, g_free);
    g_clear_pointer (commit, g_free);
  }
  return chosen;
}

char *
sk_repository_look_up (SkRepository *self, const char *url, const char *id, SkTrust *trust, char **ref, GBytes **list,
                       GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) summary = NULL;
  g_autoptr (GVariant) refs = NULL;
  char *commit = NULL;

  g_return_val_if_fail (SK_IS_REPOSITORY (self), NULL);

  bytes = load_list (self, url, trust, error);
  if (bytes == NULL)
    return NULL;
  summary = g_variant_ref_sink (g_variant_new_from_bytes (OSTREE_SUMMARY_GVARIANT_FORMAT, bytes, FALSE));
  refs = g_variant_get_child_value (summary, 0);
  *ref = choose_ref (refs, id, &commit);
  if (*ref == NULL) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_NO_PACK, _ ("%s has other pages than those shown here (%s)"),
                 url, id != NULL ? id : "none are");
    return NULL;
  }
  *list = g_steal_pointer (&bytes);
  return commit;
}

gboolean
sk_repository_fetch (SkRepository *self, const char *url, const char *ref, GBytes *list, GError **error)
{
  const char *refs[] = { ref, NULL };
  GVariantDict dict;
  g_autoptr (GVariant) options = NULL;
  GError *reason = NULL;

  g_return_val_if_fail (SK_IS_REPOSITORY (self), FALSE);

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "override-url", "s", url);
  g_variant_dict_insert_value (&dict, "refs", g_variant_new_strv (refs, -1));
  /* The list that was verified, not whatever the server says next. OSTree wants a signature with it, and ignores it. */
  g_variant_dict_insert_value (&dict, "summary-bytes",
                               g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, list, TRUE));
  g_variant_dict_insert_value (&dict, "summary-sig-bytes", g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, "", 0, 1));
  g_variant_dict_insert (&dict, "flags", "i", OSTREE_REPO_PULL_FLAGS_BAREUSERONLY_FILES);
  options = g_variant_ref_sink (g_variant_dict_end (&dict));
  return ostree_repo_pull_with_options (self->repo, REMOTE, options, NULL, NULL, &reason) ||
         explain (url, reason, error);
}
