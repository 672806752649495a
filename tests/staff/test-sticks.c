/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Which sticks there are, and which pages on them. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "sk-pack-magic.h"
#include "sk-service.h"
#include "sk-sticks-protocol.h"
#include "sk-sticks.h"

typedef struct {
  char *folder;
  int service; /* where it listens */
  SkSticks *sticks;
  gboolean changed;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->changed = TRUE;
}

static void
set_up (Fixture *fixture, gconstpointer is_kiosk)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  const char *folders[] = { NULL, NULL };
  g_autofree char *service = NULL;

  fixture->folder = g_dir_make_tmp ("send-kiosk-XXXXXX", NULL);
  service = g_build_filename (fixture->folder, "service", NULL);
  folders[0] = is_kiosk != NULL ? NULL : fixture->folder;
  fixture->service = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  g_assert_cmpuint (g_strlcpy (address.sun_path, service, sizeof address.sun_path), <, sizeof address.sun_path);
  g_assert_cmpint (bind (fixture->service, (struct sockaddr *) &address, sizeof address), ==, 0);
  g_assert_cmpint (listen (fixture->service, 1), ==, 0);
  fixture->sticks = sk_sticks_new (folders, is_kiosk != NULL ? service : NULL);
  g_signal_connect_swapped (fixture->sticks, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", fixture->folder);

  sk_sticks_end (fixture->sticks);
  g_assert_finalize_object (fixture->sticks);
  close (fixture->service);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
}

static void
wait_for_change (Fixture *fixture)
{
  for (fixture->changed = FALSE; !fixture->changed;)
    g_main_context_iteration (NULL, TRUE);
}

static void
write_file (Fixture *fixture, const char *path, const char *text, gssize length)
{
  g_autofree char *whole = g_build_filename (fixture->folder, path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_true (g_file_set_contents (whole, text, length, NULL));
}

/* As "stick/name stick/name ". */
static char *
describe (Fixture *fixture)
{
  GPtrArray *pages = sk_sticks_get_pages (fixture->sticks);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++) {
    const SkStickPages *found = pages->pdata[i];

    g_string_append_printf (text, "%s/%s ", found->stick->name, found->name);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_found (Fixture *fixture, gconstpointer data)
{
  char pack[SK_PACK_MAGIC_OFFSET + sizeof SK_PACK_MAGIC + 100] = "";
  g_autofree char *found = NULL;
  g_autofree char *link = g_build_filename (fixture->folder, "anna", "BLUE", "link", NULL);

  memcpy (pack + SK_PACK_MAGIC_OFFSET, SK_PACK_MAGIC, strlen (SK_PACK_MAGIC));
  write_file (fixture, "anna/BLUE/our pages/bundle.ini", "", 0);
  write_file (fixture, "anna/BLUE/our pages/en/bundle.ini", "", 0);
  write_file (fixture, "anna/BLUE/work/2026/more/bundle.ini", "", 0);
  write_file (fixture, "anna/BLUE/a/b/c/d/e/bundle.ini", "", 0);
  write_file (fixture, "anna/BLUE/pages.pack", pack, sizeof pack);
  write_file (fixture, "anna/BLUE/letter.txt", pack, SK_PACK_MAGIC_OFFSET + 4);
  write_file (fixture, "anna/BLUE/System Volume Information/x", "", 0);
  write_file (fixture, "ben/RED/bundle.ini", "", 0);
  write_file (fixture, "ben/GREEN/photograph.jpg", "photograph", -1);
  g_assert_cmpint (symlink ("our pages", link), ==, 0);
  sk_sticks_begin (fixture->sticks);
  wait_for_change (fixture);
  g_assert_cmpuint (sk_sticks_get_sticks (fixture->sticks)->len, ==, 3);
  found = describe (fixture);
  g_assert_cmpstr (found, ==, "BLUE/our pages BLUE/pages.pack BLUE/more RED/RED ");
}

static void
test_comes_and_goes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *stick = g_build_filename (fixture->folder, "anna", "BLUE", NULL);
  g_autofree char *info = g_build_filename (stick, "bundle.ini", NULL);

  sk_sticks_begin (fixture->sticks);
  wait_for_change (fixture);
  g_assert_cmpuint (sk_sticks_get_sticks (fixture->sticks)->len, ==, 0);
  write_file (fixture, "anna/BLUE/bundle.ini", "", 0);
  while (sk_sticks_get_pages (fixture->sticks)->len == 0)
    wait_for_change (fixture);
  g_assert_cmpint (g_unlink (info), ==, 0);
  g_assert_cmpint (g_rmdir (stick), ==, 0);
  while (sk_sticks_get_sticks (fixture->sticks)->len > 0)
    wait_for_change (fixture);
  g_assert_cmpuint (sk_sticks_get_pages (fixture->sticks)->len, ==, 0);
}

/* As send-kiosk-sticks does: the folder has no path that the other side could know. */
static void
hand_over (Fixture *fixture, int connection, const char *name)
{
  g_autofree char *line = g_strconcat (SK_STICKS_PROTOCOL_STICK, name, NULL);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  int folder = open (path, O_PATH | O_DIRECTORY | O_CLOEXEC);

  g_assert_cmpint (folder, >=, 0);
  g_assert_true (sk_service_say (connection, line, folder, NULL));
  close (folder);
}

static gboolean
has_bundle (const SkStickPages *pages)
{
  g_autofree char *info = g_build_filename (pages->path, "bundle.ini", NULL);

  return g_file_test (info, G_FILE_TEST_EXISTS);
}

static void
test_handed_over (Fixture *fixture, gconstpointer data)
{
  char line[SK_STICKS_PROTOCOL_MOST_LINE];
  g_autofree char *both = NULL;
  g_autofree char *left = NULL;
  int connection;

  write_file (fixture, "BLUE/our pages/bundle.ini", "", 0);
  write_file (fixture, "RED/bundle.ini", "", 0);
  sk_sticks_begin (fixture->sticks);
  connection = accept (fixture->service, NULL, NULL);
  g_assert_true (sk_service_hear (connection, line, sizeof line, NULL));
  g_assert_cmpstr (line, ==, SK_STICKS_PROTOCOL_MOUNT);
  hand_over (fixture, connection, "BLUE");
  hand_over (fixture, connection, "RED");
  while (sk_sticks_get_pages (fixture->sticks)->len < 2)
    wait_for_change (fixture);
  both = describe (fixture);
  g_assert_cmpstr (both, ==, "BLUE/our pages RED/RED ");
  g_assert_true (has_bundle (sk_sticks_get_pages (fixture->sticks)->pdata[0]));
  g_assert_true (has_bundle (sk_sticks_get_pages (fixture->sticks)->pdata[1]));
  g_assert_true (sk_service_say (connection, SK_STICKS_PROTOCOL_GONE "BLUE", -1, NULL));
  while (sk_sticks_get_sticks (fixture->sticks)->len > 1)
    wait_for_change (fixture);
  left = describe (fixture);
  g_assert_cmpstr (left, ==, "RED/RED ");
  g_test_expect_message ("staff", G_LOG_LEVEL_MESSAGE, "*");
  close (connection);
  while (sk_sticks_get_sticks (fixture->sticks)->len > 0)
    wait_for_change (fixture);
  g_test_assert_expected_messages ();
}

static void
add (const char *path, gboolean is_kiosk, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, GINT_TO_POINTER (is_kiosk), set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/staff/sticks/found", FALSE, test_found);
  add ("/staff/sticks/comes-and-goes", FALSE, test_comes_and_goes);
  add ("/staff/sticks/handed-over", TRUE, test_handed_over);
  return g_test_run ();
}
