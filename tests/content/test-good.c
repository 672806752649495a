/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Bundles without a fault: their trees, compared with files; and the same from whatever editor wrote them. */

#include <string.h>

#include "sk-content-error.h"
#include "sk-test-dump.h"
#include "sk-test-folder.h"

static SkBundle *
open_good (GFile *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SkReport) report = sk_report_new ();
  g_autofree char *findings = NULL;
  SkBundle *bundle = sk_bundle_open (folder, &error);

  g_assert_no_error (error);
  sk_bundle_check (bundle, NULL, NULL, report);
  findings = sk_test_dump_report (report);
  g_assert_cmpstr (findings, ==, "");
  return bundle;
}

static SkBundle *
open_named (const char *name)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_test_get_filename (G_TEST_DIST, "good", name, NULL));

  return open_good (folder);
}

static SkBundle *
open_full (void)
{
  return open_named ("full");
}

/* full: all that a bundle may hold; meant: what is not to the letter, and can mean one thing only. */
static void
test_tree (gconstpointer name)
{
  g_autoptr (SkBundle) bundle = open_named (name);
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *dump = sk_test_dump_bundle (bundle);

  sk_test_dump_assert_equals_file (dump, g_test_get_filename (G_TEST_DIST, "good", file, NULL));
}

/* As Notepad saves it: a byte order mark, and a carriage return at every line end. */
static char *
convert (const char *text, const char *line_end)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *joined = g_strjoinv (line_end, lines);

  return g_strconcat ("\xef\xbb\xbf", joined, NULL);
}

static void
copy_converted (SkTestFolder *folder, const char *path, const char *line_end)
{
  g_autofree char *source = g_build_filename (g_test_get_dir (G_TEST_DIST), "good", "full", path, NULL);
  g_autofree char *data = NULL;
  gsize length;

  if (g_file_test (source, G_FILE_TEST_IS_DIR)) {
    g_autoptr (GDir) inner = g_dir_open (source, 0, NULL);
    const char *name;

    while ((name = g_dir_read_name (inner)) != NULL) {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      copy_converted (folder, inside, line_end);
    }
    return;
  }
  g_assert_true (g_file_get_contents (source, &data, &length, NULL));
  if (g_str_has_suffix (path, ".md") || g_str_has_suffix (path, ".ini") || g_str_has_suffix (path, ".vtt") ||
      g_str_has_suffix (path, ".svg")) {
    g_autofree char *converted = convert (data, line_end);

    sk_test_folder_write (folder, path, converted, -1);
  } else {
    sk_test_folder_write (folder, path, data, length);
  }
}

static void
test_notepad (gconstpointer line_end)
{
  g_autoptr (SkTestFolder) folder = sk_test_folder_new ();
  g_autoptr (SkBundle) bundle = NULL;
  g_autofree char *dump = NULL;

  copy_converted (folder, "", line_end);
  sk_test_folder_write (folder, "Thumbs.db", "\x01", -1);
  sk_test_folder_write (folder, "en/desktop.ini", "\x01", -1);
  sk_test_folder_write (folder, "en/._plan.md", "\x01", -1);
  sk_test_folder_write (folder, "pictures/.DS_Store", "\x01", -1);
  bundle = open_good (folder->file);
  dump = sk_test_dump_bundle (bundle);
  sk_test_dump_assert_equals_file (dump, g_test_get_filename (G_TEST_DIST, "good", "full.txt", NULL));
}

static void
test_words (void)
{
  g_autoptr (SkBundle) bundle = open_full ();
  static const char *const forms[] = { "Partnership", "PARTNERSHIP", "partnership", "Special needs", "special-needs" };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SkSection) section = sk_bundle_explain_word (bundle, "en", forms[i], &error);

    g_assert_no_error (error);
    g_assert_nonnull (section);
    g_assert_cmpint (g_ascii_tolower (forms[i][0]), ==, sk_section_get_id (section)[0]);
  }
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SkSection) section = sk_bundle_explain_word (bundle, i == 0 ? "en" : "xx", "partners", &error);

    g_assert_no_error (error);
    g_assert_null (section);
  }
}

static void
assert_picture (SkBundle *bundle, const char *key, SkPictureFormat expected)
{
  g_autoptr (GError) error = NULL;
  SkPictureFormat format;
  g_autoptr (GBytes) bytes = sk_bundle_load_picture (bundle, key, &format, &error);

  g_assert_no_error (error);
  g_assert_cmpint (format, ==, expected);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
}

static void
test_pictures (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SkBundle) bundle = open_full ();
  g_autoptr (GBytes) none = NULL;

  assert_picture (bundle, "square", SK_PICTURE_SVG);
  assert_picture (bundle, "two people", SK_PICTURE_BITMAP);
  assert_picture (bundle, "IMG_1", SK_PICTURE_BITMAP);
  assert_picture (bundle, "together", SK_PICTURE_SVG); /* a built-in one */
  none = sk_bundle_load_picture (bundle, "../pictures/together", NULL, &error);
  g_assert_null (none);
  g_assert_error (error, SK_CONTENT_ERROR, SK_CONTENT_ERROR_NOT_FOUND);
}

static void
test_missing_page (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SkBundle) bundle = open_full ();
  g_autoptr (SkPage) page = NULL;

  g_assert_true (sk_bundle_has_page (bundle, "en", "plan"));
  g_assert_false (sk_bundle_has_page (bundle, "en", "../pl/plan"));
  page = sk_bundle_load_page (bundle, "en", "../pl/plan", &error);
  g_assert_null (page);
  g_assert_error (error, SK_CONTENT_ERROR, SK_CONTENT_ERROR_NOT_FOUND);
}

/* The one that is shown when nothing is installed. Whoever changes its pages keeps it free of faults. */
static void
test_built_in (void)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (SK_BUNDLE_BUILT_IN_URI);
  g_autoptr (GFile) info = g_file_get_child (folder, "bundle.ini");
  g_autoptr (SkBundle) bundle = NULL;

  if (!g_file_query_exists (info, NULL)) {
    g_test_skip ("the built-in bundle has no pages yet");
    return;
  }
  bundle = open_good (folder);
  g_assert_cmpuint (g_strv_length ((char **) sk_bundle_get_home (bundle)), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/content/good/tree", "full", test_tree);
  g_test_add_data_func ("/content/good/meant", "meant", test_tree);
  g_test_add_data_func ("/content/good/notepad", "\r\n", test_notepad);
  g_test_add_data_func ("/content/good/old-mac", "\r", test_notepad);
  g_test_add_func ("/content/good/words", test_words);
  g_test_add_func ("/content/good/pictures", test_pictures);
  g_test_add_func ("/content/good/missing-page", test_missing_page);
  g_test_add_func ("/content/good/built-in", test_built_in);
  return g_test_run ();
}
