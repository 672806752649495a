/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sound-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-limits.h"
#include "sk-source-text.h"

typedef struct {
  const char *ending;
  const char *start; /* the first four bytes; NULL for the times, which are text */
} Form;

static const Form forms[] = {
  { ".ogg", "OggS" },
  { ".opus", "OggS" },
  { ".flac", "fLaC" },
  { ".vtt", NULL },
};

static const Form *
find_form (const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++) {
    if (g_str_has_suffix (path, forms[i].ending))
      return &forms[i];
  }
  return NULL;
}

/* sounds/en/plan.opus is of the page plan in the language en. */
static gboolean
belongs_to_page (SkIndex *index, const char *path, const Form *form)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  if (g_strv_length (parts) != 3)
    return FALSE;
  parts[2][strlen (parts[2]) - strlen (form->ending)] = '\0';
  return sk_index_has_page (index, parts[1], parts[2]);
}

static void
check_times (SkFolder *folder, const char *path, SkReport *report)
{
  g_autoptr (GBytes) bytes = sk_folder_read (folder, path, SK_LIMIT_TIMES_BYTES, report);
  g_autoptr (SkSourceText) text = bytes != NULL ? sk_source_text_new (bytes, path, report) : NULL;

  if (text == NULL)
    return;
  if (sk_source_text_get_n_lines (text) == 0 || !g_str_has_prefix (sk_source_text_get_line (text, 1), "WEBVTT")) {
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "sound",
                   _ ("a file of times starts with the word WEBVTT; put that at the top"));
  }
}

static void
check_recording (SkFolder *folder, const char *path, const Form *form, GHashTable *recordings, SkReport *report)
{
  g_autofree char *page = g_strndup (path, strlen (path) - strlen (form->ending));
  const char *other = g_hash_table_lookup (recordings, page);

  if (other != NULL) {
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "sound",
                   _ ("“%s” is a recording of the same page; keep one of the two"), other);
  }
  if (!sk_folder_starts_with (folder, path, form->start)) {
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "sound", _ ("this is no %s sound, or a broken one; save it again"),
                   form->ending + 1);
  }
  g_hash_table_insert (recordings, g_steal_pointer (&page), (gpointer) path);
}

void
sk_sound_check_all (SkFolder *folder, SkIndex *index, SkReport *report)
{
  g_autoptr (GHashTable) recordings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const *sounds = sk_index_get_sounds (index);

  for (guint i = 0; sounds[i] != NULL; i++) {
    const Form *form = find_form (sounds[i]);

    if (form == NULL) {
      sk_report_add (
          report, sounds[i], 1, SK_LEVEL_WARNING, "sound",
          _ ("this file is not used; the name of a recording ends in .ogg, .opus or .flac, of its times in .vtt"));
    } else if (!belongs_to_page (index, sounds[i], form)) {
      sk_report_add (report, sounds[i], 1, SK_LEVEL_WARNING, "sound",
                     _ ("no page has this name, so this is never played; rename it, or take it away"));
    } else if (form->start == NULL) {
      check_times (folder, sounds[i], report);
    } else {
      check_recording (folder, sounds[i], form, recordings, report);
    }
  }
}
