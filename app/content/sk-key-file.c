/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-key-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-characters.h"
#include "sk-foreign-file.h"
#include "sk-left-markup.h"
#include "sk-limits.h"

typedef struct {
  char *name;
  char *value; /* as it stands */
  guint line;
} Key;

typedef struct {
  char *name;
  guint line;
  GPtrArray *keys;   /* of Key, in the order of the file */
  GHashTable *names; /* the same, to be found */
} Group;

struct _SkKeyFile {
  GPtrArray *groups; /* of Group, in the order of the file */
  GHashTable *names; /* the same, to be found */
  char *file;
  SkReport *report;
};

static void
key_free (Key *key)
{
  g_free (key->name);
  g_free (key->value);
  g_free (key);
}

static void
group_free (Group *group)
{
  g_free (group->name);
  g_ptr_array_unref (group->keys);
  g_hash_table_unref (group->names);
  g_free (group);
}

/* The group with this name, which is in this line where it is a new one. */
static Group *
add_group (SkKeyFile *self, const char *name, guint line)
{
  Group *group = g_hash_table_lookup (self->names, name);

  if (group != NULL)
    return group;
  group = g_new0 (Group, 1);
  group->name = g_strdup (name);
  group->line = line;
  group->keys = g_ptr_array_new_with_free_func ((GDestroyNotify) key_free);
  group->names = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (self->names, group->name, group);
  g_ptr_array_add (self->groups, group);
  return group;
}

/* Whoever writes `[bundle]` means [Bundle]. */
static const Group *
find_group (SkKeyFile *self, const char *name)
{
  const Group *found = g_hash_table_lookup (self->names, name);

  for (guint i = 0; found == NULL && i < self->groups->len; i++) {
    const Group *group = self->groups->pdata[i];

    if (g_ascii_strcasecmp (group->name, name) == 0)
      found = group;
  }
  return found;
}

/* And whoever writes `title=` means Title=. */
static const Key *
find_key (SkKeyFile *self, const char *group, const char *name)
{
  const Group *around = find_group (self, group);
  const Key *found = around != NULL ? g_hash_table_lookup (around->names, name) : NULL;

  for (guint i = 0; around != NULL && found == NULL && i < around->keys->len; i++) {
    const Key *key = around->keys->pdata[i];

    if (g_ascii_strcasecmp (key->name, name) == 0)
      found = key;
  }
  return found;
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

/* A `[Group]` line. NULL where it is none. */
static Group *
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
  return add_group (self, name, number);
}

/* Where a key ends, and where its value starts. `Title: Our plan` and the wide = of Chinese and Japanese keyboards mean
 * the same. NULL where the line is none of all that. */
static const char *
find_sign (const char *line, const char **value)
{
  static const char *const signs[] = { "=", "＝", ":", "：" };
  const char *end = line;
  const char *behind, *sign;

  while (g_ascii_isalpha (*end))
    end++;
  behind = sk_characters_skip_space (end);
  for (gsize i = 0; end > line && i < G_N_ELEMENTS (signs); i++) {
    if (g_str_has_prefix (behind, signs[i])) {
      *value = behind + strlen (signs[i]);
      return end;
    }
  }
  sign = strchr (line, '=');
  *value = sign != NULL ? sign + 1 : NULL;
  return sign;
}

/* A `Key=value` line. */
static void
read_pair (SkKeyFile *self, Group *group, const char *line, guint number)
{
  const char *value = NULL;
  const char *sign = find_sign (line, &value);
  g_autofree char *name = sign == NULL ? NULL : g_strchomp (g_strndup (line, sign - line));
  const Key *other = name != NULL && group != NULL ? g_hash_table_lookup (group->names, name) : NULL;

  if (name == NULL || !is_key_name (name)) {
    sk_report_add (self->report, self->file, number, SK_LEVEL_ERROR, "header",
                   _ ("this line is not of the form Key=value; correct it, or put # before it to have it ignored"));
  } else if (group == NULL) {
    sk_report_add (self->report, self->file, number, SK_LEVEL_ERROR, "header",
                   _ ("“%s” stands before the first heading in [ ]; move it below one"), name);
  } else if (other != NULL) {
    sk_report_add (self->report, self->file, number, SK_LEVEL_ERROR, "key",
                   _ ("“%s” stands twice, first in line %u; keep one of the two"), name, other->line);
  } else {
    Key *key = g_new0 (Key, 1);

    key->name = g_steal_pointer (&name);
    key->value = g_strdup (sk_characters_skip_space (value));
    key->line = number;
    g_hash_table_insert (group->names, key->name, key);
    g_ptr_array_add (group->keys, key);
  }
}

static void
read_lines (SkKeyFile *self, SkSourceText *text, guint first, guint last, Group *group)
{
  for (guint i = first; i <= last; i++) {
    g_autofree char *line = g_strstrip (g_strdup (sk_source_text_get_line (text, i)));

    if (*line == '\0' || *line == '#')
      continue;
    if (*line == '[')
      group = read_group (self, line, i);
    else
      read_pair (self, group, line, i);
  }
}

