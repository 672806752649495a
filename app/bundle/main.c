/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <locale.h>

#include "sk-commands.h"

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  return sk_commands_run (argc, argv);
}
