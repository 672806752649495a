/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "sk-answer-lines.h"
#include "sk-bundle.h"
#include "sk-copy-out.h"
#include "sk-easy-read.h"
#include "sk-messages.h"
#include "sk-service.h"
#include "sk-stick-lease.h"
#include "sk-store-error.h"
#include "sk-store-options.h"
#include "sk-store-protocol.h"

/*
 * send-kiosk-store: the only program that writes the store of a kiosk, as a user of its own. Its standard input is the
 * socket of one who asks (sk-store-protocol.h): from systemd, or from the kiosk for a store that is named.
 */

/* With the name of a file in it. */
#define MOST_LINE 1024

/* Argument: what stands behind the word, or "". Place: the descriptor that came along, or -1. The answer gets all lines but
 * the last one. */
typedef gboolean (*RequestFunc) (SkStore *store, const char *argument, int place, GString *answer, GError **error);

static gboolean
note_start (SkStore *store, const char *argument, int place, GString *answer, GError **error)
{
  return sk_store_note_start (store, error);
}

static gboolean
note_good (SkStore *store, const char *argument, int place, GString *answer, GError **error)
{
  return sk_store_note_good (store, argument, error);
}

static gboolean
note_well (SkStore *store, const char *argument, int place, GString *answer, GError **error)
{
  return sk_store_note_well (store, error);
}

static gboolean
tell_status (SkStore *store, const char *argument, int place, GString *answer, GError **error)
{
  g_autofree char *current = sk_store_get_current (store);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) bundles = sk_store_list (store, error);

  if (bundles == NULL || !sk_store_find_before (store, &before, error) || !sk_store_find_after (store, &after, error))
    return FALSE;
  for (guint i = 0; i < bundles->len; i++) {
    const SkInstalledBundle *bundle = g_ptr_array_index (bundles, i);

    if (g_strcmp0 (bundle->commit, current) == 0)
      sk_answer_lines_add_bundle (answer, SK_STORE_PROTOCOL_NOW, bundle);
    if (g_strcmp0 (bundle->commit, before) == 0)
      sk_answer_lines_add_bundle (answer, SK_STORE_PROTOCOL_BEFORE, bundle);
    if (g_strcmp0 (bundle->commit, after) == 0)
      sk_answer_lines_add_bundle (answer, SK_STORE_PROTOCOL_AFTER, bundle);
  }
  return TRUE;
}

static gboolean
go_back (SkStore *store, const char *argument, int place, GString *answer, GError **error)
{
  return sk_store_go_back (store, error);
}

static gboolean
go_forward (SkStore *store, const char *argument, int place, GString *answer, GError **error)
{
  return sk_store_go_forward (store, error);
}

/* The form was looked at in a process that can do no harm; these are pages without errors. */
static void
check_easy_read (const char *folder, SkReport *report)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (SkBundle) bundle = sk_bundle_open_faulty (file, report);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDate) today = g_date_new_dmy ((GDateDay) g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                                            (GDateYear) g_date_time_get_year (now));

  if (bundle != NULL)
    sk_easy_read_check (bundle, today, report);
}

/* NAME: NULL for the place itself. Of what lies there nobody else may have the path. */
static char *
make_path (int place, const char *name)
{
  g_autofree char *folder = g_strdup_printf ("/proc/self/fd/%d", place);

  return name != NULL ? g_build_filename (folder, name, NULL) : g_steal_pointer (&folder);
}

/* A device that was pulled out stays mounted, and what was read from it before is still known. */
static gboolean
is_unplugged (int place)
{
  struct stat status;
  g_autofree char *device = NULL;

  if (fstat (place, &status) != 0)
    return TRUE;
  device = g_strdup_printf ("/sys/dev/block/%u:%u", major (status.st_dev), minor (status.st_dev));
  return major (status.st_dev) != 0 && !g_file_test (device, G_FILE_TEST_EXISTS);
}

/* Whether it is; then the error says so. */
static gboolean
set_gone (int place, const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !is_unplugged (place))
    return FALSE;
  g_clear_error (error);
  g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_DEVICE, "the stick is not there any more");
  return TRUE;
}

/* Whoever looks at the pages is told in this language, too. What it begins with is no path of translations elsewhere. */
static const char *
take_language (const char *argument, GError **error)
{
  gsize length = strspn (argument, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-");
  g_autofree char *language = g_strndup (argument, length);

  if (length == 0 || argument[length] != ' ') {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "no language is named");
    return NULL;
  }
  sk_messages_set_language (language);
  return argument + length + 1;
}

static gboolean
check (SkStore *store, const char *argument, int place, GString *answer, GError **error)
{
  const char *name = take_language (argument, error);
  g_autofree char *path = NULL;
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkReport) easy_read = sk_report_new ();
  g_autoptr (SkInstalledBundle) tried = NULL;
  g_autofree char *pages = NULL;

  if (name == NULL)
    return FALSE;
  path = make_path (place, name);
  if (!sk_store_try (store, path, report, error)) {
    /* Of what was pulled out it finds that all is missing. */
    if (!set_gone (place, path, error))
      sk_answer_lines_add_findings (answer, report, path);
    return FALSE;
  }
  tried = sk_store_get_tried (store, error);
  if (tried == NULL)
    return FALSE;
  pages = sk_store_get_pages (store, tried->commit);
  check_easy_read (pages, easy_read);
  sk_answer_lines_add_findings (answer, easy_read, pages);
  sk_answer_lines_add_bundle (answer, SK_STORE_PROTOCOL_TRIED, tried);
  return TRUE;
}

