/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-service.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static gboolean
set_errno (GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s", g_strerror (errno));
  return FALSE;
}

int
sk_service_connect (const char *path, GError **error)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int connection = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_return_val_if_fail (strlen (path) < sizeof address.sun_path, -1);

  strcpy (address.sun_path, path);
  if (connection >= 0 && connect (connection, (struct sockaddr *) &address, sizeof address) == 0)
    return connection;
  set_errno (error);
  if (connection >= 0)
    close (connection);
  return -1;
}

gboolean
sk_service_say (int connection, const char *line, GError **error)
{
  g_autofree char *whole = g_strconcat (line, "\n", NULL);

  return send (connection, whole, strlen (whole), MSG_NOSIGNAL) == (gssize) strlen (whole) || set_errno (error);
}

gboolean
sk_service_hear (int connection, char *line, gsize size)
{
  for (gsize length = 0; length < size; length++) {
    if (read (connection, line + length, 1) != 1)
      return FALSE;
    if (line[length] == '\n') {
      line[length] = '\0';
      return TRUE;
    }
  }
  return FALSE;
}
