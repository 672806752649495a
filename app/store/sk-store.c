/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sk-copy.h"
#include "sk-inspector.h"
#include "sk-limits.h"
#include "sk-offer.h"
#include "sk-pack.h"
#include "sk-repository.h"
#include "sk-store-error.h"

#define CURRENT "current"
#define SHOWN "shown"
#define STATE "state.ini"
#define INCOMING "incoming"
#define COMMIT_DIGITS 64
/* Nobody who stands at the screen waits longer for a fetch that just now puts in place what it got: microseconds. */
#define MOST_WAIT (2 * G_USEC_PER_SEC)
#define WAIT_STEP (20 * 1000)
/* A delta is at most a little larger than what is in it. */
#define MOST_PACK (SK_LIMIT_BUNDLE_BYTES + (64 << 20))
/* This many starts without a good end, and the next one shows other pages. */
#define MOST_STARTS 3

struct _SkStore {
  GObject parent_instance;

  char *folder;
  SkTrust *trust;

  /* While it works. */
  int lock;
  int fetch_lock;
  SkRepository *repository;
  SkStoreState *state;
};

G_DEFINE_FINAL_TYPE (SkStore, sk_store, G_TYPE_OBJECT)

/* How a bundle came here: it decides what is allowed. */
typedef enum {
  SOURCE_FOLDER,
  SOURCE_PACK,
  SOURCE_WEB,
} Source;

static void
end_work (SkStore *self)
{
  g_clear_object (&self->repository);
  g_clear_object (&self->state);
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}

static void
end_fetch (SkStore *self)
{
  end_work (self);
  if (self->fetch_lock >= 0)
    close (self->fetch_lock);
  self->fetch_lock = -1;
}

static void
sk_store_finalize (GObject *object)
{
  SkStore *self = SK_STORE (object);

  end_fetch (self);
  g_free (self->folder);
  g_clear_object (&self->trust);

  G_OBJECT_CLASS (sk_store_parent_class)->finalize (object);
}

static void
sk_store_class_init (SkStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_store_finalize;
}

static void
sk_store_init (SkStore *self)
{
  self->lock = -1;
  self->fetch_lock = -1;
}

SkStore *
sk_store_new (const char *folder, SkTrust *trust)
{
  SkStore *self;

  g_return_val_if_fail (SK_IS_TRUST (trust), NULL);

  self = g_object_new (SK_TYPE_STORE, NULL);
  self->folder = g_canonicalize_filename (folder, NULL);
  self->trust = g_object_ref (trust);
  return self;
}

static char *
get_path (SkStore *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static char *
get_shown_path (SkStore *self, const char *commit)
{
  return g_build_filename (self->folder, SHOWN, commit, NULL);
}

/* In microseconds; G_MAXINT64: as long as it takes. */
static gboolean
wait_for_lock (int lock, gint64 patience)
{
  gint64 end = patience < G_MAXINT64 ? g_get_monotonic_time () + patience : G_MAXINT64;

  for (;;) {
    if (flock (lock, LOCK_EX | (patience < G_MAXINT64 ? LOCK_NB : 0)) == 0)
      return TRUE;
    if (errno != EINTR && (errno != EWOULDBLOCK || g_get_monotonic_time () >= end))
      return FALSE;
    if (errno == EWOULDBLOCK)
      g_usleep (WAIT_STEP);
  }
}

/* The lock goes with the process, however that ends. -1: somebody else has it. */
static int
lock (SkStore *self, const char *name, gint64 patience, GError **error)
{
  g_autofree char *path = get_path (self, name);
  int lock = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);

  if (lock >= 0 && wait_for_lock (lock, patience))
    return lock;
  if (errno == EWOULDBLOCK)
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_BUSY,
                 _ ("somebody else is changing the pages just now; try again in a minute"));
  else
    sk_store_error_set_errno (error, errno, self->folder);
  if (lock >= 0)
    close (lock);
  return -1;
}

static gboolean
load_state (SkStore *self, GError **error)
{
  g_autofree char *path = get_path (self, STATE);

  g_clear_object (&self->state);
  self->state = sk_store_state_load (path, error);
  return self->state != NULL;
}

