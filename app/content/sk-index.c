/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-index.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-built-in.h"
#include "sk-characters.h"
#include "sk-limits.h"
#include "sk-page-lines.h"

typedef struct {
  GPtrArray *pages;     /* ids, sorted, NULL-terminated */
  GHashTable *page_set; /* the same, to be found */
  GHashTable *words;    /* folded word to anchor; NULL until somebody asks */
  gboolean has_sayings;
} Language;

struct _SkIndex {
  GObject parent_instance;

  SkFolder *folder;
  char *default_language;
  GHashTable *languages; /* tag to Language */
  GHashTable *pictures;  /* key to path */
  GMutex lock;           /* of what is looked up when it is first asked for: built_in, and the words of languages */
  GHashTable *built_in;  /* keys of the built-in set that somebody asked for */
  GPtrArray *sounds;     /* paths, NULL-terminated */
  GHashTable *sound_set; /* the same, to be found */
  gint64 size;
  gboolean too_large; /* more of something than a bundle may have */
};

G_DEFINE_FINAL_TYPE (SkIndex, sk_index, G_TYPE_OBJECT)

static void
language_free (Language *language)
{
  g_ptr_array_unref (language->pages);
  g_hash_table_unref (language->page_set);
  g_clear_pointer (&language->words, g_hash_table_unref);
  g_free (language);
}

static void
sk_index_finalize (GObject *object)
{
  SkIndex *self = SK_INDEX (object);

  g_clear_object (&self->folder);
  g_free (self->default_language);
  g_hash_table_unref (self->languages);
  g_hash_table_unref (self->pictures);
  g_hash_table_unref (self->built_in);
  g_mutex_clear (&self->lock);
  g_hash_table_unref (self->sound_set);
  g_ptr_array_unref (self->sounds);

  G_OBJECT_CLASS (sk_index_parent_class)->finalize (object);
}

static void
sk_index_class_init (SkIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_index_finalize;
}

static void
sk_index_init (SkIndex *self)
{
  self->languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) language_free);
  self->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_mutex_init (&self->lock);
  self->built_in = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sounds = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  self->sound_set = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
add_page (SkIndex *self, Language *language, const char *folder, const SkFolderEntry *entry, SkReport *report)
{
  g_autofree char *path = g_strdup_printf ("%s/%s", folder, entry->name);
  g_autofree char *id = NULL;

  if (g_str_equal (entry->name, "say.ini")) {
    language->has_sayings = TRUE;
    return;
  }
  if (!g_str_has_suffix (entry->name, ".md")) {
    sk_report_add (report, path, 1, SK_LEVEL_WARNING, "key",
                   _ ("this file is not used; the name of a page ends in .md"));
    return;
  }
  id = g_strndup (entry->name, strlen (entry->name) - strlen (".md"));
  if (!sk_characters_is_page_id (id)) {
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "limit",
                   _ ("the name of a page has at most 64 of the letters a to z, digits and -, then .md; rename it"));
    return;
  }
  if (language->pages->len == SK_LIMIT_PAGES) {
    self->too_large = TRUE;
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "limit",
                   _ ("a language has at most %d pages; this one and those after it are too many"), SK_LIMIT_PAGES);
  }
  if (language->pages->len < SK_LIMIT_PAGES) {
    g_hash_table_add (language->page_set, id);
    g_ptr_array_add (language->pages, g_steal_pointer (&id));
  }
}

static void
list_language (SkIndex *self, const char *tag, gboolean exists, SkReport *report)
{
  g_autoptr (GPtrArray) entries = exists ? sk_folder_list (self->folder, tag, report) : NULL;
  Language *language = g_new0 (Language, 1);

  language->pages = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  language->page_set = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (self->languages, g_strdup (tag), language);
  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const SkFolderEntry *entry = g_ptr_array_index (entries, i);

    if (!entry->is_folder) {
      self->size += entry->size;
      add_page (self, language, tag, entry, report);
    }
  }
}

