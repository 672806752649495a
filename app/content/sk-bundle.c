/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-bundle.h"

#include <glib/gi18n.h>

#include "sk-bundle-info.h"
#include "sk-characters.h"
#include "sk-content-error.h"
#include "sk-credits-section.h"
#include "sk-file-check.h"
#include "sk-foreign-file.h"
#include "sk-index.h"
#include "sk-limits.h"
#include "sk-page-parser.h"
#include "sk-page-recording.h"
#include "sk-picture-check.h"
#include "sk-side-files.h"

struct _SkBundle {
  GObject parent_instance;

  SkFolder *folder;
  SkBundleInfo *info;
  SkIndex *index;
  SkReport *opening;    /* what was found while it was opened; warnings alone in an opened one */
  GPtrArray *languages; /* the complete ones, NULL-terminated; they belong to info */
};

G_DEFINE_FINAL_TYPE (SkBundle, sk_bundle, G_TYPE_OBJECT)

static void
sk_bundle_finalize (GObject *object)
{
  SkBundle *self = SK_BUNDLE (object);

  g_clear_object (&self->folder);
  g_clear_pointer (&self->info, sk_bundle_info_free);
  g_clear_object (&self->index);
  g_clear_object (&self->opening);
  g_ptr_array_unref (self->languages);

  G_OBJECT_CLASS (sk_bundle_parent_class)->finalize (object);
}

static void
sk_bundle_class_init (SkBundleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_bundle_finalize;
}

static void
sk_bundle_init (SkBundle *self)
{
  self->opening = sk_report_new ();
  self->languages = g_ptr_array_new_null_terminated (1, NULL, TRUE);
}

static void
check_home (SkBundle *self)
{
  const char *language = self->info->languages[0];

  for (guint i = 0; self->info->home[i] != NULL; i++) {
    const char *id = self->info->home[i];
    gboolean is_told;
    const char *meant;

    if (sk_index_has_page (self->index, language, id))
      continue;
    meant = sk_index_find_meant_page (self->index, language, id, &is_told);
    if (meant != NULL && !is_told) {
      sk_report_add (
          self->opening, "bundle.ini", self->info->home_line, SK_LEVEL_ERROR, "language-incomplete",
          _ ("the home screen shows the page “%s”, but there is only a file “%s”; save it as plain text with "
             "the name %s.md"),
          id, meant, id);
    } else if (!is_told) {
      sk_report_add (
          self->opening, "bundle.ini", self->info->home_line, SK_LEVEL_ERROR, "language-incomplete",
          _ ("the home screen shows the page “%s”, but there is no %s/%s.md; add it, or take it out of Home"), id,
          language, id);
    }
  }
}

/* A language is offered when it has every page of the default one. */
static void
choose_languages (SkBundle *self)
{
  for (guint i = 0; self->info->languages[i] != NULL; i++) {
    char *language = self->info->languages[i];
    g_auto (GStrv) lacking = sk_index_get_lacking (self->index, language);
    guint n = g_strv_length (lacking);
    g_autofree char *names = NULL;

    if (n == 0) {
      g_ptr_array_add (self->languages, language);
      continue;
    }
    if (n > 5)
      g_clear_pointer (&lacking[5], g_free);
    names = g_strjoinv (", ", lacking);
    sk_report_add (self->opening, "bundle.ini", self->info->languages_line, SK_LEVEL_WARNING, "language-incomplete",
                   _ ("“%s” is not offered, for it lacks %u of the pages: %s%s; add them to the folder %s"), language,
                   n, names, n > 5 ? " ..." : "", language);
  }
}

/* NULL where bundle.ini does not even name a language. */
static SkBundle *
open_folder (GFile *folder, SkReport *report)
{
  g_autoptr (SkBundle) self = g_object_new (SK_TYPE_BUNDLE, NULL);

  self->folder = sk_folder_new (folder);
  self->info = sk_bundle_info_read (self->folder, self->opening);
  if (self->info != NULL) {
    self->index = sk_index_new (self->folder, (const char *const *) self->info->languages, self->opening);
    if (self->info->languages[0] != NULL) {
      check_home (self);
      choose_languages (self);
    }
  }
  sk_report_add_all (report, self->opening);
  return self->index != NULL && self->info->languages[0] != NULL ? g_steal_pointer (&self) : NULL;
}

SkBundle *
sk_bundle_open (GFile *folder, GError **error)
{
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkBundle) self = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  self = open_folder (folder, report);
  return sk_report_propagate (report, error) ? g_steal_pointer (&self) : NULL;
}

