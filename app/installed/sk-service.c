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

/* What a message has beside its bytes: room for one descriptor. */
typedef union {
  struct cmsghdr header;
  char bytes[CMSG_SPACE (sizeof (int))];
} Control;

static void
attach (struct msghdr *message, Control *control, int descriptor)
{
  message->msg_control = control->bytes;
  message->msg_controllen = CMSG_SPACE (sizeof descriptor);
  control->header.cmsg_level = SOL_SOCKET;
  control->header.cmsg_type = SCM_RIGHTS;
  control->header.cmsg_len = CMSG_LEN (sizeof descriptor);
  memcpy (CMSG_DATA (&control->header), &descriptor, sizeof descriptor);
}

gboolean
sk_service_say (int connection, const char *line, int descriptor, GError **error)
{
  g_autofree char *whole = g_strconcat (line, "\n", NULL);
  struct iovec bytes = { .iov_base = whole, .iov_len = strlen (whole) };
  struct msghdr message = { .msg_iov = &bytes, .msg_iovlen = 1 };
  Control control = { { 0 } };

  if (descriptor >= 0)
    attach (&message, &control, descriptor);
  return sendmsg (connection, &message, MSG_NOSIGNAL) == (gssize) bytes.iov_len || set_errno (error);
}

/* The kernel closes whatever there is no room for. */
static gboolean
hear_byte (int connection, char *byte, int *descriptor)
{
  struct iovec bytes = { .iov_base = byte, .iov_len = 1 };
  Control control = { { 0 } };
  struct msghdr message = { .msg_iov = &bytes, .msg_iovlen = 1 };

  if (*descriptor < 0) {
    message.msg_control = control.bytes;
    message.msg_controllen = CMSG_LEN (sizeof *descriptor);
  }
  if (recvmsg (connection, &message, MSG_CMSG_CLOEXEC) != 1)
    return FALSE;
  if (message.msg_controllen > 0 && control.header.cmsg_type == SCM_RIGHTS &&
      control.header.cmsg_len == CMSG_LEN (sizeof *descriptor))
    memcpy (descriptor, CMSG_DATA (&control.header), sizeof *descriptor);
  return TRUE;
}

static gboolean
hear (int connection, char *line, gsize size, int *descriptor)
{
  for (gsize length = 0; length < size; length++) {
    if (!hear_byte (connection, line + length, descriptor))
      return FALSE;
    if (line[length] == '\n') {
      line[length] = '\0';
      return TRUE;
    }
  }
  return FALSE;
}

gboolean
sk_service_hear (int connection, char *line, gsize size, int *descriptor)
{
  int came = -1;
  gboolean heard = hear (connection, line, size, &came);

  if (descriptor != NULL)
    *descriptor = heard ? came : -1;
  if (came >= 0 && (descriptor == NULL || !heard))
    close (came);
  return heard;
}
