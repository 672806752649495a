/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-offer.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <ostree.h>
#include <string.h>

#include "sk-copy.h"
#include "sk-download.h"
#include "sk-limits.h"
#include "sk-store-error.h"

/* Of a list, in bytes: OSTree itself takes no longer ones. */
#define MOST_LIST (10 << 20)
/* Each round of objects brings the lists for the next; folders of a bundle are not this deep. */
#define MOST_ROUNDS 64
#define DELTAS "ostree.static-deltas"
/* OSTree's form of the first file of a difference; what counts here: its parts, and what is not in it. */
#define DELTA "(a{sv}tayay" OSTREE_COMMIT_GVARIANT_STRING "aya(uayttay)a(yaytt))"
#define DELTA_PARTS 6
#define DELTA_LEFT_OUT 7

struct _SkOffer {
  GObject parent_instance;

  char *url;
  char *folder;
  SkDownload *download;
  GVariant *list;
  char *commit;
};

G_DEFINE_FINAL_TYPE (SkOffer, sk_offer, G_TYPE_OBJECT)

static void
sk_offer_finalize (GObject *object)
{
  SkOffer *self = SK_OFFER (object);

  g_free (self->url);
  g_free (self->folder);
  g_free (self->commit);
  g_clear_object (&self->download);
  g_clear_pointer (&self->list, g_variant_unref);

  G_OBJECT_CLASS (sk_offer_parent_class)->finalize (object);
}

static void
sk_offer_class_init (SkOfferClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_offer_finalize;
}

static void
sk_offer_init (SkOffer *self)
{
}

/* Takes the reason. OSTree's own words tell a member of staff nothing; those of a full disk do. */
static gboolean
explain (SkOffer *self, GError *reason, GError **error)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ||
      g_error_matches (reason, SK_STORE_ERROR, SK_STORE_ERROR_FULL)) {
    g_propagate_error (error, reason);
    return FALSE;
  }
  g_set_error (
      error, SK_STORE_ERROR, SK_STORE_ERROR_FAILED,
      _ ("the pages on %s did not come, or came broken; try again later, and if it stays so, whoever looks after "
         "that server packs them anew (%s)"),
      self->url, reason != NULL ? reason->message : _ ("nobody knows why"));
  g_clear_error (&reason);
  return FALSE;
}

static GBytes *
read_file (SkOffer *self, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  char *text;
  gsize length;

  return g_file_get_contents (path, &text, &length, error) ? g_bytes_new_take (text, length) : NULL;
}

static gboolean
get_list (SkOffer *self, SkTrust *trust, GError **error)
{
  gboolean missing = FALSE;
  g_autoptr (GBytes) list = NULL;
  g_autoptr (GBytes) signatures = NULL;
  GError *reason = NULL;

  sk_download_add (self->download, "summary", "summary");
  sk_download_add (self->download, "summary.sig", "summary.sig");
  if (!sk_download_run (self->download, MOST_LIST, &missing, &reason))
    return explain (self, reason, error);
  if (missing) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_NO_PACK, _ ("%s has no pages for a kiosk"), self->url);
    return FALSE;
  }
  list = read_file (self, "summary", error);
  signatures = list != NULL ? read_file (self, "summary.sig", error) : NULL;
  if (signatures == NULL || !sk_repository_verify_list (list, signatures, trust, error))
    return FALSE;
  self->list = g_variant_ref_sink (g_variant_new_from_bytes (OSTREE_SUMMARY_GVARIANT_FORMAT, list, FALSE));
  return TRUE;
}

/* That of this id; where the server has one bundle only, that one, whatever was shown before. */
static char *
choose_commit (GVariant *refs, const char *id)
{
  gsize n_offered = 0;
  gboolean is_wanted = FALSE;
  char *commit = NULL;

  for (gsize i = 0; i < g_variant_n_children (refs); i++) {
    g_autoptr (GVariant) checksum = NULL;
    const char *ref;

    g_variant_get_child (refs, i, "(&s(t@aya{sv}))", &ref, NULL, &checksum, NULL);
    if (strchr (ref, '/') != NULL || g_variant_get_size (checksum) != OSTREE_SHA256_DIGEST_LEN)
      continue;
    n_offered++;
    if (commit != NULL && g_strcmp0 (ref, id) != 0)
      continue;
    g_free (commit);
    commit = ostree_checksum_from_bytes_v (checksum);
    is_wanted = g_strcmp0 (ref, id) == 0;
  }
  if (n_offered != 1 && !is_wanted)
    g_clear_pointer (&commit, g_free);
  return commit;
}

SkOffer *
sk_offer_look_up (const char *url, const char *id, SkTrust *trust, const char *folder, GError **error)
{
  g_autoptr (SkOffer) self = g_object_new (SK_TYPE_OFFER, NULL);
  g_autoptr (GVariant) refs = NULL;

  self->url = g_strdup (url);
  self->folder = g_strdup (folder);
  self->download = sk_download_new (url, folder);
  if (!get_list (self, trust, error))
    return NULL;
  refs = g_variant_get_child_value (self->list, 0);
  self->commit = choose_commit (refs, id);
  if (self->commit != NULL)
    return g_steal_pointer (&self);
  g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_NO_PACK, _ ("%s has other pages than those shown here (%s)"), url,
               id != NULL ? id : "none are");
  return NULL;
}

