/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sound-check.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const endings[] = { ".ogg", ".opus", ".flac", ".vtt" };

static const char *
find_ending (const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++) {
    if (g_str_has_suffix (path, endings[i]))
      return endings[i];
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

/* The recording comes before its times: .flac, .ogg and .opus stand before .vtt. */
static void
check_used (const char *path, const char *ending, GHashTable *recordings, SkReport *report)
{
  g_autofree char *page = g_strndup (path, strlen (path) - strlen (ending));

  if (!g_hash_table_contains (recordings, page)) {
    sk_report_add (report, path, 1, SK_LEVEL_WARNING, "sound",
                   _ ("there is no recording to these times; add it beside them, or take them away"));
  }
}

void
sk_sound_check_all (SkIndex *index, SkReport *report)
{
  g_autoptr (GHashTable) recordings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const *sounds = sk_index_get_sounds (index);

  for (guint i = 0; sounds[i] != NULL; i++) {
    const char *ending = find_ending (sounds[i]);

    if (ending == NULL) {
      sk_report_add (
          report, sounds[i], 1, SK_LEVEL_WARNING, "sound",
          _ ("this file is not used; the name of a recording ends in .ogg, .opus or .flac, of its times in .vtt"));
    } else if (!belongs_to_page (index, sounds[i], ending)) {
      sk_report_add (report, sounds[i], 1, SK_LEVEL_WARNING, "sound",
                     _ ("no page has this name, so this is never played; rename it, or take it away"));
    } else if (!g_str_equal (ending, ".vtt")) {
      check_once (sounds[i], ending, recordings, report);
    } else {
      check_used (sounds[i], ending, recordings, report);
    }
  }
}
