/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-pronunciation.h"

#include <gio/gio.h>
#include <string.h>

#include "sk-spelling.h"
#include "speech-resources.h"

enum { MOST_WORDS = 4 }; /* of a saying that is several words */

struct _SkPronunciation {
  GHashTable *sayings;  /* language to GHashTable of char * to char * */
  GHashTable *built_in; /* the same for English */
};

/* A word of the text, and where in it the word itself lies between quotation marks, brackets and stops. */
typedef struct {
  const char *start;
  const char *core;
  const char *core_end;
  const char *end;
} Word;

static GHashTable *
load_built_in (void)
{
  GHashTable *sayings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) keys = NULL;

  bytes = g_resource_lookup_data (speech_get_resource (), "/org/southend/SendKiosk/speech/say-en.ini",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes != NULL && g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    keys = g_key_file_get_keys (file, "Say", NULL, NULL);
  for (char **key = keys; key != NULL && *key != NULL; key++)
    g_hash_table_insert (sayings, g_strdup (*key), g_key_file_get_string (file, "Say", *key, NULL));
  return sayings;
}

SkPronunciation *
sk_pronunciation_new (void)
{
  SkPronunciation *self = g_new0 (SkPronunciation, 1);

  self->sayings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  self->built_in = load_built_in ();
  return self;
}

