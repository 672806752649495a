/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One bundle that lies in the store, ready to be shown. */
typedef struct {
  char *commit;
  char *id;
  guint release;
  char *title;
  gint64 installed; /* seconds since 1970, by this machine's clock */
  gboolean is_signed;
  gboolean is_good; /* its pages were drawn here */
} SkInstalledBundle;

/*
 * SkStoreState: what a store remembers beside its files. One small file that is replaced as a whole; without it, or with
 * half of it, the store still shows what `current` leads to.
 */
#define SK_TYPE_STORE_STATE (sk_store_state_get_type ())
G_DECLARE_FINAL_TYPE (SkStoreState, sk_store_state, SK, STORE_STATE, GObject)

/* One that is not there yet is empty. */
SkStoreState *sk_store_state_load (const char *path, GError **error);
gboolean sk_store_state_save (SkStoreState *self, GError **error);

/* The newest first: at most SK_STORE_KEPT. Of SkInstalledBundle. */
GPtrArray *sk_store_state_get_bundles (SkStoreState *self);
SkInstalledBundle *sk_store_state_find (SkStoreState *self, const char *commit); /* or NULL */
/* Puts a bundle first, and the one that is shown now after it. Those beyond the last that are kept go. */
void sk_store_state_add (SkStoreState *self, SkInstalledBundle *bundle, const char *shown);
SkInstalledBundle *sk_installed_bundle_copy (const SkInstalledBundle *self);
void sk_installed_bundle_free (SkInstalledBundle *self);

/* What was looked at last, and is not shown: it is kept like the others; NULL: nothing (transfer none, and a copy). */
const SkInstalledBundle *sk_store_state_get_tried (SkStoreState *self);
void sk_store_state_set_tried (SkStoreState *self, const SkInstalledBundle *bundle);

/* The highest release of this id that was ever signed and shown here. */
guint sk_store_state_get_highest (SkStoreState *self, const char *id);
void sk_store_state_raise_highest (SkStoreState *self, const char *id, guint release);
/* Whether the commit was good here once, even where it is no longer kept. */
gboolean sk_store_state_was_good (SkStoreState *self, const char *commit);
void sk_store_state_set_good (SkStoreState *self, const char *commit);
/* What stopped the screen, and is not fetched again. */
gboolean sk_store_state_is_given_up (SkStoreState *self, const char *commit);
void sk_store_state_set_given_up (SkStoreState *self, const char *commit, gboolean given_up);

/* Starts of the kiosk in this boot of the machine that have not ended well yet. */
guint sk_store_state_get_starts (SkStoreState *self, const char *boot);
void sk_store_state_set_starts (SkStoreState *self, const char *boot, guint starts);

/* The present and the last two. */
#define SK_STORE_KEPT 3

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkInstalledBundle, sk_installed_bundle_free)

G_END_DECLS
