/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sound-file.h"

#include <glib/gi18n.h>

#include "sk-limits.h"
#include "sk-sound-measure.h"

/* Nothing is said of a sound that is right. */
static gboolean
measure (const char *path, GBytes *sound, SkSoundLength *length, SkReport *report)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (sound, &size);
  SkSoundState state = sk_sound_measure (bytes, size, length);

  if (state == SK_SOUND_FOREIGN) {
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "sound", "%s", sk_sound_file_explain_foreign ());
    return FALSE;
  }
  if (state != SK_SOUND_WHOLE || length->rate == 0 || length->n_samples <= 0 ||
      length->n_samples >= G_MAXINT64 / G_USEC_PER_SEC) {
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "sound",
                   _ ("this sound is broken, or only a part of it is here; copy it again, or save it again"));
    return FALSE;
  }
  return TRUE;
}

const char *
sk_sound_file_explain_foreign (void)
{
  return _ ("sounds of this kind cannot be played here; open it in a sound program, such as Audacity, and save it as "
            ".mp3 or .ogg");
}

gboolean
sk_sound_file_check (SkFolder *folder, const char *path, gint64 *length, SkReport *report)
{
  g_autoptr (GBytes) sound = sk_folder_read (folder, path, SK_LIMIT_SOUND_BYTES, report);
  SkSoundLength measured;

  if (sound == NULL || !measure (path, sound, &measured, report))
    return FALSE;
  if (measured.rate > SK_LIMIT_SOUND_RATE) {
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "sound",
                   _ ("this has %u samples a second; save it with at most %d"), measured.rate, SK_LIMIT_SOUND_RATE);
    return FALSE;
  }
  *length = measured.n_samples * G_USEC_PER_SEC / measured.rate;
  if (*length > SK_LIMIT_SOUND_MINUTES * 60 * G_USEC_PER_SEC) {
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "sound",
                   _ ("this recording is %d minutes long; the most is %d: make it shorter, or divide the page"),
                   (int) (*length / (60 * G_USEC_PER_SEC)), SK_LIMIT_SOUND_MINUTES);
  }
  return TRUE;
}
