/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-svg-abbreviations.h"

#include <string.h>

#include "sk-limits.h"

/* One declaration: its name, and that of a namespace. */
#define DECLARATION "<!ENTITY\\s+([A-Za-z_]\\w{0,63})\\s+\"(https?://[^\"<&%]{0,200})\"\\s*>"
#define MOST 100

/* Where the abbreviations lie: between [ and ] of the DOCTYPE, which stands before the first element. FALSE where there
 * are none. */
static gboolean
find_declarations (const char *text, const char **start, const char **end)
{
  const char *doctype = strstr (text, "<!DOCTYPE");
  const char *root = strstr (text, "<svg");

  *start = doctype != NULL ? strpbrk (doctype, "[>") : NULL;
  if (*start == NULL || **start == '>' || (root != NULL && root < *start))
    return FALSE;
  *end = strchr (*start, ']');
  return *end != NULL;
}

/* Name to what it stands for; NULL where anything else stands there. */
static GHashTable *
read_declarations (const char *start, const char *end)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GRegex) one = g_regex_new ("\\s*" DECLARATION, G_REGEX_ANCHORED, 0, NULL);

  for (const char *p = start + 1; p + strspn (p, " \t\r\n") < end;) {
    g_autoptr (GMatchInfo) match = NULL;
    int length;

    if (!g_regex_match_full (one, p, end - p, 0, 0, &match, NULL) || g_hash_table_size (names) == MOST)
      return NULL;
    g_match_info_fetch_pos (match, 0, NULL, &length);
    g_hash_table_insert (names, g_match_info_fetch (match, 1), g_match_info_fetch (match, 2));
    p += length;
  }
  return g_steal_pointer (&names);
}

static void
blank (GString *text, const char *start, const char *end)
{
  for (const char *p = start; p <= end; p++)
    g_string_append_c (text, *p == '\n' ? '\n' : ' ');
}

/* What is no abbreviation stays, to be read or refused as in any other drawing. */
static void
write_out (GString *text, const char *rest, GHashTable *names)
{
  for (const char *p = rest; *p != '\0' && text->len <= SK_LIMIT_SVG_FILE_BYTES; p++) {
    const char *end = *p == '&' ? strchr (p, ';') : NULL;
    g_autofree char *name = end != NULL && end - p < 66 ? g_strndup (p + 1, (gsize) (end - p - 1)) : NULL;
    const char *written = name != NULL ? g_hash_table_lookup (names, name) : NULL;

    if (written != NULL) {
      g_string_append (text, written);
      p = end;
    } else {
      g_string_append_c (text, *p);
    }
  }
}

char *
sk_svg_abbreviations_expand (const char *text)
{
  const char *start, *end;
  g_autoptr (GHashTable) names = NULL;
  GString *expanded;

  if (!find_declarations (text, &start, &end))
    return g_strdup (text);
  names = read_declarations (start, end);
  if (names == NULL)
    return NULL;
  expanded = g_string_new_len (text, start - text);
  blank (expanded, start, end);
  write_out (expanded, end + 1, names);
  if (expanded->len > SK_LIMIT_SVG_FILE_BYTES) {
    g_string_free (expanded, TRUE);
    return NULL;
  }
  return g_string_free (expanded, FALSE);
}
