/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-source-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-characters.h"
#include "sk-foreign-file.h"

struct _SkSourceText {
  char *text;    /* with NUL for every line end */
  GArray *lines; /* of gsize: where each line starts */
};

/* Where in the file the byte stands: its line, from 1. */
static guint
count_lines (const char *text, const char *position)
{
  guint line = 1;

  for (const char *p = text; p < position; p++) {
    if (*p == '\n' || (*p == '\r' && p[1] != '\n'))
      line++;
  }
  return line;
}

/* The text as valid UTF-8 without a byte order mark; the first fault is reported, for the remedy is the same for all. */
static char *
decode (const char *data, gsize length, const char *file, gboolean *is_mended, SkReport *report)
{
  const char *end;

  if (sk_foreign_file_report (data, length, file, report))
    return NULL;
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0) {
    data += 3;
    length -= 3;
  }
  *is_mended = !g_utf8_validate_len (data, length, &end);
  if (!*is_mended)
    return g_strndup (data, length);
  sk_report_add (report, file, count_lines (data, end), SK_LEVEL_ERROR, "encoding",
                 _ ("a letter here is not saved as UTF-8; save the file again with the encoding UTF-8"));
  return g_utf8_make_valid (data, length);
}

/* The first forbidden character of the line, but for a bullet at its start, of which its reader has more to say. Lost
 * letters were told in a text that was mended. */
static const char *
find_forbidden (const char *line, gboolean is_mended)
{
  const char *bad = sk_characters_find_forbidden (line, -1);

  if (bad != NULL && sk_characters_is_private (g_utf8_get_char (bad)) && sk_characters_skip_space (line) == bad)
    bad = sk_characters_find_forbidden (g_utf8_next_char (bad), -1);
  return bad == NULL && !is_mended ? strstr (line, SK_CHARACTERS_LOST_TEXT) : bad;
}

static void
check_characters (SkSourceText *self, const char *file, gboolean is_mended, SkReport *report)
{
  for (guint i = 1; i <= sk_source_text_get_n_lines (self); i++) {
    const char *bad = find_forbidden (sk_source_text_get_line (self, i), is_mended);
    g_autofree char *message = bad != NULL ? sk_characters_explain_forbidden (g_utf8_get_char (bad)) : NULL;

    if (message != NULL)
      sk_report_add (report, file, i, SK_LEVEL_ERROR, "encoding", "%s", message);
  }
}

/* Few texts have what begins with these bytes; many have “ and – and é. */
static gboolean
needs_tidying (const char *text)
{
  for (const char *p = strpbrk (text, "\xc2\xe2\xef"); p != NULL; p = strpbrk (p + 1, "\xc2\xe2\xef")) {
    const guchar *byte = (const guchar *) p;

    if ((byte[0] == 0xc2 && byte[1] == 0xad) || byte[0] == 0xef ||
        (byte[0] == 0xe2 && (byte[1] == 0x81 || (byte[1] == 0x80 && byte[2] >= 0x8b && byte[2] <= 0x8d))))
      return TRUE;
  }
  return FALSE;
}

SkSourceText *
sk_source_text_new (GBytes *bytes, const char *file, SkReport *report)
{
  SkSourceText *self;
  gsize length, start = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  gboolean is_mended = FALSE, is_clean;
  char *text = decode (length > 0 ? data : "", length, file, &is_mended, report);

  if (text == NULL)
    return NULL;

  self = g_new0 (SkSourceText, 1);
  self->text = needs_tidying (text) ? sk_characters_tidy (text) : text;
  self->lines = g_array_sized_new (FALSE, FALSE, sizeof (gsize), length / 16);
  length = strlen (text);
  is_clean = sk_characters_find_forbidden (text, length) == NULL && strstr (text, SK_CHARACTERS_LOST_TEXT) == NULL;
  while (start < length) {
    gsize end = start + strcspn (text + start, "\r\n");

    g_array_append_val (self->lines, start);
    start = end + (text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
    text[end] = '\0';
  }
  /* Where there is one, or a CR, each line is looked at. */
  if (!is_clean)
    check_characters (self, file, is_mended, report);
  return self;
}

void
sk_source_text_free (SkSourceText *self)
{
  g_free (self->text);
  g_array_unref (self->lines);
  g_free (self);
}

guint
sk_source_text_get_n_lines (SkSourceText *self)
{
  return self->lines->len;
}

const char *
sk_source_text_get_line (SkSourceText *self, guint number)
{
  g_return_val_if_fail (number >= 1 && number <= self->lines->len, "");

  return self->text + g_array_index (self->lines, gsize, number - 1);
}