const char *
sk_bundle_get_id (SkBundle *self)
{
  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);

  return self->info->id;
}

const char *
sk_bundle_get_title (SkBundle *self, const char *language)
{
  const char *title;

  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);

  title = language != NULL ? g_hash_table_lookup (self->info->titles, language) : NULL;
  return title != NULL ? title : self->info->title;
}

const char *
sk_bundle_get_publisher (SkBundle *self)
{
  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);

  return self->info->publisher;
}

const char *
sk_bundle_get_source (SkBundle *self)
{
  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);

  return self->info->source;
}

guint
sk_bundle_get_release (SkBundle *self)
{
  g_return_val_if_fail (SK_IS_BUNDLE (self), 0);

  return self->info->release;
}

const GDate *
sk_bundle_get_review_by (SkBundle *self)
{
  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);

  return self->info->review_by;
}

guint
sk_bundle_get_review_by_line (SkBundle *self)
{
  g_return_val_if_fail (SK_IS_BUNDLE (self), 1);

  return self->info->review_by_line;
}

guint
sk_bundle_get_tested_with_line (SkBundle *self)
{
  g_return_val_if_fail (SK_IS_BUNDLE (self), 1);

  return self->info->tested_with_line;
}

const char *const *
sk_bundle_get_tested_with (SkBundle *self)
{
  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);

  return (const char *const *) self->info->tested_with;
}

const char *const *
sk_bundle_get_languages (SkBundle *self)
{
  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);

  return (const char *const *) self->languages->pdata;
}

const char *const *
sk_bundle_get_home (SkBundle *self)
{
  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);

  return (const char *const *) self->info->home;
}

const char *const *
sk_bundle_get_pages (SkBundle *self, const char *language)
{
  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return sk_index_get_pages (self->index, language);
}

gboolean
sk_bundle_has_page (SkBundle *self, const char *language, const char *id)
{
  g_return_val_if_fail (SK_IS_BUNDLE (self), FALSE);
  g_return_val_if_fail (language != NULL && id != NULL, FALSE);

  return sk_index_has_page (self->index, language, id);
}

static SkPage *
parse_page (SkBundle *self, const char *language, const char *id, gboolean is_check, SkReport *report)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.md", language, id);
  SkPageContext context = {
    .file = path,
    .id = id,
    .language = language,
    .original_language = self->info->original_language,
    .index = self->index,
    .report = report,
    .is_check = is_check,
  };
  g_autoptr (GBytes) bytes = sk_foreign_file_read_text (self->folder, path, SK_LIMIT_PAGE_BYTES, report);

  return bytes != NULL ? sk_page_parser_parse (&context, bytes) : NULL;
}

/* A page that was checked can be read without its recording. */
static void
attach_recording (SkBundle *self, SkPage *page)
{
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (GError) error = NULL;

  sk_page_recording_attach (self->folder, self->index, page, report);
  if (!sk_report_propagate (report, &error))
    g_message ("The voice reads in place of a recording: %s", error->message);
}

/* The page with a last section that says who made the bundle's pictures. */
static SkPage *
add_credits (SkBundle *self, SkPage *page)
{
  g_autoptr (SkReport) report = sk_report_new (); /* a page can be read without them */
  g_autoptr (GPtrArray) credits = sk_side_files_read_credits (self->folder, self->index, report);
  GPtrArray *sections = g_ptr_array_new_with_free_func (g_object_unref);
  SkSection *section = sk_credits_section_new (credits, sk_page_get_language (page));

  for (guint i = 0; i < sk_page_get_n_sections (page); i++)
    g_ptr_array_add (sections, g_object_ref (sk_page_get_section (page, i)));
  if (section != NULL)
    g_ptr_array_add (sections, section);
  return sk_page_new (sk_page_get_id (page), SK_PAGE_ABOUT, sk_page_get_heading (page), sk_page_get_picture (page),
                      sk_page_get_source (page), sections);
}

SkPage *
sk_bundle_load_page (SkBundle *self, const char *language, const char *id, GError **error)
{
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkPage) page = NULL;

  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);
  g_return_val_if_fail (language != NULL && id != NULL, NULL);

  if (!sk_index_has_page (self->index, language, id)) {
    g_set_error (error, SK_CONTENT_ERROR, SK_CONTENT_ERROR_NOT_FOUND,
                 _ ("%s/%s.md:1: the bundle has no such page; add it [link-missing]"), language, id);
    return NULL;
  }
  page = parse_page (self, language, id, FALSE, report);
  if (!sk_report_propagate (report, error))
    return NULL;
  attach_recording (self, page);
  return sk_page_get_kind (page) == SK_PAGE_ABOUT ? add_credits (self, page) : g_steal_pointer (&page);
}

