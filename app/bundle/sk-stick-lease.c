/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-stick-lease.h"

#include <unistd.h>

#include "sk-service.h"
#include "sk-sticks-protocol.h"
#include "sk-store-error.h"

static gboolean
ask (int connection, const char *stick, GError **error)
{
  g_autofree char *name = g_path_get_basename (stick);
  g_autofree char *question = g_strconcat (SK_STICKS_PROTOCOL_WRITE " ", name, NULL);
  char answer[sizeof SK_STICKS_PROTOCOL_DONE + 1];

  if (!sk_service_say (connection, question, error))
    return FALSE;
  if (sk_service_hear (connection, answer, sizeof answer) && g_str_equal (answer, SK_STICKS_PROTOCOL_DONE))
    return TRUE;
  g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_READ_ONLY, "%s cannot be written", stick);
  return FALSE;
}

gboolean
sk_stick_lease_begin (const char *stick, int *lease, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (stick);

  *lease = -1;
  if (!g_str_equal (folder, SK_STICKS_PROTOCOL_FOLDER))
    return TRUE;
  *lease = sk_service_connect (SK_STICKS_PROTOCOL_SOCKET, error);
  return *lease >= 0 && ask (*lease, stick, error);
}

void
sk_stick_lease_end (int lease)
{
  if (lease >= 0)
    close (lease);
}