static gboolean
use (SkStore *store, const char *commit, int place, GString *answer, GError **error)
{
  return sk_store_use (store, commit, error);
}

static gboolean
copy (SkStore *store, const char *argument, int place, GString *answer, GError **error)
{
  g_autofree char *current = sk_store_get_current (store);
  g_autofree char *path = current != NULL ? sk_store_get_pages (store, current) : NULL;
  g_autoptr (GFile) pages = path != NULL ? g_file_new_for_path (path) : g_file_new_for_uri (SK_BUNDLE_BUILT_IN_URI);
  g_autofree char *stick = make_path (place, NULL);
  int lease;
  g_autofree char *name = NULL;

  if (sk_stick_lease_begin (place, &lease, error))
    name = sk_copy_out (pages, stick, error);
  sk_stick_lease_end (lease);
  if (name != NULL)
    g_string_append_printf (answer, SK_STORE_PROTOCOL_COPIED "\t%s\n", name);
  else
    set_gone (place, stick, error);
  return name != NULL;
}

static const struct {
  const char *word;
  RequestFunc carry_out;
} requests[] = {
  { SK_STORE_PROTOCOL_START, note_start }, { SK_STORE_PROTOCOL_GOOD, note_good },
  { SK_STORE_PROTOCOL_WELL, note_well },   { SK_STORE_PROTOCOL_STATUS, tell_status },
  { SK_STORE_PROTOCOL_BACK, go_back },     { SK_STORE_PROTOCOL_FORWARD, go_forward },
  { SK_STORE_PROTOCOL_CHECK, check },      { SK_STORE_PROTOCOL_USE, use },
  { SK_STORE_PROTOCOL_COPY, copy },
};

static gboolean
carry_out (SkStore *store, const char *line, int place, GString *answer, GError **error)
{
  gsize length = strcspn (line, " ");

  for (guint i = 0; i < G_N_ELEMENTS (requests); i++) {
    if (strlen (requests[i].word) == length && strncmp (requests[i].word, line, length) == 0)
      return requests[i].carry_out (store, line + length + (line[length] != '\0'), place, answer, error);
  }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "nobody understands this");
  return FALSE;
}

static const char *
get_store_reason (int code)
{
  switch (code) {
  case SK_STORE_ERROR_BUSY:
    return SK_STORE_REASON_BUSY;
  case SK_STORE_ERROR_NOTHING_BACK:
    return SK_STORE_REASON_NOTHING_BACK;
  case SK_STORE_ERROR_CONTENT:
    return SK_STORE_REASON_CONTENT;
  case SK_STORE_ERROR_NO_PACK:
  case SK_STORE_ERROR_CUT_SHORT:
  case SK_STORE_ERROR_CHANGED:
  case SK_STORE_ERROR_UNKNOWN_KEY:
    return SK_STORE_REASON_NOT_OURS;
  case SK_STORE_ERROR_OLDER:
    return SK_STORE_REASON_OLD;
  case SK_STORE_ERROR_NOT_TRIED:
    return SK_STORE_REASON_NOT_TRIED;
  case SK_STORE_ERROR_DEVICE:
    return SK_STORE_REASON_GONE;
  case SK_STORE_ERROR_FULL:
    return SK_STORE_REASON_FULL;
  case SK_STORE_ERROR_READ_ONLY:
    return SK_STORE_REASON_READ_ONLY;
  default:
    return SK_STORE_REASON_OTHER;
  }
}

static const char *
get_reason (const GError *error)
{
  if (error->domain == SK_STORE_ERROR)
    return get_store_reason (error->code);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return SK_STORE_REASON_FULL;
  return SK_STORE_REASON_OTHER;
}

static void
end_answer (GString *answer, const GError *error)
{
  if (error != NULL)
    sk_answer_lines_add_failed (answer, get_reason (error), error->message);
  else
    g_string_append (answer, SK_STORE_PROTOCOL_DONE "\n");
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
  int place;

  sk_messages_init ();
  if (!sk_store_options_parse (&options, argc, argv, "Writes the store of a kiosk, for those who ask by a socket.",
                               NULL, 0, NULL, &error) ||
      (store = sk_store_options_open (&options, &error)) == NULL) {
    g_printerr ("send-kiosk-store: %s\n", error->message);
    return EXIT_FAILURE;
  }
  if (sk_service_hear (STDIN_FILENO, line, sizeof line, &place)) {
    carry_out (store, line, place, answer, &error);
    end_answer (answer, error);
    send_answer (answer, error);
  }
  return EXIT_SUCCESS;
}
