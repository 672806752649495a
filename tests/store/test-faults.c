/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/*
 * Every system call of install, fetch, and rollback in both directions fails once, or is the last one: afterwards the old pages are shown or
 * the new ones, whole, and the next try brings the new ones.
 *
 * And every bit of a pack is another one than was signed.
 *
 * Without an option a few points of each, spread over all; --all: every point. --url=URL: a web server with release 2 in
 * the folder whole, and with its difference from release 1 in deltas, see faults.py.
 */

#include <errno.h>
#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sk-copy.h"
#include "sk-fault.h"
#include "sk-store-error.h"
#include "sk-store.h"

/* Of each kind of fault in each operation, without --all. */
#define SOME_POINTS 3
/* An installation takes a fraction of a second: what takes this long, in seconds, hangs. */
#define MOST_TIME 60

typedef struct {
  const char *name;
  gboolean (*run) (SkStore *store, const char *argument, GError **error);
  const char *argument;
  const char *from; /* the store that it starts from; it is copied for every point */
  const char *old;  /* what is shown there: the commit; NULL: the built-in pages */
  char *new;        /* and what is shown when it has worked */
} Operation;

typedef struct {
  guint points;
  guint old;
  guint new;
} Count;

static char *folder, *store_path;
static gboolean all;

static gboolean
install (SkStore *store, const char *file, GError **error)
{
  g_autoptr (SkReport) report = sk_report_new ();

  return sk_store_install_pack (store, file, report, error);
}

static gboolean
fetch (SkStore *store, const char *url, GError **error)
{
  g_autoptr (SkReport) report = sk_report_new ();

  return sk_store_fetch (store, url, report, error);
}

static gboolean
go_back (SkStore *store, const char *unused, GError **error)
{
  return sk_store_go_back (store, error);
}

static gboolean
go_forward (SkStore *store, const char *unused, GError **error)
{
  return sk_store_go_forward (store, error);
}

static SkStore *
open_store (void)
{
  g_autofree char *keys = g_build_filename (folder, "trust", NULL);
  g_autoptr (SkTrust) trust = sk_trust_new ();
  g_autoptr (GError) error = NULL;

  sk_trust_add_folder (trust, keys, TRUE, &error);
  g_assert_no_error (error);
  return sk_store_new (store_path, trust);
}

static void
copy_store (const char *from)
{
  g_autofree char *command = g_strdup_printf ("cp -a '%s/%s' '%s'", folder, from, store_path);
  g_autoptr (GError) error = NULL;

  sk_copy_remove (store_path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (system (command), ==, 0);
}

static void
drop_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer unused)
{
}

/* In a process of its own. Its exit code: 0, it worked; 1, it said why not; -1: it was killed. */
static int
run (const Operation *operation, SkFaultKind kind, guint number, gboolean aloud)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    g_autoptr (SkStore) store = open_store ();
    g_autoptr (GError) error = NULL;
    gboolean done;

    alarm (MOST_TIME);
    /* What the libraries say of a fault is nobody's concern here; only that they live through it. */
    g_log_set_always_fatal (G_LOG_FATAL_MASK);
    g_log_set_default_handler (drop_cb, NULL);
    sk_fault_arm (kind, number);
    done = operation->run (store, operation->argument, &error);
    if (!done && error == NULL)
      _exit (2);
    if (!done && aloud)
      g_printerr ("# %s: %s\n", operation->name, error->message);
    _exit (done ? 0 : 1);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL)
    return -1;
  if (WIFSIGNALED (status))
    g_error ("%s: signal %d at call %u (%s), fault %d", operation->name, WTERMSIG (status), number,
             sk_fault_get_name (MAX (number, 1)), kind);
  return WEXITSTATUS (status);
}

