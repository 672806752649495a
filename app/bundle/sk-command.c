/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-command.h"

#include "sk-exit.h"

int
sk_command_run (SkCommand command, int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int code = command (argc, argv, &error);

  if (error != NULL)
    sk_command_fail (error->message);
  return code;
}

int
sk_command_fail (const char *message)
{
  g_printerr ("send-kiosk-bundle: %s\n", message);
  return SK_EXIT_FAILED;
}
