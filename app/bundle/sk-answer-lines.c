/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-answer-lines.h"

#include <string.h>

#include "sk-folder.h"
#include "sk-limits.h"
#include "sk-store-protocol.h"

/* Nobody reads more at a time. */
#define MOST_FINDINGS 100
/* In letters. */
#define MOST_QUOTED 200

/* A word has no tabs and no ends of line. */
static void
add_word (GString *lines, const char *text, char end)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_strdelimit (valid, "\t\r\n", ' ');
  g_string_append (lines, g_strstrip (valid));
  g_string_append_c (lines, end);
}

void
sk_answer_lines_add_bundle (GString *lines, const char *what, const SkInstalledBundle *bundle)
{
  g_string_append_printf (lines, "%s\t%s\t", what, bundle->commit);
  add_word (lines, bundle->title, '\t');
  g_string_append_printf (lines, "%u\t%" G_GINT64_FORMAT "\n", bundle->release, bundle->installed);
}

/* The lines of a file; empty where it cannot be read: then only its name is told. */
static GStrv
read_lines (SkFolder *folder, const char *file)
{
  g_autoptr (SkReport) known = sk_report_new (); /* the check has said so already */
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  if (g_str_has_suffix (file, ".md") || g_str_has_suffix (file, ".ini"))
    bytes = sk_folder_read (folder, file, SK_LIMIT_PAGE_BYTES, known);
  if (bytes == NULL)
    return g_new0 (char *, 1);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return g_strsplit (text, "\n", -1);
}

/* The page's title, by which whoever looks at the screen knows it; else the name of the file. */
static const char *
find_title (GStrv lines, const char *file)
{
  for (guint i = 0; lines[i] != NULL; i++) {
    if (g_str_has_prefix (lines[i], "Title="))
      return lines[i] + strlen ("Title=");
    if (g_str_has_prefix (lines[i], "#"))
      break;
  }
  return file;
}

static void
add_finding (GString *lines, const SkFinding *finding, SkFolder *folder)
{
  g_auto (GStrv) page = read_lines (folder, finding->file);
  gboolean has_line = finding->line <= g_strv_length (page);
  g_autofree char *valid = g_utf8_make_valid (has_line ? page[finding->line - 1] : "", -1);
  g_autofree char *quoted = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MOST_QUOTED));

  g_string_append_printf (lines, SK_STORE_PROTOCOL_FINDING "\t%d\t%u\t", finding->level, finding->line);
  add_word (lines, finding->file, '\t');
  add_word (lines, find_title (page, finding->file), '\t');
  add_word (lines, finding->message, '\t');
  add_word (lines, quoted, '\n');
}

/* In the order in which a member of staff has to know of them. */
typedef enum {
  PLACE_MISSING, /* what a page asks for, and is not found */
  PLACE_KEY,     /* what may be elsewhere than somebody thinks: a file beside the page that it was meant to be */
  PLACE_WRONG,
  PLACE_LACKING, /* what is missing where nobody is stopped by it */
  PLACE_BETTER,
  N_PLACES, /* notes are not told */
} Place;

static Place
find_place (const SkFinding *finding)
{
  static const char *const missing[] = { "header",          "language-incomplete", "link-missing",
                                         "picture-missing", "word-missing",        NULL };
  gboolean is_missing = g_strv_contains (missing, finding->rule);

  if (finding->level == SK_LEVEL_NOTE)
    return N_PLACES;
  if (finding->level == SK_LEVEL_ERROR)
    return is_missing ? PLACE_MISSING : g_str_equal (finding->rule, "key") ? PLACE_KEY : PLACE_WRONG;
  if (g_str_equal (finding->rule, "key"))
    return PLACE_KEY;
  return is_missing && !g_str_equal (finding->rule, "picture-missing") ? PLACE_LACKING : PLACE_BETTER;
}

void
sk_answer_lines_add_findings (GString *lines, SkReport *report, const char *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (SkFolder) pages = sk_folder_new (file);
  guint left = MOST_FINDINGS;

  for (Place place = 0; place < N_PLACES; place++) {
    for (guint i = 0; i < sk_report_get_n_findings (report) && left > 0; i++) {
      const SkFinding *finding = sk_report_get_finding (report, i);

      if (find_place (finding) != place)
        continue;
      add_finding (lines, finding, pages);
      left--;
    }
  }
}

void
sk_answer_lines_add_failed (GString *lines, const char *reason, const char *message)
{
  g_string_append_printf (lines, SK_STORE_PROTOCOL_FAILED "\t%s\t", reason);
  add_word (lines, message, '\n');
}
