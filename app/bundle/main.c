/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-commands.h"
#include "sk-messages.h"

int
main (int argc, char **argv)
{
  sk_messages_init ();
  return sk_commands_run (argc, argv);
}
