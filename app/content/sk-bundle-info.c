/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-bundle-info.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-characters.h"
#include "sk-file-name.h"
#include "sk-foreign-file.h"
#include "sk-key-file.h"
#include "sk-limits.h"

#define FILE_NAME "bundle.ini"
#define GROUP "Bundle"

static char *
read_required (SkKeyFile *keys, const char *key, const char *example)
{
  char *value = sk_key_file_get_words (keys, GROUP, key);

  if (value == NULL) {
    sk_key_file_report (keys, GROUP, key, SK_LEVEL_ERROR, "key", _ ("%s= is missing; write it below [Bundle]: %s=%s"),
                        key, key, example);
  }
  return value;
}

static void
check_format (SkKeyFile *keys)
{
  g_autofree char *value = read_required (keys, "Format", "1");

  if (value != NULL && !g_str_equal (value, "1")) {
    sk_key_file_report (keys, GROUP, "Format", SK_LEVEL_ERROR, "key",
                        _ ("this program reads bundles of Format=1, not “%s”; correct it, or use a newer program"),
                        value);
  }
}

static char *
read_id (SkKeyFile *keys)
{
  g_autofree char *id = read_required (keys, "Id", "org.example.our-plan");

  if (id != NULL && !g_application_id_is_valid (id)) {
    sk_key_file_report (keys, GROUP, "Id", SK_LEVEL_ERROR, "key",
                        _ ("“%s” is no name of a bundle; write one like org.example.our-plan"), id);
  }
  return g_steal_pointer (&id);
}

static guint
read_release (SkKeyFile *keys)
{
  g_autofree char *value = read_required (keys, "Release", "1");
  guint64 release = 0;

  if (value != NULL && !g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT, &release, NULL)) {
    sk_key_file_report (keys, GROUP, "Release", SK_LEVEL_ERROR, "key",
                        _ ("“%s” is no whole number; write 1, and one more with every release"), value);
  }
  return release;
}

/* YYYY-MM-DD and nothing else: what GDate guesses of other forms depends on the locale. */
static GDate *
read_review_by (SkKeyFile *keys)
{
  g_autofree char *value = sk_key_file_get_string (keys, GROUP, "ReviewBy");
  g_autoptr (GDate) date = value != NULL ? sk_characters_parse_date (value) : NULL;

  if (value != NULL && date == NULL) {
    sk_key_file_report (keys, GROUP, "ReviewBy", SK_LEVEL_ERROR, "key",
                        _ ("“%s” is no date; write year, month and day: 2027-03-31"), value);
  }
  return g_steal_pointer (&date);
}

static gboolean
stands_before (char **list, guint position)
{
  for (guint i = 0; i < position; i++) {
    if (g_str_equal (list[i], list[position]))
      return TRUE;
  }
  return FALSE;
}

static GStrv
read_languages (SkKeyFile *keys)
{
  g_auto (GStrv) tags = sk_key_file_get_list (keys, GROUP, "Languages");
  g_autoptr (GPtrArray) languages = g_ptr_array_new_null_terminated (1, NULL, TRUE);

  if (tags[0] == NULL) {
    sk_key_file_report (keys, GROUP, "Languages", SK_LEVEL_ERROR, "key",
                        _ ("Languages= is missing; write the languages below [Bundle]: Languages=en;"));
  }
  for (guint i = 0; tags[i] != NULL; i++) {
    /* EN is en: of a tag with more parts than one, others have capitals. */
    for (char *p = tags[i]; *p != '\0' && *p != '-'; p++)
      *p = g_ascii_tolower (*p);
    if (!sk_characters_is_language (tags[i])) {
      sk_key_file_report (keys, GROUP, "Languages", SK_LEVEL_ERROR, "key",
                          _ ("“%s” is no language; write its short form: en, pl, cy"), tags[i]);
    } else if (stands_before (tags, i)) {
      sk_key_file_report (keys, GROUP, "Languages", SK_LEVEL_ERROR, "key", _ ("“%s” stands twice; keep one of the two"),
                          tags[i]);
    } else if (languages->len == SK_LIMIT_LANGUAGES) {
      sk_key_file_report (keys, GROUP, "Languages", SK_LEVEL_ERROR, "limit",
                          _ ("a bundle has at most %d languages; take some away"), SK_LIMIT_LANGUAGES);
      break;
    } else {
      g_ptr_array_add (languages, g_strdup (tags[i]));
    }
  }
  return (GStrv) g_ptr_array_steal (languages, NULL);
}