SkSection *
sk_bundle_explain_word (SkBundle *self, const char *language, const char *word, GError **error)
{
  g_autoptr (SkPage) page = NULL;
  const char *anchor;

  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);
  g_return_val_if_fail (language != NULL && word != NULL, NULL);

  anchor = sk_index_find_word (self->index, language, word);
  if (anchor == NULL)
    return NULL;
  page = sk_bundle_load_page (self, language, "words", error);
  for (guint i = 0; page != NULL && i < sk_page_get_n_sections (page); i++) {
    SkSection *section = sk_page_get_section (page, i);

    if (g_str_equal (sk_section_get_id (section), anchor))
      return g_object_ref (section);
  }
  return NULL;
}

/* The bundle's own picture; where it has none, the built-in one, which was checked when it was built. */
static GBytes *
read_picture (SkBundle *self, const char *key, SkPictureFormat *format, SkReport *report)
{
  const char *path = sk_index_get_picture (self->index, key);
  g_autoptr (GFile) built_in = NULL;
  g_autofree char *name = NULL;

  if (path != NULL) {
    *format = sk_picture_check_is_svg (path) ? SK_PICTURE_SVG : SK_PICTURE_BITMAP;
    return sk_picture_check_read (self->folder, path, report);
  }
  built_in = sk_built_in_find_picture (key);
  if (built_in == NULL)
    return NULL;
  name = g_file_get_basename (built_in);
  *format = sk_picture_check_is_svg (name) ? SK_PICTURE_SVG : SK_PICTURE_BITMAP;
  return g_file_load_bytes (built_in, NULL, NULL, NULL);
}

GBytes *
sk_bundle_load_picture (SkBundle *self, const char *key, SkPictureFormat *format, GError **error)
{
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (GBytes) bytes = NULL;
  SkPictureFormat found;

  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  bytes = read_picture (self, key, &found, report);
  if (!sk_report_propagate (report, error))
    return NULL;
  if (bytes == NULL) {
    g_set_error (error, SK_CONTENT_ERROR, SK_CONTENT_ERROR_NOT_FOUND,
                 _ ("pictures/%s.svg:1: there is no such picture; add it [picture-missing]"), key);
    return NULL;
  }
  if (format != NULL)
    *format = found;
  return g_steal_pointer (&bytes);
}

GHashTable *
sk_bundle_load_sayings (SkBundle *self, const char *language, GError **error)
{
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (GHashTable) sayings = NULL;

  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (sk_index_has_sayings (self->index, language))
    sayings = sk_side_files_read_sayings (self->folder, language, report);
  else
    sayings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sk_report_propagate (report, error);
  return g_steal_pointer (&sayings);
}

/* Beside the page as it will be read: with its original words split into sentences. */
static void
check_recording (SkBundle *self, const char *language, const char *id, SkReport *report)
{
  g_autoptr (SkReport) reported = sk_report_new ();
  g_autoptr (SkPage) page = NULL;

  if (sk_index_get_recording (self->index, language, id) == NULL)
    return;
  page = parse_page (self, language, id, FALSE, reported);
  if (page != NULL)
    sk_page_recording_check (self->folder, self->index, page, report);
}

GPtrArray *
sk_bundle_load_credits (SkBundle *self, SkReport *report)
{
  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);
  g_return_val_if_fail (SK_IS_REPORT (report), NULL);

  return sk_side_files_read_credits (self->folder, self->index, report);
}

GList *
sk_bundle_get_own_pictures (SkBundle *self)
{
  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);

  return sk_index_get_pictures (self->index);
}

SkCheckSettings *
sk_bundle_load_check_settings (SkBundle *self, SkReport *report)
{
  g_return_val_if_fail (SK_IS_BUNDLE (self), NULL);
  g_return_val_if_fail (SK_IS_REPORT (report), NULL);

  return sk_check_settings_read (self->folder, report);
}

/* Pages go from thread to thread in batches, for waking one takes as long as parsing a page; so many batches may be
 * parsed ahead of the one that is being looked at. */
#define BATCH 16
#define AHEAD 8

typedef struct {
  const char *language;
  const char *id;
  SkPage *page; /* NULL where it cannot be parsed */
  SkReport *report;
} Parsed;

