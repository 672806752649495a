/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-commands.h"

#include <glib/gi18n.h>

#include "sk-command-check.h"
#include "sk-command-fetch.h"
#include "sk-command-install.h"
#include "sk-command-keygen.h"
#include "sk-command-list.h"
#include "sk-command-new.h"
#include "sk-command-pack.h"
#include "sk-command-pin.h"
#include "sk-command-rollback.h"
#include "sk-command-say.h"
#include "sk-command-status.h"
#include "sk-exit.h"

#define PROGRAM "send-kiosk-bundle"

typedef struct {
  const char *name;
  int (*run) (int argc, char **argv, GError **error);
  const char *usage;
  const char *help;
} Command;

static const Command commands[] = {
  { "new", sk_command_new, "new DIR", N_ ("makes a small bundle to start from") },
  { "check", sk_command_check, "check DIR [--date=YYYY-MM-DD] [--json]",
    N_ ("says what is wrong with a bundle, and with its Easy Read") },
  { "keygen", sk_command_keygen, "keygen KEY", N_ ("makes KEY, which signs, and KEY.pub") },
  { "pack", sk_command_pack, "pack DIR FILE --key=KEY", N_ ("makes one signed file for many kiosks") },
  { "install", sk_command_install, "install FILE, install --unsigned DIR", N_ ("shows new pages on this kiosk") },
  { "fetch", sk_command_fetch, "fetch URL", N_ ("shows new pages from a web server") },
  { "list", sk_command_list, "list", N_ ("lists the pages that are kept on this kiosk") },
  { "rollback", sk_command_rollback, "rollback", N_ ("goes back to the pages before") },
  { "status", sk_command_status, "status", N_ ("says which pages are shown") },
  { "pin", sk_command_pin, "pin, pin --forget", N_ ("sets the PIN of the members of staff, or takes it away") },
  { "say", sk_command_say, "say DIR PAGE --language=LANG -o FILE.wav", N_ ("writes how a page is read aloud") },
};

static void
print_help (void)
{
  g_print (_ ("Usage: %s COMMAND ..."), PROGRAM);
  g_print ("\n\n");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %s   %s\n", commands[i].usage, _ (commands[i].help));
  g_print ("\n");
  g_print (_ ("%s COMMAND --help says more."), PROGRAM);
  g_print ("\n");
}

static int
fail (const char *message)
{
  g_printerr (PROGRAM ": %s\n", message);
  return SK_EXIT_FAILED;
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
  g_autofree char *message = NULL;

  if (name == NULL) {
    return fail (_ ("a command is missing; send-kiosk-bundle --help lists them"));
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
  message = g_strdup_printf (_ ("there is no command “%s”; send-kiosk-bundle --help lists them"), name);
  return fail (message);
}