/* Split at commas, too, which no id has; and what names a page without doubt is taken: `Lunch.md`. */
static GPtrArray *
split_home (SkKeyFile *keys, SkFolder *folder, const char *language)
{
  g_auto (GStrv) written = sk_key_file_get_list (keys, GROUP, "Home");
  g_autofree char *joined = g_strjoinv (";", written);
  g_auto (GStrv) parts = g_strsplit (g_strdelimit (joined, ",", ';'), ";", -1);
  GPtrArray *ids = g_ptr_array_new_null_terminated (1, g_free, TRUE);

  for (guint i = 0; parts[i] != NULL; i++) {
    char *part = g_strstrip (parts[i]);
    g_autofree char *id = sk_file_name_read_page_id (part, language);
    g_autofree char *path = id != NULL ? g_strdup_printf ("%s/%s.md", language, id) : NULL;

    if (*part != '\0')
      g_ptr_array_add (ids, path != NULL && sk_folder_has (folder, path) ? g_steal_pointer (&id) : g_strdup (part));
  }
  return ids;
}

/* Several ids with a space between them. */
static gboolean
is_row (const char *written)
{
  g_auto (GStrv) parts = g_strsplit (written, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    if (!sk_characters_is_page_id (parts[i]))
      return FALSE;
  }
  return TRUE;
}

static void
report_no_page (SkKeyFile *keys, const char *written)
{
  sk_key_file_report (keys, GROUP, "Home", SK_LEVEL_ERROR, "key",
                      is_row (written)
                          ? _ ("“%s” is no page; write the name of its file without .md, and ; between two pages")
                          : _ ("“%s” is no page; write the name of its file without .md"),
                      written);
}

static GStrv
read_home (SkKeyFile *keys, SkFolder *folder, const char *language)
{
  g_autoptr (GPtrArray) written = split_home (keys, folder, language);
  g_autoptr (GPtrArray) home = g_ptr_array_new_null_terminated (1, NULL, TRUE);
  char **ids = (char **) written->pdata;

  if (written->len == 0) {
    sk_key_file_report (keys, GROUP, "Home", SK_LEVEL_ERROR, "key",
                        _ ("Home= is missing; write the pages of the home screen below [Bundle]: Home=plan;words;"));
  }
  if (written->len > SK_LIMIT_HOME) {
    sk_key_file_report (keys, GROUP, "Home", SK_LEVEL_ERROR, "limit",
                        _ ("the home screen has room for %d pages, not %u; take some away"), SK_LIMIT_HOME,
                        written->len);
  }
  for (guint i = 0; i < written->len; i++) {
    if (!sk_characters_is_page_id (ids[i])) {
      report_no_page (keys, ids[i]);
    } else if (stands_before (ids, i)) {
      sk_key_file_report (keys, GROUP, "Home", SK_LEVEL_ERROR, "key", _ ("“%s” stands twice; keep one of the two"),
                          ids[i]);
    } else if (home->len < SK_LIMIT_HOME) {
      g_ptr_array_add (home, g_strdup (ids[i]));
    }
  }
  return (GStrv) g_ptr_array_steal (home, NULL);
}

static char *
read_original_language (SkKeyFile *keys, GStrv languages)
{
  g_autofree char *tag = sk_key_file_get_string (keys, GROUP, "OriginalLanguage");

  if (tag == NULL)
    return g_strdup (languages[0]);
  if (!sk_characters_is_language (tag)) {
    sk_key_file_report (keys, GROUP, "OriginalLanguage", SK_LEVEL_ERROR, "key",
                        _ ("“%s” is no language; write its short form: en, pl, cy"), tag);
  }
  return g_steal_pointer (&tag);
}

static void
read_titles (SkKeyFile *keys, SkBundleInfo *self)
{
  g_auto (GStrv) names = sk_key_file_get_keys (keys, GROUP);

  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *language = NULL;
    char *title;

    if (!g_str_has_prefix (names[i], "Title["))
      continue;
    language = g_strndup (names[i] + strlen ("Title["), strlen (names[i]) - strlen ("Title[]"));
    title = sk_key_file_get_words (keys, GROUP, names[i]);
    if (title == NULL)
      continue;
    if (!g_strv_contains ((const char *const *) self->languages, language)) {
      sk_key_file_report (keys, GROUP, names[i], SK_LEVEL_WARNING, "key",
                          _ ("“%s” is not among the Languages; add it there, or take this line away"), language);
    }
    g_hash_table_insert (self->titles, g_steal_pointer (&language), title);
  }
}

static void
check_keys (SkKeyFile *keys)
{
  static const char *const known[] = { "Format",           "Id",   "Title",  "Publisher", "Release",    "Languages",
                                       "OriginalLanguage", "Home", "Source", "ReviewBy",  "TestedWith", NULL };
  g_auto (GStrv) groups = sk_key_file_get_groups (keys);
  g_auto (GStrv) names = sk_key_file_get_keys (keys, GROUP);

  for (guint i = 0; groups[i] != NULL; i++) {
    if (g_ascii_strcasecmp (groups[i], GROUP) != 0) {
      sk_key_file_report (keys, groups[i], NULL, SK_LEVEL_WARNING, "key",
                          _ ("[%s] is not known here; all keys stand below [Bundle]"), groups[i]);
    }
  }
  for (guint i = 0; names[i] != NULL; i++) {
    if (!sk_key_file_is_among (names[i], known) && !g_str_has_prefix (names[i], "Title[")) {
      sk_key_file_report (keys, GROUP, names[i], SK_LEVEL_WARNING, "key",
                          _ ("“%s” is not known here; correct it, or take the line away"), names[i]);
    }
  }
}

