/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-file-check.h"

#include "sk-check-settings.h"
#include "sk-picture-check.h"
#include "sk-side-files.h"
#include "sk-sound-check.h"

static void
check_pictures (SkFolder *folder, SkIndex *index, SkReport *report)
{
  g_autoptr (GList) keys = sk_index_get_pictures (index);

  for (GList *l = keys; l != NULL; l = l->next) {
    GBytes *bytes = sk_picture_check_read (folder, sk_index_get_picture (index, l->data), report);

    g_clear_pointer (&bytes, g_bytes_unref);
  }
}

void
sk_file_check_all (SkFolder *folder, SkIndex *index, const char *const *languages, SkReport *report)
{
  check_pictures (folder, index, report);
  sk_sound_check_all (index, report);
  g_ptr_array_unref (sk_side_files_read_credits (folder, index, report));
  sk_check_settings_free (sk_check_settings_read (folder, report));
  for (guint i = 0; languages[i] != NULL; i++) {
    if (sk_index_has_sayings (index, languages[i]))
      g_hash_table_unref (sk_side_files_read_sayings (folder, languages[i], report));
  }
}