/* Pages on their way from the thread that parses them to the one that looks at them: that takes about as long. */
typedef struct {
  SkBundle *bundle;
  GAsyncQueue *asked;  /* of batches, arrays of Parsed, to be parsed in this order; an empty one is the last */
  GAsyncQueue *parsed; /* the same, in the same order */
} Pipe;

static void
clear_parsed (Parsed *parsed)
{
  g_clear_object (&parsed->page);
  g_object_unref (parsed->report);
}

static GArray *
new_batch (void)
{
  GArray *batch = g_array_sized_new (FALSE, FALSE, sizeof (Parsed), BATCH);

  g_array_set_clear_func (batch, (GDestroyNotify) clear_parsed);
  return batch;
}

static gpointer
parse_all (gpointer data)
{
  Pipe *pipe = data;

  for (;;) {
    GArray *batch = g_async_queue_pop (pipe->asked);

    if (batch->len == 0) {
      g_array_unref (batch);
      return NULL;
    }
    for (guint i = 0; i < batch->len; i++) {
      Parsed *parsed = &g_array_index (batch, Parsed, i);

      parsed->page = parse_page (pipe->bundle, parsed->language, parsed->id, TRUE, parsed->report);
    }
    g_async_queue_push (pipe->parsed, batch);
  }
}

static void
finish_batch (Pipe *pipe, SkPageVisitor visitor, gpointer data, SkReport *report)
{
  g_autoptr (GArray) batch = g_async_queue_pop (pipe->parsed);

  for (guint i = 0; i < batch->len; i++) {
    Parsed *parsed = &g_array_index (batch, Parsed, i);

    sk_report_add_all (report, parsed->report);
    if (parsed->page != NULL && visitor != NULL) {
      g_autofree char *file = g_strdup_printf ("%s/%s.md", parsed->language, parsed->id);

      visitor (parsed->page, file, data);
    }
    check_recording (pipe->bundle, parsed->language, parsed->id, report);
    g_clear_object (&parsed->page);
  }
}

static void
add_to_batch (GArray *batch, const char *language, const char *id)
{
  Parsed parsed = { .language = language, .id = id, .report = sk_report_new () };

  g_array_append_val (batch, parsed);
}

static void
check_pages (SkBundle *self, SkPageVisitor visitor, gpointer data, SkReport *report)
{
  g_autoptr (GAsyncQueue) asked = g_async_queue_new ();
  g_autoptr (GAsyncQueue) parsed = g_async_queue_new ();
  Pipe pipe = { self, asked, parsed };
  GThread *thread = g_thread_new ("parser", parse_all, &pipe);
  GArray *batch = new_batch ();
  guint waiting = 0;

  for (guint i = 0; self->info->languages[i] != NULL; i++) {
    const char *language = self->info->languages[i];
    const char *const *pages = sk_index_get_pages (self->index, language);

    for (guint j = 0; pages[j] != NULL; j++) {
      add_to_batch (batch, language, pages[j]);
      if (batch->len < BATCH)
        continue;
      g_async_queue_push (asked, batch);
      batch = new_batch ();
      if (++waiting > AHEAD) {
        finish_batch (&pipe, visitor, data, report);
        waiting--;
      }
    }
  }
  if (batch->len > 0) {
    g_async_queue_push (asked, batch);
    batch = new_batch ();
    waiting++;
  }
  g_async_queue_push (asked, batch);
  for (; waiting > 0; waiting--)
    finish_batch (&pipe, visitor, data, report);
  g_thread_join (thread);
}

void
sk_bundle_check (SkBundle *self, SkPageVisitor visitor, gpointer data, SkReport *report)
{
  g_return_if_fail (SK_IS_BUNDLE (self));
  g_return_if_fail (SK_IS_REPORT (report));

  sk_report_add_all (report, self->opening);
  check_pages (self, visitor, data, report);
  sk_file_check_all (self->folder, self->index, (const char *const *) self->info->languages, report);
}

SkBundle *
sk_bundle_open_faulty (GFile *folder, SkReport *report)
{
  g_autoptr (SkReport) opening = sk_report_new ();
  g_autoptr (SkBundle) self = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (SK_IS_REPORT (report), NULL);

  self = open_folder (folder, opening);
  if (self == NULL)
    sk_report_add_all (report, opening);
  return g_steal_pointer (&self);
}

SkBundle *
sk_bundle_open_checked (GFile *folder, SkReport *report)
{
  SkBundle *self = sk_bundle_open_faulty (folder, report);

  if (self != NULL)
    sk_bundle_check (self, NULL, NULL, report);
  return self;
}
