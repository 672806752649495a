/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-store-link.h"

G_BEGIN_DECLS

/*
 * SkInstalled: the installed bundle, as the kiosk knows it. It only reads the link `current` of a store, and tells
 * send-kiosk-store how it fares with what is there; it writes nothing itself.
 *
 * Signal: changed, the link leads elsewhere.
 */
#define SK_TYPE_INSTALLED (sk_installed_get_type ())
G_DECLARE_FINAL_TYPE (SkInstalled, sk_installed, SK, INSTALLED, GObject)

/* Folder: of the store; NULL: of the default one. */
SkInstalled *sk_installed_new (const char *folder);
SkStoreLink *sk_installed_get_link (SkInstalled *self); /* to its store (transfer none) */

/* What the link leads to now, so that a later change of the link changes nothing in it; NULL: nothing is installed. */
GFile *sk_installed_get_bundle (SkInstalled *self);

/* The pages of a commit that was tried, or was shown (transfer full). */
GFile *sk_installed_get_pages (SkInstalled *self, const char *commit);

/* Before the bundle is opened. It waits for the answer, a few hundredths of a second: after it, `current` may lead to an
 * older bundle, for this one has stopped the kiosk too often. */
void sk_installed_note_start (SkInstalled *self);
/* The pages of this bundle, from sk_installed_get_bundle(), were drawn. */
void sk_installed_note_good (SkInstalled *self, GFile *bundle);
/* The kiosk has run for a while, or is ended by somebody. */
void sk_installed_note_well (SkInstalled *self);

G_END_DECLS
