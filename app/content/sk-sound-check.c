/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sound-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-sound-file.h"

/* Of telephones and of other programs: no library here reads them. */
static const char *const foreign_endings[] = { ".m4a",  ".m4b", ".mp4", ".aac", ".amr", ".webm", ".3gp", ".wma",
                                               ".3gpp", ".mka", ".w64", ".mov", ".aup", ".aup3", NULL };

static const char *
find_ending (const char *path, const char *const *endings)
{
  const char *dot = strrchr (path, '.');

  for (guint i = 0; dot != NULL && endings[i] != NULL; i++) {
    if (g_ascii_strcasecmp (dot, endings[i]) == 0)
      return dot;
  }
  return NULL;
}

/* sounds/en/plan.opus is of the page plan in the language en. */
static gboolean
belongs_to_page (SkIndex *index, const char *path, const char *ending)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  if (g_strv_length (parts) != 3)
    return FALSE;
  parts[2][strlen (parts[2]) - strlen (ending)] = '\0';
  return sk_index_has_page (index, parts[1], parts[2]);
}

static void
check_once (const char *path, const char *ending, GHashTable *recordings, SkReport *report)
{
  g_autofree char *page = g_strndup (path, strlen (path) - strlen (ending));
  const char *other = g_hash_table_lookup (recordings, page);

  if (other != NULL) {
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "sound",
                   _ ("“%s” is a recording of the same page; keep one of the two"), other);
  }
  g_hash_table_insert (recordings, g_steal_pointer (&page), (gpointer) path);
}

static void
check_used (const char *path, const char *ending, GHashTable *recordings, SkReport *report)
{
  g_autofree char *page = g_strndup (path, strlen (path) - strlen (ending));

  if (!g_hash_table_contains (recordings, page)) {
    sk_report_add (report, path, 1, SK_LEVEL_WARNING, "sound",
                   _ ("there is no recording to these times; add it beside them, or take them away"));
  }
}

/* What was meant to be played stops here; what lies about does not, nor what a sound program keeps for itself. */
static void
check_foreign (SkIndex *index, const char *path, const char *ending, GHashTable *recordings, SkReport *report)
{
  gboolean is_meant = belongs_to_page (index, path, ending) && !g_str_has_prefix (ending, ".aup");

  sk_report_add (report, path, 1, is_meant ? SK_LEVEL_ERROR : SK_LEVEL_WARNING, "sound", "%s",
                 sk_sound_file_explain_foreign ());
  if (is_meant)
    g_hash_table_insert (recordings, g_strndup (path, strlen (path) - strlen (ending)), (gpointer) path);
}

static void
check_recording (SkIndex *index, const char *path, GHashTable *recordings, SkReport *report)
{
  const char *foreign = find_ending (path, foreign_endings);
  const char *ending = find_ending (path, sk_index_sound_endings);

  if (foreign != NULL) {
    check_foreign (index, path, foreign, recordings, report);
  } else if (ending == NULL && find_ending (path, sk_index_times_endings) == NULL) {
    sk_report_add (report, path, 1, SK_LEVEL_WARNING, "sound",
                   _ ("this file is not used; the name of a recording ends in .mp3, .ogg, .opus, .flac or .wav, of its "
                      "times in .vtt"));
  } else if (ending != NULL && !belongs_to_page (index, path, ending)) {
    sk_report_add (report, path, 1, SK_LEVEL_WARNING, "sound",
                   _ ("no page has this name, so this is never played; rename it, or take it away"));
  } else if (ending != NULL) {
    check_once (path, ending, recordings, report);
  }
}

void
sk_sound_check_all (SkIndex *index, SkReport *report)
{
  g_autoptr (GHashTable) recordings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const *sounds = sk_index_get_sounds (index);

  for (guint i = 0; sounds[i] != NULL; i++)
    check_recording (index, sounds[i], recordings, report);
  for (guint i = 0; sounds[i] != NULL; i++) {
    const char *ending = find_ending (sounds[i], sk_index_times_endings);

    if (ending != NULL && !belongs_to_page (index, sounds[i], ending)) {
      sk_report_add (report, sounds[i], 1, SK_LEVEL_WARNING, "sound",
                     _ ("no page has this name, so this is never played; rename it, or take it away"));
    } else if (ending != NULL) {
      check_used (sounds[i], ending, recordings, report);
    }
  }
}
