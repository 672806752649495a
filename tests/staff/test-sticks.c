/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Which sticks there are, and which pages on them. */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "sk-pack-magic.h"
#include "sk-sticks.h"

typedef struct {
  char *folder;
  SkSticks *sticks;
  gboolean changed;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->changed = TRUE;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *folders[] = { NULL, NULL };

  fixture->folder = g_dir_make_tmp ("send-kiosk-XXXXXX", NULL);
  folders[0] = fixture->folder;
  fixture->sticks = sk_sticks_new (folders);
  g_signal_connect_swapped (fixture->sticks, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", fixture->folder);

  sk_sticks_end (fixture->sticks);
  g_assert_finalize_object (fixture->sticks);
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

    g_string_append_printf (text, "%s/%s ", found->stick, found->name);
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

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/staff/sticks/found", test_found);
  add ("/staff/sticks/comes-and-goes", test_comes_and_goes);
  return g_test_run ();
}
