/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-command-say.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "sk-bundle.h"
#include "sk-exit.h"
#include "sk-programs.h"
#include "sk-pronunciation.h"
#include "sk-speaker.h"
#include "sk-tame.h"
#include "sk-voice-process.h"
#include "sk-wave-file.h"

/* Between two sentences, as the kiosk rests there. */
#define PAUSE_MS 600

typedef struct {
  char *language;
  char *output;
  gboolean phonemes;
  GStrv arguments; /* DIR and PAGE */
} Options;

static void
clear_options (Options *options)
{
  g_free (options->language);
  g_free (options->output);
  g_strfreev (options->arguments);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* What is being spoken, sentence by sentence. */
typedef struct {
  SkVoice *voice;
  SkPronunciation *pronunciation;
  GMainLoop *loop;
  GByteArray *samples;
  guint rate; /* of the first sentence; all have it */
  SkClip *clip;
  GError *error;
} Speech;

static void
clear_speech (Speech *speech)
{
  g_clear_object (&speech->voice);
  g_clear_pointer (&speech->pronunciation, sk_pronunciation_free);
  g_clear_pointer (&speech->loop, g_main_loop_unref);
  g_clear_pointer (&speech->samples, g_byte_array_unref);
  g_clear_object (&speech->clip);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Speech, clear_speech)

static gboolean
read_options (int argc, char **argv, Options *options, GError **error)
{
  const GOptionEntry entries[] = {
    { "language", 0, 0, G_OPTION_ARG_STRING, &options->language, N_ ("The language of the page"), "LANG" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, N_ ("The sound file to write"), "FILE.wav" },
    { "phonemes", 0, 0, G_OPTION_ARG_NONE, &options->phonemes,
      N_ ("Print the sounds that the voice will say, and write no file"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->arguments, NULL, "DIR PAGE" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_set_prgname ("send-kiosk-bundle say");
  g_option_context_set_summary (context,
                                _ ("Writes how a page is read aloud, and prints each sentence: its second, its "
                                   "words, and what the voice is given."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (options->arguments == NULL || g_strv_length (options->arguments) != 2 ||
      (options->output == NULL && !options->phonemes)) {
    g_set_error (
        error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
        _ ("say needs the folder of a bundle, the name of a page, and -o with a file to write, or --phonemes"));
    return FALSE;
  }
  return TRUE;
}

static void
spoken_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Speech *speech = data;

  speech->clip = sk_voice_finish (SK_VOICE (source), result, &speech->error);
  g_main_loop_quit (speech->loop);
}

static double
get_seconds (const Speech *speech)
{
  return speech->rate > 0 ? (double) speech->samples->len / sizeof (gint16) / speech->rate : 0;
}

static void
append_clip (Speech *speech)
{
  GBytes *bytes = sk_clip_get_samples (speech->clip);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  guint end;

  speech->rate = sk_clip_get_rate (speech->clip);
  g_byte_array_append (speech->samples, data, length);
  end = speech->samples->len;
  g_byte_array_set_size (speech->samples, end + speech->rate * PAUSE_MS / 1000 * sizeof (gint16));
  memset (speech->samples->data + end, 0, speech->samples->len - end);
  g_clear_object (&speech->clip);
}

/* As the speaker gives it to the voice. */
static char *
prepare (Speech *speech, SkSentence *sentence)
{
  g_autoptr (SkSpoken) spoken = sk_pronunciation_apply (speech->pronunciation, sk_sentence_get_language (sentence),
                                                        sk_sentence_get_text (sentence));
  g_autoptr (SkSpoken) tame = sk_tame (spoken);

  return g_strdup (sk_spoken_get_text (tame));
}

static gboolean
say_sentence (Speech *speech, SkSentence *sentence, GError **error)
{
  g_autofree char *spoken = prepare (speech, sentence);

  sk_voice_synthesize_async (speech->voice, spoken, sk_sentence_get_language (sentence), sk_speaker_get_default_rate (),
                             NULL, spoken_cb, speech);
  g_main_loop_run (speech->loop);
  if (speech->clip == NULL) {
    g_propagate_error (error, g_steal_pointer (&speech->error));
    return FALSE;
  }
  printf ("%.2f\t%s\t%s\n", get_seconds (speech), sk_sentence_get_text (sentence), spoken);
  append_clip (speech);
  return TRUE;
}

/* What is read of a page, in its order: SkSentence. */
static GPtrArray *
collect_sentences (SkPage *page)
{
  GPtrArray *sentences = g_ptr_array_new ();

  g_ptr_array_add (sentences, sk_page_get_heading (page));
  for (guint i = 0; i < sk_page_get_n_sections (page); i++) {
    SkSection *section = sk_page_get_section (page, i);

    g_ptr_array_add (sentences, sk_section_get_heading (section));
    for (guint j = 0; j < sk_section_get_n_blocks (section); j++) {
      SkBlock *block = sk_section_get_block (section, j);

      for (guint k = 0; k < sk_block_get_n_sentences (block); k++)
        g_ptr_array_add (sentences, sk_block_get_sentence (block, k));
    }
  }
  return sentences;
}

static gboolean
say_sentences (Speech *speech, GPtrArray *sentences, const char *output, GError **error)
{
  for (guint i = 0; i < sentences->len; i++) {
    if (!say_sentence (speech, sentences->pdata[i], error))
      return FALSE;
  }
  return sk_wave_file_write (output, speech->samples, speech->rate, error);
}

/* Prints each sentence and the sounds that the voice will say it with. */
static gboolean
print_phonemes (Speech *speech, GPtrArray *sentences, const char *program, GError **error)
{
  g_autoptr (GSubprocess) voice = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                                                    error, program, "--phonemes", NULL);
  g_autoptr (GString) asked = g_string_new (NULL);
  g_autofree char *answer = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < sentences->len; i++) {
    g_autofree char *spoken = prepare (speech, sentences->pdata[i]);

    g_string_append_printf (asked, "%s\t%s\n", sk_sentence_get_language (sentences->pdata[i]), spoken);
  }
  if (voice == NULL || !g_subprocess_communicate_utf8 (voice, asked->str, NULL, &answer, NULL, error))
    return FALSE;
  lines = g_strsplit (answer, "\n", -1);
  if (g_strv_length (lines) < sentences->len) {
    g_set_error_literal (error, SK_VOICE_ERROR, SK_VOICE_ERROR_FAILED, _ ("the voice ended before it had said all"));
    return FALSE;
  }
  for (guint i = 0; i < sentences->len; i++)
    printf ("%s\t%s\n", sk_sentence_get_text (sentences->pdata[i]), lines[i]);
  return TRUE;
}

/* The language's own words, and those of the quotations, which may be in another. */
static gboolean
set_sayings (Speech *speech, SkBundle *bundle, GError **error)
{
  const char *const *languages = sk_bundle_get_languages (bundle);

  for (guint i = 0; languages[i] != NULL; i++) {
    g_autoptr (GError) fault = NULL;
    g_autoptr (GHashTable) sayings = sk_bundle_load_sayings (bundle, languages[i], &fault);

    if (fault != NULL) {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
    sk_pronunciation_set_sayings (speech->pronunciation, languages[i], sayings);
  }
  return TRUE;
}

static SkPage *
load_page (SkBundle *bundle, const Options *options, GError **error)
{
  const char *language = options->language != NULL ? options->language : sk_bundle_get_languages (bundle)[0];

  return sk_bundle_load_page (bundle, language, options->arguments[1], error);
}

int
sk_command_say (int argc, char **argv, GError **error)
{
  g_auto (Options) options = { NULL };
  g_auto (Speech) speech = { NULL };
  g_autoptr (GFile) folder = NULL;
  g_autoptr (SkBundle) bundle = NULL;
  g_autoptr (SkPage) page = NULL;
  g_autofree char *program = NULL;
  g_autoptr (GPtrArray) sentences = NULL;
  gboolean done;

  if (!read_options (argc, argv, &options, error))
    return SK_EXIT_FAILED;
  folder = g_file_new_for_commandline_arg (options.arguments[0]);
  bundle = sk_bundle_open (folder, error);
  page = bundle != NULL ? load_page (bundle, &options, error) : NULL;
  if (page == NULL)
    return SK_EXIT_FAILED;

  program = sk_programs_find ("send-kiosk-voice");
  speech.voice = sk_voice_process_new (program);
  speech.pronunciation = sk_pronunciation_new ();
  speech.loop = g_main_loop_new (NULL, FALSE);
  speech.samples = g_byte_array_new ();
  sentences = collect_sentences (page);
  if (!set_sayings (&speech, bundle, error))
    return SK_EXIT_FAILED;
  if (options.phonemes)
    done = print_phonemes (&speech, sentences, program, error);
  else
    done = say_sentences (&speech, sentences, options.output, error);
  return done ? SK_EXIT_GOOD : SK_EXIT_FAILED;
}
