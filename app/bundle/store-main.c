/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "sk-messages.h"
#include "sk-store-options.h"
#include "sk-store-protocol.h"

/*
 * send-kiosk-store: the only program that writes the store of a kiosk, as a user of its own. Its standard input is the
 * socket of one who asks (sk-store-protocol.h): from systemd, or from the kiosk for a store that is named.
 */

#define MOST_LINE 256

/* One line without its end; FALSE where none comes. */
static gboolean
read_line (char *line)
{
  gsize length = 0;

  while (length < MOST_LINE - 1) {
    gssize got = read (STDIN_FILENO, line + length, 1);

    if (got <= 0)
      return FALSE;
    if (line[length] == '\n') {
      line[length] = '\0';
      return TRUE;
    }
    length++;
  }
  return FALSE;
}

static gboolean
carry_out (SkStore *store, const char *line, GError **error)
{
  if (g_str_equal (line, SK_STORE_PROTOCOL_START))
    return sk_store_note_start (store, error);
  if (g_str_equal (line, SK_STORE_PROTOCOL_WELL))
    return sk_store_note_well (store, error);
  if (g_str_has_prefix (line, SK_STORE_PROTOCOL_GOOD " "))
    return sk_store_note_good (store, line + strlen (SK_STORE_PROTOCOL_GOOD " "), error);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "nobody understands this");
  return FALSE;
}

/* Who asked may be gone. */
static void
answer (const GError *error)
{
  g_autofree char *line = error != NULL ? g_strdup_printf (SK_STORE_PROTOCOL_FAILED " %s\n", error->message)
                                        : g_strdup (SK_STORE_PROTOCOL_DONE "\n");

  if (send (STDIN_FILENO, line, strlen (line), MSG_NOSIGNAL) < 0 && error != NULL)
    g_printerr ("send-kiosk-store: %s\n", error->message);
}

int
main (int argc, char **argv)
{
  g_auto (SkStoreOptions) options = { NULL };
  g_autoptr (SkStore) store = NULL;
  g_autoptr (GError) error = NULL;
  char line[MOST_LINE];

  sk_messages_init ();
  if (!sk_store_options_parse (&options, argc, argv, "Writes the store of a kiosk, for those who ask by a socket.",
                               NULL, 0, NULL, &error) ||
      (store = sk_store_options_open (&options, &error)) == NULL) {
    g_printerr ("send-kiosk-store: %s\n", error->message);
    return EXIT_FAILURE;
  }
  if (read_line (line)) {
    carry_out (store, line, &error);
    answer (error);
  }
  return EXIT_SUCCESS;
}
