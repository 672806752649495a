/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Where the keys that may sign lie on a kiosk. */
#define SK_TRUST_FOLDER "/etc/send-kiosk/keys"

/* SkTrust: the public keys whose signature is believed. */
#define SK_TYPE_TRUST (sk_trust_get_type ())
G_DECLARE_FINAL_TYPE (SkTrust, sk_trust, SK, TRUST, GObject)

/* Believes nobody. */
SkTrust *sk_trust_new (void);
/* Every *.pub in the folder. A file among them that is no key is an error: somebody meant it to be one. A folder that
 * is not there is one only if it must be. */
gboolean sk_trust_add_folder (SkTrust *self, const char *folder, gboolean must_exist, GError **error);
void sk_trust_add (SkTrust *self, const guint8 *public_key);
/* Whether one of the keys signed this. Signature: 64 bytes. */
gboolean sk_trust_verify (SkTrust *self, gconstpointer data, gsize length, const guint8 *signature);
/* Whether a key with these first 8 bytes is among them. */
gboolean sk_trust_has_key_id (SkTrust *self, const guint8 *key_id);

G_END_DECLS
