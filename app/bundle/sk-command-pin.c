/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-command-pin.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "sk-exit.h"
#include "sk-pin.h"
#include "sk-store-error.h"
#include "sk-store-options.h"
#include "sk-system-clock.h"

/* Where the kiosk keeps what it has to remember, as its unit says. */
#define STATE_FOLDER "/var/lib/send-kiosk-screen"
#define STATE_FILE STATE_FOLDER "/send-kiosk/pin"

/* A line of the standard input, without its end; what is typed is not shown. */
static gboolean
read_secret (char *line, int size)
{
  struct termios before, silent;
  gboolean is_terminal = tcgetattr (STDIN_FILENO, &before) == 0;
  gboolean got;

  if (is_terminal) {
    fputs (_ ("The new PIN: "), stderr);
    silent = before;
    silent.c_lflag &= (tcflag_t) ~ECHO;
    tcsetattr (STDIN_FILENO, TCSAFLUSH, &silent);
  }
  got = fgets (line, size, stdin) != NULL;
  if (is_terminal) {
    tcsetattr (STDIN_FILENO, TCSAFLUSH, &before);
    fputs ("\n", stderr);
  }
  line[got ? strcspn (line, "\n") : 0] = '\0';
  return got;
}

static gboolean
read_pin (char *pin, int size, GError **error)
{
  if (read_secret (pin, size) && strlen (pin) == SK_PIN_DIGITS && strspn (pin, "0123456789") == SK_PIN_DIGITS)
    return TRUE;
  g_set_error (error, SK_PIN_ERROR, SK_PIN_ERROR_KEPT, _ ("a PIN has %d digits, and nothing else"), SK_PIN_DIGITS);
  return FALSE;
}

static gboolean
forget (const char *file, GError **error)
{
  return unlink (file) == 0 || errno == ENOENT || sk_store_error_set_errno (error, errno, file);
}

static gboolean
set (const char *file, GError **error)
{
  char pin[64];
  g_autoptr (SkClock) clock = sk_system_clock_new ();
  g_autoptr (SkPin) kept = NULL;
  gboolean is_set = read_pin (pin, sizeof pin, error) && forget (file, error);

  if (is_set) {
    kept = sk_pin_new (file, clock);
    is_set = sk_pin_set (kept, pin, error);
  }
  explicit_bzero (pin, sizeof pin);
  return is_set;
}

int
sk_command_pin (int argc, char **argv, GError **error)
{
  g_auto (SkStoreOptions) options = { NULL };
  g_autofree char *file = NULL;
  gboolean forgets = FALSE;
  const GOptionEntry more[] = {
    { "forget", 0, 0, G_OPTION_ARG_NONE, &forgets, N_ ("Take the PIN away: the next one is chosen at the screen"),
      NULL },
    { "file", 0, 0, G_OPTION_ARG_FILENAME, &file, N_ ("The file of another kiosk than the installed one"), "FILE" },
    G_OPTION_ENTRY_NULL,
  };

  if (!sk_store_options_parse (&options, argc, argv,
                               _ ("Sets the PIN of the members of staff: the digits come from the standard input."),
                               NULL, 0, more, error) ||
      (file == NULL && !sk_store_options_become_owner (STATE_FOLDER, error)))
    return SK_EXIT_FAILED;
  if (!(forgets ? forget : set) (file != NULL ? file : STATE_FILE, error))
    return SK_EXIT_FAILED;
  return SK_EXIT_GOOD;
}