/* What was left behind by a process that was stopped. */
static gboolean
clean_up (SkStore *self, GError **error)
{
  g_autofree char *tmp = get_path (self, "tmp");
  g_autoptr (GDir) names = g_dir_open (self->folder, 0, error);
  const char *name;

  if (names == NULL || !sk_copy_remove (tmp, error))
    return FALSE;
  while ((name = g_dir_read_name (names)) != NULL) {
    g_autofree char *path = get_path (self, name);

    if (g_str_has_prefix (name, STATE "."))
      unlink (path);
  }
  return mkdir (tmp, 0700) == 0 || sk_store_error_set_errno (error, errno, tmp);
}

static gboolean
begin (SkStore *self, gint64 patience, GError **error)
{
  g_autofree char *shown = get_path (self, SHOWN);

  if (g_mkdir_with_parents (shown, 0755) != 0)
    return sk_store_error_set_errno (error, errno, self->folder);
  self->lock = lock (self, "lock", patience, error);
  return self->lock >= 0 && load_state (self, error) && clean_up (self, error);
}

static gboolean
open_repository (SkStore *self, GError **error)
{
  g_autofree char *path = get_path (self, "repo");

  self->repository = sk_repository_open (path, SK_REPOSITORY_STORE, error);
  return self->repository != NULL;
}

/* The pages that are shown stay: the repository only shares their room on the disk. */
static gboolean
start_afresh (SkStore *self, GError **error)
{
  g_autofree char *path = get_path (self, "repo");

  g_clear_object (&self->repository);
  return sk_copy_remove (path, error) && open_repository (self, error);
}

/* With the repository, which not every call needs and which takes its time. */
static gboolean
begin_with_repository (SkStore *self, gint64 patience, GError **error)
{
  g_autofree char *settings = get_path (self, "repo/config");

  if (!begin (self, patience, error))
    return FALSE;
  /* Made by half, or spoilt. */
  if (!g_file_test (settings, G_FILE_TEST_EXISTS))
    return start_afresh (self, error);
  return open_repository (self, error);
}

char *
sk_store_get_current (SkStore *self)
{
  g_autofree char *path = NULL;
  g_autofree char *target = NULL;

  g_return_val_if_fail (SK_IS_STORE (self), NULL);

  path = get_path (self, CURRENT);
  target = g_file_read_link (path, NULL);
  if (target == NULL || !g_str_has_prefix (target, SHOWN "/") || strlen (target) != strlen (SHOWN "/") + COMMIT_DIGITS)
    return NULL;
  return g_strdup (target + strlen (SHOWN "/"));
}

static gboolean
sync_folder (SkStore *self, gboolean everything, GError **error)
{
  int folder = open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean synced = folder >= 0 && (everything ? syncfs (folder) : fsync (folder)) == 0;

  if (!synced)
    sk_store_error_set_errno (error, errno, self->folder);
  if (folder >= 0)
    close (folder);
  return synced;
}

/* The one moment in which other pages are shown. NULL: the built-in ones. */
static gboolean
switch_to (SkStore *self, const char *commit, GError **error)
{
  g_autofree char *target = commit != NULL ? g_build_filename (SHOWN, commit, NULL) : NULL;
  g_autofree char *made = get_path (self, "tmp/" CURRENT);
  g_autofree char *link = get_path (self, CURRENT);

  if (target == NULL && unlink (link) != 0 && errno != ENOENT)
    return sk_store_error_set_errno (error, errno, link);
  if (target != NULL && (symlink (target, made) != 0 || rename (made, link) != 0))
    return sk_store_error_set_errno (error, errno, link);
  return sync_folder (self, FALSE, error);
}

static gboolean
is_kept (SkStore *self, const char *commit, const char *current)
{
  const SkInstalledBundle *tried = sk_store_state_get_tried (self->state);

  return g_strcmp0 (commit, current) == 0 || sk_store_state_find (self->state, commit) != NULL ||
         (tried != NULL && g_str_equal (tried->commit, commit));
}

/* Takes away what is neither kept nor shown. It is of no use to anybody, so its failure is nobody's either: whoever comes
 * next tries again. */
