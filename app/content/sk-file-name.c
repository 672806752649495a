/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-file-name.h"

#include <string.h>

#include "sk-characters.h"

/* What an ending may be of a file that somebody put into a bundle. */
static const char *const endings[] = { ".md",    ".markdown", ".txt",  ".ini",  ".svg",  ".png", ".jpg",  ".jpeg",
                                       ".gif",   ".webp",     ".heic", ".heif", ".bmp",  ".tif", ".tiff", ".svgz",
                                       ".docx",  ".doc",      ".odt",  ".rtf",  ".html", ".htm", ".pdf",  ".text",
                                       ".mdown", ".avif",     ".jfif", ".emf",  ".wmf",  NULL };

static gsize
get_ending (const char *name, const char *const *among)
{
  gsize length = strlen (name);

  for (gsize i = 0; among[i] != NULL; i++) {
    gsize n = strlen (among[i]);

    if (length > n && g_ascii_strcasecmp (name + length - n, among[i]) == 0)
      return n;
  }
  return 0;
}

const char *
sk_file_name_find_picture_ending (const char *name)
{
  static const char *const pictures[] = { ".svg", ".png", ".jpg", ".jpeg", NULL };
  gsize ending = get_ending (name, pictures);

  return ending > 0 ? name + strlen (name) - ending : NULL;
}

/* ` (1)` and ` - Copy`. */
static gsize
get_copy (const char *name)
{
  static const char *const copies[] = { " - copy", "-copy", " copy", NULL };
  gsize length = strlen (name), digits = 0;

  if (length > 3 && name[length - 1] == ')') {
    while (digits + 2 < length && g_ascii_isdigit (name[length - 2 - digits]))
      digits++;
    return digits > 0 && name[length - 2 - digits] == '(' ? digits + 2 : 0;
  }
  return get_ending (name, copies);
}

static char *
join_words (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar character = g_utf8_get_char (p);

    if (!g_unichar_isspace (character) && character != '_' && character != '-')
      g_string_append_unichar (joined, character);
    else if (joined->len > 0 && joined->str[joined->len - 1] != '-')
      g_string_append_c (joined, '-');
  }
  if (joined->len > 0 && joined->str[joined->len - 1] == '-')
    g_string_truncate (joined, joined->len - 1);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

char *
sk_file_name_simplify (const char *name)
{
  g_autofree char *rest = g_strdup (name);

  for (;;) {
    gsize ending;

    g_strchomp (rest);
    ending = get_ending (rest, endings);
    if (ending == 0)
      ending = get_copy (rest);
    if (ending == 0)
      break;
    rest[strlen (rest) - ending] = '\0';
  }
  return join_words (rest);
}

gboolean
sk_file_name_is_meant (const char *name, const char *wanted)
{
  g_autofree char *simple = sk_file_name_simplify (name);
  g_autofree char *simple_wanted = sk_file_name_simplify (wanted);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return !g_str_equal (name, wanted) && g_str_equal (simple, simple_wanted) &&
         (strstr (lower, strrchr (wanted, '.')) != NULL || g_str_has_suffix (lower, ".txt") ||
          strchr (lower, '.') == NULL);
}

char *
sk_file_name_find_meant_page (const char *name)
{
  g_autofree char *simple = sk_file_name_simplify (name);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (strstr (lower, ".md") == NULL && strstr (lower, ".markdown") == NULL)
    return NULL;
  return sk_characters_is_page_id (simple) ? g_steal_pointer (&simple) : NULL;
}

char *
sk_file_name_read_page_id (const char *text, const char *language)
{
  g_autofree char *folder = g_strconcat (language, "/", NULL);
  const char *const prefixes[] = { "../", "./", folder };
  g_autofree char *id = NULL;
  gsize ending;

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++) {
    if (g_ascii_strncasecmp (text, prefixes[i], strlen (prefixes[i])) == 0)
      text += strlen (prefixes[i]);
  }
  ending = get_ending (text, (const char *const[]){ ".md", NULL });
  id = g_strndup (text, strlen (text) - ending);
  if (sk_characters_is_page_id (id))
    return g_steal_pointer (&id);
  g_free (id);
  id = sk_file_name_simplify (text);
  return sk_characters_is_page_id (id) ? g_steal_pointer (&id) : NULL;
}

char *
sk_file_name_read_picture_key (const char *text)
{
  const char *slash = strrchr (text, '/');
  const char *backslash = strrchr (text, '\\');
  const char *name = MAX (slash, backslash) != NULL ? MAX (slash, backslash) + 1 : text;
  const char *ending = sk_file_name_find_picture_ending (name);

  return ending != NULL ? g_strndup (name, ending - name) : g_strdup (name);
}
