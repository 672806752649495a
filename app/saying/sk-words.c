/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-words.h"

#include <string.h>

#include "sk-tokens.h"

typedef struct {
  char *core;
  char *lower;
  char *written;
  char *before;
  char *after;
} Word;

struct _SkWords {
  GArray *words;
};

static const Word no_word = { (char *) "", (char *) "", (char *) "", (char *) "", (char *) "" };

static gboolean
is_quotation_mark (gunichar character)
{
  return character == '"' || (character >= 0x2018 && character <= 0x201F) || character == 0x00AB ||
         character == 0x00BB || character == 0x2039 || character == 0x203A;
}

/* What may stand before or behind a word. A sign that has a meaning of its own is part of it. */
static gboolean
is_outside (gunichar character)
{
  return is_quotation_mark (character) || (character < 0x80 && strchr (".,;:!?()[]'", (int) character) != NULL) ||
         character == 0x2026 || character == 0x00BF || character == 0x00A1;
}

static gboolean
has_no_width (gunichar character)
{
  return character == 0x00AD || character == 0x200B || character == 0x2060 || character == 0xFEFF;
}

static void
append_plain (GString *core, gunichar character)
{
  static const char *const ligatures[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

  if (has_no_width (character))
    return;
  if (g_unichar_isdigit (character))
    g_string_append_c (core, (char) ('0' + g_unichar_digit_value (character)));
  else if (character == 0x2019 || character == 0x2018 || character == 0x02BC)
    g_string_append_c (core, '\'');
  else if ((character >= 0x2010 && character <= 0x2015) || character == 0x2212)
    g_string_append_c (core, '-');
  else if (character >= 0xFB00 && character <= 0xFB06)
    g_string_append (core, ligatures[character - 0xFB00]);
  else
    g_string_append_unichar (core, character);
}

static char *
make_core (const char *start, const char *end)
{
  GString *core = g_string_new (NULL);

  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    append_plain (core, g_utf8_get_char (at));
  return g_string_free (core, FALSE);
}

static Word
make_word (const char *start, const char *end)
{
  const char *first = start;
  const char *last = end;
  Word word;

  while (first < last && is_outside (g_utf8_get_char (first)))
    first = g_utf8_next_char (first);
  while (last > first && is_outside (g_utf8_get_char (g_utf8_prev_char (last))))
    last = g_utf8_prev_char (last);
  word.before = g_strndup (start, (gsize) (first - start));
  word.after = g_strndup (last, (gsize) (end - last));
  word.written = g_strndup (first, (gsize) (last - first));
  word.core = make_core (first, last);
  word.lower = g_utf8_strdown (word.core, -1);
  return word;
}

static void
clear_word (Word *word)
{
  g_free (word->core);
  g_free (word->lower);
  g_free (word->written);
  g_free (word->before);
  g_free (word->after);
}

SkWords *
sk_words_new (const char *text)
{
  SkWords *self = g_new0 (SkWords, 1);
  g_autoptr (GArray) tokens = sk_tokens_split (text);

  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (self->words, (GDestroyNotify) clear_word);
  for (guint i = 0; i < tokens->len; i++) {
    const SkToken *token = &g_array_index (tokens, SkToken, i);
    Word word = make_word (text + token->start, text + token->end);

    g_array_append_val (self->words, word);
  }
  return self;
}

void
sk_words_free (SkWords *self)
{
  g_array_unref (self->words);
  g_free (self);
}

static const Word *
get (const SkWords *self, int index)
{
  return index < 0 || index >= (int) self->words->len ? &no_word : &g_array_index (self->words, Word, (guint) index);
}

int
sk_words_get_n (const SkWords *self)
{
  return (int) self->words->len;
}

const char *
sk_words_get_core (const SkWords *self, int index)
{
  return get (self, index)->core;
}

const char *
sk_words_get_lower (const SkWords *self, int index)
{
  return get (self, index)->lower;
}

const char *
sk_words_get_written (const SkWords *self, int index)
{
  return get (self, index)->written;
}

const char *
sk_words_get_before (const SkWords *self, int index)
{
  return get (self, index)->before;
}

const char *
sk_words_get_after (const SkWords *self, int index)
{
  return get (self, index)->after;
}

gboolean
sk_words_are_close (const SkWords *self, int index)
{
  return index + 1 < sk_words_get_n (self) && *get (self, index)->after == '\0' &&
         *get (self, index + 1)->before == '\0';
}

gboolean
sk_words_begins (const SkWords *self, int index)
{
  const char *after = get (self, index - 1)->after;

  return index == 0 || strpbrk (after, ".!?:") != NULL;
}