static void
tidy (SkStore *self)
{
  g_autofree char *current = sk_store_get_current (self);
  g_autofree char *shown = get_path (self, SHOWN);
  g_autofree char *tmp = get_path (self, "tmp");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) commits = g_ptr_array_new_null_terminated (SK_STORE_KEPT, g_free, TRUE);
  g_autoptr (GDir) names = g_dir_open (shown, 0, &error);
  const char *name;

  while (names != NULL && error == NULL && (name = g_dir_read_name (names)) != NULL) {
    g_autofree char *path = get_shown_path (self, name);

    if (!is_kept (self, name, current))
      sk_copy_remove (path, &error);
    else if (sk_repository_has (self->repository, name))
      g_ptr_array_add (commits, g_strdup (name));
  }
  if (error == NULL && sk_copy_remove (tmp, &error))
    sk_repository_keep (self->repository, (const char *const *) commits->pdata, &error);
  if (error != NULL)
    g_message ("Old pages are still there: %s", error->message);
}

static gboolean
refuse_older (guint release, guint highest, GError **error)
{
  if (release == highest) {
    g_set_error (
        error, SK_STORE_ERROR, SK_STORE_ERROR_OLDER,
        _ ("release %u was here already, with other pages; whoever made these must give them a higher Release"),
        release);
  } else {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_OLDER,
                 _ ("these pages are old: they are release %u, and release %u was here already"), release, highest);
  }
  return FALSE;
}

static gboolean
set_given_up (GError **error)
{
  g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_GIVEN_UP,
               _ ("these pages were here already and were taken back; whoever wants them again installs them by hand"));
  return FALSE;
}

/* Releases go forward only, but for what is or was good here already. Who may install what nobody signed may do all. Who
 * brings a pack need not have raised the number: the same release with other words is the next. */
static gboolean
check_allowed (SkStore *self, SkRepository *repository, const char *commit, Source source, GError **error)
{
  g_autofree char *id = NULL;
  guint release, highest;

  if (source == SOURCE_WEB && sk_store_state_is_given_up (self->state, commit))
    return set_given_up (error);
  if (source == SOURCE_FOLDER || sk_store_state_find (self->state, commit) != NULL ||
      sk_store_state_was_good (self->state, commit))
    return TRUE;
  if (!sk_repository_describe (repository, commit, &id, &release, error))
    return FALSE;
  highest = sk_store_state_get_highest (self->state, id);
  return release > highest || (release == highest && source == SOURCE_PACK) || refuse_older (release, highest, error);
}

/* The pages as they will be shown, looked at in a process that can do no harm. */
static gboolean
check_pages (SkRepository *repository, const char *commit, const char *pages, SkReport *report, SkInspected *inspected,
             GError **error)
{
  g_autofree char *id = NULL;
  guint release;

  if (!sk_repository_checkout (repository, commit, pages, error) ||
      !sk_inspector_run (pages, FALSE, report, inspected, error) ||
      !sk_repository_describe (repository, commit, &id, &release, error))
    return FALSE;
  if (g_str_equal (id, inspected->id) && release == inspected->release)
    return TRUE;
  g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_CHANGED,
               _ ("bundle.ini says release %u of %s, but release %u of %s was signed"), inspected->release,
               inspected->id, release, id);
  return FALSE;
}

static gboolean
move_pages (SkStore *self, const char *pages, const char *commit, GError **error)
{
  g_autofree char *place = get_shown_path (self, commit);

  /* On the disk before it has its name: what has one is whole. */
  if (!sync_folder (self, TRUE, error))
    return FALSE;
  if (g_file_test (place, G_FILE_TEST_IS_DIR))
    return TRUE;
  return rename (pages, place) == 0 || sk_store_error_set_errno (error, errno, place);
}

/* A start is counted within one boot of the machine: whoever pulls the plug three times has no broken pages. */
static char *
read_boot (void)
{
  char *boot = NULL;

  if (g_file_get_contents ("/proc/sys/kernel/random/boot_id", &boot, NULL, NULL))
    return g_strstrip (boot);
  return g_strdup ("");
}

/* As it is at this moment. */
static SkInstalledBundle *
describe (SkStore *self, const char *commit, const SkInspected *inspected, gboolean is_signed)
{
  SkInstalledBundle *bundle = g_new0 (SkInstalledBundle, 1);

  bundle->commit = g_strdup (commit);
  bundle->id = g_strdup (inspected->id);
  bundle->release = inspected->release;
  bundle->title = g_strdup (inspected->title);
  bundle->installed = g_get_real_time () / G_USEC_PER_SEC;
  bundle->is_signed = is_signed;
  bundle->is_good = sk_store_state_was_good (self->state, commit);
  return bundle;
}

