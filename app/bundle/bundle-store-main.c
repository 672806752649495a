/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-command-fetch.h"
#include "sk-command-install.h"
#include "sk-command-keygen.h"
#include "sk-command-list.h"
#include "sk-command-new.h"
#include "sk-command-pack.h"
#include "sk-command-pin.h"
#include "sk-command-rollback.h"
#include "sk-command-status.h"
#include "sk-command.h"
#include "sk-messages.h"

/*
 * send-kiosk-bundle-store: the commands of send-kiosk-bundle that have to do with the store, in its place and with its
 * command line. A program of its own, for OSTree and all that it may fetch with take longer to load than a check takes.
 */

static const struct {
  const char *name;
  SkCommand command;
} commands[] = {
  { "fetch", sk_command_fetch }, { "install", sk_command_install },   { "keygen", sk_command_keygen },
  { "list", sk_command_list },   { "new", sk_command_new },           { "pack", sk_command_pack },
  { "pin", sk_command_pin },     { "rollback", sk_command_rollback }, { "status", sk_command_status },
};

int
main (int argc, char **argv)
{
  sk_messages_init ();
  for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS (commands); i++) {
    if (g_str_equal (commands[i].name, argv[1]))
      return sk_command_run (commands[i].command, argc - 1, argv + 1);
  }
  return sk_command_fail ("send-kiosk-bundle-store is started by send-kiosk-bundle");
}
