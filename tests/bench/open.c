/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <stdlib.h>

#include "sk-bundle.h"

/* bench-open FOLDER: opens a bundle, as the kiosk does at its start and when other pages are installed, and reads what it
 * needs for its first screen; then it looks at every page, as --bundle does. Prints how long it had taken after each of the
 * three, in milliseconds. */

static double
get_time_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* How words are said, and the titles of the pages on the home screen. */
static void
read_first_screen (SkBundle *bundle)
{
  const char *const *languages = sk_bundle_get_languages (bundle);
  const char *const *home = sk_bundle_get_home (bundle);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; languages[i] != NULL; i++) {
    GHashTable *sayings = sk_bundle_load_sayings (bundle, languages[i], &error);

    g_assert_no_error (error);
    g_hash_table_unref (sayings);
  }
  for (guint i = 0; home[i] != NULL; i++) {
    SkPage *page = sk_bundle_load_page (bundle, languages[0], home[i], &error);

    g_assert_no_error (error);
    g_object_unref (page);
  }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GFile) folder = argc == 2 ? g_file_new_for_path (argv[1]) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SkBundle) bundle = NULL;
  g_autoptr (SkReport) report = sk_report_new ();
  gint64 start = g_get_monotonic_time ();

  if (folder == NULL)
    return EXIT_FAILURE;
  bundle = sk_bundle_open (folder, &error);
  g_assert_no_error (error);
  g_print ("%.3f\n", get_time_since (start));
  read_first_screen (bundle);
  g_print ("%.3f\n", get_time_since (start));
  sk_bundle_check (bundle, NULL, NULL, report);
  g_print ("%.3f\n", get_time_since (start));
  return EXIT_SUCCESS;
}