/* Takes the bundle. */
static gboolean
remember (SkStore *self, SkInstalledBundle *bundle, GError **error)
{
  g_autofree char *current = sk_store_get_current (self);
  g_autofree char *boot = read_boot ();

  if (bundle->is_signed)
    sk_store_state_raise_highest (self->state, bundle->id, bundle->release);
  sk_store_state_set_given_up (self->state, bundle->commit, FALSE);
  sk_store_state_set_starts (self->state, boot, 0);
  sk_store_state_add (self->state, bundle, current);
  return sk_store_state_save (self->state, error);
}

/* Of a commit that is in the repository: check it, and make it ready (transfer full); NULL where it is not to be shown. */
static SkInstalledBundle *
prepare (SkStore *self, const char *commit, Source source, SkReport *report, GError **error)
{
  g_autofree char *pages = get_path (self, "tmp/pages");
  g_auto (SkInspected) inspected = { NULL };

  if (source != SOURCE_FOLDER && !sk_repository_verify (self->repository, commit, self->trust, error))
    return NULL;
  if (!check_allowed (self, self->repository, commit, source, error) ||
      !check_pages (self->repository, commit, pages, report, &inspected, error) ||
      !move_pages (self, pages, commit, error))
    return NULL;
  return describe (self, commit, &inspected, source != SOURCE_FOLDER);
}

/* Made ready, then remembered, then shown: in this order, so that whatever stops it leaves the old pages or the new ones. */
static gboolean
show_commit (SkStore *self, const char *commit, Source source, SkReport *report, GError **error)
{
  SkInstalledBundle *bundle = prepare (self, commit, source, report, error);
  gboolean shown = bundle != NULL && remember (self, bundle, error) && switch_to (self, commit, error);

  tidy (self);
  return shown;
}

static gboolean
keep_tried (SkStore *self, const char *commit, Source source, SkReport *report, GError **error)
{
  g_autoptr (SkInstalledBundle) bundle = prepare (self, commit, source, report, error);
  gboolean kept;

  if (bundle != NULL)
    sk_store_state_set_tried (self->state, bundle);
  kept = bundle != NULL && sk_store_state_save (self->state, error);
  tidy (self);
  return kept;
}

/* What becomes of a commit that is in the repository. */
typedef gboolean (*CommitFunc) (SkStore *self, const char *commit, Source source, SkReport *report, GError **error);

/* What is kept of a bundle with the same files: it is shown in place of another commit of them. */
static char *
find_same (SkStore *self, const char *commit)
{
  GPtrArray *bundles = sk_store_state_get_bundles (self->state);

  for (guint i = 0; i < bundles->len; i++) {
    const SkInstalledBundle *bundle = g_ptr_array_index (bundles, i);

    if (sk_repository_is_same (self->repository, bundle->commit, commit))
      return g_strdup (bundle->commit);
  }
  return g_strdup (commit);
}

static gboolean
write_bytes (const char *path, GBytes *bytes, GError **error)
{
  return g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                   G_FILE_SET_CONTENTS_NONE, 0600, error);
}

/* A commit is of use here with its signatures only: one that was committed from a folder has none, one that was taken in by
 * half may lack them, and one from a server that lied may have others. */
static gboolean
forget_unsigned (SkStore *self, const char *commit, GError **error)
{
  return sk_repository_verify (self->repository, commit, self->trust, NULL) ||
         sk_repository_forget (self->repository, commit, error);
}

static gboolean
import (SkStore *self, SkPack *pack, GError **error)
{
  g_autofree char *delta = get_path (self, "tmp/delta");

  if (!forget_unsigned (self, sk_pack_get_commit (pack), error))
    return FALSE;
  if (sk_repository_has (self->repository, sk_pack_get_commit (pack)))
    return TRUE;
  return write_bytes (delta, sk_pack_get_delta (pack), error) &&
         sk_repository_import (self->repository, delta, sk_pack_get_commit (pack), error);
}

/* What the disk has spoilt in the repository would otherwise be in every bundle to come. */
static gboolean
import_whole (SkStore *self, SkPack *pack, GError **error)
{
  g_autoptr (GError) spoilt = NULL;

  if (import (self, pack, &spoilt) && sk_repository_is_whole (self->repository, sk_pack_get_commit (pack)))
    return TRUE;
  return start_afresh (self, error) && import (self, pack, error);
}