static void
read_keys (SkBundleInfo *self, SkKeyFile *keys, SkFolder *folder)
{
  check_format (keys);
  self->id = read_id (keys);
  self->title = read_required (keys, "Title", "Our plan");
  self->publisher = read_required (keys, "Publisher", _ ("who answers for the pages"));
  self->release = read_release (keys);
  self->languages = read_languages (keys);
  self->original_language = read_original_language (keys, self->languages);
  self->home = read_home (keys, folder, self->languages[0] != NULL ? self->languages[0] : "");
  self->source = sk_key_file_get_words (keys, GROUP, "Source");
  self->review_by = read_review_by (keys);
  self->tested_with = sk_key_file_get_list (keys, GROUP, "TestedWith");
  self->languages_line = sk_key_file_get_line (keys, GROUP, "Languages");
  self->home_line = sk_key_file_get_line (keys, GROUP, "Home");
  self->review_by_line = sk_key_file_get_line (keys, GROUP, "ReviewBy");
  self->tested_with_line = sk_key_file_get_line (keys, GROUP, "TestedWith");
  read_titles (keys, self);
  check_keys (keys);
}

/* A file that was meant to be bundle.ini, or a folder that has one; NULL without either. */
static char *
find_meant (SkFolder *folder, gboolean *is_folder)
{
  g_autoptr (SkReport) listing = sk_report_new (); /* of what is wrong besides, there is time later */
  g_autoptr (GPtrArray) entries = sk_folder_list (folder, "", listing);
  char *inside = NULL;

  *is_folder = FALSE;
  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const SkFolderEntry *entry = entries->pdata[i];
    g_autofree char *path = entry->is_folder ? g_strdup_printf ("%s/%s", entry->name, FILE_NAME) : NULL;

    if (path == NULL && sk_file_name_is_meant (entry->name, FILE_NAME)) {
      g_free (inside);
      *is_folder = FALSE;
      return g_strdup (entry->name);
    }
    if (path != NULL && inside == NULL && sk_folder_has (folder, path)) {
      inside = g_strdup (entry->name);
      *is_folder = TRUE;
    }
  }
  return inside;
}

static void
report_missing (SkFolder *folder, SkReport *report)
{
  gboolean is_folder;
  g_autofree char *meant = find_meant (folder, &is_folder);

  if (meant == NULL)
    sk_report_add (report, FILE_NAME, 1, SK_LEVEL_ERROR, "header",
                   _ ("the folder has no bundle.ini, so it is no bundle; choose the folder in which bundle.ini lies"));
  else if (is_folder)
    sk_report_add (report, FILE_NAME, 1, SK_LEVEL_ERROR, "header",
                   _ ("the folder has no bundle.ini, but the folder “%s” in it has; choose that one"), meant);
  else
    sk_report_add (report, FILE_NAME, 1, SK_LEVEL_ERROR, "header",
                   _ ("the folder has no bundle.ini, but a file “%s”; rename that to bundle.ini (Windows hides the end "
                      "of a name: choose View, then File name extensions)"),
                   meant);
}

SkBundleInfo *
sk_bundle_info_read (SkFolder *folder, SkReport *report)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SkSourceText) text = NULL;
  g_autoptr (SkKeyFile) keys = NULL;
  SkBundleInfo *self;

  if (!sk_folder_has (folder, FILE_NAME)) {
    report_missing (folder, report);
    return NULL;
  }
  bytes = sk_foreign_file_read_text (folder, FILE_NAME, SK_LIMIT_INI_BYTES, report);
  if (bytes != NULL)
    text = sk_source_text_new (bytes, FILE_NAME, report);
  if (text == NULL)
    return NULL;

  keys = sk_key_file_new (text, 1, sk_source_text_get_n_lines (text), NULL, FILE_NAME, report);
  self = g_new0 (SkBundleInfo, 1);
  read_keys (self, keys, folder);
  return self;
}

void
sk_bundle_info_free (SkBundleInfo *self)
{
  g_free (self->id);
  g_free (self->title);
  g_hash_table_unref (self->titles);
  g_free (self->publisher);
  g_free (self->source);
  g_free (self->original_language);
  g_clear_pointer (&self->review_by, g_date_free);
  g_strfreev (self->languages);
  g_strfreev (self->home);
  g_strfreev (self->tested_with);
  g_free (self);
}
