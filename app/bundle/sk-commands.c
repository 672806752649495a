/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-commands.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "sk-command-check.h"
#include "sk-command-say.h"
#include "sk-command.h"
#include "sk-exit.h"
#include "sk-programs.h"

#define PROGRAM "send-kiosk-bundle"
#define STORE_PROGRAM "send-kiosk-bundle-store"

typedef struct {
  const char *name;
  SkCommand command; /* NULL: send-kiosk-bundle-store has it */
  const char *usage;
  const char *help;
} Command;

static const Command commands[] = {
  { "new", NULL, "new DIR", N_ ("makes a small bundle to start from") },
  { "check", sk_command_check, "check DIR [--date=YYYY-MM-DD] [--json]",
    N_ ("says what is wrong with a bundle, and with its Easy Read") },
  { "keygen", NULL, "keygen KEY", N_ ("makes KEY, which signs, and KEY.pub") },
  { "pack", NULL, "pack DIR FILE --key=KEY", N_ ("makes one signed file for many kiosks") },
  { "install", NULL, "install FILE, install --unsigned DIR", N_ ("shows new pages on this kiosk") },
  { "fetch", NULL, "fetch URL", N_ ("shows new pages from a web server") },
  { "list", NULL, "list", N_ ("lists the pages that are kept on this kiosk") },
  { "rollback", NULL, "rollback", N_ ("goes back to the pages before") },
  { "status", NULL, "status", N_ ("says which pages are shown") },
  { "pin", NULL, "pin, pin --forget", N_ ("sets the PIN of the members of staff, or takes it away") },
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

/* In this very process, so that whoever started it sees no difference. */
static int
hand_over (char **argv)
{
  g_autofree char *program = sk_programs_find (STORE_PROGRAM);
  g_autofree char *message = NULL;

  execv (program, argv);
  message = g_strdup_printf (_ ("%s cannot be started (%s); install SendKiosk anew"), program, g_strerror (errno));
  return sk_command_fail (message);
}

int
sk_commands_run (int argc, char **argv)
{
  const char *name = argc > 1 ? argv[1] : NULL;
  g_autofree char *message = NULL;

  if (name == NULL)
    return sk_command_fail (_ ("a command is missing; send-kiosk-bundle --help lists them"));
  if (g_str_equal (name, "--help") || g_str_equal (name, "-h")) {
    print_help ();
    return SK_EXIT_GOOD;
  }
  if (g_str_equal (name, "--version")) {
    g_print (PROGRAM " " SK_VERSION "\n");
    return SK_EXIT_GOOD;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (!g_str_equal (commands[i].name, name))
      continue;
    return commands[i].command != NULL ? sk_command_run (commands[i].command, argc - 1, argv + 1) : hand_over (argv);
  }
  message = g_strdup_printf (_ ("there is no command “%s”; send-kiosk-bundle --help lists them"), name);
  return sk_command_fail (message);
}