static gboolean
take_pack (SkStore *self, const char *file, CommitFunc go_on, SkReport *report, GError **error)
{
  g_autofree char *copy = get_path (self, "tmp/pack");
  g_autoptr (SkPack) pack = NULL;

  if (!sk_copy_file (file, copy, MOST_PACK, error))
    return FALSE;
  pack = sk_pack_open (copy, self->trust, error);
  return pack != NULL && import_whole (self, pack, error) &&
         go_on (self, sk_pack_get_commit (pack), SOURCE_PACK, report, error);
}

gboolean
sk_store_install_pack (SkStore *self, const char *file, SkReport *report, GError **error)
{
  gboolean installed;

  g_return_val_if_fail (SK_IS_STORE (self), FALSE);

  installed = begin_with_repository (self, MOST_WAIT, error) && take_pack (self, file, show_commit, report, error);
  end_work (self);
  return installed;
}

static char *
commit_whole (SkStore *self, const char *folder, const SkInspected *inspected, GError **error)
{
  g_autoptr (GError) spoilt = NULL;
  g_autofree char *commit =
      sk_repository_commit (self->repository, folder, inspected->id, inspected->release, NULL, &spoilt);

  if (commit != NULL && sk_repository_is_whole (self->repository, commit))
    return g_steal_pointer (&commit);
  if (!start_afresh (self, error))
    return NULL;
  return sk_repository_commit (self->repository, folder, inspected->id, inspected->release, NULL, error);
}

static gboolean
take_folder (SkStore *self, const char *folder, CommitFunc go_on, SkReport *report, GError **error)
{
  g_autofree char *copy = get_path (self, "tmp/copy");
  g_auto (SkInspected) inspected = { NULL };
  g_autofree char *commit = NULL;
  g_autofree char *same = NULL;

  if (!sk_copy_folder (folder, copy, report, error) || !sk_inspector_run (copy, TRUE, report, &inspected, error))
    return FALSE;
  commit = commit_whole (self, copy, &inspected, error);
  if (commit == NULL)
    return FALSE;
  same = find_same (self, commit);
  return go_on (self, same, SOURCE_FOLDER, report, error);
}

gboolean
sk_store_install_folder (SkStore *self, const char *folder, SkReport *report, GError **error)
{
  gboolean installed;

  g_return_val_if_fail (SK_IS_STORE (self), FALSE);

  installed = begin_with_repository (self, MOST_WAIT, error) && take_folder (self, folder, show_commit, report, error);
  end_work (self);
  return installed;
}

gboolean
sk_store_try (SkStore *self, const char *path, SkReport *report, GError **error)
{
  gboolean tried;

  g_return_val_if_fail (SK_IS_STORE (self), FALSE);

  tried = begin_with_repository (self, MOST_WAIT, error) &&
          (g_file_test (path, G_FILE_TEST_IS_DIR) ? take_folder (self, path, keep_tried, report, error)
                                                  : take_pack (self, path, keep_tried, report, error));
  end_work (self);
  return tried;
}

static gboolean
use (SkStore *self, const char *commit, GError **error)
{
  const SkInstalledBundle *tried = sk_store_state_get_tried (self->state);
  g_autofree char *pages = get_shown_path (self, commit);
  SkInstalledBundle *bundle = NULL;
  gboolean shown;

  if (tried == NULL || !g_str_equal (tried->commit, commit) || !g_file_test (pages, G_FILE_TEST_IS_DIR)) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_NOT_TRIED, _ ("these pages were not looked at yet; check them"));
    return FALSE;
  }
  bundle = sk_installed_bundle_copy (tried);
  bundle->installed = g_get_real_time () / G_USEC_PER_SEC;
  sk_store_state_set_tried (self->state, NULL);
  shown = remember (self, bundle, error) && switch_to (self, commit, error);
  tidy (self);
  return shown;
}

gboolean
sk_store_use (SkStore *self, const char *commit, GError **error)
{
  gboolean shown;

  g_return_val_if_fail (SK_IS_STORE (self), FALSE);

  shown = begin_with_repository (self, MOST_WAIT, error) && use (self, commit, error);
  end_work (self);
  return shown;
}

SkInstalledBundle *
sk_store_get_tried (SkStore *self, GError **error)
{
  SkInstalledBundle *tried = NULL;

  g_return_val_if_fail (SK_IS_STORE (self), NULL);

  if (!load_state (self, error))
    return NULL;
  if (sk_store_state_get_tried (self->state) != NULL)
    tried = sk_installed_bundle_copy (sk_store_state_get_tried (self->state));
  end_work (self);
  return tried;
}

