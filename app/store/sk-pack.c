/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-pack.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <ostree.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sk-pack-magic.h"
#include "sk-store-error.h"

#define MAGIC_BYTES 16
#define COMMIT_BYTES 32

/* As it lies in the file. */
typedef struct {
  guint8 signature[SK_SIGNATURE_BYTES];
  char magic[MAGIC_BYTES];
  guint64 length; /* little-endian */
  guint8 key_id[8];
  guint8 commit[COMMIT_BYTES];
} Header;

G_STATIC_ASSERT (sizeof (Header) == 128);
G_STATIC_ASSERT (sizeof SK_PACK_MAGIC == MAGIC_BYTES + 1);
G_STATIC_ASSERT (offsetof (Header, magic) == SK_PACK_MAGIC_OFFSET);

struct _SkPack {
  GObject parent_instance;

  char *commit;
  GBytes *delta;
};

G_DEFINE_FINAL_TYPE (SkPack, sk_pack, G_TYPE_OBJECT)

static void
sk_pack_finalize (GObject *object)
{
  SkPack *self = SK_PACK (object);

  g_free (self->commit);
  g_clear_pointer (&self->delta, g_bytes_unref);

  G_OBJECT_CLASS (sk_pack_parent_class)->finalize (object);
}

static void
sk_pack_class_init (SkPackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_pack_finalize;
}

static void
sk_pack_init (SkPack *self)
{
}

/* Why the signature does not hold. Nothing that is read here is believed. */
static void
explain (SkTrust *trust, const Header *header, gsize length, GError **error)
{
  if (length < sizeof *header || memcmp (header->magic, SK_PACK_MAGIC, MAGIC_BYTES) != 0) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_NO_PACK,
                 _ ("this file has no pages for a kiosk in it; choose one that send-kiosk-bundle pack made"));
  } else if (GUINT64_FROM_LE (header->length) > length) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_CUT_SHORT,
                 _ ("the end of the file is missing; copy it to the stick again"));
  } else if (!sk_trust_has_key_id (trust, header->key_id)) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_UNKNOWN_KEY,
                 _ ("these pages are not from us: nobody whom this kiosk trusts has signed them"));
  } else {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_CHANGED,
                 _ ("the file is not as it was signed, it is broken or somebody changed it; copy it again"));
  }
}

static gboolean
is_signed (SkTrust *trust, const guint8 *data, gsize length)
{
  return length > sizeof (Header) &&
         sk_trust_verify (trust, data + SK_SIGNATURE_BYTES, length - SK_SIGNATURE_BYTES, data);
}

/* What is signed is ours, and still has to be of this form: a key may have signed other things too. */
static gboolean
check_header (const Header *header, gsize length, GError **error)
{
  if (length > sizeof *header && memcmp (header->magic, SK_PACK_MAGIC, MAGIC_BYTES) == 0 &&
      GUINT64_FROM_LE (header->length) == length)
    return TRUE;
  g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_NO_PACK,
               _ ("this file has no pages for a kiosk in it; choose one that send-kiosk-bundle pack made"));
  return FALSE;
}

SkPack *
sk_pack_open (const char *path, SkTrust *trust, GError **error)
{
  g_autoptr (SkPack) self = g_object_new (SK_TYPE_PACK, NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) bytes = NULL;
  const guint8 *data;
  gsize length;

  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);
  data = g_bytes_get_data (bytes, &length);
  if (trust != NULL && !is_signed (trust, data, length)) {
    explain (trust, (const Header *) data, length, error);
    return NULL;
  }
  if (!check_header ((const Header *) data, length, error))
    return NULL;
  self->commit = ostree_checksum_from_bytes (((const Header *) data)->commit);
  self->delta = g_bytes_new_from_bytes (bytes, sizeof (Header), length - sizeof (Header));
  return g_steal_pointer (&self);
}

static void
fill (guint8 *data, gsize length, SkSigner *signer, const char *commit, GBytes *delta)
{
  Header *header = (Header *) data;

  memcpy (header->magic, SK_PACK_MAGIC, MAGIC_BYTES);
  header->length = GUINT64_TO_LE (length);
  memcpy (header->key_id, sk_signer_get_public_key (signer), sizeof header->key_id);
  ostree_checksum_inplace_to_bytes (commit, header->commit);
  memcpy (data + sizeof *header, g_bytes_get_data (delta, NULL), g_bytes_get_size (delta));
  sk_signer_sign (signer, data + SK_SIGNATURE_BYTES, length - SK_SIGNATURE_BYTES, header->signature);
}

/* Through memory that is the file: it need not fit in the machine's. The room is taken first, for a full disk would end
 * the process in the middle of it. */
static gboolean
write_mapped (int descriptor, SkSigner *signer, const char *commit, GBytes *delta, GError **error)
{
  gsize length = sizeof (Header) + g_bytes_get_size (delta);
  int number = posix_fallocate (descriptor, 0, (off_t) length);
  guint8 *data;

  if (number != 0)
    return sk_store_error_set_errno (error, number, _ ("the pack cannot be written"));
  data = mmap (NULL, length, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (data == MAP_FAILED)
    return sk_store_error_set_errno (error, errno, _ ("the pack cannot be written"));
  fill (data, length, signer, commit, delta);
  munmap (data, length);
  return fsync (descriptor) == 0 || sk_store_error_set_errno (error, errno, _ ("the pack cannot be written"));
}

gboolean
sk_pack_write (const char *path, SkSigner *signer, const char *commit, const char *delta_path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (delta_path, FALSE, error);
  g_autoptr (GBytes) delta = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  gboolean written;
  int descriptor;

  if (delta == NULL)
    return FALSE;
  unlink (part);
  descriptor = open (part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
  if (descriptor < 0)
    return sk_store_error_set_errno (error, errno, path);
  written = write_mapped (descriptor, signer, commit, delta, error);
  close (descriptor);
  if (written && rename (part, path) != 0)
    written = sk_store_error_set_errno (error, errno, path);
  if (!written)
    unlink (part);
  return written;
}

const char *
sk_pack_get_commit (SkPack *self)
{
  g_return_val_if_fail (SK_IS_PACK (self), NULL);

  return self->commit;
}

GBytes *
sk_pack_get_delta (SkPack *self)
{
  g_return_val_if_fail (SK_IS_PACK (self), NULL);

  return self->delta;
}
