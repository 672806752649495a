/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-key-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-characters.h"

struct _SkKeyFile {
  GKeyFile *values;
  GHashTable *lines; /* "group" or "group\nkey" to its line */
  char *file;
  SkReport *report;
};

static char *
make_name (const char *group, const char *key)
{
  return key == NULL ? g_strdup (group) : g_strconcat (group, "\n", key, NULL);
}

static void
remember_line (SkKeyFile *self, const char *group, const char *key, guint line)
{
  g_hash_table_insert (self->lines, make_name (group, key), GUINT_TO_POINTER (line));
}

static guint
find_line (SkKeyFile *self, const char *group, const char *key)
{
  g_autofree char *name = make_name (group, key);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, name));
}

/* `Title` and `Title[pl]` are names of keys, `Title[` and `[Title` are not. */
static gboolean
is_key_name (const char *key)
{
  const char *open = strpbrk (key, "[]");

  if (*key == '\0' || open == key)
    return FALSE;
  if (open == NULL)
    return TRUE;
  for (const char *p = open + 1; *p != '\0'; p++) {
    if (*p == ']')
      return p > open + 1 && p[1] == '\0' && *open == '[';
    if (!g_ascii_isalnum (*p) && strchr ("-_.@", *p) == NULL)
      return FALSE;
  }
  return FALSE;
}

/* A `[Group]` line. Returns its name, or NULL where it is none. */
static char *
read_group (SkKeyFile *self, const char *line, guint number)
{
  gsize length = strlen (line);
  g_autofree char *name = NULL;

  if (length < 3 || line[length - 1] != ']') {
    sk_report_add (self->report, self->file, number, SK_LEVEL_ERROR, "header",
                   _ ("a heading here is written in square brackets: [%s]"), "Bundle");
    return NULL;
  }
  name = g_strndup (line + 1, length - 2);
  if (strpbrk (name, "[]") != NULL || sk_characters_find_forbidden (name, -1) != NULL) {
    sk_report_add (self->report, self->file, number, SK_LEVEL_ERROR, "header",
                   _ ("a heading here has no brackets inside its brackets; take them away"));
    return NULL;
  }
  if (find_line (self, name, NULL) == 0)
    remember_line (self, name, NULL, number);
  return g_steal_pointer (&name);
}

static void
append (GString *text, const char *first, const char *second, const char *third)
{
  g_string_append (text, first);
  g_string_append (text, second);
  g_string_append (text, third);
}

/* A `Key=value` line, added to what GKeyFile gets to read; the first of a group with its heading. */
static void
read_pair (SkKeyFile *self, const char *group, gboolean *is_first, const char *line, guint number, GString *clean)
{
  const char *sign = strchr (line, '=');
  g_autofree char *key = sign == NULL ? NULL : g_strchomp (g_strndup (line, sign - line));

  if (key == NULL || !is_key_name (key)) {
    sk_report_add (self->report, self->file, number, SK_LEVEL_ERROR, "header",
                   _ ("this line is not of the form Key=value; correct it, or put # before it to have it ignored"));
  } else if (group == NULL) {
    sk_report_add (self->report, self->file, number, SK_LEVEL_ERROR, "header",
                   _ ("“%s” stands before the first heading in [ ]; move it below one"), key);
  } else if (find_line (self, group, key) != 0) {
    sk_report_add (self->report, self->file, number, SK_LEVEL_ERROR, "key",
                   _ ("“%s” stands twice, first in line %u; keep one of the two"), key, find_line (self, group, key));
  } else {
    remember_line (self, group, key, number);
    if (*is_first)
      append (clean, "[", group, "]\n");
    *is_first = FALSE;
    append (clean, key, sign, "\n");
  }
}

static void
read_lines (SkKeyFile *self, SkSourceText *text, guint first, guint last, const char *group)
{
  g_autoptr (GString) clean = g_string_new (NULL);
  g_autofree char *current = g_strdup (group);
  gboolean is_first = TRUE;

  for (guint i = first; i <= last; i++) {
    g_autofree char *line = g_strstrip (g_strdup (sk_source_text_get_line (text, i)));

    if (*line == '\0' || *line == '#')
      continue;
    if (*line == '[') {
      g_free (current);
      current = read_group (self, line, i);
      is_first = TRUE;
    } else {
      read_pair (self, current, &is_first, line, i, clean);
    }
  }
  /* Every line was looked at, so this cannot fail but for something that GKeyFile alone minds. */
  if (clean->len > 0 &&
      !g_key_file_load_from_data (self->values, clean->str, clean->len, G_KEY_FILE_KEEP_TRANSLATIONS, NULL)) {
    sk_report_add (self->report, self->file, first, SK_LEVEL_ERROR, "header",
                   _ ("these lines cannot be read as Key=value; compare them with those of another bundle"));
  }
}