SkKeyFile *
sk_key_file_new (SkSourceText *text, guint first, guint last, const char *group, const char *file, SkReport *report)
{
  SkKeyFile *self = g_new0 (SkKeyFile, 1);

  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  self->names = g_hash_table_new (g_str_hash, g_str_equal);
  self->file = g_strdup (file);
  self->report = g_object_ref (report);
  read_lines (self, text, first, last, group != NULL ? add_group (self, group, first > 1 ? first - 1 : 1) : NULL);
  return self;
}

SkKeyFile *
sk_key_file_open (SkFolder *folder, const char *path, gsize limit, SkReport *report)
{
  g_autoptr (GBytes) bytes = sk_foreign_file_read_text (folder, path, limit, report);
  g_autoptr (SkSourceText) text = bytes != NULL ? sk_source_text_new (bytes, path, report) : NULL;

  return text != NULL ? sk_key_file_new (text, 1, sk_source_text_get_n_lines (text), NULL, path, report) : NULL;
}

void
sk_key_file_free (SkKeyFile *self)
{
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->groups);
  g_free (self->file);
  g_object_unref (self->report);
  g_free (self);
}

GStrv
sk_key_file_get_groups (SkKeyFile *self)
{
  char **names = g_new0 (char *, self->groups->len + 1);

  for (guint i = 0; i < self->groups->len; i++)
    names[i] = g_strdup (((const Group *) self->groups->pdata[i])->name);
  return names;
}

GStrv
sk_key_file_get_keys (SkKeyFile *self, const char *group)
{
  const Group *found = find_group (self, group);
  guint n = found != NULL ? found->keys->len : 0;
  char **names = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] = g_strdup (((const Key *) found->keys->pdata[i])->name);
  return names;
}

gboolean
sk_key_file_has_key (SkKeyFile *self, const char *group, const char *key)
{
  return find_key (self, group, key) != NULL;
}

guint
sk_key_file_get_line (SkKeyFile *self, const char *group, const char *key)
{
  const Key *found = key != NULL ? find_key (self, group, key) : NULL;
  const Group *around = find_group (self, group);

  if (found != NULL)
    return found->line;
  return around != NULL ? MAX (around->line, 1) : 1;
}

/* The value without its escapes, as GKeyFile has them; NULL where one is none. */
static char *
unescape (const char *value)
{
  static const char letters[] = "sntr\\", characters[] = " \n\t\r\\";
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *p = value; *p != '\0'; p++) {
    const char *letter = *p == '\\' && p[1] != '\0' ? strchr (letters, p[1]) : NULL;

    if (*p == '\\' && letter == NULL)
      return NULL;
    g_string_append_c (text, letter != NULL ? characters[letter - letters] : *p);
    p += letter != NULL;
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
sk_key_file_get_string (SkKeyFile *self, const char *group, const char *key)
{
  const Key *found = find_key (self, group, key);
  g_autofree char *value = found != NULL ? unescape (found->value) : NULL;

  if (found == NULL)
    return NULL;
  if (value == NULL) {
    sk_key_file_report (self, group, key, SK_LEVEL_ERROR, "key",
                        _ ("a single \\ means something else here; write \\\\ for it"));
    value = g_strdup (found->value);
  }
  /* What stands in the file itself was told with the file. */
  if (sk_characters_find_forbidden (found->value, -1) == NULL &&
      (sk_characters_find_forbidden (value, -1) != NULL || strpbrk (value, "\n\t") != NULL)) {
    sk_key_file_report (self, group, key, SK_LEVEL_ERROR, "encoding",
                        _ ("“%s” contains a line end, a tab or a hidden character; take away the \\ with its letter"),
                        key);
  }
  g_strdelimit (value, "\n\t", ' ');
  g_strstrip (value);
  return *value != '\0' ? g_steal_pointer (&value) : NULL;
}

char *
sk_key_file_get_unquoted (SkKeyFile *self, const char *group, const char *key)
{
  static const char *const marks[] = { "\"", "'", "“", "”", "„", "‘", "’", "«", "»" };
  g_autofree char *value = sk_key_file_get_string (self, group, key);
  char *start = value, *end = value != NULL ? value + strlen (value) : NULL;

  for (gsize i = 0; value != NULL && i < G_N_ELEMENTS (marks); i++) {
    gsize length = strlen (marks[i]);

    if (g_str_has_prefix (start, marks[i]))
      start += length;
    if (end >= start + length && strncmp (end - length, marks[i], length) == 0)
      *(end -= length) = '\0';
  }
  return start != NULL && *start != '\0' ? g_strdup (start) : NULL;
}

char *
sk_key_file_get_words (SkKeyFile *self, const char *group, const char *key)
{
  char *words = sk_key_file_get_string (self, group, key);

  if (words != NULL && sk_characters_are_more_than (words, SK_LIMIT_SENTENCE)) {
    sk_key_file_report (self, group, key, SK_LEVEL_ERROR, "limit",
                        _ ("%s= has at most %d letters; write it in fewer words"), key, SK_LIMIT_SENTENCE);
  }
  if (words != NULL && sk_left_markup_find (words).rule != NULL) {
    sk_key_file_report (self, group, key, SK_LEVEL_ERROR, sk_left_markup_find (words).rule,
                        _ ("%s= is shown to the letter, with every star, bracket and #; write it in plain words"), key);
  }
  return words;
}

gboolean
sk_key_file_is_among (const char *key, const char *const *known)
{
  while (*known != NULL && g_ascii_strcasecmp (*known, key) != 0)
    known++;
  return *known != NULL;
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