static void
add_picture (SkIndex *self, const SkFolderEntry *entry, SkReport *report)
{
  g_autofree char *path = g_strdup_printf ("pictures/%s", entry->name);
  const char *dot = strrchr (entry->name, '.');
  g_autofree char *key = g_strndup (entry->name, dot == NULL ? 0 : dot - entry->name);
  const char *other;

  if (g_str_equal (entry->name, "credits.ini"))
    return;
  if (*key == '\0' || (g_ascii_strcasecmp (dot, ".svg") != 0 && g_ascii_strcasecmp (dot, ".png") != 0 &&
                       g_ascii_strcasecmp (dot, ".jpg") != 0)) {
    sk_report_add (report, path, 1, SK_LEVEL_WARNING, "bitmap",
                   _ ("this file is not used; the name of a picture ends in .svg, .png or .jpg"));
    return;
  }
  other = g_hash_table_lookup (self->pictures, key);
  if (other != NULL) {
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "key",
                   _ ("“%s” has the same name before the dot; keep one of the two, or rename one"), other);
    return;
  }
  if (g_hash_table_size (self->pictures) == SK_LIMIT_PICTURES) {
    self->too_large = TRUE;
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "limit", _ ("a bundle has at most %d pictures; take some away"),
                   SK_LIMIT_PICTURES);
  }
  if (g_hash_table_size (self->pictures) < SK_LIMIT_PICTURES)
    g_hash_table_insert (self->pictures, g_steal_pointer (&key), g_steal_pointer (&path));
}

static void
list_pictures (SkIndex *self, SkReport *report)
{
  g_autoptr (GPtrArray) entries = sk_folder_list (self->folder, "pictures", report);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const SkFolderEntry *entry = g_ptr_array_index (entries, i);

    if (!entry->is_folder) {
      self->size += entry->size;
      add_picture (self, entry, report);
    }
  }
}

/* One folder a language, and nothing deeper: sounds/en/plan.opus. */
static void
list_sounds (SkIndex *self, const char *path, SkReport *report)
{
  g_autoptr (GPtrArray) entries = sk_folder_list (self->folder, path, report);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const SkFolderEntry *entry = g_ptr_array_index (entries, i);
    g_autofree char *inside = g_strdup_printf ("%s/%s", path, entry->name);

    self->size += entry->size;
    if (!entry->is_folder) {
      g_hash_table_add (self->sound_set, inside);
      g_ptr_array_add (self->sounds, g_steal_pointer (&inside));
    } else if (g_str_equal (path, "sounds")) {
      list_sounds (self, inside, report);
    }
  }
}

static gboolean
has_folder (GPtrArray *entries, const char *name)
{
  for (guint i = 0; i < entries->len; i++) {
    const SkFolderEntry *entry = g_ptr_array_index (entries, i);

    if (entry->is_folder && g_str_equal (entry->name, name))
      return TRUE;
  }
  return FALSE;
}

static void
list_all (SkIndex *self, const char *const *languages, SkReport *report)
{
  g_autoptr (GPtrArray) entries = sk_folder_list (self->folder, "", report);

  if (entries == NULL)
    return;
  for (guint i = 0; languages[i] != NULL; i++)
    list_language (self, languages[i], has_folder (entries, languages[i]), report);
  if (has_folder (entries, "pictures"))
    list_pictures (self, report);
  if (has_folder (entries, "sounds"))
    list_sounds (self, "sounds", report);
  if (self->size > SK_LIMIT_BUNDLE_BYTES) {
    self->too_large = TRUE;
    sk_report_add (report, "bundle.ini", 1, SK_LEVEL_ERROR, "limit",
                   _ ("the whole bundle has more than 512 MiB; make pictures or sounds smaller"));
  }
}

SkIndex *
sk_index_new (SkFolder *folder, const char *const *languages, SkReport *report)
{
  SkIndex *self;

  g_return_val_if_fail (SK_IS_FOLDER (folder), NULL);

  self = g_object_new (SK_TYPE_INDEX, NULL);
  self->folder = g_object_ref (folder);
  self->default_language = g_strdup (languages[0] != NULL ? languages[0] : "");
  list_all (self, languages, report);
  return self;
}

gboolean
sk_index_is_too_large (SkIndex *self)
{
  g_return_val_if_fail (SK_IS_INDEX (self), FALSE);

  return self->too_large;
}

gboolean
sk_index_has_page (SkIndex *self, const char *language, const char *id)
{
  Language *found;

  g_return_val_if_fail (SK_IS_INDEX (self), FALSE);

  found = g_hash_table_lookup (self->languages, language);
  return found != NULL && g_hash_table_contains (found->page_set, id);
}

const char *const *
sk_index_get_pages (SkIndex *self, const char *language)
{
  static const char *const none[] = { NULL };
  Language *found;

  g_return_val_if_fail (SK_IS_INDEX (self), none);

  found = g_hash_table_lookup (self->languages, language);
  return found == NULL || found->pages->len == 0 ? none : (const char *const *) found->pages->pdata;
}

gboolean
sk_index_is_lacking (SkIndex *self, const char *language, const char *id)
{
  g_return_val_if_fail (SK_IS_INDEX (self), FALSE);

  return !sk_index_has_page (self, language, id) && sk_index_has_page (self, self->default_language, id);
}