void
sk_pronunciation_free (SkPronunciation *self)
{
  g_hash_table_unref (self->sayings);
  g_hash_table_unref (self->built_in);
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

/* What may stand before or behind a word. A sign that has a meaning of its own is part of it. */
static gboolean
is_outside (gunichar character)
{
  return is_quotation_mark (character) || (character < 0x80 && strchr (".,;:!?()[]'", (int) character) != NULL) ||
         character == 0x2026;
}

static Word
find_word (SkUtterance *utterance, guint index)
{
  const char *text = sk_utterance_get_text (utterance);
  guint start;
  guint end;
  Word word;

  sk_utterance_get_word (utterance, index, &start, &end);
  word.start = word.core = text + start;
  word.end = word.core_end = text + end;
  while (word.core < word.core_end && is_outside (g_utf8_get_char (word.core)))
    word.core = g_utf8_next_char (word.core);
  while (word.core_end > word.core && is_outside (g_utf8_get_char (g_utf8_prev_char (word.core_end))))
    word.core_end = g_utf8_prev_char (word.core_end);
  return word;
}

/* Text as it stands, without the quotation marks, for which the engine makes long pauses. */
static void
append_plain (SkSpoken *spoken, const char *start, const char *end, guint index)
{
  for (const char *at = start; at < end; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    gboolean inside = at > start && g_utf8_next_char (at) < end;

    if (character == 0x2019 && inside)
      character = '\'';
    if (!is_quotation_mark (character))
      sk_spoken_append_char (spoken, character, index);
  }
}

static gboolean
is_english (const char *language)
{
  return g_ascii_strncasecmp (language, "en", 2) == 0 && !g_ascii_isalpha (language[2]);
}

static const char *
look_up (SkPronunciation *self, const char *language, const char *word)
{
  GHashTable *sayings = g_hash_table_lookup (self->sayings, language);
  const char *saying = sayings != NULL ? g_hash_table_lookup (sayings, word) : NULL;

  if (saying == NULL && is_english (language))
    saying = g_hash_table_lookup (self->built_in, word);
  return saying;
}

/* The longest saying that begins at this word. n_words: how many words of the text it stands for. */
static const char *
find_saying (SkPronunciation *self, SkUtterance *utterance, guint index, guint *n_words)
{
  const char *language = sk_utterance_get_language (utterance);
  Word first = find_word (utterance, index);
  guint most = MIN (MOST_WORDS, sk_utterance_get_n_words (utterance) - index);

  for (*n_words = most; *n_words > 0; (*n_words)--) {
    Word last = find_word (utterance, index + *n_words - 1);
    g_autofree char *key = NULL;
    const char *saying;

    if (last.core_end <= first.core)
      continue;
    key = g_strndup (first.core, (gsize) (last.core_end - first.core));
    saying = look_up (self, language, key);
    if (saying != NULL)
      return saying;
  }
  return NULL;
}

static gboolean
is_month (const char *name)
{
  static const char *const months[] = { "January", "February",  "March",   "April",    "May",      "June", "July",
                                        "August",  "September", "October", "November", "December", NULL };

  return g_strv_contains (months, name);
}

static char *
get_core (SkUtterance *utterance, guint index)
{
  Word word = find_word (utterance, index);

  return g_strndup (word.core, (gsize) (word.core_end - word.core));
}

/* "31 December" is said as "the 31st of December", with an article where the text has none. */
static char *
spell_day (SkUtterance *utterance, guint index, const char *core)
{
  gsize n_digits = strspn (core, "0123456789");
  gint64 day = g_ascii_strtoll (core, NULL, 10);
  g_autofree char *next = NULL;
  g_autofree char *before = NULL;
  const char *ending;

  if (n_digits == 0 || n_digits > 2 || core[n_digits] != '\0' || day < 1 || day > 31 ||
      index + 1 >= sk_utterance_get_n_words (utterance))
    return NULL;
  next = get_core (utterance, index + 1);
  before = index > 0 ? get_core (utterance, index - 1) : NULL;
  if (!is_month (next))
    return NULL;
  ending = day % 10 == 1 && day != 11   ? "st"
           : day % 10 == 2 && day != 12 ? "nd"
           : day % 10 == 3 && day != 13 ? "rd"
                                        : "th";
  return g_strdup_printf ("%s%d%s of", before != NULL && g_ascii_strcasecmp (before, "the") == 0 ? "" : "the ",
                          (int) day, ending);
}

/* "e.g." is said with its stops, and "SEND’s" as SEND with its ending. */
static gboolean
apply_variant (SkPronunciation *self, SkSpoken *spoken, SkUtterance *utterance, guint index)
{
  const char *language = sk_utterance_get_language (utterance);
  Word word = find_word (utterance, index);
  g_autofree char *dotted = g_strndup (word.core, (gsize) (word.core_end - word.core) + (*word.core_end == '.'));
  const char *saying = look_up (self, language, dotted);
  g_autofree char *stem = NULL;
  const char *ending;

  if (saying != NULL) {
    append_plain (spoken, word.start, word.core, index);
    sk_spoken_append (spoken, saying, index);
    append_plain (spoken, word.core_end + 1, MAX (word.end, word.core_end + 1), index);
    return TRUE;
  }
  ending = g_strstr_len (dotted, -1, "’s");
  if (ending == NULL)
    ending = g_strstr_len (dotted, -1, "'s");
  if (ending == NULL)
    return FALSE;
  stem = g_strndup (dotted, (gsize) (ending - dotted));
  saying = look_up (self, language, stem);
  if (saying == NULL)
    return FALSE;
  sk_spoken_append (spoken, saying, index);
  sk_spoken_append (spoken, "'s", index);
  append_plain (spoken, word.core_end, word.end, index);
  return TRUE;
}

/* Several words of a saying go to as many words of the text, one by one, and what is left to the last. */
static void
apply_saying (SkSpoken *spoken, const char *saying, guint index, guint n_words)
{
  guint word = index;

  for (const char *at = saying; *at != '\0'; at = g_utf8_next_char (at)) {
    if (*at == ' ' && word + 1 < index + n_words)
      word++;
    sk_spoken_append_char (spoken, g_utf8_get_char (at), word);
  }
}

static void
apply_word (SkPronunciation *self, SkSpoken *spoken, SkUtterance *utterance, guint index)
{
  Word word = find_word (utterance, index);
  g_autofree char *core = g_strndup (word.core, (gsize) (word.core_end - word.core));
  g_autofree char *spelled = NULL;

  if (apply_variant (self, spoken, utterance, index))
    return;
  if (is_english (sk_utterance_get_language (utterance))) {
    spelled = spell_day (utterance, index, core);
    if (spelled == NULL)
      spelled = sk_spelling_of (core);
  }
  append_plain (spoken, word.start, word.core, index);
  if (spelled != NULL)
    sk_spoken_append (spoken, spelled, index);
  else
    append_plain (spoken, word.core, word.core_end, index);
  append_plain (spoken, word.core_end, word.end, index);
}

SkSpoken *
sk_pronunciation_apply (SkPronunciation *self, SkUtterance *utterance)
{
  SkSpoken *spoken = sk_spoken_new ();

  for (guint i = 0; i < sk_utterance_get_n_words (utterance);) {
    guint n_words = 1;
    const char *saying = find_saying (self, utterance, i, &n_words);

    if (i > 0)
      sk_spoken_append_char (spoken, ' ', i);
    if (saying != NULL) {
      Word first = find_word (utterance, i);
      Word last = find_word (utterance, i + n_words - 1);

      append_plain (spoken, first.start, first.core, i);
      apply_saying (spoken, saying, i, n_words);
      append_plain (spoken, last.core_end, last.end, i + n_words - 1);
    } else {
      n_words = 1;
      apply_word (self, spoken, utterance, i);
    }
    i += n_words;
  }
  return spoken;
}
