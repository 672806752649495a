/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-repository.h"

G_BEGIN_DECLS

/*
 * SkOffer: what a web server has of a bundle, and how it comes from there into a repository. Blocks, with an end to
 * everything (SkDownload).
 */
#define SK_TYPE_OFFER (sk_offer_get_type ())
G_DECLARE_FINAL_TYPE (SkOffer, sk_offer, SK, OFFER, GObject)

/* Looks at the server's list, once it is found to be signed: what it has of the bundle with this id, or of its only one.
 * Folder: where it may put files; it must be empty. */
SkOffer *sk_offer_look_up (const char *url, const char *id, SkTrust *trust, const char *folder, GError **error);
const char *sk_offer_get_commit (SkOffer *self);
/* Takes it in, as little of it as is missing there: the difference from this commit where the server has one, or all
 * objects. From: NULL where none is shown. */
gboolean sk_offer_fetch (SkOffer *self, SkRepository *repository, const char *from, GError **error);

G_END_DECLS
