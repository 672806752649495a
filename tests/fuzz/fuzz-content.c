/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/*
 * What strangers write, given to its reader by libFuzzer (see `run`). SK_FUZZ_TARGET in the environment chooses the reader:
 * page, header, bundle, vtt, svg or pack.
 */

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sk-bundle-info.h"
#include "sk-folder.h"
#include "sk-index.h"
#include "sk-pack.h"
#include "sk-page-parser.h"
#include "sk-svg-filter.h"
#include "sk-web-vtt.h"

static char *folder; /* for readers that want a file */
static SkFolder *pages;
static SkIndex *index_of_good;
static void (*target) (GBytes *bytes);

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static void
parse_page (GBytes *bytes)
{
  g_autoptr (SkReport) report = sk_report_new ();
  SkPageContext context = {
    .file = "en/plan.md",
    .id = "plan",
    .language = "en",
    .original_language = "en",
    .index = index_of_good,
    .report = report,
  };
  SkPage *page = sk_page_parser_parse (&context, bytes);

  g_clear_object (&page);
}

/* Between good lines, so that what is found lies in the header. */
static void
parse_header (GBytes *bytes)
{
  g_autoptr (GByteArray) page = g_byte_array_new ();
  g_autoptr (GBytes) whole = NULL;

  g_byte_array_append (page, (const guint8 *) "---\n", 4);
  g_byte_array_append (page, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  g_byte_array_append (page, (const guint8 *) "\n---\n\n## A\n\nWe work.\n", 21);
  whole = g_bytes_new (page->data, page->len);
  parse_page (whole);
}

static char *
write_file (const char *name, GBytes *bytes)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  return path;
}

static void
parse_bundle (GBytes *bytes)
{
  g_autofree char *path = write_file ("bundle.ini", bytes);
  g_autoptr (SkReport) report = sk_report_new ();
  SkBundleInfo *info = sk_bundle_info_read (pages, report);

  g_clear_pointer (&info, sk_bundle_info_free);
  g_unlink (path);
}

static void
parse_vtt (GBytes *bytes)
{
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkSourceText) text = sk_source_text_new (bytes, "a.vtt", report);
  g_autoptr (GPtrArray) cues = text != NULL ? sk_web_vtt_parse (text, "a.vtt", report) : NULL;
}

/* What comes through is clean, and stays as it is when it is read again. */
static void
parse_svg (GBytes *bytes)
{
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (GBytes) clean = sk_svg_filter (bytes, "a.svg", report);
  g_autoptr (GBytes) again = clean != NULL ? sk_svg_filter (clean, "a.svg", report) : NULL;

  g_assert_true ((clean != NULL) == !sk_report_has_errors (report));
  g_assert_cmpuint (sk_report_get_n_findings (report), <=, 3);
  g_assert_true (clean == NULL || (again != NULL && g_bytes_equal (clean, again)));
}

/* With a key that signed none of it: nothing may come through. Then as if it had been signed. */
static void
parse_pack (GBytes *bytes)
{
  static const guint8 key[SK_PUBLIC_KEY_BYTES] = { 1, 2, 3 };
  g_autofree char *path = write_file ("pack", bytes);
  g_autoptr (SkTrust) trust = sk_trust_new ();
  SkPack *pack = NULL;

  sk_trust_add (trust, key);
  pack = sk_pack_open (path, trust, NULL);
  g_assert_null (pack);
  pack = sk_pack_open (path, NULL, NULL);
  if (pack != NULL) {
    g_assert_cmpuint (strlen (sk_pack_get_commit (pack)), ==, 64);
    g_assert_cmpuint (g_bytes_get_size (sk_pack_get_delta (pack)), <, g_bytes_get_size (bytes));
  }
  g_clear_object (&pack);
  g_unlink (path);
}

static void
remove_folder (void)
{
  g_rmdir (folder);
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  static const struct {
    const char *name;
    void (*parse) (GBytes *bytes);
  } targets[] = {
    { "page", parse_page }, { "header", parse_header }, { "bundle", parse_bundle },
    { "vtt", parse_vtt },   { "svg", parse_svg },       { "pack", parse_pack },
  };
  const char *languages[] = { "en", NULL };
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) good = g_file_new_for_path (SK_FUZZ_GOOD);
  g_autoptr (SkFolder) good_folder = sk_folder_new (good);

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++) {
    if (g_strcmp0 (g_getenv ("SK_FUZZ_TARGET"), targets[i].name) == 0)
      target = targets[i].parse;
  }
  g_assert_nonnull (target);
  folder = g_dir_make_tmp ("send-kiosk-fuzz-XXXXXX", NULL);
  atexit (remove_folder);
  file = g_file_new_for_path (folder);
  pages = sk_folder_new (file);
  index_of_good = sk_index_new (good_folder, languages, report);
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  target (bytes);
  return 0;
}
