/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <errno.h>
#include <linux/netlink.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "sk-service.h"
#include "sk-stick-mounts.h"
#include "sk-sticks-protocol.h"

/*
 * send-kiosk-sticks: mounts sticks as long as a member of staff is in, with the right to do so. Its standard input is the socket of one
 * who asks (sk-sticks-protocol.h), from systemd; there is one process for each.
 */

/* The messages of the kernel itself, which come when the device is there; those of udev come later. */
#define KERNEL_MESSAGES 1

/* Nobody says anything more; or they do, and that is an end, too. */
static void
wait_for_end (void)
{
  char byte;

  while (read (STDIN_FILENO, &byte, 1) < 0 && errno == EINTR) {
  }
}

static gboolean
write_stick (int stick, GError **error)
{
  if (!sk_stick_mounts_set_writable (stick, TRUE, error))
    return FALSE;
  if (sk_service_say (STDIN_FILENO, SK_STICKS_PROTOCOL_DONE, -1, NULL))
    wait_for_end ();
  return sk_stick_mounts_set_writable (stick, FALSE, error);
}

static int
hear_kernel (void)
{
  const struct sockaddr_nl address = { .nl_family = AF_NETLINK, .nl_groups = KERNEL_MESSAGES };
  int kernel = socket (AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_KOBJECT_UEVENT);

  if (kernel >= 0 && bind (kernel, (const struct sockaddr *) &address, sizeof address) == 0)
    return kernel;
  g_message ("A stick has to be in before somebody comes in: %s", g_strerror (errno));
  if (kernel >= 0)
    close (kernel);
  return -1;
}

/* What they say is not asked: whatever has changed, it is looked again. */
static void
hear_out (int kernel)
{
  char message[8192];

  while (recv (kernel, message, sizeof message, 0) > 0) {
  }
}

/* Who asked may be gone; that is heard soon. */
static void
mounted_cb (SkStickMounts *mounts, const char *name, int folder)
{
  g_autofree char *line = g_strconcat (SK_STICKS_PROTOCOL_STICK, name, NULL);

  sk_service_say (STDIN_FILENO, line, folder, NULL);
}

static void
gone_cb (SkStickMounts *mounts, const char *name)
{
  g_autofree char *line = g_strconcat (SK_STICKS_PROTOCOL_GONE, name, NULL);

  sk_service_say (STDIN_FILENO, line, -1, NULL);
}

static void
mount_sticks (void)
{
  g_autoptr (SkStickMounts) mounts = sk_stick_mounts_new ();
  struct pollfd heard[] = { { .fd = STDIN_FILENO, .events = POLLIN }, { .fd = hear_kernel (), .events = POLLIN } };

  g_signal_connect (mounts, "mounted", G_CALLBACK (mounted_cb), NULL);
  g_signal_connect (mounts, "gone", G_CALLBACK (gone_cb), NULL);
  sk_stick_mounts_look (mounts);
  for (;;) {
    if (poll (heard, G_N_ELEMENTS (heard), -1) < 0)
      continue;
    if (heard[0].revents != 0)
      return;
    hear_out (heard[1].fd);
    sk_stick_mounts_look (mounts);
  }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  char line[SK_STICKS_PROTOCOL_MOST_LINE];
  int stick;

  if (!sk_service_hear (STDIN_FILENO, line, sizeof line, &stick))
    return EXIT_SUCCESS;
  if (g_str_equal (line, SK_STICKS_PROTOCOL_MOUNT))
    mount_sticks ();
  else if (g_str_equal (line, SK_STICKS_PROTOCOL_WRITE) && !write_stick (stick, &error))
    g_printerr ("send-kiosk-sticks: %s\n", error->message);
  return error != NULL ? EXIT_FAILURE : EXIT_SUCCESS;
}
