/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-trust.h"

#include <sodium.h>
#include <string.h>

#include "sk-key-text.h"
#include "sk-signer.h"
#include "sk-store-error.h"

#define KEY_ID_BYTES 8

struct _SkTrust {
  GObject parent_instance;

  GPtrArray *keys; /* SK_PUBLIC_KEY_BYTES each */
};

G_DEFINE_FINAL_TYPE (SkTrust, sk_trust, G_TYPE_OBJECT)

static void
sk_trust_finalize (GObject *object)
{
  g_ptr_array_unref (SK_TRUST (object)->keys);

  G_OBJECT_CLASS (sk_trust_parent_class)->finalize (object);
}

static void
sk_trust_class_init (SkTrustClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_trust_finalize;
}

static void
sk_trust_init (SkTrust *self)
{
  self->keys = g_ptr_array_new_with_free_func (g_free);
}

SkTrust *
sk_trust_new (void)
{
  return g_object_new (SK_TYPE_TRUST, NULL);
}

void
sk_trust_add (SkTrust *self, const guint8 *public_key)
{
  g_return_if_fail (SK_IS_TRUST (self));

  g_ptr_array_add (self->keys, g_memdup2 (public_key, SK_PUBLIC_KEY_BYTES));
}

gboolean
sk_trust_add_folder (SkTrust *self, const char *folder, gboolean must_exist, GError **error)
{
  g_autoptr (GError) opening = NULL;
  g_autoptr (GDir) names = g_dir_open (folder, 0, &opening);
  const char *name;

  g_return_val_if_fail (SK_IS_TRUST (self), FALSE);

  if (names == NULL && !must_exist && g_error_matches (opening, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return TRUE;
  if (names == NULL) {
    g_propagate_error (error, g_steal_pointer (&opening));
    return FALSE;
  }
  while ((name = g_dir_read_name (names)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    guint8 key[SK_PUBLIC_KEY_BYTES];

    if (!g_str_has_suffix (name, ".pub"))
      continue;
    if (!sk_key_text_read (path, SK_KEY_TEXT_PUBLIC, key, sizeof key, error))
      return FALSE;
    sk_trust_add (self, key);
  }
  return TRUE;
}

gboolean
sk_trust_verify (SkTrust *self, gconstpointer data, gsize length, const guint8 *signature)
{
  g_return_val_if_fail (SK_IS_TRUST (self), FALSE);

  for (guint i = 0; i < self->keys->len; i++) {
    if (crypto_sign_verify_detached (signature, data, length, g_ptr_array_index (self->keys, i)) == 0)
      return TRUE;
  }
  return FALSE;
}

gboolean
sk_trust_has_key_id (SkTrust *self, const guint8 *key_id)
{
  g_return_val_if_fail (SK_IS_TRUST (self), FALSE);

  for (guint i = 0; i < self->keys->len; i++) {
    if (memcmp (g_ptr_array_index (self->keys, i), key_id, KEY_ID_BYTES) == 0)
      return TRUE;
  }
  return FALSE;
}