SkKeyFile *
sk_key_file_new (SkSourceText *text, guint first, guint last, const char *group, const char *file, SkReport *report)
{
  SkKeyFile *self = g_new0 (SkKeyFile, 1);

  self->values = g_key_file_new ();
  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->file = g_strdup (file);
  self->report = g_object_ref (report);
  if (group != NULL)
    remember_line (self, group, NULL, first > 1 ? first - 1 : 1);
  read_lines (self, text, first, last, group);
  return self;
}

SkKeyFile *
sk_key_file_open (SkFolder *folder, const char *path, gsize limit, SkReport *report)
{
  g_autoptr (GBytes) bytes = sk_folder_read (folder, path, limit, report);
  g_autoptr (SkSourceText) text = bytes != NULL ? sk_source_text_new (bytes, path, report) : NULL;

  return text != NULL ? sk_key_file_new (text, 1, sk_source_text_get_n_lines (text), NULL, path, report) : NULL;
}

void
sk_key_file_free (SkKeyFile *self)
{
  g_key_file_unref (self->values);
  g_hash_table_unref (self->lines);
  g_free (self->file);
  g_object_unref (self->report);
  g_free (self);
}

GStrv
sk_key_file_get_groups (SkKeyFile *self)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_null_terminated (1, NULL, TRUE);
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, self->lines);
  while (g_hash_table_iter_next (&iter, &name, NULL)) {
    if (strchr (name, '\n') == NULL)
      g_ptr_array_add (groups, g_strdup (name));
  }
  return (GStrv) g_ptr_array_steal (groups, NULL);
}

GStrv
sk_key_file_get_keys (SkKeyFile *self, const char *group)
{
  GStrv keys = g_key_file_get_keys (self->values, group, NULL, NULL);

  return keys != NULL ? keys : g_new0 (char *, 1);
}

gboolean
sk_key_file_has_key (SkKeyFile *self, const char *group, const char *key)
{
  return find_line (self, group, key) != 0;
}

guint
sk_key_file_get_line (SkKeyFile *self, const char *group, const char *key)
{
  guint line = find_line (self, group, key);

  if (line == 0)
    line = find_line (self, group, NULL);
  return MAX (line, 1);
}

char *
sk_key_file_get_string (SkKeyFile *self, const char *group, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = g_key_file_get_string (self->values, group, key, &error);

  if (g_error_matches (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE)) {
    sk_key_file_report (self, group, key, SK_LEVEL_ERROR, "key",
                        _ ("a single \\ means something else here; write \\\\ for it"));
    g_free (value); /* GLib gives both the error and what it could read */
    value = g_key_file_get_value (self->values, group, key, NULL);
  }
  if (value == NULL)
    return NULL;
  if (sk_characters_find_forbidden (value, -1) != NULL || strpbrk (value, "\n\t") != NULL) {
    sk_key_file_report (self, group, key, SK_LEVEL_ERROR, "encoding",
                        _ ("“%s” contains a line end, a tab or a hidden character; take away the \\ with its letter"),
                        key);
    g_strdelimit (value, "\n\t", ' ');
  }
  g_strstrip (value);
  return *value != '\0' ? g_steal_pointer (&value) : NULL;
}

GStrv
sk_key_file_get_list (SkKeyFile *self, const char *group, const char *key)
{
  g_autofree char *value = sk_key_file_get_string (self, group, key);
  g_auto (GStrv) parts = g_strsplit (value != NULL ? value : "", ";", -1);
  g_autoptr (GPtrArray) list = g_ptr_array_new_null_terminated (1, NULL, TRUE);

  for (guint i = 0; parts[i] != NULL; i++) {
    g_strstrip (parts[i]);
    if (*parts[i] != '\0')
      g_ptr_array_add (list, g_strdup (parts[i]));
  }
  return (GStrv) g_ptr_array_steal (list, NULL);
}

void
sk_key_file_report (SkKeyFile *self, const char *group, const char *key, SkLevel level, const char *rule,
                    const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  sk_report_add (self->report, self->file, sk_key_file_get_line (self, group, key), level, rule, "%s", message);
}
