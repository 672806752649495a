/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>

#include "sk-bitmap-check.h"
#include "sk-bundle.h"
#include "sk-confine.h"
#include "sk-folder.h"
#include "sk-inspect-protocol.h"
#include "sk-limits.h"
#include "sk-messages.h"
#include "sk-picture-check.h"
#include "sk-picture-trial.h"
#include "sk-svg-fault.h"

/*
 * send-kiosk-inspect [--safe | --pictures] FOLDER: reads a bundle that nobody has looked at yet, and says on its standard output what
 * it found (sk-inspect-protocol.h). It may be stopped by anything in there: it can write nothing, reach nobody, and has
 * little time and memory.
 */

/* In bytes, by RLIMIT_DATA: the largest picture allowed, its dots and a copy. */
#define MOST_MEMORY (224 << 20)
/* Processor time, in microseconds: what a picture may take, and the pages altogether and each. */
#define PICTURE_TIME 400000
#define DOTS_A_MICROSECOND 50
#define PAGES_TIME 600000
#define FILE_TIME 20000

/* The signal that comes when the time is up ends the process. */
static void
give_time (guint64 microseconds)
{
  const struct itimerval time = { .it_value = { (time_t) (microseconds / 1000000),
                                                (suseconds_t) (microseconds % 1000000) } };

  setitimer (ITIMER_PROF, &time, NULL);
}

static guint
count_files (SkFolder *folder, const char *path, guint depth, SkReport *report)
{
  g_autoptr (GPtrArray) entries = sk_folder_list (folder, path, report);
  guint n = 0;

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const SkFolderEntry *entry = g_ptr_array_index (entries, i);
    g_autofree char *inside = *path != '\0' ? g_strdup_printf ("%s/%s", path, entry->name) : g_strdup (entry->name);

    n += entry->is_folder && depth > 0 ? count_files (folder, inside, depth - 1, report) : 1;
  }
  return n;
}

static void
print_findings (SkReport *report)
{
  for (guint i = 0; i < sk_report_get_n_findings (report); i++) {
    const SkFinding *finding = sk_report_get_finding (report, i);

    printf (SK_INSPECT_FINDING "\t%s\t%u\t%d\t%s\t%s\n", finding->file, finding->line, finding->level, finding->rule,
            finding->message);
  }
}

static void
print_safe (const char *path, GBytes *picture)
{
  printf (SK_INSPECT_SAFE "\t%s\t%" G_GSIZE_FORMAT "\n", path, g_bytes_get_size (picture));
  fwrite (g_bytes_get_data (picture, NULL), 1, g_bytes_get_size (picture), stdout);
}

static void
try_bitmap (const char *path, GBytes *bytes, gboolean wants_safe, SkReport *report)
{
  gboolean is_png = *(const guint8 *) g_bytes_get_data (bytes, NULL) == 0x89;
  guint width, height;
  g_autoptr (GBytes) bitmap = NULL;

  sk_bitmap_check_read_size (bytes, &width, &height);
  give_time (PICTURE_TIME + (guint64) width * height / DOTS_A_MICROSECOND);
  if (sk_picture_trial_is_whole (bytes))
    bitmap = sk_picture_trial_redraw_bitmap (bytes, is_png, NULL);
  if (bitmap == NULL)
    sk_bitmap_check_report_broken (path, report);
  else if (wants_safe)
    print_safe (path, bitmap);
}

/* A line may be thin, and fills its page all the same. */
static gboolean
is_small (const SkPictureExtent *extent)
{
  return extent->width * extent->height < 0.1 && MAX (extent->width, extent->height) < 0.5;
}

static void
try_svg (const char *path, GBytes *bytes, gboolean wants_safe, SkReport *report)
{
  SkPictureExtent extent;

  if (!sk_picture_trial_draw_svg (bytes, &extent, NULL)) {
    sk_svg_fault_report (SK_SVG_FAULT_BROKEN, path, 1, report);
    return;
  }
  if (!(extent.width > 0))
    sk_svg_fault_report (SK_SVG_FAULT_EMPTY, path, 1, report);
  else if (is_small (&extent))
    sk_svg_fault_report (SK_SVG_FAULT_SMALL, path, 1, report);
  if (wants_safe)
    print_safe (path, bytes);
}

