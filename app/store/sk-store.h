/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-report.h"
#include "sk-store-state.h"
#include "sk-trust.h"

G_BEGIN_DECLS

/* Where the installed bundles of a kiosk lie. */
#define SK_STORE_FOLDER "/var/lib/send-kiosk"

/*
 * SkStore: the bundles that were installed on a kiosk.
 *
 *     current      a link to what is shown; not there: the built-in bundle is
 *     shown/       one folder of pages a bundle that is kept, named for its commit
 *     repo/        the OSTree repository in which their files lie
 *     state.ini    what is remembered of them
 *     tmp/         what is being worked on, and is taken away by whoever comes next
 *     incoming/    what a fetch has got so far
 *
 * Whatever stops it, and wherever: `current` leads to the old pages or the new ones, and the next call works. One call
 * works at a time; the others wait for two seconds, and fail with SK_STORE_ERROR_BUSY; those that note something wait longer.
 * A fetch keeps others waiting for a moment only, when all that it brings has come and was looked at. Every call
 * blocks. What is said of a bundle's pages goes into the report.
 */
#define SK_TYPE_STORE (sk_store_get_type ())
G_DECLARE_FINAL_TYPE (SkStore, sk_store, SK, STORE, GObject)

SkStore *sk_store_new (const char *folder, SkTrust *trust);

/* From a packed file that somebody trusted signed. */
gboolean sk_store_install_pack (SkStore *self, const char *file, SkReport *report, GError **error);
/* From a folder that nobody signed: for who is allowed to, and stands there. */
gboolean sk_store_install_folder (SkStore *self, const char *folder, SkReport *report, GError **error);
/* From either of both, for who stands there: everything but to show it. What is right is kept until the next is tried. */
gboolean sk_store_try (SkStore *self, const char *path, SkReport *report, GError **error);
/* Shows what was tried last, exactly as it was then. */
gboolean sk_store_use (SkStore *self, const char *commit, GError **error);
/* From a web server. Nothing new there is no error. */
gboolean sk_store_fetch (SkStore *self, const char *url, SkReport *report, GError **error);
/* One step, to the pages before these; where there are none, to the built-in ones. */
gboolean sk_store_go_back (SkStore *self, GError **error);
/* And one step forward again, to the pages that came after these. */
gboolean sk_store_go_forward (SkStore *self, GError **error);

/* These only read, and need no right to write. */
char *sk_store_get_current (SkStore *self); /* the commit; NULL: the built-in bundle */
/* What is kept, the newest first; of SkInstalledBundle (transfer container). */
GPtrArray *sk_store_list (SkStore *self, GError **error);

/* What was tried last, until it is used (transfer full); NULL, without an error where there is none. */
SkInstalledBundle *sk_store_get_tried (SkStore *self, GError **error);
/* The folder in which the pages of a commit lie, as they are shown (transfer full). */
char *sk_store_get_pages (SkStore *self, const char *commit);
/* What going back would show (transfer full); NULL: the built-in bundle. */
gboolean sk_store_find_before (SkStore *self, char **commit, GError **error);
/* What going forward would show (transfer full); NULL: there is nothing. */
gboolean sk_store_find_after (SkStore *self, char **commit, GError **error);

/* The kiosk starts. The fourth time that it does without having ended well, the present bundle is given up for the last
 * good one. */
gboolean sk_store_note_start (SkStore *self, GError **error);
/* The kiosk has drawn the pages of this commit. */
gboolean sk_store_note_good (SkStore *self, const char *commit, GError **error);
/* The kiosk has run for a while, or was ended by somebody. */
gboolean sk_store_note_well (SkStore *self, GError **error);

G_END_DECLS
