/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-pronunciation.h"

#include <string.h>

#include "sk-grammar.h"

enum { MOST_WORDS = 4 }; /* of a saying that is several words */

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

static gboolean
is_quotation_mark (gunichar character)
{
  return character == '"' || (character >= 0x2018 && character <= 0x201F) || character == 0x00AB ||
         character == 0x00BB || character == 0x2039 || character == 0x203A;
}

/* Text as it stands, without the quotation marks, for which the engine makes long pauses. */
static void
append_plain (SkSpoken *spoken, const char *text, int word)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);

    if (!is_quotation_mark (character))
      sk_spoken_append_char (spoken, character, (guint) word);
  }
}

/* What a word or several are said as, by what the bundle says, or else by our own tables. */
static const char *
look_up (const SkPronunciation *self, const char *language, const char *words)
{
  const SkVocabulary *vocabulary = sk_vocabulary_get (language);
  GHashTable *sayings = g_hash_table_lookup (self->sayings, language);
  const char *saying = sayings != NULL ? g_hash_table_lookup (sayings, words) : NULL;

  if (saying == NULL)
    saying = sk_vocabulary_find (vocabulary, "Say", words);
  return saying != NULL ? saying : sk_vocabulary_find (vocabulary, "Names", words);
}

/* Words from this one on, as they are written between the punctuation around them. */
static char *
join_words (const SkWords *words, int first, int n_words)
{
  GString *joined = g_string_new (sk_words_get_written (words, first));

  for (int i = first + 1; i < first + n_words; i++) {
    g_string_append (joined, sk_words_get_after (words, i - 1));
    g_string_append_c (joined, ' ');
    g_string_append (joined, sk_words_get_before (words, i));
    g_string_append (joined, sk_words_get_written (words, i));
  }
  return g_string_free (joined, FALSE);
}

/* The longest saying that begins at this word. n_words: how many words of the text it stands for. */
static const char *
find_saying (const SkPronunciation *self, const char *language, const SkWords *words, int index, int *n_words)
{
  for (*n_words = MIN (MOST_WORDS, sk_words_get_n (words) - index); *n_words > 0; (*n_words)--) {
    g_autofree char *key = join_words (words, index, *n_words);
    const char *saying = *key != '\0' ? look_up (self, language, key) : NULL;

    if (saying == NULL && *n_words == 1)
      saying = look_up (self, language, sk_words_get_core (words, index));
    if (saying != NULL)
      return saying;
  }
  return NULL;
}

/* Several words of a saying go to as many words of the text, one by one, and what is left to the last. */
static void
say_words (GPtrArray *said, const char *saying, int n_words)
{
  const char *at = saying;

  for (int i = 0; i < n_words; i++) {
    gsize n = i + 1 < n_words ? strcspn (at, " ") : strlen (at);

    g_ptr_array_add (said, g_strndup (at, n));
    at += n;
    at += *at == ' ';
  }
}

/* "SEND’s" is said as SEND is, with its ending. */
static char *
say_owner (const SkPronunciation *self, const char *language, const SkWords *words, int index)
{
  const char *core = sk_words_get_core (words, index);
  g_autofree char *stem = g_str_has_suffix (core, "'s") ? g_strndup (core, strlen (core) - 2) : NULL;
  const char *saying = stem != NULL ? look_up (self, language, stem) : NULL;

  return saying != NULL ? g_strconcat (saying, "'s", NULL) : NULL;
}

/* How this word is said, and those that are said with it. Empty: as it is written. drops_stop: of the last of them. */
static GPtrArray *
read_word (const SkPronunciation *self, const char *language, const SkWords *words, int index, gboolean *drops_stop)
{
  SkReading reading = { sk_vocabulary_get (language), words, index, g_ptr_array_new_with_free_func (g_free) };
  g_autofree char *dotted = g_strconcat (sk_words_get_written (words, index), ".", NULL);
  int n_words;
  const char *saying = find_saying (self, language, words, index, &n_words);
  char *owner;

  *drops_stop = FALSE;
  if (saying == NULL && *sk_words_get_after (words, index) == '.') {
    saying = look_up (self, language, dotted);
    *drops_stop = saying != NULL;
    n_words = 1;
  }
  if (saying != NULL)
    say_words (reading.said, saying, n_words);
  else if ((owner = say_owner (self, language, words, index)) != NULL)
    sk_reading_say (&reading, owner);
  else
    sk_grammar_read (&reading);
  if (reading.said->len > 0)
    *drops_stop |= sk_grammar_drops_stop (&reading);
  return reading.said;
}

/* A word that nothing is known of. A dash by itself stays as it is, for it is a rest. */
static const char *
get_plain (const SkWords *words, int index)
{
  const char *core = sk_words_get_core (words, index);

  return g_str_equal (core, "-") ? sk_words_get_written (words, index) : core;
}

SkSpoken *
sk_pronunciation_apply (SkPronunciation *self, const char *language, const char *text)
{
  SkSpoken *spoken = sk_spoken_new ();
  g_autoptr (SkWords) words = sk_words_new (text);
  int n_words = sk_words_get_n (words);

  for (int i = 0; i < n_words;) {
    gboolean drops_stop;
    g_autoptr (GPtrArray) said = read_word (self, language, words, i, &drops_stop);
    int end = i + MAX ((int) said->len, 1);

    for (int at = i; at < end; at++) {
      const char *after = sk_words_get_after (words, at);
      gboolean drops;

      if (at > 0)
        sk_spoken_append_char (spoken, ' ', (guint) at);
      append_plain (spoken, sk_words_get_before (words, at), at);
      append_plain (spoken, said->len > 0 ? said->pdata[at - i] : get_plain (words, at), at);
      /* A stop between words that are said together belongs to a short form: "Nov. 2024". */
      drops = at == end - 1 ? drops_stop : g_str_equal (after, ".");
      append_plain (spoken, drops ? after + 1 : after, at);
    }
    i = end;
  }
  return spoken;
}
