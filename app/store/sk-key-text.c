/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-key-text.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "sk-store-error.h"

/* Longer than any key: what does not fit is none. */
#define MOST_TEXT 256

char *
sk_key_text_write (const char *kind, const guint8 *key, gsize length)
{
  char coded[MOST_TEXT];

  sodium_bin2base64 (coded, sizeof coded, key, length, sodium_base64_VARIANT_ORIGINAL);
  return g_strdup_printf ("%s %s\n", kind, coded);
}

/* The number of bytes, or -1. The text is ended by a 0. */
static gssize
read_text (const char *path, char *text)
{
  int descriptor = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  gssize length;
  int saved;

  if (descriptor < 0)
    return -1;
  length = read (descriptor, text, MOST_TEXT);
  saved = errno;
  close (descriptor);
  errno = saved;
  text[MAX (length, 0)] = '\0';
  return length;
}

gboolean
sk_key_text_read (const char *path, const char *kind, guint8 *key, gsize length, GError **error)
{
  char text[MOST_TEXT + 1];
  gsize found = 0;
  gboolean good;

  if (read_text (path, text) < 0)
    return sk_store_error_set_errno (error, errno, path);
  good = g_str_has_prefix (text, kind) && text[strlen (kind)] == ' ' &&
         sodium_base642bin (key, length, text + strlen (kind) + 1, strlen (text) - strlen (kind) - 1, "\r\n", &found,
                            NULL, sodium_base64_VARIANT_ORIGINAL) == 0 &&
         found == length;
  sodium_memzero (text, sizeof text);
  if (!good) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_FAILED, _ ("%s is no %s key; keygen makes one"), path,
                 g_str_equal (kind, SK_KEY_TEXT_PUBLIC) ? "public" : "secret");
  }
  return good;
}