char *
sk_store_get_pages (SkStore *self, const char *commit)
{
  g_return_val_if_fail (SK_IS_STORE (self), NULL);

  return get_shown_path (self, commit);
}

static const char *
get_current_id (SkStore *self, const char *current)
{
  const SkInstalledBundle *bundle = current != NULL ? sk_store_state_find (self->state, current) : NULL;

  return bundle != NULL ? bundle->id : NULL;
}

/* A fetch has no lock while it waits for a server, and none while it looks at what came: it works in a folder of its own,
 * beside the store. */
static gboolean
begin_fetch (SkStore *self, GError **error)
{
  g_autofree char *incoming = get_path (self, INCOMING);
  g_autofree char *files = get_path (self, INCOMING "/files");

  if (g_mkdir_with_parents (self->folder, 0755) != 0)
    return sk_store_error_set_errno (error, errno, self->folder);
  self->fetch_lock = lock (self, "fetch.lock", 0, error);
  if (self->fetch_lock < 0 || !begin_with_repository (self, G_MAXINT64, error))
    return FALSE;
  if (!sk_copy_remove (incoming, error))
    return FALSE;
  return g_mkdir_with_parents (files, 0700) == 0 || sk_store_error_set_errno (error, errno, files);
}

/* With all that is there already, unless the disk has spoilt it. */
static SkRepository *
fetch_beside (SkStore *self, SkOffer *offer, gboolean is_spoilt, const char *current, GError **error)
{
  g_autofree char *path = get_path (self, INCOMING "/repo");
  g_autofree char *store = get_path (self, "repo");
  g_autoptr (SkRepository) incoming =
      sk_copy_remove (path, error) ? sk_repository_open_beside (path, is_spoilt ? NULL : store, error) : NULL;

  return incoming != NULL && sk_offer_fetch (offer, incoming, is_spoilt ? NULL : current, error)
             ? g_steal_pointer (&incoming)
             : NULL;
}

/* All that can be said of it before it is in the store. Its bytes reach the disk here, where nobody waits for them. */
static gboolean
check_fetched (SkStore *self, SkRepository *incoming, const char *commit, SkReport *report, SkInspected *inspected,
               GError **error)
{
  g_autofree char *pages = get_path (self, INCOMING "/pages");

  return sk_repository_verify (incoming, commit, self->trust, error) &&
         check_allowed (self, incoming, commit, SOURCE_WEB, error) &&
         check_pages (incoming, commit, pages, report, inspected, error) && sync_folder (self, TRUE, error);
}

/* Who stands at the screen goes before: what they have put on meanwhile stays. */
static gboolean
show_fetched (SkStore *self, SkRepository *incoming, gboolean is_spoilt, const char *before, const char *commit,
              const SkInspected *inspected, GError **error)
{
  g_autofree char *pages = get_path (self, "tmp/pages");
  g_autofree char *current = sk_store_get_current (self);

  if (g_strcmp0 (before, current) != 0) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_BUSY,
                 _ ("somebody else is changing the pages just now; try again in a minute"));
    return FALSE;
  }
  return (!is_spoilt || start_afresh (self, error)) && forget_unsigned (self, commit, error) &&
         sk_repository_take_commit (self->repository, incoming, commit, error) &&
         sk_repository_verify (self->repository, commit, self->trust, error) &&
         check_allowed (self, self->repository, commit, SOURCE_WEB, error) &&
         sk_repository_checkout (self->repository, commit, pages, error) && move_pages (self, pages, commit, error) &&
         remember (self, describe (self, commit, inspected, TRUE), error) && switch_to (self, commit, error);
}

static gboolean
take_offer (SkStore *self, SkOffer *offer, const char *current, SkReport *report, GError **error)
{
  const char *commit = sk_offer_get_commit (offer);
  g_autoptr (SkRepository) incoming = fetch_beside (self, offer, FALSE, current, error);
  gboolean is_spoilt = incoming != NULL && !sk_repository_is_whole (incoming, commit);
  g_auto (SkInspected) inspected = { NULL };
  gboolean shown;

  if (is_spoilt) {
    g_clear_object (&incoming);
    incoming = fetch_beside (self, offer, TRUE, current, error);
  }
  if (incoming == NULL || !check_fetched (self, incoming, commit, report, &inspected, error) ||
      !begin_with_repository (self, G_MAXINT64, error))
    return FALSE;
  shown = show_fetched (self, incoming, is_spoilt, current, commit, &inspected, error);
  tidy (self);
  return shown;
}

