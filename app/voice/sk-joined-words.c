/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-joined-words.h"

#include <string.h>

enum { MOST_SOUNDS = 64, MOST_JOINED = 6 };

/* A word of the text: its bytes, its first character and the one behind its last. */
typedef struct {
  const char *start;
  gsize n;
  guint32 first;
  guint32 end;
  int mark; /* of marks; -1 where it has none */
} Word;

static GArray *
find_words (const char *text, GArray *marks)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  Word word = { .start = NULL, .mark = -1 };
  guint32 character = 0;

  for (const char *at = text;; at = g_utf8_next_char (at), character++) {
    gboolean inside = *at != '\0' && !g_unichar_isspace (g_utf8_get_char (at));

    if (inside && word.start == NULL) {
      word.start = at;
      word.first = character;
    } else if (!inside && word.start != NULL) {
      word.n = (gsize) (at - word.start);
      word.end = character;
      g_array_append_val (words, word);
      word.start = NULL;
    }
    if (*at == '\0')
      break;
  }
  for (guint i = 0, j = 0; i < marks->len; i++) {
    guint32 at = g_array_index (marks, SkVoiceMark, i).character;

    while (j < words->len && g_array_index (words, Word, j).end <= at)
      j++;
    if (j < words->len && g_array_index (words, Word, j).mark < 0 && g_array_index (words, Word, j).first <= at)
      g_array_index (words, Word, j).mark = (int) i;
  }
  return words;
}

/* A sound's name without its stress, which depends on the words around it. */
static const char *
plain_name (const char *name)
{
  return name + strspn (name, "',%=|");
}

/* The sounds of the whole, between two marks, pauses left out. */
static guint
collect (GArray *phonemes, guint32 from, guint32 to, const SkPhoneme **sounds)
{
  guint n = 0;

  for (guint i = 0; i < phonemes->len && n < MOST_SOUNDS; i++) {
    const SkPhoneme *phoneme = &g_array_index (phonemes, SkPhoneme, i);

    if (phoneme->sample >= from && phoneme->sample < to && *phoneme->name != '_' && *phoneme->name != '\0')
      sounds[n++] = phoneme;
  }
  return n;
}

/*
 * How unlike the sounds from one to another, not with it, are to a word's own: the sounds to add, leave out or change.
 * (Levenshtein's distance, a row at a time.)
 */
static guint
compare (const SkPhoneme **sounds, guint from, guint to, GStrv own)
{
  guint n_own = MIN (g_strv_length (own), MOST_SOUNDS);
  guint row[MOST_SOUNDS + 1];

  for (guint j = 0; j <= n_own; j++)
    row[j] = j;
  for (guint i = from; i < to; i++) {
    guint corner = row[0];

    row[0] = i - from + 1;
    for (guint j = 0; j < n_own; j++) {
      gboolean alike = g_str_equal (plain_name (sounds[i]->name), plain_name (own[j]));
      guint changed = corner + (alike ? 0 : 1);

      corner = row[j + 1];
      row[j + 1] = MIN (MIN (row[j], row[j + 1]) + 1, changed);
    }
  }
  return row[n_own];
}

/* Where the second word of two begins among the sounds from that one on: the split that both are least unlike at. */
static guint
find_split (const SkPhoneme **sounds, guint from, guint n, GStrv first, GStrv rest)
{
  guint best = from;
  guint least = G_MAXUINT;

  for (guint split = from + 1; split < n; split++) {
    guint unlike = compare (sounds, from, split, first) + compare (sounds, split, n, rest);

    if (unlike < least) {
      least = unlike;
      best = split;
    }
  }
  return best;
}

static GStrv
spell_words (const Word *words, guint n_words, SkSpellSounds spell)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++) {
    g_autofree char *word = g_strndup (words[i].start, words[i].n);
    g_autofree char *sounds = spell (word);

    g_string_append_printf (text, "%s%s", i > 0 ? "_" : "", sounds);
  }
  return g_strsplit (text->str, "_", MOST_SOUNDS);
}

/* Marks all of these words but the first, which alone has a mark. to: the sample of the next mark. */
static void
mark_joined (const Word *words, guint n_words, GArray *phonemes, guint32 to, SkSpellSounds spell, GArray *marks)
{
  const SkPhoneme *sounds[MOST_SOUNDS];
  guint at = (guint) words[0].mark;
  guint n = collect (phonemes, g_array_index (marks, SkVoiceMark, at).sample, to, sounds);
  guint from = 0;

  for (guint i = 0; i + 1 < n_words && n - from >= 2; i++) {
    g_auto (GStrv) first = spell_words (&words[i], 1, spell);
    g_auto (GStrv) rest = spell_words (&words[i + 1], n_words - i - 1, spell);
    SkVoiceMark mark;

    from = find_split (sounds, from, n, first, rest);
    mark = (SkVoiceMark){ words[i + 1].first, sounds[from]->sample };
    g_array_append_val (marks, mark);
  }
}

static int
compare_marks_cb (gconstpointer one, gconstpointer other)
{
  const SkVoiceMark *first = one;
  const SkVoiceMark *second = other;

  return first->sample < second->sample ? -1 : first->sample > second->sample;
}

void
sk_joined_words_mark (const char *text, GArray *phonemes, SkSpellSounds spell, GArray *marks)
{
  g_autoptr (GArray) found = find_words (text, marks);
  const Word *words = (const Word *) (const void *) found->data;
  guint n_marks = marks->len;

  for (guint i = 0; i < found->len; i++) {
    guint n_joined = 1;
    guint32 to = G_MAXUINT32;

    if (words[i].mark < 0)
      continue;
    while (i + n_joined < found->len && words[i + n_joined].mark < 0)
      n_joined++;
    /* It may mark one word more than once. */
    if (i + n_joined < found->len)
      to = g_array_index (marks, SkVoiceMark, words[i + n_joined].mark).sample;
    if (n_joined > 1 && n_joined <= MOST_JOINED)
      mark_joined (&words[i], n_joined, phonemes, to, spell, marks);
  }
  if (marks->len > n_marks)
    g_array_sort (marks, compare_marks_cb);
}
