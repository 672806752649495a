/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <json-glib/json-glib.h>

#include "sk-store.h"

G_BEGIN_DECLS

/* What the commands that work on a store have in common on their command line. */
typedef struct {
  char *folder; /* --store */
  char *trust;  /* --trust, or NULL */
  gboolean json;
  GStrv arguments; /* never NULL */
} SkStoreOptions;

void sk_store_options_clear (SkStoreOptions *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SkStoreOptions, sk_store_options_clear)

/* More: options of this command alone, ended by an empty one; or NULL. The command has this many arguments. */
gboolean sk_store_options_parse (SkStoreOptions *self, int argc, char **argv, const char *summary,
                                 const char *arguments, guint n_arguments, const GOptionEntry *more, GError **error);
/* Root works from now on as the owner of this folder; who is not root, or where there is no such folder, as before. */
gboolean sk_store_options_become_owner (const char *folder, GError **error);
/* Root works in a store as its owner, so that what it leaves there is the owner's too. */
SkStore *sk_store_options_open (SkStoreOptions *self, GError **error);
/* Prints what is shown now. */
gboolean sk_store_options_print_status (SkStoreOptions *self, SkStore *store, GError **error);
/* What is shown where nothing is installed. */
#define SK_STORE_OPTIONS_BUILT_IN "the pages that are built in"
/* One bundle as a line, and as members of the object that is being built. */
char *sk_store_options_describe (const SkInstalledBundle *bundle);
void sk_store_options_add_bundle (JsonBuilder *builder, const SkInstalledBundle *bundle);

G_END_DECLS
