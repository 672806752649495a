/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-commands.h"

#include "sk-command-check.h"
#include "sk-command-fetch.h"
#include "sk-command-install.h"
#include "sk-command-keygen.h"
#include "sk-command-list.h"
#include "sk-command-pack.h"
#include "sk-command-rollback.h"
#include "sk-command-status.h"
#include "sk-exit.h"

#define PROGRAM "send-kiosk-bundle"

typedef struct {
  const char *name;
  int (*run) (int argc, char **argv, GError **error);
  const char *help;
} Command;

static const Command commands[] = {
  { "check", sk_command_check, "check DIR [--date=YYYY-MM-DD] [--json]   says what is wrong with a bundle" },
  { "keygen", sk_command_keygen, "keygen KEY                              makes KEY, which signs, and KEY.pub" },
  { "pack", sk_command_pack, "pack DIR FILE --key=KEY                 one signed file for many kiosks" },
  { "install", sk_command_install, "install FILE, install --unsigned DIR    shows new pages on this kiosk" },
  { "fetch", sk_command_fetch, "fetch URL                               shows new pages from a web server" },
  { "list", sk_command_list, "list                                    the pages that are kept on this kiosk" },
  { "rollback", sk_command_rollback, "rollback                                goes back to the pages before" },
  { "status", sk_command_status, "status                                  the pages that are shown" },
};

static void
print_help (void)
{
  g_print ("Usage: " PROGRAM " COMMAND ...\n\n");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %s\n", commands[i].help);
  g_print ("\n" PROGRAM " COMMAND --help says more.\n");
}

static int
run_command (const Command *command, int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int code = command->run (argc, argv, &error);

  if (error != NULL)
    g_printerr (PROGRAM ": %s\n", error->message);
  return code;
}

int
sk_commands_run (int argc, char **argv)
{
  const char *name = argc > 1 ? argv[1] : NULL;

  if (name == NULL) {
    g_printerr (PROGRAM ": a command is missing; " PROGRAM " --help lists them\n");
    return SK_EXIT_FAILED;
  }
  if (g_str_equal (name, "--help") || g_str_equal (name, "-h")) {
    print_help ();
    return SK_EXIT_GOOD;
  }
  if (g_str_equal (name, "--version")) {
    g_print (PROGRAM " " SK_VERSION "\n");
    return SK_EXIT_GOOD;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (g_str_equal (commands[i].name, name))
      return run_command (&commands[i], argc - 1, argv + 1);
  }
  g_printerr (PROGRAM ": there is no command “%s”; " PROGRAM " --help lists them\n", name);
  return SK_EXIT_FAILED;
}
