/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-index.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-built-in.h"
#include "sk-characters.h"
#include "sk-file-name.h"
#include "sk-limits.h"
#include "sk-page-lines.h"

typedef struct {
  GPtrArray *pages;        /* ids, sorted, NULL-terminated */
  GHashTable *page_set;    /* the same, to be found */
  GHashTable *misnamed;    /* ids that files were meant to have whose names are others: to those names */
  gboolean has_other_name; /* its folder has: that was told */
  GHashTable *words;       /* folded word to anchor; NULL until somebody asks */
  gboolean has_sayings;
} Language;

struct _SkIndex {
  GObject parent_instance;

  SkFolder *folder;
  char *default_language;
  GHashTable *languages; /* tag to Language */
  GHashTable *pictures;  /* key to path */
  GHashTable *lower;     /* key in small letters to key, of the same */
  GHashTable *meant;     /* of all files among the pictures, what their names were meant to be, to those names */
  GMutex lock;           /* of what is looked up when it is first asked for: built_in, and the words of languages */
  GHashTable *built_in;  /* keys that somebody asked for to those of the built-in set */
  GPtrArray *sounds;     /* paths, NULL-terminated */
  GHashTable *sound_set; /* the same, by their names with small endings */
  gint64 size;
  gboolean too_large; /* more of something than a bundle may have */
};

G_DEFINE_FINAL_TYPE (SkIndex, sk_index, G_TYPE_OBJECT)

const char *const sk_index_sound_endings[] = { ".ogg", ".oga",  ".opus", ".flac", ".mp3", ".wav", ".wave",
                                               ".aif", ".aiff", ".aifc", ".au",   ".snd", ".caf", NULL };
const char *const sk_index_times_endings[] = { ".vtt", ".srt", NULL };
/* Of telephones, Word and other programs: what people bring who know their picture, and not its kind. */
static const char *const picture_endings[] = { ".heic", ".heif", ".bmp",  ".gif", ".webp", ".tif",
                                               ".tiff", ".avif", ".jfif", ".emf", ".wmf",  ".psd",
                                               ".xcf",  ".ai",   ".eps",  ".ico", ".dng",  NULL };
static const char *const document_endings[] = {
  ".docx", ".doc", ".odt", ".rtf", ".pages", ".pdf", ".pptx", ".ppt", NULL
};