static gboolean
fetch (SkStore *self, const char *url, SkReport *report, GError **error)
{
  g_autofree char *files = get_path (self, INCOMING "/files");
  g_autofree char *current = sk_store_get_current (self);
  g_autofree char *id = g_strdup (get_current_id (self, current));
  g_autoptr (SkOffer) offer = NULL;

  end_work (self);
  offer = sk_offer_look_up (url, id, self->trust, files, error);
  if (offer == NULL || !load_state (self, error))
    return FALSE;
  if (g_strcmp0 (sk_offer_get_commit (offer), current) == 0)
    return TRUE;
  if (sk_store_state_is_given_up (self->state, sk_offer_get_commit (offer)))
    return set_given_up (error);
  return take_offer (self, offer, current, report, error);
}

gboolean
sk_store_fetch (SkStore *self, const char *url, SkReport *report, GError **error)
{
  g_autofree char *incoming = NULL;
  gboolean fetched;

  g_return_val_if_fail (SK_IS_STORE (self), FALSE);

  incoming = get_path (self, INCOMING);
  fetched = begin_fetch (self, error) && fetch (self, url, report, error);
  /* Whoever fetches next takes away what is left. */
  end_work (self);
  if (self->fetch_lock >= 0)
    sk_copy_remove (incoming, NULL);
  end_fetch (self);
  return fetched;
}

static gboolean
has_pages (SkStore *self, const SkInstalledBundle *bundle)
{
  g_autofree char *pages = get_shown_path (self, bundle->commit);

  return g_file_test (pages, G_FILE_TEST_IS_DIR);
}

static guint
find_place (SkStore *self, const char *commit)
{
  GPtrArray *bundles = sk_store_state_get_bundles (self->state);
  guint place = 0;

  while (place < bundles->len && g_strcmp0 (((SkInstalledBundle *) bundles->pdata[place])->commit, commit) != 0)
    place++;
  return place;
}

/* The next one that came before the present one, and that nobody has left; NULL: the built-in one. What is not known to be
 * good is for people only, who see what they get. */
static const char *
find_before (SkStore *self, const char *current, gboolean only_good)
{
  GPtrArray *bundles = sk_store_state_get_bundles (self->state);
  guint place = find_place (self, current);

  /* One that is not known came before all that is. */
  for (guint i = place < bundles->len ? place + 1 : 0; i < bundles->len; i++) {
    const SkInstalledBundle *bundle = g_ptr_array_index (bundles, i);

    if ((bundle->is_good || !only_good) && !sk_store_state_is_given_up (self->state, bundle->commit) &&
        has_pages (self, bundle))
      return bundle->commit;
  }
  return NULL;
}

/* The next one that came after the present one; after the built-in one, the first. NULL: there is none. */
static const char *
find_after (SkStore *self, const char *current)
{
  GPtrArray *bundles = sk_store_state_get_bundles (self->state);
  guint place = find_place (self, current);

  if (current != NULL && place == bundles->len)
    return NULL;
  while (place-- > 0) {
    const SkInstalledBundle *bundle = g_ptr_array_index (bundles, place);

    if (has_pages (self, bundle))
      return bundle->commit;
  }
  return NULL;
}

gboolean
sk_store_find_before (SkStore *self, char **commit, GError **error)
{
  g_autofree char *current = NULL;

  g_return_val_if_fail (SK_IS_STORE (self), FALSE);

  if (!load_state (self, error))
    return FALSE;
  current = sk_store_get_current (self);
  *commit = current != NULL ? g_strdup (find_before (self, current, FALSE)) : NULL;
  end_work (self);
  return TRUE;
}

gboolean
sk_store_find_after (SkStore *self, char **commit, GError **error)
{
  g_autofree char *current = NULL;

  g_return_val_if_fail (SK_IS_STORE (self), FALSE);

  if (!load_state (self, error))
    return FALSE;
  current = sk_store_get_current (self);
  *commit = g_strdup (find_after (self, current));
  end_work (self);
  return TRUE;
}

