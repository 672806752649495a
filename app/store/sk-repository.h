/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-signer.h"
#include "sk-trust.h"

G_BEGIN_DECLS

/*
 * SkRepository: the OSTree repository that bundles lie in, each as one commit. The only place, with SkOffer, that includes OSTree.
 *
 * A commit's time is its bundle's Release: the same pages make the same commit on every machine, and OSTree's own guard
 * against older commits is ours. Main thread only; every call blocks.
 */
#define SK_TYPE_REPOSITORY (sk_repository_get_type ())
G_DECLARE_FINAL_TYPE (SkRepository, sk_repository, SK, REPOSITORY, GObject)

typedef enum {
  SK_REPOSITORY_STORE,  /* on a kiosk: files as they are */
  SK_REPOSITORY_SERVED, /* for a web server: files compressed */
} SkRepositoryKind;

/* Makes it where it is not there yet. */
SkRepository *sk_repository_open (const char *path, SkRepositoryKind kind, GError **error);
/* One of the kind of a store that also has all that lies in another one, which it never writes; NULL: none. */
SkRepository *sk_repository_open_beside (const char *path, const char *other, GError **error);

/* The folder as a new commit of the bundle with this id; signed, where there is a signer. The commit, or NULL. */
char *sk_repository_commit (SkRepository *self, const char *folder, const char *id, guint release, SkSigner *signer,
                            GError **error);
/* Writes the commit with all that it needs into one file. */
gboolean sk_repository_export (SkRepository *self, const char *commit, const char *path, GError **error);
/* Takes in what such a file has, or a folder with a difference. Nothing refers to the commit yet. OSTree does not take the
 * signatures of a commit that it has: where one may be there without them, it has to be forgotten first. */
gboolean sk_repository_apply (SkRepository *self, const char *path, GError **error);
/* The same, and it must have been this commit, with all of it. */
gboolean sk_repository_import (SkRepository *self, const char *path, const char *commit, GError **error);
/* Whether somebody trusted signed the commit. */
gboolean sk_repository_verify (SkRepository *self, const char *commit, SkTrust *trust, GError **error);
gboolean sk_repository_has (SkRepository *self, const char *commit);
/* Whether everything in the commit is there, byte for byte. */
gboolean sk_repository_is_whole (SkRepository *self, const char *commit);
/* The bundle's id and release, as the commit has them. */
gboolean sk_repository_describe (SkRepository *self, const char *commit, char **id, guint *release, GError **error);
/* Whether both have the same files. */
gboolean sk_repository_is_same (SkRepository *self, const char *commit, const char *other);
/* Folder must not be there yet. Its files share the repository's room, so nobody else may write them. */
gboolean sk_repository_checkout (SkRepository *self, const char *commit, const char *folder, GError **error);
/* Takes the commit away with its signatures, and whatever a try that was stopped has left of it. Its files stay. */
gboolean sk_repository_forget (SkRepository *self, const char *commit, GError **error);
/* Keeps these commits, NULL-terminated, and takes away the rest. */
gboolean sk_repository_keep (SkRepository *self, const char *const *commits, GError **error);

/* In a served repository: makes the commit what the web server offers of this bundle, with differences from the three
 * releases before it, and signs the list of all that is offered. */
gboolean sk_repository_publish (SkRepository *self, const char *id, const char *commit, SkSigner *signer,
                                GError **error);
/* Whether somebody trusted signed this list of what is offered. */
gboolean sk_repository_verify_list (GBytes *list, GBytes *signatures, SkTrust *trust, GError **error);

/* From a served repository, object by object. */

/* What is missing here of a commit, as far as it can be told: its paths there (transfer container). None: it is whole. */
GHashTable *sk_repository_find_missing (SkRepository *self, const char *commit);
/* Takes in objects of these paths, which lie in the folder as files 0, 1, 2 ... What is not what its name says is an error. */
gboolean sk_repository_take (SkRepository *self, GPtrArray *objects, const char *folder, GError **error);
gboolean sk_repository_take_signatures (SkRepository *self, const char *commit, const char *path, GError **error);
/* Takes in a commit with its signatures from another repository on this disk, which shares its room. */
gboolean sk_repository_take_commit (SkRepository *self, SkRepository *from, const char *commit, GError **error);

G_END_DECLS
