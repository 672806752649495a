/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-store-error.h"

#include <errno.h>

G_DEFINE_QUARK (sk - store - error, sk_store_error)

static SkStoreError
get_code (int number)
{
  switch (number) {
  case ENOSPC:
  case EDQUOT:
    return SK_STORE_ERROR_FULL;
  case EROFS:
  case EACCES:
  case EPERM:
    return SK_STORE_ERROR_READ_ONLY;
  case EIO:
  case ENODEV:
  case ENXIO:
    return SK_STORE_ERROR_DEVICE;
  default:
    return SK_STORE_ERROR_FAILED;
  }
}

gboolean
sk_store_error_set_errno (GError **error, int number, const char *what)
{
  g_set_error (error, SK_STORE_ERROR, get_code (number), "%s: %s", what, g_strerror (number));
  return FALSE;
}