static void
try_picture (SkFolder *folder, const char *path, gboolean wants_safe, SkReport *report)
{
  g_autoptr (SkReport) known = sk_report_new (); /* the check has said so already */
  g_autoptr (GBytes) bytes = NULL;

  printf (SK_INSPECT_PICTURE "\t%s\n", path);
  fflush (stdout);
  give_time (PICTURE_TIME);
  bytes = sk_picture_check_read (folder, path, known);
  if (bytes == NULL)
    return;
  if (sk_picture_check_is_svg (path))
    try_svg (path, bytes, wants_safe, report);
  else
    try_bitmap (path, bytes, wants_safe, report);
}

static void
try_pictures (SkFolder *folder, gboolean wants_safe, SkReport *report)
{
  g_autoptr (SkReport) known = sk_report_new ();
  g_autoptr (GPtrArray) entries =
      sk_folder_has (folder, "pictures") ? sk_folder_list (folder, "pictures", known) : NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const SkFolderEntry *entry = g_ptr_array_index (entries, i);
    g_autofree char *path = g_strdup_printf ("pictures/%s", entry->name);
    const char *dot = strrchr (entry->name, '.');

    if (!entry->is_folder && dot != NULL &&
        (sk_picture_check_is_svg (path) || g_ascii_strcasecmp (dot, ".png") == 0 ||
         g_ascii_strcasecmp (dot, ".jpg") == 0 || g_ascii_strcasecmp (dot, ".jpeg") == 0))
      try_picture (folder, path, wants_safe, report);
  }
  give_time (PAGES_TIME);
}

static void
inspect_pictures (GFile *file)
{
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkFolder) folder = sk_folder_new (file);

  try_pictures (folder, FALSE, report);
  print_findings (report);
  puts (SK_INSPECT_END);
}

/* Pictures are drawn only where all else is right: a hostile bundle gets no further than its first fault. */
static void
inspect (GFile *file, gboolean wants_safe)
{
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkReport) pictures = sk_report_new ();
  g_autoptr (SkReport) listing = sk_report_new ();
  g_autoptr (SkFolder) folder = sk_folder_new (file);
  g_autoptr (SkBundle) bundle = NULL;

  give_time (PAGES_TIME);
  give_time (PAGES_TIME + (guint64) count_files (folder, "", 3, listing) * FILE_TIME);
  bundle = sk_bundle_open_checked (file, report);
  print_findings (report);
  if (bundle != NULL && !sk_report_has_errors (report)) {
    try_pictures (folder, wants_safe, pictures);
    print_findings (pictures);
    if (!sk_report_has_errors (pictures)) {
      printf (SK_INSPECT_BUNDLE "\t%s\t%u\t%s\n", sk_bundle_get_id (bundle), sk_bundle_get_release (bundle),
              sk_bundle_get_title (bundle, NULL));
    }
  }
  puts (SK_INSPECT_END);
}

/* What the libraries warn of while they draw is of use to nobody: what is wrong becomes a finding, and letters of which
 * the file can no longer be opened are boxes here, and drawn on the screen all the same. */
static GLogWriterOutput
write_log_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data G_GNUC_UNUSED)
{
  return level == G_LOG_LEVEL_WARNING ? G_LOG_WRITER_HANDLED : g_log_writer_default (level, fields, n_fields, NULL);
}

int
main (int argc, char **argv)
{
  gboolean wants_safe = argc == 3 && g_str_equal (argv[1], SK_INSPECT_OPTION_SAFE);
  gboolean wants_pictures = argc == 3 && g_str_equal (argv[1], SK_INSPECT_OPTION_PICTURES);
  g_autoptr (GFile) file = NULL;

  if (argc != 2 + wants_safe + wants_pictures) {
    fputs ("send-kiosk-inspect: it is started by send-kiosk-bundle and send-kiosk-store\n", stderr);
    return EXIT_FAILURE;
  }
  g_log_set_writer_func (write_log_cb, NULL, NULL);
  sk_messages_init ();
  file = g_file_new_for_path (argv[argc - 1]);
  sk_picture_trial_prepare ();
  if (!sk_confine_process (RLIMIT_DATA, MOST_MEMORY)) {
    fputs ("send-kiosk-inspect: cannot start\n", stderr);
    return EXIT_FAILURE;
  }
  sk_confine_files (argv[argc - 1]);
  if (!sk_confine_calls ()) {
    fputs ("send-kiosk-inspect: cannot start\n", stderr);
    return EXIT_FAILURE;
  }
  if (wants_pictures)
    inspect_pictures (file);
  else
    inspect (file, wants_safe);
  return fflush (stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
