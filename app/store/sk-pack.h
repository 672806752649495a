/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-signer.h"
#include "sk-trust.h"

G_BEGIN_DECLS

/*
 * SkPack: one file that carries a bundle to kiosks:
 *
 *     64 bytes   Ed25519 signature of all that follows
 *     16         SK_PACK_MAGIC
 *      8         length of the whole file, little-endian
 *      8         the first bytes of the public key, to say who should have signed
 *     32         the OSTree commit in it
 *     the rest   an OSTree static delta from nothing, parts within
 *
 * The signature is verified before anything else is looked at. Only to say why it did not hold are the other fields
 * read, and nothing but the message depends on them.
 */
#define SK_TYPE_PACK (sk_pack_get_type ())
G_DECLARE_FINAL_TYPE (SkPack, sk_pack, SK, PACK, GObject)

/* Commit: 64 hexadecimal digits. The file is replaced as a whole or not at all. */
gboolean sk_pack_write (const char *path, SkSigner *signer, const char *commit, const char *delta_path, GError **error);
/* The file must be one that nobody else can change: it is looked at twice. Trust: whose signature counts; NULL: anybody's,
 * unverified, for trying pages out in a process that can do no harm. */
SkPack *sk_pack_open (const char *path, SkTrust *trust, GError **error);
const char *sk_pack_get_commit (SkPack *self);
GBytes *sk_pack_get_delta (SkPack *self); /* (transfer none) */

G_END_DECLS
