/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <locale.h>
#include <stdlib.h>

#include "sk-manual-clock.h"
#include "sk-sentences.h"
#include "sk-silent-sink.h"
#include "sk-speaker.h"
#include "sk-voice-process.h"

/*
 * table: of every sentence in every language, words shown, words marked, and marks out of order; the real voice, the
 * silent sink and a clock of its own. Fails unless they are all, all, none.
 */

typedef struct {
  guint shown;
  guint marked;
  guint out_of_order;
  guint next; /* the word that has to come */
  gboolean ended;
} Row;

static void
word_cb (SkSpeaker *speaker G_GNUC_UNUSED, SkUtterance *utterance G_GNUC_UNUSED, guint word, Row *row)
{
  if (word != row->next)
    row->out_of_order++;
  row->next = word + 1;
  row->marked++;
}

static void
ended_cb (Row *row)
{
  row->ended = TRUE;
}

static void
say (SkSpeaker *speaker, SkClock *clock, const char *language, const char *text, Row *row)
{
  g_autoptr (SkUtterance) utterance = sk_utterance_new (SK_UTTERANCE_SENTENCE, text, language);

  row->next = 0;
  row->ended = FALSE;
  row->shown += sk_utterance_get_n_words (utterance);
  sk_speaker_speak (speaker, utterance);
  while (!row->ended) {
    while (g_main_context_iteration (NULL, FALSE))
      continue;
    if (!row->ended && !sk_manual_clock_step (SK_MANUAL_CLOCK (clock)))
      g_main_context_iteration (NULL, TRUE);
  }
}

static Row
measure (const SkSentences *sentences, SkVoice *voice)
{
  g_autoptr (SkClock) clock = sk_manual_clock_new ();
  g_autoptr (SkSink) sink = sk_silent_sink_new (clock);
  g_autoptr (SkSpeaker) speaker = sk_speaker_new (voice, sink);
  Row row = { 0 };

  g_signal_connect (speaker, "word", G_CALLBACK (word_cb), &row);
  g_signal_connect_swapped (speaker, "ended", G_CALLBACK (ended_cb), &row);
  for (guint i = 0; i < SK_SENTENCES_STARTS * SK_SENTENCES_ENDS; i++) {
    g_autofree char *text = sk_sentences_make (sentences, i);

    say (speaker, clock, sentences->language, text, &row);
    g_assert_cmpint (sk_speaker_get_problem (speaker), ==, SK_SPEECH_PROBLEM_NO_SOUND);
  }
  return row;
}

int
main (void)
{
  g_autoptr (SkVoice) voice = sk_voice_process_new (g_getenv ("SK_VOICE"));
  guint n_languages;
  const SkSentences *sentences = sk_sentences_get (&n_languages);
  gboolean all = TRUE;

  setlocale (LC_ALL, "C.UTF-8");
  g_print ("language   sentences   words shown   marked   out of order\n");
  for (guint i = 0; i < n_languages; i++) {
    Row row = measure (&sentences[i], voice);

    g_print ("%-10s %9d %13u %8u %14u\n", sentences[i].language, SK_SENTENCES_STARTS * SK_SENTENCES_ENDS, row.shown,
             row.marked, row.out_of_order);
    all = all && row.marked == row.shown && row.out_of_order == 0;
  }
  g_print ("in all     %9u   target: all marked, none out of order: %s\n",
           n_languages * SK_SENTENCES_STARTS * SK_SENTENCES_ENDS, all ? "met" : "missed");
  return all ? EXIT_SUCCESS : EXIT_FAILURE;
}
