/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SK_SIGNATURE_BYTES 64
#define SK_PUBLIC_KEY_BYTES 32

/* SkSigner: a secret Ed25519 key, in memory that is wiped with it. Belongs on the author's computer, never on a kiosk. */
#define SK_TYPE_SIGNER (sk_signer_get_type ())
G_DECLARE_FINAL_TYPE (SkSigner, sk_signer, SK, SIGNER, GObject)

/* Writes PATH, which only its owner may read, and PATH.pub. Never over a file that is there. */
gboolean sk_signer_generate (const char *path, GError **error);
SkSigner *sk_signer_load (const char *path, GError **error);
/* SK_PUBLIC_KEY_BYTES of them. */
const guint8 *sk_signer_get_public_key (SkSigner *self);
/* A signature of SK_SIGNATURE_BYTES. */
void sk_signer_sign (SkSigner *self, gconstpointer data, gsize length, guint8 *signature);

G_END_DECLS