/* The commit that is shown, once every file of it was found to be as it was when it was installed. */
static char *
look (GHashTable *digests)
{
  g_autofree char *link = g_build_filename (store_path, "current", NULL);
  g_autofree char *target = g_file_read_link (link, NULL);
  g_autofree char *quoted = NULL, *command = NULL, *output = NULL;
  g_autofree char *commit = NULL;
  const char *known;

  if (target == NULL) {
    g_assert_false (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
    return NULL;
  }
  quoted = g_shell_quote (link);
  command = g_strdup_printf ("sh -c \"cd %s && find . -type f | sort | xargs sha256sum\"", quoted);
  g_assert_true (g_spawn_command_line_sync (command, &output, NULL, NULL, NULL));
  commit = g_path_get_basename (target);
  known = g_hash_table_lookup (digests, commit);
  if (known == NULL)
    g_hash_table_insert (digests, g_strdup (commit), g_steal_pointer (&output));
  else
    g_assert_cmpstr (output, ==, known);
  return g_steal_pointer (&commit);
}

static void
try_point (const Operation *operation, SkFaultKind kind, guint number, GHashTable *digests, Count *count)
{
  g_autofree char *after = NULL, *again = NULL;
  gboolean is_old, is_new;
  int code;

  copy_store (operation->from);
  code = run (operation, kind, number, FALSE);
  after = look (digests);
  is_old = g_strcmp0 (after, operation->old) == 0;
  is_new = g_strcmp0 (after, operation->new) == 0;
  if (!(is_old || is_new) || code > 1 || (code == 0 && !is_new))
    g_error ("%s, call %u (%s), fault %d: exit code %d, %s is shown", operation->name, number,
             sk_fault_get_name (number), kind, code, after);
  count->points++;
  count->old += is_old;
  count->new += is_new;
  /* Once more would go further. */
  if ((operation->run == go_back || operation->run == go_forward) && is_new)
    return;
  code = run (operation, SK_FAULT_NONE, 0, TRUE);
  again = look (digests);
  if (code != 0 || g_strcmp0 (again, operation->new) != 0)
    g_error ("%s, call %u, fault %d: the next try: exit code %d, %s is shown", operation->name, number, kind, code,
             again);
}

static void
sweep (const Operation *operation, SkFaultKind kind, const char *kind_name, GHashTable *digests, Count *all_points)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  Count count = { 0 };
  guint step;

  copy_store (operation->from);
  g_assert_cmpint (run (operation, SK_FAULT_NONE, 0, TRUE), ==, 0);
  for (guint number = 1; number <= sk_fault_get_n_calls (); number++) {
    if (sk_fault_applies (kind, number))
      g_array_append_val (numbers, number);
  }
  step = all ? 1 : MAX (numbers->len / SOME_POINTS, 1);
  for (guint i = 0; i < numbers->len; i += step)
    try_point (operation, kind, g_array_index (numbers, guint, i), digests, &count);
  g_print ("# %s, %s: %u points of %u: %u old, %u new, 0 damaged\n", operation->name, kind_name, count.points,
           numbers->len, count.old, count.new);
  all_points->points += count.points;
  all_points->old += count.old;
  all_points->new += count.new;
}

static void
test_operation (gconstpointer data)
{
  static const struct {
    SkFaultKind kind;
    const char *name;
  } kinds[] = {
    { SK_FAULT_KILL, "SIGKILL" },
    { SK_FAULT_EIO, "EIO" },
    { SK_FAULT_ENOSPC, "ENOSPC" },
    { SK_FAULT_SHORT, "short read or write" },
  };
  Operation operation = *(const Operation *) data;
  g_autoptr (GHashTable) digests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *old = NULL;
  Count count = { 0 };

  copy_store (operation.from);
  old = look (digests);
  operation.old = old;
  g_assert_cmpint (run (&operation, SK_FAULT_NONE, 0, TRUE), ==, 0);
  operation.new = look (digests);
  g_assert_cmpstr (operation.new, !=, operation.old);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    sweep (&operation, kinds[i].kind, kinds[i].name, digests, &count);
  g_print ("# %s: %u points: %u old, %u new, 0 damaged, all recovered\n", operation.name, count.points, count.old,
           count.new);
  g_free (operation.new);
}