/* What was left is not fetched again by itself. */
static gboolean
give_up (SkStore *self, const char *current, gboolean only_good, GError **error)
{
  sk_store_state_set_given_up (self->state, current, TRUE);
  return sk_store_state_save (self->state, error) && switch_to (self, find_before (self, current, only_good), error);
}

static gboolean
go_back (SkStore *self, GError **error)
{
  g_autofree char *current = sk_store_get_current (self);
  g_autofree char *boot = read_boot ();

  if (current == NULL) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_NOTHING_BACK,
                 _ ("these are the pages that are built in; there are none before them"));
    return FALSE;
  }
  sk_store_state_set_starts (self->state, boot, 0);
  return give_up (self, current, FALSE, error);
}

gboolean
sk_store_go_back (SkStore *self, GError **error)
{
  gboolean done;

  g_return_val_if_fail (SK_IS_STORE (self), FALSE);

  done = begin (self, MOST_WAIT, error) && go_back (self, error);
  end_work (self);
  return done;
}

static gboolean
go_forward (SkStore *self, GError **error)
{
  g_autofree char *current = sk_store_get_current (self);
  const char *after = find_after (self, current);
  g_autofree char *boot = read_boot ();

  if (after == NULL) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_NOTHING_BACK, _ ("there are no pages after these"));
    return FALSE;
  }
  sk_store_state_set_starts (self->state, boot, 0);
  sk_store_state_set_given_up (self->state, after, FALSE);
  return sk_store_state_save (self->state, error) && switch_to (self, after, error);
}

gboolean
sk_store_go_forward (SkStore *self, GError **error)
{
  gboolean done;

  g_return_val_if_fail (SK_IS_STORE (self), FALSE);

  done = begin (self, MOST_WAIT, error) && go_forward (self, error);
  end_work (self);
  return done;
}

GPtrArray *
sk_store_list (SkStore *self, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) sk_installed_bundle_free);

  g_return_val_if_fail (SK_IS_STORE (self), NULL);

  if (!load_state (self, error))
    return NULL;
  for (guint i = 0; i < sk_store_state_get_bundles (self->state)->len; i++)
    g_ptr_array_add (list, sk_installed_bundle_copy (g_ptr_array_index (sk_store_state_get_bundles (self->state), i)));
  end_work (self);
  return g_steal_pointer (&list);
}

static gboolean
set_starts (SkStore *self, guint starts, GError **error)
{
  g_autofree char *boot = read_boot ();

  if (sk_store_state_get_starts (self->state, boot) == starts)
    return TRUE;
  sk_store_state_set_starts (self->state, boot, starts);
  return sk_store_state_save (self->state, error);
}

static gboolean
count_start (SkStore *self, GError **error)
{
  g_autofree char *current = sk_store_get_current (self);
  g_autofree char *boot = read_boot ();
  guint starts = sk_store_state_get_starts (self->state, boot);

  if (current == NULL)
    return TRUE;
  if (starts < MOST_STARTS)
    return set_starts (self, starts + 1, error);
  return set_starts (self, 1, error) && give_up (self, current, TRUE, error);
}

gboolean
sk_store_note_start (SkStore *self, GError **error)
{
  gboolean noted;

  g_return_val_if_fail (SK_IS_STORE (self), FALSE);

  noted = begin (self, MOST_WAIT, error) && count_start (self, error);
  end_work (self);
  return noted;
}

static gboolean
set_good (SkStore *self, const char *commit, GError **error)
{
  const SkInstalledBundle *bundle = sk_store_state_find (self->state, commit);

  if (bundle == NULL || bundle->is_good)
    return TRUE;
  sk_store_state_set_good (self->state, commit);
  return sk_store_state_save (self->state, error);
}

gboolean
sk_store_note_good (SkStore *self, const char *commit, GError **error)
{
  gboolean noted;

  g_return_val_if_fail (SK_IS_STORE (self), FALSE);

  noted = begin (self, G_MAXINT64, error) && set_good (self, commit, error);
  end_work (self);
  return noted;
}

gboolean
sk_store_note_well (SkStore *self, GError **error)
{
  gboolean noted;

  g_return_val_if_fail (SK_IS_STORE (self), FALSE);

  noted = begin (self, G_MAXINT64, error) && set_starts (self, 0, error);
  end_work (self);
  return noted;
}
