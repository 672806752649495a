/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "sk-messages.h"
#include "sk-store-error.h"
#include "sk-store-options.h"
#include "sk-store-protocol.h"

/*
 * send-kiosk-store: the only program that writes the store of a kiosk, as a user of its own. Its standard input is the
 * socket of one who asks (sk-store-protocol.h): from systemd, or from the kiosk for a store that is named.
 */

/* With the path of a stick in it. */
#define MOST_LINE 8192

/* Argument: what stands behind the word, or "". The answer gets all lines but the last one. */
typedef gboolean (*RequestFunc) (SkStore *store, const char *argument, GString *answer, GError **error);

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

/* A word of an answer has no tabs and no ends of line. */
static char *
make_word (const char *text)
{
  return g_strdelimit (g_strdup (text), "\t\r\n", ' ');
}

static void
add_bundle (GString *answer, const char *what, const SkInstalledBundle *bundle)
{
  g_autofree char *title = make_word (bundle->title);

  g_string_append_printf (answer, "%s\t%s\t%s\t%u\t%" G_GINT64_FORMAT "\n", what, bundle->commit, title,
                          bundle->release, bundle->installed);
}

static gboolean
note_start (SkStore *store, const char *argument, GString *answer, GError **error)
{
  return sk_store_note_start (store, error);
}

static gboolean
note_good (SkStore *store, const char *argument, GString *answer, GError **error)
{
  return sk_store_note_good (store, argument, error);
}

static gboolean
note_well (SkStore *store, const char *argument, GString *answer, GError **error)
{
  return sk_store_note_well (store, error);
}

static gboolean
tell_status (SkStore *store, const char *argument, GString *answer, GError **error)
{
  g_autofree char *current = sk_store_get_current (store);
  g_autofree char *before = NULL;
  g_autoptr (GPtrArray) bundles = sk_store_list (store, error);

  if (bundles == NULL || !sk_store_find_before (store, &before, error))
    return FALSE;
  for (guint i = 0; i < bundles->len; i++) {
    const SkInstalledBundle *bundle = g_ptr_array_index (bundles, i);

    if (g_strcmp0 (bundle->commit, current) == 0)
      add_bundle (answer, SK_STORE_PROTOCOL_NOW, bundle);
    if (g_strcmp0 (bundle->commit, before) == 0)
      add_bundle (answer, SK_STORE_PROTOCOL_BEFORE, bundle);
  }
  return TRUE;
}

static gboolean
go_back (SkStore *store, const char *argument, GString *answer, GError **error)
{
  return sk_store_go_back (store, error);
}

static const struct {
  const char *word;
  RequestFunc carry_out;
} requests[] = {
  { SK_STORE_PROTOCOL_START, note_start }, { SK_STORE_PROTOCOL_GOOD, note_good },
  { SK_STORE_PROTOCOL_WELL, note_well },   { SK_STORE_PROTOCOL_STATUS, tell_status },
  { SK_STORE_PROTOCOL_BACK, go_back },
};

static gboolean
carry_out (SkStore *store, const char *line, GString *answer, GError **error)
{
  gsize length = strcspn (line, " ");

  for (guint i = 0; i < G_N_ELEMENTS (requests); i++) {
    if (strlen (requests[i].word) == length && strncmp (requests[i].word, line, length) == 0)
      return requests[i].carry_out (store, line + length + (line[length] != '\0'), answer, error);
  }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "nobody understands this");
  return FALSE;
}

static const char *
get_reason (const GError *error)
{
  if (g_error_matches (error, SK_STORE_ERROR, SK_STORE_ERROR_BUSY))
    return SK_STORE_REASON_BUSY;
  if (g_error_matches (error, SK_STORE_ERROR, SK_STORE_ERROR_NOTHING_BACK))
    return SK_STORE_REASON_NOTHING_BACK;
  return SK_STORE_REASON_OTHER;
}

static void
end_answer (GString *answer, const GError *error)
{
  g_autofree char *message = error != NULL ? make_word (error->message) : NULL;

  if (error == NULL)
    g_string_append (answer, SK_STORE_PROTOCOL_DONE "\n");
  else
    g_string_append_printf (answer, SK_STORE_PROTOCOL_FAILED "\t%s\t%s\n", get_reason (error), message);
}

/* Who asked may be gone; then an error is told to whoever looks after the machine. */
static void
send_answer (const GString *answer, const GError *error)
{
  for (gsize sent = 0; sent < answer->len;) {
    gssize put = send (STDIN_FILENO, answer->str + sent, answer->len - sent, MSG_NOSIGNAL);

    if (put < 0 && error != NULL)
      g_printerr ("send-kiosk-store: %s\n", error->message);
    if (put < 0)
      return;
    sent += (gsize) put;
  }
}

int
main (int argc, char **argv)
{
  g_auto (SkStoreOptions) options = { NULL };
  g_autoptr (SkStore) store = NULL;
  g_autoptr (GString) answer = g_string_new (NULL);
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
    carry_out (store, line, answer, &error);
    end_answer (answer, error);
    send_answer (answer, error);
  }
  return EXIT_SUCCESS;
}
