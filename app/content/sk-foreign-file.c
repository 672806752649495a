/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-foreign-file.h"

#include <glib/gi18n.h>
#include <string.h>

/* As much of a file as has to be looked at. */
#define START_BYTES 1024

typedef struct {
  const char *start;
  const char *rule;
  const char *message;
} Form;

#define WORD_PROCESSOR                                                                                                 \
  N_ ("this is a document of Word, LibreOffice or WordPad, whatever its name says; open it there, save it as plain "   \
      "text (.txt) with the encoding UTF-8, and give that file this name")
#define WEB_PAGE                                                                                                       \
  N_ ("this is a web page (HTML), whatever its name says; copy its words into a file of plain text, and give that "    \
      "this name")
#define PICTURE N_ ("this is a picture, whatever its name says; put it into the folder pictures")

static const Form forms[] = {
  { "{\\rtf", "encoding", WORD_PROCESSOR },
  { "PK\x03\x04", "encoding", WORD_PROCESSOR },
  { "\xd0\xcf\x11\xe0", "encoding", WORD_PROCESSOR },
  { "{\\urtf", "encoding", WORD_PROCESSOR },
  { "%PDF", "encoding",
    N_ ("this is a PDF, whatever its name says; copy its words into a file of plain text, and give that this name") },
  { "<!doctype", "raw-html", WEB_PAGE },
  { "<html", "raw-html", WEB_PAGE },
  { "<head", "raw-html", WEB_PAGE },
  { "<body", "raw-html", WEB_PAGE },
  { "<meta", "raw-html", WEB_PAGE },
  { "<?xml", "raw-html", WEB_PAGE },
  { "MIME-Version:", "raw-html", WEB_PAGE },
  { "From: <Saved by", "raw-html", WEB_PAGE },
  { "\x89PNG", "encoding", PICTURE },
  { "\xff\xd8\xff", "encoding", PICTURE },
  { "GIF8", "encoding", PICTURE },
};

/* Without a mark in front, every other byte of most texts is 0 then. */
static gboolean
is_wide (const char *data, gsize length)
{
  if (length < 2)
    return FALSE;
  return memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0 ||
         memchr (data, '\0', MIN (length, 4)) != NULL;
}

static const Form *
find_form (const char *data, gsize length)
{
  gsize skipped = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (skipped < length && g_ascii_isspace (data[skipped]))
    skipped++;
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++) {
    gsize n = strlen (forms[i].start);

    if (length - skipped >= n && g_ascii_strncasecmp (data + skipped, forms[i].start, n) == 0)
      return &forms[i];
  }
  return NULL;
}

gboolean
sk_foreign_file_report (const char *data, gsize length, const char *file, SkReport *report)
{
  const Form *form = find_form (data, MIN (length, START_BYTES));

  if (form != NULL) {
    sk_report_add (report, file, 1, SK_LEVEL_ERROR, form->rule, "%s", _ (form->message));
  } else if (is_wide (data, length)) {
    sk_report_add (report, file, 1, SK_LEVEL_ERROR, "encoding",
                   _ ("this file is saved as UTF-16; save it again with the encoding UTF-8"));
  }
  return form != NULL || is_wide (data, length);
}

GBytes *
sk_foreign_file_read_text (SkFolder *folder, const char *path, gsize limit, SkReport *report)
{
  g_autoptr (SkReport) reading = sk_report_new ();
  GBytes *bytes = sk_folder_read (folder, path, limit, reading);
  g_autofree char *start = NULL;
  gsize length = 0;

  if (bytes != NULL)
    return bytes;
  start = sk_folder_read_start (folder, path, START_BYTES, &length);
  if (start == NULL || !sk_foreign_file_report (start, length, path, report))
    sk_report_add_all (report, reading);
  return NULL;
}
