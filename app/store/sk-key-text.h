/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a key stands in its file: one line, a word that says what it is, and the key in base64. */
#define SK_KEY_TEXT_PUBLIC "send-kiosk-public-key-1"
#define SK_KEY_TEXT_SECRET "send-kiosk-secret-key-1"

char *sk_key_text_write (const char *kind, const guint8 *key, gsize length);
/* Fills the key, or fails with SK_STORE_ERROR_FAILED where the file is no key of this kind and length. */
gboolean sk_key_text_read (const char *path, const char *kind, guint8 *key, gsize length, GError **error);

G_END_DECLS