gboolean
sk_index_has_sayings (SkIndex *self, const char *language)
{
  Language *found;

  g_return_val_if_fail (SK_IS_INDEX (self), FALSE);

  found = g_hash_table_lookup (self->languages, language);
  return found != NULL && found->has_sayings;
}

GStrv
sk_index_get_lacking (SkIndex *self, const char *language)
{
  g_autoptr (GPtrArray) lacking = g_ptr_array_new_null_terminated (1, NULL, TRUE);
  const char *const *pages;

  g_return_val_if_fail (SK_IS_INDEX (self), NULL);

  pages = sk_index_get_pages (self, self->default_language);
  for (guint i = 0; pages[i] != NULL; i++) {
    if (!sk_index_has_page (self, language, pages[i]))
      g_ptr_array_add (lacking, g_strdup (pages[i]));
  }
  return (GStrv) g_ptr_array_steal (lacking, NULL);
}

const char *
sk_index_get_picture (SkIndex *self, const char *key)
{
  g_return_val_if_fail (SK_IS_INDEX (self), NULL);

  return g_hash_table_lookup (self->pictures, key);
}

GList *
sk_index_get_pictures (SkIndex *self)
{
  g_return_val_if_fail (SK_IS_INDEX (self), NULL);

  return g_hash_table_get_keys (self->pictures);
}

gboolean
sk_index_has_picture (SkIndex *self, const char *key)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GFile) built_in = NULL;

  g_return_val_if_fail (SK_IS_INDEX (self), FALSE);

  if (g_hash_table_contains (self->pictures, key))
    return TRUE;
  /* Looking among the resources takes long, and the same few pictures stand on every page. */
  locker = g_mutex_locker_new (&self->lock);
  if (g_hash_table_contains (self->built_in, key))
    return TRUE;
  built_in = sk_built_in_find_picture (key);
  if (built_in != NULL)
    g_hash_table_add (self->built_in, g_strdup (key));
  return built_in != NULL;
}

/* Headings alone, so that a page can be parsed without parsing the words page first. */
static GHashTable *
read_words (SkIndex *self, const char *language)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (SkReport) report = sk_report_new ();
  g_autofree char *path = g_strdup_printf ("%s/words.md", language);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SkSourceText) text = NULL;

  if (sk_index_has_page (self, language, "words"))
    bytes = sk_folder_read (self->folder, path, SK_LIMIT_PAGE_BYTES, report);
  if (bytes != NULL)
    text = sk_source_text_new (bytes, path, report);
  for (guint i = 1; text != NULL && i <= sk_source_text_get_n_lines (text); i++) {
    g_autofree char *heading = sk_page_lines_read_heading (sk_source_text_get_line (text, i), 2);

    if (heading != NULL) {
      g_autofree char *anchor = sk_characters_make_anchor (heading);

      g_hash_table_insert (words, sk_characters_fold (heading), g_strdup (anchor));
      g_hash_table_insert (words, sk_characters_fold (anchor), g_strdup (anchor));
    }
  }
  return g_steal_pointer (&words);
}

const char *
sk_index_find_word (SkIndex *self, const char *language, const char *word)
{
  g_autofree char *folded = NULL;
  g_autoptr (GMutexLocker) locker = NULL;
  Language *found;

  g_return_val_if_fail (SK_IS_INDEX (self), NULL);

  found = g_hash_table_lookup (self->languages, language);
  if (found == NULL)
    return NULL;
  folded = sk_characters_fold (word);
  locker = g_mutex_locker_new (&self->lock);
  if (found->words == NULL)
    found->words = read_words (self, language);
  return g_hash_table_lookup (found->words, folded);
}

const char *const *
sk_index_get_sounds (SkIndex *self)
{
  static const char *const none[] = { NULL };

  g_return_val_if_fail (SK_IS_INDEX (self), none);

  return self->sounds->len == 0 ? none : (const char *const *) self->sounds->pdata;
}

const char *
sk_index_get_recording (SkIndex *self, const char *language, const char *id)
{
  static const char *const endings[] = { "ogg", "opus", "flac" };

  g_return_val_if_fail (SK_IS_INDEX (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings) && self->sounds->len > 0; i++) {
    g_autofree char *path = g_strdup_printf ("sounds/%s/%s.%s", language, id, endings[i]);
    gpointer found;

    if (g_hash_table_lookup_extended (self->sound_set, path, &found, NULL))
      return found;
  }
  return NULL;
}

char *
sk_index_get_times (SkIndex *self, const char *language, const char *id)
{
  g_autofree char *path = g_strdup_printf ("sounds/%s/%s.vtt", language, id);

  g_return_val_if_fail (SK_IS_INDEX (self), NULL);

  return g_hash_table_contains (self->sound_set, path) ? g_steal_pointer (&path) : NULL;
}
