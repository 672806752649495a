/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-side-files.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-file-name.h"
#include "sk-key-file.h"
#include "sk-limits.h"

#define CREDITS "pictures/credits.ini"
#define SAY "Say"

static void
report_group (SkKeyFile *keys, const char *group, const char *known)
{
  sk_key_file_report (keys, group, NULL, SK_LEVEL_WARNING, "key", _ ("[%s] is not known here; %s is"), group, known);
}

static void
read_saying (SkKeyFile *keys, const char *word, GHashTable *sayings)
{
  char *saying = sk_key_file_get_string (keys, SAY, word);

  if (strpbrk (word, " \t") != NULL) {
    sk_key_file_report (keys, SAY, word, SK_LEVEL_WARNING, "key",
                        _ ("“%s” is more than one word, and is never found; write a line for each word"), word);
  }
  if (saying == NULL) {
    sk_key_file_report (keys, SAY, word, SK_LEVEL_WARNING, "key",
                        _ ("nothing says how “%s” is said; write it behind the =, or take the line away"), word);
    return;
  }
  g_hash_table_insert (sayings, g_strdup (word), saying);
}

GHashTable *
sk_side_files_read_sayings (SkFolder *folder, const char *language, SkReport *report)
{
  g_autoptr (GHashTable) sayings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *path = g_strdup_printf ("%s/say.ini", language);
  g_autoptr (SkKeyFile) keys = sk_key_file_open (folder, path, SK_LIMIT_INI_BYTES, report);
  g_auto (GStrv) groups = keys != NULL ? sk_key_file_get_groups (keys) : NULL;
  g_auto (GStrv) words = keys != NULL ? sk_key_file_get_keys (keys, SAY) : NULL;

  for (guint i = 0; groups != NULL && groups[i] != NULL; i++) {
    if (!g_str_equal (groups[i], SAY))
      report_group (keys, groups[i], "[Say]");
  }
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    read_saying (keys, words[i], sayings);
  return g_steal_pointer (&sayings);
}

static void
check_credit (SkKeyFile *keys, SkIndex *index, const char *group)
{
  g_autofree char *key = sk_file_name_read_picture_key (group);
  static const char *const known[] = { "Title", "Author", "Licence", "Source", NULL };
  g_auto (GStrv) names = sk_key_file_get_keys (keys, group);

  if (!g_str_equal (group, "*") && sk_index_find_picture (index, key) == NULL) {
    sk_key_file_report (keys, group, NULL, SK_LEVEL_WARNING, "picture-missing",
                        _ ("there is no picture “%s”; correct the name, or take this part away"), group);
  }
  for (guint i = 0; names[i] != NULL; i++) {
    if (!g_strv_contains (known, names[i])) {
      sk_key_file_report (keys, group, names[i], SK_LEVEL_WARNING, "key",
                          _ ("“%s” is not known here; a picture has Title, Author, Licence and Source"), names[i]);
    }
  }
}

static void
read_credit (SkKeyFile *keys, SkIndex *index, const char *group, GPtrArray *credits)
{
  SkCredit *credit = g_new0 (SkCredit, 1);
  g_autofree char *key = sk_file_name_read_picture_key (group);
  const char *found = sk_index_find_picture (index, key);

  credit->key = g_strdup (found != NULL ? found : group);
  credit->title = sk_key_file_get_string (keys, group, "Title");
  credit->author = sk_key_file_get_string (keys, group, "Author");
  credit->licence = sk_key_file_get_string (keys, group, "Licence");
  credit->source = sk_key_file_get_string (keys, group, "Source");
  g_ptr_array_add (credits, credit);
}

GPtrArray *
sk_side_files_read_credits (SkFolder *folder, SkIndex *index, SkReport *report)
{
  g_autoptr (GPtrArray) credits = g_ptr_array_new_with_free_func ((GDestroyNotify) sk_credit_free);
  g_autoptr (SkKeyFile) keys = NULL;
  g_auto (GStrv) groups = NULL;

  if (sk_folder_has (folder, CREDITS))
    keys = sk_key_file_open (folder, CREDITS, SK_LIMIT_CREDITS_BYTES, report);
  groups = keys != NULL ? sk_key_file_get_groups (keys) : NULL;
  for (guint i = 0; groups != NULL && groups[i] != NULL; i++) {
    check_credit (keys, index, groups[i]);
    read_credit (keys, index, groups[i], credits);
  }
  return g_steal_pointer (&credits);
}
