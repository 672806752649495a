/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <espeak-ng/speak_lib.h>
#include <locale.h>
#include <string.h>

#include "sk-joined-words.h"

/*
 * Words that the engine takes for one are marked each at its own time. What is right is a table by hand: the sound that
 * the second word begins with; where it lies, the engine's own account of its sounds says.
 */

static const struct {
  const char *first;
  const char *second;
  const char *sound; /* the engine's name of the second word's first sound */
  guint nth;         /* the how manyth of them in the pair, from 1 */
} pairs[] = {
  { "has", "been", "b", 1 },    { "have", "been", "b", 1 },  { "had", "been", "b", 1 },   { "of", "the", "D", 1 },
  { "for", "a", "r-", 1 },      { "to", "be", "b", 1 },      { "there", "was", "w", 1 },  { "in", "the", "D", 1 },
  { "on", "the", "D", 1 },      { "from", "the", "D", 1 },   { "I", "am", "a#", 1 },      { "out", "of", "@", 1 },
  { "of", "a", "@", 2 },        { "at", "a", "@", 1 },       { "with", "the", "D", 2 },   { "for", "the", "D", 1 },
  { "do", "not", "n", 1 },      { "did", "not", "n", 1 },    { "would", "have", "h", 1 }, { "could", "have", "a#", 1 },
  { "should", "have", "@", 1 }, { "must", "have", "a#", 1 }, { "may", "have", "h", 1 },   { "that", "the", "D", 2 },
  { "there", "were", "w", 1 },  { "there", "are", "r", 1 },  { "such", "as", "a#", 1 },   { "had", "to", "t", 1 },
  { "no", "one", "w", 1 },      { "has", "not", "n", 1 },    { "have", "not", "n", 1 },   { "does", "not", "n", 1 },
};

enum { FIRST = 4, CLOSE_MS = 20, FARTHEST_MS = 40 };

static GArray *marks;
static GArray *phonemes;

static int
made_cb (short *samples G_GNUC_UNUSED, int n_samples G_GNUC_UNUSED, espeak_EVENT *events)
{
  for (; events->type != espeakEVENT_LIST_TERMINATED; events++) {
    SkVoiceMark mark = { (guint32) events->text_position - 1, (guint32) events->sample };
    SkPhoneme phoneme = { .sample = (guint32) events->sample };

    if (events->type == espeakEVENT_WORD)
      g_array_append_val (marks, mark);
    if (events->type != espeakEVENT_PHONEME)
      continue;
    memcpy (phoneme.name, events->id.string, sizeof events->id.string);
    g_array_append_val (phonemes, phoneme);
  }
  return 0;
}

static char *
spell_cb (const char *word)
{
  const void *at = word;

  return g_strdup (espeak_TextToPhonemes (&at, espeakCHARS_UTF8, '_' << 8));
}

/* The mark of that character; G_MAXUINT32 where there is none. */
static guint32
find_mark (guint32 character)
{
  for (guint i = 0; i < marks->len; i++) {
    if (g_array_index (marks, SkVoiceMark, i).character == character)
      return g_array_index (marks, SkVoiceMark, i).sample;
  }
  return G_MAXUINT32;
}

static guint32
find_sound (const char *sound, guint nth, guint32 from)
{
  for (guint i = 0; i < phonemes->len; i++) {
    const SkPhoneme *phoneme = &g_array_index (phonemes, SkPhoneme, i);

    if (phoneme->sample >= from && g_str_equal (phoneme->name, sound) && --nth == 0)
      return phoneme->sample;
  }
  return G_MAXUINT32;
}

static void
check_rate (int rate, int sample_rate)
{
  g_autoptr (GArray) errors = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_far = 0;

  espeak_SetParameter (espeakRATE, rate, 0);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autofree char *text = g_strdup_printf ("Now %s %s good.", pairs[i].first, pairs[i].second);
    guint32 second = FIRST + (guint32) strlen (pairs[i].first) + 1;
    guint32 marked;
    guint32 right;

    g_array_set_size (marks, 0);
    g_array_set_size (phonemes, 0);
    espeak_Synth (text, strlen (text) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, NULL, NULL);
    right = find_sound (pairs[i].sound, pairs[i].nth, find_mark (FIRST));
    sk_joined_words_mark (text, phonemes, spell_cb, marks);
    marked = find_mark (second);
    if (right == G_MAXUINT32 || marked == G_MAXUINT32)
      g_error ("\"%s\": %s", text, right == G_MAXUINT32 ? "the sound is not among those it makes" : "no mark");
    if (ABS ((gint64) marked - (gint64) right) * 1000 / sample_rate > CLOSE_MS) {
      g_test_message ("\"%s\" at %d: %" G_GINT64_FORMAT " ms off", text, rate,
                      ((gint64) marked - (gint64) right) * 1000 / sample_rate);
      n_far++;
    }
    g_assert_cmpint (ABS ((gint64) marked - (gint64) right) * 1000 / sample_rate, <=, FARTHEST_MS);
  }
  g_assert_cmpuint (n_far * 20, <=, G_N_ELEMENTS (pairs));
}

static void
test_pairs (void)
{
  int sample_rate = espeak_Initialize (AUDIO_OUTPUT_SYNCHRONOUS, 60, NULL,
                                       espeakINITIALIZE_DONT_EXIT | espeakINITIALIZE_PHONEME_EVENTS);
  espeak_VOICE british = { .languages = "en-gb" };

  g_assert_cmpint (sample_rate, >, 0);
  g_assert_cmpint (espeak_SetVoiceByProperties (&british), ==, EE_OK);
  espeak_SetSynthCallback (made_cb);
  marks = g_array_new (FALSE, FALSE, sizeof (SkVoiceMark));
  phonemes = g_array_new (FALSE, FALSE, sizeof (SkPhoneme));
  check_rate (80, sample_rate);
  check_rate (150, sample_rate);
  check_rate (300, sample_rate);
  g_array_unref (marks);
  g_array_unref (phonemes);
  espeak_Terminate ();
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice/joined-words", test_pairs);
  return g_test_run ();
}
