/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-spoken.h"

struct _SkSpoken {
  GString *text;
  GArray *words; /* guint: the shown word of each character */
};

SkSpoken *
sk_spoken_new (void)
{
  SkSpoken *self = g_new0 (SkSpoken, 1);

  self->text = g_string_new (NULL);
  self->words = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
sk_spoken_free (SkSpoken *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->words);
  g_free (self);
}

void
sk_spoken_append (SkSpoken *self, const char *text, guint word)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    sk_spoken_append_char (self, g_utf8_get_char (at), word);
}

void
sk_spoken_append_char (SkSpoken *self, gunichar character, guint word)
{
  g_assert (self->words->len == 0 || word >= g_array_index (self->words, guint, self->words->len - 1));

  g_string_append_unichar (self->text, character);
  g_array_append_val (self->words, word);
}

const char *
sk_spoken_get_text (const SkSpoken *self)
{
  return self->text->str;
}

guint
sk_spoken_get_length (const SkSpoken *self)
{
  return self->words->len;
}

guint
sk_spoken_get_word (const SkSpoken *self, guint character)
{
  if (self->words->len == 0)
    return 0;
  return g_array_index (self->words, guint, MIN (character, self->words->len - 1));
}
