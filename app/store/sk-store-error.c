/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-store-error.h"

G_DEFINE_QUARK (sk - store - error, sk_store_error)

gboolean
sk_store_error_set_errno (GError **error, int number, const char *what)
{
  g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_FAILED, "%s: %s", what, g_strerror (number));
  return FALSE;
}
