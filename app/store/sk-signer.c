/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-signer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "sk-key-text.h"
#include "sk-store-error.h"

G_STATIC_ASSERT (SK_SIGNATURE_BYTES == crypto_sign_BYTES);
G_STATIC_ASSERT (SK_PUBLIC_KEY_BYTES == crypto_sign_PUBLICKEYBYTES);

struct _SkSigner {
  GObject parent_instance;

  guint8 secret[crypto_sign_SECRETKEYBYTES];
  guint8 public[crypto_sign_PUBLICKEYBYTES];
};

G_DEFINE_FINAL_TYPE (SkSigner, sk_signer, G_TYPE_OBJECT)

static void
sk_signer_finalize (GObject *object)
{
  SkSigner *self = SK_SIGNER (object);

  sodium_memzero (self->secret, sizeof self->secret);

  G_OBJECT_CLASS (sk_signer_parent_class)->finalize (object);
}

static void
sk_signer_class_init (SkSignerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_signer_finalize;
}

static void
sk_signer_init (SkSigner *self)
{
}

static gboolean
write_key (const char *path, const char *text, mode_t mode, GError **error)
{
  int descriptor = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
  gsize length = strlen (text);
  gboolean written;

  if (descriptor < 0)
    return sk_store_error_set_errno (error, errno, path);
  written = write (descriptor, text, length) == (gssize) length && fsync (descriptor) == 0;
  if (!written)
    sk_store_error_set_errno (error, errno, path);
  return close (descriptor) == 0 && written;
}

gboolean
sk_signer_generate (const char *path, GError **error)
{
  g_autofree char *public_path = g_strconcat (path, ".pub", NULL);
  g_autofree char *public_text = NULL;
  guint8 public[crypto_sign_PUBLICKEYBYTES], secret[crypto_sign_SECRETKEYBYTES];
  char *secret_text;
  gboolean written;

  if (sodium_init () < 0) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_FAILED, _ ("this machine has no random numbers"));
    return FALSE;
  }
  crypto_sign_keypair (public, secret);
  public_text = sk_key_text_write (SK_KEY_TEXT_PUBLIC, public, sizeof public);
  secret_text = sk_key_text_write (SK_KEY_TEXT_SECRET, secret, sizeof secret);
  sodium_memzero (secret, sizeof secret);
  written = write_key (path, secret_text, 0600, error);
  sodium_memzero (secret_text, strlen (secret_text));
  g_free (secret_text);
  if (!written)
    return FALSE;
  if (write_key (public_path, public_text, 0644, error))
    return TRUE;
  /* Half a pair is of no use, and would be in the way of the next try. */
  unlink (path);
  return FALSE;
}

SkSigner *
sk_signer_load (const char *path, GError **error)
{
  g_autoptr (SkSigner) self = g_object_new (SK_TYPE_SIGNER, NULL);

  if (sodium_init () < 0) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_FAILED, _ ("this machine has no random numbers"));
    return NULL;
  }
  if (!sk_key_text_read (path, SK_KEY_TEXT_SECRET, self->secret, sizeof self->secret, error))
    return NULL;
  crypto_sign_ed25519_sk_to_pk (self->public, self->secret);
  return g_steal_pointer (&self);
}

const guint8 *
sk_signer_get_public_key (SkSigner *self)
{
  g_return_val_if_fail (SK_IS_SIGNER (self), NULL);

  return self->public;
}

void
sk_signer_sign (SkSigner *self, gconstpointer data, gsize length, guint8 *signature)
{
  g_return_if_fail (SK_IS_SIGNER (self));

  crypto_sign_detached (signature, NULL, data, length, self->secret);
}
