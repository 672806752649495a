/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-vocabulary.h"

#include <gio/gio.h>
#include <string.h>

#include "saying-resources.h"

struct _SkVocabulary {
  GHashTable *groups; /* char * to GHashTable of char * to char * */
  gboolean is_english;
};

static GHashTable *
read_group (GKeyFile *file, const char *group)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (char **key = keys; key != NULL && *key != NULL; key++)
    g_hash_table_insert (words, g_strdup (*key), g_key_file_get_string (file, group, *key, NULL));
  return words;
}

static SkVocabulary *
load (const char *language)
{
  SkVocabulary *self = g_new0 (SkVocabulary, 1);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = g_strdup_printf ("/org/southend/SendKiosk/saying/%s.ini", language);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (saying_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) groups = NULL;

  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  self->is_english = g_str_equal (language, "en");
  if (bytes != NULL && g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    groups = g_key_file_get_groups (file, NULL);
  for (char **group = groups; group != NULL && *group != NULL; group++)
    g_hash_table_insert (self->groups, g_strdup (*group), read_group (file, *group));
  return self;
}

const SkVocabulary *
sk_vocabulary_get (const char *language)
{
  static GHashTable *vocabularies;
  g_autofree char *part = g_strndup (language, strcspn (language, "-_"));
  g_autofree char *name = g_ascii_strdown (part, -1);
  SkVocabulary *vocabulary;

  if (vocabularies == NULL)
    vocabularies = g_hash_table_new (g_str_hash, g_str_equal);
  vocabulary = g_hash_table_lookup (vocabularies, name);
  if (vocabulary == NULL) {
    vocabulary = load (name);
    g_hash_table_insert (vocabularies, g_steal_pointer (&name), vocabulary);
  }
  return vocabulary;
}

const char *
sk_vocabulary_find (const SkVocabulary *self, const char *group, const char *key)
{
  GHashTable *words = g_hash_table_lookup (self->groups, group);

  return words != NULL ? g_hash_table_lookup (words, key) : NULL;
}

gboolean
sk_vocabulary_is_english (const SkVocabulary *self)
{
  return self->is_english;
}
