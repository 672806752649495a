/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-stick-lease.h"

#include <errno.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "sk-service.h"
#include "sk-sticks-protocol.h"
#include "sk-store-error.h"

static gboolean
ask (int connection, int stick)
{
  char answer[sizeof SK_STICKS_PROTOCOL_DONE + 1];

  return sk_service_say (connection, SK_STICKS_PROTOCOL_WRITE, stick, NULL) &&
         sk_service_hear (connection, answer, sizeof answer, NULL) && g_str_equal (answer, SK_STICKS_PROTOCOL_DONE);
}

gboolean
sk_stick_lease_begin (int stick, int *lease, GError **error)
{
  struct statvfs status;

  *lease = -1;
  if (fstatvfs (stick, &status) != 0 || (status.f_flag & ST_RDONLY) == 0)
    return TRUE;
  *lease = sk_service_connect (SK_STICKS_PROTOCOL_SOCKET, NULL);
  if (*lease >= 0 && ask (*lease, stick))
    return TRUE;
  return sk_store_error_set_errno (error, EROFS, "the stick");
}

void
sk_stick_lease_end (int lease)
{
  if (lease >= 0)
    close (lease);
}
