/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-engine.h"

#include <espeak-ng/espeak_ng.h>
#include <espeak-ng/speak_lib.h>
#include <string.h>

#include "sk-joined-words.h"

/* The engine calls back with no data of ours, so what it makes goes here. */
static struct {
  guint sample_rate;
  GArray *marks;
  GArray *samples;
  GArray *phonemes; /* SkPhoneme */
  SkEngineAbort abort;
  gpointer abort_data;
  gboolean aborted;
  char *language; /* of the voice that is set; NULL when none is */
} engine;

static int
samples_made_cb (short *samples, int n_samples, espeak_EVENT *events)
{
  for (; events->type != espeakEVENT_LIST_TERMINATED; events++) {
    SkVoiceMark mark = { (guint32) events->text_position - 1, (guint32) events->sample };
    SkPhoneme phoneme = { .sample = (guint32) events->sample };

    if (events->type == espeakEVENT_PHONEME && engine.phonemes->len < SK_VOICE_MOST_MARKS) {
      memcpy (phoneme.name, events->id.string, sizeof events->id.string);
      g_array_append_val (engine.phonemes, phoneme);
    }
    if (events->type == espeakEVENT_WORD && events->text_position > 0 && engine.marks->len < SK_VOICE_MOST_MARKS)
      g_array_append_val (engine.marks, mark);
  }
  if (samples != NULL && n_samples > 0)
    g_array_append_vals (engine.samples, samples, (guint) n_samples);
  engine.aborted = engine.samples->len > SK_VOICE_MOST_SAMPLES || engine.abort (engine.abort_data);
  return engine.aborted ? 1 : 0;
}

const char *
sk_engine_find_data (void)
{
  const char *path = NULL;

  espeak_ng_InitializePath (NULL);
  espeak_Info (&path);
  return path;
}

/* The part of a tag before its first hyphen, in lower case. */
static char *
primary_subtag (const char *language)
{
  g_autofree char *subtag = g_strndup (language, strcspn (language, "-_"));

  return g_ascii_strdown (subtag, -1);
}

/* A voice was set: does it truly speak the language? Its list is a byte of priority and a tag, again and again. */
static gboolean
current_voice_speaks (const char *language)
{
  const espeak_VOICE *voice = espeak_GetCurrentVoice ();
  g_autofree char *wanted = primary_subtag (language);

  if (voice == NULL || voice->languages == NULL)
    return FALSE;
  for (const char *at = voice->languages; *at != '\0'; at += strlen (at) + 1) {
    g_autofree char *spoken = primary_subtag (at + 1);

    if (g_str_equal (spoken, wanted))
      return TRUE;
    if (g_str_equal (wanted, "zh") && (g_str_equal (spoken, "cmn") || g_str_equal (spoken, "yue")))
      return TRUE;
  }
  return FALSE;
}

/*
 * Each language's plain voice: in noise (pink, 20 dB below) a recogniser got 26 % of its words wrong, and of no variant's
 * fewer beyond chance (22 to 29 %); some variants click, and an echo is cut at the end.
 * On an unknown language the engine keeps the voice that it had, and would read Somali in Polish.
 */
static gboolean
set_voice (const char *language)
{
  g_autofree char *tag = g_ascii_strdown (language, -1);
  espeak_VOICE wanted = { .languages = g_str_equal (tag, "en") ? "en-gb" : tag };

  if (g_strcmp0 (engine.language, tag) == 0)
    return TRUE;
  g_clear_pointer (&engine.language, g_free);
  if (*tag == '\0' || espeak_SetVoiceByProperties (&wanted) != EE_OK || !current_voice_speaks (tag))
    return FALSE;
  engine.language = g_steal_pointer (&tag);
  return TRUE;
}

gboolean
sk_engine_start (void)
{
  /* Blocks of 60 ms: below that the engine makes them no shorter. */
  int sample_rate = espeak_Initialize (AUDIO_OUTPUT_SYNCHRONOUS, 60, NULL,
                                       espeakINITIALIZE_DONT_EXIT | espeakINITIALIZE_PHONEME_EVENTS);

  if (sample_rate <= 0)
    return FALSE;
  engine.sample_rate = (guint) sample_rate;
  engine.marks = g_array_new (FALSE, FALSE, sizeof (SkVoiceMark));
  engine.samples = g_array_new (FALSE, FALSE, sizeof (gint16));
  engine.phonemes = g_array_new (FALSE, FALSE, sizeof (SkPhoneme));
  espeak_SetSynthCallback (samples_made_cb);
  /* The first voice costs most, so it is read before anybody waits for it. */
  set_voice ("en");
  return TRUE;
}

/*
 * At a comma the engine rests for 0.2 seconds (at 150 words a minute), at a semicolon for 0.3 and with the same tune;
 * listeners find 0.6 the most natural. The marks stay where they are.
 */
static char *
lengthen_pauses (const char *text)
{
  GString *lengthened = g_string_new (text);

  g_string_replace (lengthened, ", ", "; ", 0);
  g_string_replace (lengthened, "، ", "؛ ", 0);
  return g_string_free (lengthened, FALSE);
}

/* The sounds of a text, one clause behind the other. mode: as espeak_TextToPhonemes has it. */
static char *
spell (const char *text, int mode)
{
  GString *sounds = g_string_new (NULL);
  const void *at = text;

  while (at != NULL) {
    const char *clause = espeak_TextToPhonemes (&at, espeakCHARS_UTF8, mode);

    if (clause != NULL && *clause != '\0')
      g_string_append_printf (sounds, "%s%s", sounds->len > 0 ? " " : "", clause);
  }
  return g_string_free (sounds, FALSE);
}

/* In the engine's own names, with "_" between them, as its events have them. */
static char *
spell_sounds_cb (const char *word)
{
  return spell (word, '_' << 8);
}

char *
sk_engine_spell (const char *language, const char *text)
{
  g_autofree char *lengthened = lengthen_pauses (text);

  return set_voice (language) ? spell (lengthened, espeakPHONEMES_IPA) : NULL;
}

gboolean
sk_engine_speak (const char *language, guint words_a_minute, const char *text, SkEngineAbort abort, gpointer data,
                 SkVoiceStatus *status, SkEngineSpeech *speech)
{
  g_autofree char *lengthened = lengthen_pauses (text);

  g_array_set_size (engine.marks, 0);
  g_array_set_size (engine.samples, 0);
  g_array_set_size (engine.phonemes, 0);
  engine.abort = abort;
  engine.abort_data = data;
  engine.aborted = FALSE;
  *speech = (SkEngineSpeech){ engine.sample_rate, engine.marks, engine.samples };
  *status = SK_VOICE_STATUS_NO_LANGUAGE;
  if (!set_voice (language))
    return TRUE;
  /* The engine takes any number, and hands it back, but works only within these. */
  espeak_SetParameter (espeakRATE, CLAMP ((int) words_a_minute, espeakRATE_MINIMUM, espeakRATE_MAXIMUM), 0);
  if (espeak_Synth (lengthened, strlen (lengthened) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, NULL, NULL) == EE_OK)
    *status = SK_VOICE_STATUS_OK;
  else
    *status = SK_VOICE_STATUS_FAILED;
  if (*status == SK_VOICE_STATUS_OK && !engine.aborted)
    sk_joined_words_mark (lengthened, engine.phonemes, spell_sounds_cb, engine.marks);
  /* An utterance that is too long is cut, not refused. */
  if (engine.samples->len > SK_VOICE_MOST_SAMPLES) {
    g_array_set_size (engine.samples, SK_VOICE_MOST_SAMPLES);
    return TRUE;
  }
  return !engine.aborted;
}
