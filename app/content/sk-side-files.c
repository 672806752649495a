/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-side-files.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-key-file.h"
#include "sk-limits.h"

#define CREDITS "pictures/credits.ini"
#define CHECK "check.ini"
#define SAY "Say"

static SkKeyFile *
open_keys (SkFolder *folder, const char *path, gsize limit, SkReport *report)
{
  g_autoptr (GBytes) bytes = sk_folder_read (folder, path, limit, report);
  g_autoptr (SkSourceText) text = bytes != NULL ? sk_source_text_new (bytes, path, report) : NULL;

  return text != NULL ? sk_key_file_new (text, 1, sk_source_text_get_n_lines (text), NULL, path, report) : NULL;
}

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
  g_autoptr (SkKeyFile) keys = open_keys (folder, path, SK_LIMIT_INI_BYTES, report);
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
  static const char *const known[] = { "Title", "Author", "Licence", "Source", NULL };
  g_auto (GStrv) names = sk_key_file_get_keys (keys, group);

  if (!g_str_equal (group, "*") && !sk_index_has_picture (index, group)) {
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

void
sk_side_files_check_credits (SkFolder *folder, SkIndex *index, SkReport *report)
{
  g_autoptr (SkKeyFile) keys = NULL;
  g_auto (GStrv) groups = NULL;

  if (!sk_folder_has (folder, CREDITS))
    return;
  keys = open_keys (folder, CREDITS, SK_LIMIT_CREDITS_BYTES, report);
  groups = keys != NULL ? sk_key_file_get_groups (keys) : NULL;
  for (guint i = 0; groups != NULL && groups[i] != NULL; i++)
    check_credit (keys, index, groups[i]);
}

/* `15` or `15;25`. */
static gboolean
is_limit (SkKeyFile *keys, const char *rule)
{
  g_auto (GStrv) numbers = sk_key_file_get_list (keys, "Limits", rule);

  for (guint i = 0; numbers[i] != NULL; i++) {
    if (!g_ascii_string_to_unsigned (numbers[i], 10, 0, G_MAXUINT, NULL, NULL))
      return FALSE;
  }
  return numbers[0] != NULL && (numbers[1] == NULL || numbers[2] == NULL);
}

static void
check_limits (SkKeyFile *keys)
{
  g_auto (GStrv) rules = sk_key_file_get_keys (keys, "Limits");

  for (guint i = 0; rules[i] != NULL; i++) {
    if (!is_limit (keys, rules[i])) {
      sk_key_file_report (keys, "Limits", rules[i], SK_LEVEL_ERROR, "key",
                          _ ("“%s” needs one number, or two with ; between: for a warning and for an error"), rules[i]);
    }
  }
}

static void
check_waiver (SkKeyFile *keys, const char *group)
{
  static const char *const known[] = { "Rule", "Reason", "By", "Page", "Text", NULL };
  g_auto (GStrv) names = sk_key_file_get_keys (keys, group);

  for (guint i = 0; i < 3; i++) {
    g_autofree char *value = sk_key_file_get_string (keys, group, known[i]);

    if (value == NULL) {
      sk_key_file_report (keys, group, known[i], SK_LEVEL_ERROR, "key",
                          _ ("%s= is missing; who waives a rule says which, why, and in which role"), known[i]);
    }
  }
  for (guint i = 0; names[i] != NULL; i++) {
    if (!g_strv_contains (known, names[i])) {
      sk_key_file_report (keys, group, names[i], SK_LEVEL_WARNING, "key",
                          _ ("“%s” is not known here; a waiver has Rule, Reason, By, Page and Text"), names[i]);
    }
  }
}

void
sk_side_files_check_limits (SkFolder *folder, SkReport *report)
{
  g_autoptr (SkKeyFile) keys = NULL;
  g_auto (GStrv) groups = NULL;

  if (!sk_folder_has (folder, CHECK))
    return;
  keys = open_keys (folder, CHECK, SK_LIMIT_INI_BYTES, report);
  groups = keys != NULL ? sk_key_file_get_groups (keys) : NULL;
  for (guint i = 0; groups != NULL && groups[i] != NULL; i++) {
    if (g_str_equal (groups[i], "Limits"))
      check_limits (keys);
    else if (g_str_has_prefix (groups[i], "Waive "))
      check_waiver (keys, groups[i]);
    else
      report_group (keys, groups[i], "[Limits] or [Waive 1]");
  }
}