const char *
sk_offer_get_commit (SkOffer *self)
{
  g_return_val_if_fail (SK_IS_OFFER (self), NULL);

  return self->commit;
}

static gboolean
has_difference (SkOffer *self, const char *from)
{
  g_autofree char *name = g_strdup_printf ("%s-%s", from, self->commit);
  g_autoptr (GVariant) metadata = g_variant_get_child_value (self->list, 1);
  g_autoptr (GVariant) deltas = g_variant_lookup_value (metadata, DELTAS, G_VARIANT_TYPE_VARDICT);
  g_autoptr (GVariant) delta = deltas != NULL ? g_variant_lookup_value (deltas, name, NULL) : NULL;

  return delta != NULL;
}

/* A commit as OSTree names the folders of differences. */
static char *
encode (const char *commit)
{
  char *name = g_malloc (44);
  guchar bytes[OSTREE_SHA256_DIGEST_LEN];

  ostree_checksum_inplace_to_bytes (commit, bytes);
  ostree_checksum_b64_inplace_from_bytes (bytes, name);
  return name;
}

/* How many parts it has; -1: it leaves out what has to be got as an object. */
static int
count_parts (SkOffer *self, GError **error)
{
  g_autoptr (GBytes) bytes = read_file (self, "superblock", error);
  g_autoptr (GVariant) delta = NULL;
  g_autoptr (GVariant) parts = NULL;
  g_autoptr (GVariant) left_out = NULL;

  if (bytes == NULL)
    return -1;
  delta = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (DELTA), bytes, FALSE));
  parts = g_variant_get_child_value (delta, DELTA_PARTS);
  left_out = g_variant_get_child_value (delta, DELTA_LEFT_OUT);
  return g_variant_n_children (left_out) == 0 ? (int) g_variant_n_children (parts) : -1;
}

static gboolean
clear (SkOffer *self, GError **error)
{
  return sk_copy_remove (self->folder, error) &&
         (g_mkdir (self->folder, 0700) == 0 || sk_store_error_set_errno (error, errno, self->folder));
}

/* Whether it came, or is to be got in another way. */
static gboolean
fetch_difference (SkOffer *self, SkRepository *repository, const char *from, GError **error)
{
  g_autofree char *from_name = encode (from);
  g_autofree char *to_name = encode (self->commit);
  g_autofree char *place = g_strdup_printf ("deltas/%.2s/%s-%s/", from_name, from_name + 2, to_name);
  g_autofree char *first = g_strconcat (place, "superblock", NULL);
  int n_parts;

  if (!clear (self, error))
    return FALSE;
  sk_download_add (self->download, first, "superblock");
  if (!sk_download_run (self->download, MOST_LIST, NULL, error))
    return FALSE;
  n_parts = count_parts (self, NULL);
  if (n_parts < 0 || n_parts > SK_LIMIT_ENTRIES)
    return TRUE;
  for (int i = 0; i < n_parts; i++) {
    g_autofree char *name = g_strdup_printf ("%d", i);
    g_autofree char *path = g_strconcat (place, name, NULL);

    sk_download_add (self->download, path, name);
  }
  return (n_parts == 0 || sk_download_run (self->download, SK_LIMIT_BUNDLE_BYTES, NULL, error)) &&
         sk_repository_apply (repository, self->folder, error);
}

/* Those that are missing and can be told so far. */
static gboolean
fetch_round (SkOffer *self, SkRepository *repository, GHashTable *missing, GError **error)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer object;

  if (!clear (self, error))
    return FALSE;
  g_hash_table_iter_init (&iter, missing);
  while (g_hash_table_iter_next (&iter, &object, NULL)) {
    g_autofree char *name = g_strdup_printf ("%u", objects->len);

    sk_download_add (self->download, object, name);
    g_ptr_array_add (objects, object);
  }
  return sk_download_run (self->download, SK_LIMIT_SOUND_BYTES + MOST_LIST, NULL, error) &&
         sk_repository_take (repository, objects, self->folder, error);
}

static gboolean
fetch_objects (SkOffer *self, SkRepository *repository, GError **error)
{
  for (guint i = 0; i < MOST_ROUNDS; i++) {
    g_autoptr (GHashTable) missing = sk_repository_find_missing (repository, self->commit);

    if (g_hash_table_size (missing) == 0)
      return TRUE;
    if (!fetch_round (self, repository, missing, error))
      return FALSE;
  }
  g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_CHANGED, _ ("the file has other pages in it than it says"));
  return FALSE;
}

static gboolean
fetch_signatures (SkOffer *self, SkRepository *repository, GError **error)
{
  g_autofree char *object = g_strdup_printf ("objects/%.2s/%s.commitmeta", self->commit, self->commit + 2);
  g_autofree char *path = g_build_filename (self->folder, "signatures", NULL);

  sk_download_add (self->download, object, "signatures");
  return sk_download_run (self->download, MOST_LIST, NULL, error) &&
         sk_repository_take_signatures (repository, self->commit, path, error);
}

gboolean
sk_offer_fetch (SkOffer *self, SkRepository *repository, const char *from, GError **error)
{
  GError *reason = NULL;

  g_return_val_if_fail (SK_IS_OFFER (self), FALSE);

  if ((from == NULL || !has_difference (self, from) || fetch_difference (self, repository, from, &reason)) &&
      fetch_objects (self, repository, &reason) && fetch_signatures (self, repository, &reason))
    return TRUE;
  return explain (self, reason, error);
}
