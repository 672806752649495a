/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-timing.h"

/* The mark of one word that was found in what the engine said. */
typedef struct {
  guint word;
  guint sample;
  guint chain;    /* marks in the longest rising chain that ends here */
  guint previous; /* the one before in that chain */
} Candidate;

static GArray *
find_candidates (SkClip *clip, const SkSpoken *spoken, guint n_words)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  guint n_samples = sk_clip_get_n_samples (clip);
  guint n_marks;
  const SkClipMark *marks = sk_clip_get_marks (clip, &n_marks);

  for (guint i = 0; i < n_marks; i++) {
    Candidate candidate = { .sample = MIN (marks[i].sample, n_samples) };
    const Candidate *last = NULL;

    if (marks[i].character >= sk_spoken_get_length (spoken))
      continue;
    candidate.word = sk_spoken_get_word (spoken, marks[i].character);
    if (candidates->len > 0)
      last = &g_array_index (candidates, Candidate, candidates->len - 1);
    if (candidate.word >= n_words ||
        (last != NULL && (last->word == candidate.word || last->sample > candidate.sample)))
      continue;
    g_array_append_val (candidates, candidate);
  }
  return candidates;
}

/* The longest rising chain, so that one stray mark far ahead does not cost the words in between. Returns its end. */
static const Candidate *
chain_candidates (GArray *candidates)
{
  Candidate *all = (Candidate *) (void *) candidates->data;
  const Candidate *best = NULL;

  for (guint i = 0; i < candidates->len; i++) {
    all[i].chain = 1;
    all[i].previous = i;
    for (guint j = 0; j < i; j++) {
      if (all[j].word < all[i].word && all[j].chain + 1 > all[i].chain) {
        all[i].chain = all[j].chain + 1;
        all[i].previous = j;
      }
    }
    if (best == NULL || all[i].chain > best->chain)
      best = &all[i];
  }
  return best;
}

/* How many letters and digits of the spoken text each word has: its share of time. */
static GArray *
weigh_words (const SkSpoken *spoken, guint n_words)
{
  GArray *weights = g_array_sized_new (FALSE, TRUE, sizeof (guint), n_words);
  const char *at = sk_spoken_get_text (spoken);

  g_array_set_size (weights, n_words);
  for (guint i = 0; *at != '\0'; at = g_utf8_next_char (at), i++) {
    guint word = sk_spoken_get_word (spoken, i);

    if (word < n_words && g_unichar_isalnum (g_utf8_get_char (at)))
      g_array_index (weights, guint, word)++;
  }
  return weights;
}

/* Places the words from first up to, not with, end between two samples. */
static void
share_time (GArray *places, GArray *weights, guint first, guint end, guint from, guint to)
{
  guint64 whole = 0;
  guint64 sum = 0;

  for (guint i = first; i < end; i++)
    whole += g_array_index (weights, guint, i);
  for (guint i = first; i < end; i++) {
    g_array_index (places, guint, i) = from + (guint) (whole == 0 ? 0 : (to - from) * sum / whole);
    sum += g_array_index (weights, guint, i);
  }
}

GArray *
sk_timing_place_words (SkClip *clip, const SkSpoken *spoken, guint n_words)
{
  g_autoptr (GArray) candidates = find_candidates (clip, spoken, n_words);
  g_autoptr (GArray) weights = weigh_words (spoken, n_words);
  GArray *places = g_array_sized_new (FALSE, TRUE, sizeof (guint), n_words);
  const Candidate *mark = chain_candidates (candidates);
  guint first;
  guint to;
  guint end = n_words;

  g_array_set_size (places, n_words);
  sk_clip_get_heard (clip, &first, &to);
  /* From the last mark to the first: each gives its time to the words from it up to the mark behind it. */
  for (guint left = mark != NULL ? mark->chain : 0; left > 0; left--) {
    guint from = CLAMP (mark->sample, first, to);

    share_time (places, weights, mark->word, end, from, to);
    end = mark->word;
    to = from;
    mark = &g_array_index (candidates, Candidate, mark->previous);
  }
  share_time (places, weights, 0, end, first, to);
  return places;
}

/* The words as they are shown, each letter of them its own word's. */
static SkSpoken *
copy_words (SkUtterance *utterance)
{
  SkSpoken *spoken = sk_spoken_new ();

  for (guint i = 0; i < sk_utterance_get_n_words (utterance); i++) {
    g_autofree char *word = NULL;
    guint start;
    guint end;

    sk_utterance_get_word (utterance, i, &start, &end);
    word = g_strndup (sk_utterance_get_text (utterance) + start, end - start);
    sk_spoken_append (spoken, word, i);
  }
  return spoken;
}

/* The place of that word's first letter. */
static guint
find_character (const SkSpoken *spoken, guint word)
{
  guint character = 0;

  while (character < sk_spoken_get_length (spoken) && sk_spoken_get_word (spoken, character) < word)
    character++;
  return character;
}

GArray *
sk_timing_place_recorded (SkClip *clip, SkUtterance *utterance)
{
  SkRecording *recording = sk_utterance_get_recording (utterance);
  gint64 start = sk_recording_get_start (recording);
  gint64 length = sk_recording_get_end (recording) - start;
  g_autoptr (SkSpoken) spoken = copy_words (utterance);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (SkClipMark));
  g_autoptr (SkClip) marked = NULL;
  guint n_words;
  const SkRecordingWord *words = sk_recording_get_words (recording, &n_words);

  for (guint i = 0; i < n_words; i++) {
    gint64 within = CLAMP (words[i].time - start, 0, length);
    SkClipMark mark = { find_character (spoken, words[i].word),
                        (guint32) (within * sk_clip_get_n_samples (clip) / length) };

    g_array_append_val (marks, mark);
  }
  marked = sk_clip_new (sk_clip_get_samples (clip), sk_clip_get_rate (clip), (SkClipMark *) (void *) marks->data,
                        marks->len);
  return sk_timing_place_words (marked, spoken, sk_utterance_get_n_words (utterance));
}