static gboolean
has_ending (const char *name, const char *const *endings)
{
  const char *dot = strrchr (name, '.');

  for (guint i = 0; dot != NULL && endings[i] != NULL; i++) {
    if (g_ascii_strcasecmp (dot, endings[i]) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
language_free (Language *language)
{
  g_ptr_array_unref (language->pages);
  g_hash_table_unref (language->page_set);
  g_hash_table_unref (language->misnamed);
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
  g_hash_table_unref (self->lower);
  g_hash_table_unref (self->meant);
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
  self->lower = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->meant = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_mutex_init (&self->lock);
  self->built_in = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sounds = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  self->sound_set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* A file that is no page, but was meant to be one is told of when all pages are known. */
static void
add_stranger (Language *language, const char *path, const char *name, SkReport *report)
{
  char *id = sk_file_name_find_meant_page (name);

  if (sk_file_name_is_meant (name, "say.ini")) {
    g_free (id);
    sk_report_add (report, path, 1, SK_LEVEL_WARNING, "key",
                   _ ("this file is not used, for its name is “%s”; rename it to %s"), name, "say.ini");
  } else if (id != NULL) {
    g_hash_table_insert (language->misnamed, id, g_strdup (name));
  } else if (g_str_has_suffix (name, ".md")) {
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "limit",
                   _ ("the name of a page has at most 64 of the letters a to z, digits and -, then .md; rename it"));
  } else {
    g_hash_table_insert (language->misnamed, sk_file_name_simplify (name), g_strdup (name));
    /* Of a text somebody may think that it is the page, and has to know first. */
    sk_report_add (
        report, path, 1, SK_LEVEL_WARNING, has_ending (name, document_endings) ? "limit" : "key", "%s",
        has_ending (name, document_endings)
            ? _ ("this file is not used; put its words into a page, a plain text file whose name ends in .md")
            : _ ("this file is not used; the name of a page ends in .md"));
  }
}

static void
add_page (SkIndex *self, Language *language, const char *folder, const SkFolderEntry *entry, SkReport *report)
{
  g_autofree char *path = g_strdup_printf ("%s/%s", folder, entry->name);
  gboolean is_page = g_str_has_suffix (entry->name, ".md");
  g_autofree char *id = is_page ? g_strndup (entry->name, strlen (entry->name) - strlen (".md")) : NULL;

  if (g_str_equal (entry->name, "say.ini")) {
    language->has_sayings = TRUE;
    return;
  }
  if (!is_page || !sk_characters_is_page_id (id)) {
    add_stranger (language, path, entry->name, report);
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

/* `plan.md.txt` beside plan.md may be the one that somebody changed, and so is told where plan.md is. */
static void
report_misnamed (Language *language, const char *folder, SkReport *report)
{
  GHashTableIter iter;
  gpointer id, name;

  g_hash_table_iter_init (&iter, language->misnamed);
  while (g_hash_table_iter_next (&iter, &id, &name)) {
    g_autofree char *meant = sk_file_name_find_meant_page (name);
    g_autofree char *page = g_strdup_printf ("%s/%s.md", folder, (const char *) id);
    g_autofree char *path = g_strdup_printf ("%s/%s", folder, (const char *) name);

    if (meant == NULL)
      continue;
    if (g_hash_table_contains (language->page_set, id)) {
      sk_report_add (
          report, page, 1, SK_LEVEL_WARNING, "key",
          _ ("a file “%s” lies beside this page, and nobody sees it; look which of the two is right, and take "
             "the other one away"),
          (const char *) name);
    } else {
      sk_report_add (
          report, path, 1, SK_LEVEL_ERROR, "key",
          g_strcmp0 (strstr (name, ".md"), ".md") == 0
              ? _ ("this page is not shown, for its file is named “%s”; rename it to %s.md, in small letters "
                   "and without spaces")
              : _ ("this page is not shown, for its file is named “%s”; rename it to %s.md (Windows hides the "
                   "end of a name: choose View, then File name extensions)"),
          (const char *) name, (const char *) id);
    }
  }
}

/* Folder: NULL where there is none, or one whose name has other capitals. */
static void
list_language (SkIndex *self, const char *tag, const char *folder, SkReport *report)
{
  g_autoptr (GPtrArray) entries = g_strcmp0 (folder, tag) == 0 ? sk_folder_list (self->folder, tag, report) : NULL;
  Language *language = g_new0 (Language, 1);

  language->pages = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  language->page_set = g_hash_table_new (g_str_hash, g_str_equal);
  language->misnamed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  language->has_other_name = folder != NULL && !g_str_equal (folder, tag);
  g_hash_table_insert (self->languages, g_strdup (tag), language);
  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const SkFolderEntry *entry = g_ptr_array_index (entries, i);

    if (!entry->is_folder) {
      self->size += entry->size;
      add_page (self, language, tag, entry, report);
    }
  }
  report_misnamed (language, tag, report);
}

static void
add_picture (SkIndex *self, const char *folder, const SkFolderEntry *entry, SkReport *report)
{
  g_autofree char *path = g_strdup_printf ("%s/%s", folder, entry->name);
  const char *dot = sk_file_name_find_picture_ending (entry->name);
  g_autofree char *key = g_strndup (entry->name, dot == NULL ? 0 : dot - entry->name);
  const char *other;

  if (g_str_equal (entry->name, "credits.ini"))
    return;
  if (dot == NULL && sk_file_name_is_meant (entry->name, "credits.ini")) {
    sk_report_add (report, path, 1, SK_LEVEL_WARNING, "key",
                   _ ("this file is not used, for its name is “%s”; rename it to %s"), entry->name, "credits.ini");
    return;
  }
  g_hash_table_insert (self->meant, sk_file_name_simplify (entry->name), g_strdup (entry->name));
  if (dot == NULL) {
    sk_report_add (
        report, path, 1, SK_LEVEL_WARNING, "bitmap", "%s",
        has_ending (entry->name, picture_endings)
            ? _ ("pictures of this kind cannot be shown here; open it in a picture program, such as Paint, and "
                 "save it as .png or .jpg")
            : _ ("this file is not used; the name of a picture ends in .svg, .png or .jpg"));
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
  if (g_hash_table_size (self->pictures) < SK_LIMIT_PICTURES) {
    g_hash_table_insert (self->lower, g_utf8_strdown (key, -1), g_strdup (key));
    g_hash_table_insert (self->pictures, g_steal_pointer (&key), g_steal_pointer (&path));
  }
}

static void
list_pictures (SkIndex *self, const char *folder, SkReport *report)
{
  g_autoptr (GPtrArray) entries = sk_folder_list (self->folder, folder, report);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const SkFolderEntry *entry = g_ptr_array_index (entries, i);

    if (!entry->is_folder) {
      self->size += entry->size;
      add_picture (self, folder, entry, report);
    }
  }
}

/* plan.OGG is plan.ogg. */
static char *
lower_ending (const char *path)
{
  const char *dot = strrchr (path, '.');
  g_autofree char *ending = dot != NULL ? g_ascii_strdown (dot, -1) : NULL;
  g_autofree char *before = dot != NULL ? g_strndup (path, (gsize) (dot - path)) : NULL;

  return dot != NULL ? g_strconcat (before, ending, NULL) : g_strdup (path);
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
      g_hash_table_insert (self->sound_set, lower_ending (inside), inside);
      g_ptr_array_add (self->sounds, g_steal_pointer (&inside));
    } else if (strchr (path, '/') == NULL) {
      list_sounds (self, inside, report);
    }
  }
}

/* The folder with this name; else one whose name differs in its capitals alone, which is told; else NULL. */
static const char *
find_folder (GPtrArray *entries, const char *name, SkReport *report)
{
  const char *found = NULL;

  for (guint i = 0; i < entries->len; i++) {
    const SkFolderEntry *entry = g_ptr_array_index (entries, i);

    if (entry->is_folder && g_ascii_strcasecmp (entry->name, name) == 0 &&
        (found == NULL || !g_str_equal (found, name)))
      found = entry->name;
  }
  if (found != NULL && !g_str_equal (found, name)) {
    sk_report_add (report, found, 1, SK_LEVEL_ERROR, "key",
                   _ ("this folder is not found, for its name is “%s”; rename it to %s"), found, name);
  }
  return found;
}

/* `check.ini.txt`, and `bundle.ini.txt` beside the one that is used. */
static void
check_strangers (GPtrArray *entries, SkReport *report)
{
  static const char *const names[] = { "bundle.ini", "check.ini" };

  for (guint i = 0; i < entries->len; i++) {
    const SkFolderEntry *entry = g_ptr_array_index (entries, i);

    for (gsize j = 0; j < G_N_ELEMENTS (names) && !entry->is_folder; j++) {
      if (sk_file_name_is_meant (entry->name, names[j])) {
        sk_report_add (report, names[j], 1, SK_LEVEL_WARNING, "key",
                       _ ("the file “%s” is not used, %s is; rename it, or take it away"), entry->name, names[j]);
      }
    }
  }
}

static void
list_all (SkIndex *self, const char *const *languages, SkReport *report)
{
  g_autoptr (GPtrArray) entries = sk_folder_list (self->folder, "", report);
  const char *pictures, *sounds;

  if (entries == NULL)
    return;
  check_strangers (entries, report);
  for (guint i = 0; languages[i] != NULL; i++)
    list_language (self, languages[i], find_folder (entries, languages[i], report), report);
  pictures = find_folder (entries, "pictures", report);
  if (pictures != NULL)
    list_pictures (self, pictures, report);
  sounds = find_folder (entries, "sounds", report);
  if (sounds != NULL)
    list_sounds (self, sounds, report);
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

/* The built-in picture's key; NULL without one. */
static const char *
find_built_in (SkIndex *self, const char *key)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  const char *found = g_hash_table_lookup (self->built_in, key);
  g_autofree char *lower = NULL;
  g_autoptr (GFile) built_in = NULL;

  /* Looking among the resources takes long, and the same few pictures stand on every page. */
  if (found != NULL)
    return found;
  lower = g_utf8_strdown (key, -1);
  built_in = sk_built_in_find_picture (lower);
  if (built_in == NULL)
    return NULL;
  g_hash_table_insert (self->built_in, g_strdup (key), g_steal_pointer (&lower));
  return g_hash_table_lookup (self->built_in, key);
}

const char *
sk_index_find_picture (SkIndex *self, const char *key)
{
  g_autofree char *lower = NULL;
  gpointer found;

  g_return_val_if_fail (SK_IS_INDEX (self), NULL);

  if (g_hash_table_lookup_extended (self->pictures, key, &found, NULL))
    return found;
  lower = g_utf8_strdown (key, -1);
  found = g_hash_table_lookup (self->lower, lower);
  return found != NULL ? found : find_built_in (self, key);
}

const char *
sk_index_find_meant_picture (SkIndex *self, const char *key)
{
  g_autofree char *simple = sk_file_name_simplify (key);

  g_return_val_if_fail (SK_IS_INDEX (self), NULL);

  return g_hash_table_lookup (self->meant, simple);
}

const char *
sk_index_find_meant_page (SkIndex *self, const char *language, const char *id, gboolean *is_told)
{
  Language *found;
  const char *name;
  g_autofree char *meant = NULL;

  g_return_val_if_fail (SK_IS_INDEX (self), NULL);

  found = g_hash_table_lookup (self->languages, language);
  name = found != NULL ? g_hash_table_lookup (found->misnamed, id) : NULL;
  meant = name != NULL ? sk_file_name_find_meant_page (name) : NULL;
  *is_told = (found != NULL && found->has_other_name) || meant != NULL;
  return name;
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
  g_return_val_if_fail (SK_IS_INDEX (self), NULL);

  for (guint i = 0; sk_index_sound_endings[i] != NULL && self->sounds->len > 0; i++) {
    g_autofree char *path = g_strdup_printf ("sounds/%s/%s%s", language, id, sk_index_sound_endings[i]);
    const char *found = g_hash_table_lookup (self->sound_set, path);

    if (found != NULL)
      return found;
  }
  return NULL;
}

char *
sk_index_get_times (SkIndex *self, const char *language, const char *id)
{
  g_return_val_if_fail (SK_IS_INDEX (self), NULL);

  for (guint i = 0; sk_index_times_endings[i] != NULL; i++) {
    g_autofree char *path = g_strdup_printf ("sounds/%s/%s%s", language, id, sk_index_times_endings[i]);
    const char *found = g_hash_table_lookup (self->sound_set, path);

    if (found != NULL)
      return g_strdup (found);
  }
  return NULL;
}
