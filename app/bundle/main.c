/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <malloc.h>

#include "sk-commands.h"
#include "sk-messages.h"

int
main (int argc, char **argv)
{
  /* Pages are taken apart in a second thread, whose memory grows by a system call for every 4 KiB unless it is given
   * much at once. What is not touched costs nothing. */
  mallopt (M_TOP_PAD, 32 * 1024 * 1024);
  sk_messages_init ();
  return sk_commands_run (argc, argv);
}
