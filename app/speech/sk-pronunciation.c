/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-pronunciation.h"

struct _SkPronunciation {
  GHashTable *sayings; /* language to GHashTable of char * to char * */
};

SkPronunciation *
sk_pronunciation_new (void)
{
  SkPronunciation *self = g_new0 (SkPronunciation, 1);

  self->sayings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  return self;
}

void
sk_pronunciation_free (SkPronunciation *self)
{
  g_hash_table_unref (self->sayings);
  g_free (self);
}

void
sk_pronunciation_set_sayings (SkPronunciation *self, const char *language, GHashTable *sayings)
{
  g_hash_table_insert (self->sayings, g_strdup (language), g_hash_table_ref (sayings));
}

SkSpoken *
sk_pronunciation_apply (SkPronunciation *self, SkUtterance *utterance)
{
  SkSpoken *spoken = sk_spoken_new ();
  const char *text = sk_utterance_get_text (utterance);

  (void) self;
  for (guint i = 0; i < sk_utterance_get_n_words (utterance); i++) {
    g_autofree char *word = NULL;
    guint start;
    guint end;

    sk_utterance_get_word (utterance, i, &start, &end);
    word = g_strndup (text + start, end - start);
    if (i > 0)
      sk_spoken_append_char (spoken, ' ', i);
    sk_spoken_append (spoken, word, i);
  }
  return spoken;
}