/* One bit after the other, all of them. */
static void
test_bits (void)
{
  g_autofree char *whole = g_build_filename (folder, "two", NULL);
  g_autofree char *flipped = g_build_filename (folder, "flipped", NULL);
  g_autoptr (GHashTable) digests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *old = NULL, *after = NULL;
  g_autofree char *data = NULL;
  g_autoptr (SkStore) store = NULL;
  guint told[SK_STORE_ERROR_FAILED + 1] = { 0 };
  GLogFunc log = g_log_set_default_handler (drop_cb, NULL);
  g_autoptr (GError) error = NULL;
  gsize length;

  copy_store ("one");
  old = look (digests);
  store = open_store ();
  g_file_get_contents (whole, &data, &length, &error);
  g_assert_no_error (error);
  for (gsize bit = 0; bit < length * 8; bit++) {
    g_autoptr (GError) refusal = NULL;
    g_autofree char *shown = NULL;

    data[bit / 8] ^= (char) (1 << bit % 8);
    g_file_set_contents_full (flipped, data, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
    g_assert_no_error (error);
    g_assert_false (install (store, flipped, &refusal));
    g_assert_true (refusal->domain == SK_STORE_ERROR);
    told[refusal->code]++;
    shown = sk_store_get_current (store);
    g_assert_cmpstr (shown, ==, old);
    data[bit / 8] ^= (char) (1 << bit % 8);
  }
  g_log_set_default_handler (log, NULL);
  after = look (digests);
  g_assert_cmpstr (after, ==, old);
  install (store, whole, &error);
  g_assert_no_error (error);
  g_print ("# all %" G_GSIZE_FORMAT
           " bits flipped: %u changed, %u from strangers, %u cut short, %u no pack; 0 accepted\n",
           length * 8, told[SK_STORE_ERROR_CHANGED], told[SK_STORE_ERROR_UNKNOWN_KEY], told[SK_STORE_ERROR_CUT_SHORT],
           told[SK_STORE_ERROR_NO_PACK]);
}

int
main (int argc, char **argv)
{
  g_autofree char *url = NULL;
  const GOptionEntry entries[] = {
    { "all", 0, 0, G_OPTION_ARG_NONE, &all, "Every point", NULL },
    { "folder", 0, 0, G_OPTION_ARG_FILENAME, &folder, "With the stores, the keys and the packs", "DIR" },
    { "url", 0, 0, G_OPTION_ARG_STRING, &url, "A web server with release 2", "URL" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *pack = NULL, *whole = NULL, *deltas = NULL;

  g_test_init (&argc, &argv, NULL);
  g_option_context_add_main_entries (context, entries, NULL);
  g_assert_true (g_option_context_parse (context, &argc, &argv, NULL));
  pack = g_build_filename (folder, "two", NULL);
  store_path = g_build_filename (folder, "store", NULL);
  whole = g_strconcat (url, "whole/", NULL);
  deltas = g_strconcat (url, "deltas/", NULL);
  sk_fault_share ();

  g_test_add_data_func ("/store/faults/install", &(Operation){ "install", install, pack, "one", NULL, NULL },
                        test_operation);
  g_test_add_data_func ("/store/faults/first-install",
                        &(Operation){ "first install", install, pack, "none", NULL, NULL }, test_operation);
  g_test_add_data_func ("/store/faults/fetch", &(Operation){ "fetch", fetch, whole, "one", NULL, NULL },
                        test_operation);
  g_test_add_data_func ("/store/faults/fetch-difference",
                        &(Operation){ "fetch a difference", fetch, deltas, "one", NULL, NULL }, test_operation);
  g_test_add_data_func ("/store/faults/rollback", &(Operation){ "rollback", go_back, NULL, "both", NULL, NULL },
                        test_operation);
  g_test_add_data_func ("/store/faults/forward", &(Operation){ "forward", go_forward, NULL, "left", NULL, NULL },
                        test_operation);
  /* The last: what is forked after an installation in this process lacks the threads that came of it. */
  g_test_add_func ("/store/faults/bits", test_bits);
  return g_test_run ();
}
