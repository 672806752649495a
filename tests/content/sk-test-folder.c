/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-test-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

SkTestFolder *
sk_test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  SkTestFolder *self = g_new0 (SkTestFolder, 1);

  self->path = g_dir_make_tmp ("send-kiosk-XXXXXX", &error);
  g_assert_no_error (error);
  self->file = g_file_new_for_path (self->path);
  return self;
}

SkTestFolder *
sk_test_folder_new_bundle (void)
{
  SkTestFolder *self = sk_test_folder_new ();

  sk_test_folder_write (self, "bundle.ini",
                        "[Bundle]\nFormat=1\nId=org.example.test\nTitle=A bundle\nPublisher=Nobody\nRelease=1\n"
                        "Languages=en;\nHome=plan;\n",
                        -1);
  sk_test_folder_write (self, "en/words.md",
                        "---\nKind=words\nTitle=Hard words\n---\n\n## Partnership\n\nPeople who work together.\n", -1);
  sk_test_folder_write_plan (self, "## Our promise\n\nWe work together.\n");
  return self;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *inside = g_build_filename (path, name, NULL);

    if (g_file_test (inside, G_FILE_TEST_IS_DIR) && !g_file_test (inside, G_FILE_TEST_IS_SYMLINK))
      remove_folder (inside);
    else
      g_unlink (inside);
  }
  g_rmdir (path);
}

void
sk_test_folder_free (SkTestFolder *self)
{
  remove_folder (self->path);
  g_object_unref (self->file);
  g_free (self->path);
  g_free (self);
}

static char *
make_path (SkTestFolder *self, const char *path)
{
  char *name = g_build_filename (self->path, path, NULL);
  g_autofree char *folder = g_path_get_dirname (name);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  return name;
}

void
sk_test_folder_write (SkTestFolder *self, const char *path, const char *data, gssize length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = make_path (self, path);

  /* Fast, and not in the place of what was there: G_FILE_SET_CONTENTS_NONE leaves the rest of a longer file. */
  g_unlink (name);
  g_file_set_contents_full (name, data, length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

void
sk_test_folder_write_plan (SkTestFolder *self, const char *body)
{
  g_autofree char *page = g_strconcat ("---\nKind=read\nTitle=Our plan\n---\n", body, NULL);

  sk_test_folder_write (self, "en/plan.md", page, -1);
}

void
sk_test_folder_link (SkTestFolder *self, const char *path, const char *target)
{
  g_autofree char *name = make_path (self, path);

  g_unlink (name);
  g_assert_cmpint (symlink (target, name), ==, 0);
}
