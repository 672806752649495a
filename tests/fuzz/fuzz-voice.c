/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "sk-crash-corpus.h"
#include "sk-pronunciation.h"
#include "sk-tame.h"
#include "sk-voice-process.h"

/*
 * fuzz-voice [COUNT [SEED]]: gives the voice process so many texts, in turn as they are and as the speaker would make
 * them tame, in every language, and a harmless sentence behind each one that killed it. Fails when an answer stays away,
 * is none that a voice may give, or the harmless sentence is not spoken. Prints what killed the engine.
 */

static const char *const languages[] = {
  "en", "pl", "ro",  "pt", "bn", "ur", "lt", "sq", "ar", "fa", "uk", "ku", "pa", "gu", "hi", "ta", "tr",
  "cy", "zh", "yue", "vi", "am", "bg", "hu", "sk", "cs", "es", "fr", "it", "de", "so", "yo", "ps",
};

/* What the voices of some languages have never heard; these have none. */
enum { N_SILENT = 3 };

static const char *const seeds[] = {
  "We work together with children, young people and families, aged 0 to 25.",
  "Ask SENDIASS on 01702 215007, or see www.southend.gov.uk/send (it's free).",
  "Zażółć gęślą jaźń: 25 dzieci i młodzież — w 2023 r.",
  "یہ منصوبہ بچوں اور نوجوانوں کے لیے ہے۔",
  "هذه الخطة للأطفال والشباب، ونحن نستمع إليهم.",
  "हम बच्चों की बात सुनते हैं, और सही समय पर मदद करते हैं।",
  "আমরা শিশুদের কথা শুনি।",
  "我们 倾听 孩子 的 声音。",
  "“Help” comes at the right time – i.e. soon, isn’t it?",
};

static const char *const nasty[] = {
  "s'", "é . ", "a . ",  "a.", "é.", "₁",      "²",      "①",      "🌤",   "😀",   "½",   "[[",
  "]]", "<",    "&amp;", "'",  "’",  "...",    "\n",     "\t",     "1",      "000", "9,9", "£",
  "%",  "www.", "://",   "@",  "—",  "\u200d", "\u0301", "\u202e", "\ufeff", "ß",   "ﷺ",   "\x01",
};

typedef struct {
  SkVoice *voice;
  SkPronunciation *pronunciation;
  GRand *random;
  guint n_crashes;
  guint n_spoken;
  guint n_failed;
  guint n_silent; /* in a language without a voice */
} Fuzz;

static guint
pick (Fuzz *fuzz, guint n)
{
  return (guint) g_rand_int_range (fuzz->random, 0, (gint32) n);
}

/* Any character that there is. */
static void
append_character (Fuzz *fuzz, GString *text)
{
  static const guint ends[] = { 0x80, 0x250, 0x0A00, 0x3000, 0xD800, 0x1F000, 0x20000, 0x110000 };
  gunichar character = pick (fuzz, ends[pick (fuzz, G_N_ELEMENTS (ends))]);

  if (g_unichar_validate (character) && character != 0)
    g_string_append_unichar (text, character);
}

static void
make_bytes (Fuzz *fuzz, GString *text)
{
  for (guint i = pick (fuzz, 200); i > 0; i--)
    g_string_append_c (text, (char) (1 + pick (fuzz, 255)));
}

static void
make_characters (Fuzz *fuzz, GString *text)
{
  for (guint i = pick (fuzz, 100); i > 0; i--)
    append_character (fuzz, text);
}

static void
make_repeats (Fuzz *fuzz, GString *text)
{
  for (guint i = 1 + pick (fuzz, 4); i > 0; i--) {
    const char *piece = nasty[pick (fuzz, G_N_ELEMENTS (nasty))];

    for (guint j = 1 + pick (fuzz, 60); j > 0; j--)
      g_string_append (text, piece);
  }
}

static void
make_mutation (Fuzz *fuzz, GString *text)
{
  g_string_append (text, seeds[pick (fuzz, G_N_ELEMENTS (seeds))]);
  for (guint i = 1 + pick (fuzz, 8); i > 0 && text->len > 0; i--) {
    gssize at = (gssize) pick (fuzz, (guint) text->len);
    gssize n;
    g_autoptr (GString) piece = g_string_new (NULL);

    switch (pick (fuzz, 3)) {
    case 0:
      n = 1 + pick (fuzz, 4);
      g_string_erase (text, at, MIN (n, (gssize) text->len - at));
      break;
    case 1:
      g_string_insert (text, at, nasty[pick (fuzz, G_N_ELEMENTS (nasty))]);
      break;
    default:
      append_character (fuzz, piece);
      g_string_insert (text, at, piece->str);
      break;
    }
  }
}

static void
make_shuffle (Fuzz *fuzz, GString *text)
{
  for (guint i = pick (fuzz, 30); i > 0; i--) {
    g_auto (GStrv) words = g_strsplit (seeds[pick (fuzz, G_N_ELEMENTS (seeds))], " ", -1);

    g_string_append_printf (text, "%s ", words[pick (fuzz, g_strv_length (words))]);
  }
}

static void
make_crash (Fuzz *fuzz, GString *text)
{
  guint n;
  const SkCrashInput *inputs = sk_crash_corpus_get (&n);
  g_autofree char *whole = sk_crash_input_make (&inputs[pick (fuzz, n)]);

  g_string_append_len (text, whole, (gssize) pick (fuzz, (guint) MIN (strlen (whole), 400)));
  make_mutation (fuzz, text);
}

static char *
make_text (Fuzz *fuzz)
{
  static void (*const makers[]) (Fuzz *, GString *) = {
    make_bytes, make_characters, make_repeats, make_mutation, make_mutation, make_shuffle, make_crash,
  };
  g_autoptr (GString) text = g_string_new (NULL);

  makers[pick (fuzz, G_N_ELEMENTS (makers))](fuzz, text);
  return g_utf8_make_valid (text->str, (gssize) text->len);
}

/* As the speaker does it before the voice is asked. */
static char *
make_tame (Fuzz *fuzz, const char *text, const char *language)
{
  g_autoptr (SkSpoken) spoken = sk_pronunciation_apply (fuzz->pronunciation, language, text);
  g_autoptr (SkSpoken) tame = sk_tame (spoken);

  return g_strdup (sk_spoken_get_text (tame));
}

typedef struct {
  SkClip *clip;
  GError *error;
  gboolean done;
} Answer;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->clip = sk_voice_finish (SK_VOICE (source), result, &answer->error);
  answer->done = TRUE;
}

static gboolean
give_up_cb (gpointer text)
{
  g_error ("no answer for two minutes to: %s", (const char *) text);
  return G_SOURCE_REMOVE;
}

static SkClip *
say (Fuzz *fuzz, const char *text, const char *language, GError **error)
{
  guint limit = g_timeout_add_seconds (120, give_up_cb, (gpointer) text);
  Answer answer = { 0 };

  sk_voice_synthesize_async (fuzz->voice, text, language, 80 + pick (fuzz, 371), NULL, answered_cb, &answer);
  while (!answer.done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
  g_assert_true ((answer.clip == NULL) == (answer.error != NULL));
  if (answer.error != NULL)
    g_propagate_error (error, answer.error);
  return answer.clip;
}

static void
assert_harmless (Fuzz *fuzz)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SkClip) clip = say (fuzz, "We work together.", "en", &error);
  guint first;
  guint end;

  g_assert_no_error (error);
  sk_clip_get_heard (clip, &first, &end);
  g_assert_cmpuint (end - first, >, sk_clip_get_rate (clip) / 5);
}

/* No voice may read a language that is not its own. */
static void
take_answer (Fuzz *fuzz, SkClip *clip, const GError *error, gboolean has_voice)
{
  if (clip != NULL && has_voice)
    fuzz->n_spoken++;
  else if (g_error_matches (error, SK_VOICE_ERROR, SK_VOICE_ERROR_FAILED))
    fuzz->n_failed++;
  else if (!has_voice && g_error_matches (error, SK_VOICE_ERROR, SK_VOICE_ERROR_NO_LANGUAGE))
    fuzz->n_silent++;
  else
    g_error ("an answer that no voice may give: %s", error != NULL ? error->message : "speech");
}

static void
try_one (Fuzz *fuzz, guint number)
{
  guint at = pick (fuzz, G_N_ELEMENTS (languages));
  g_autofree char *raw = make_text (fuzz);
  gboolean is_tame = number % 2 == 1;
  g_autofree char *text = is_tame ? make_tame (fuzz, raw, languages[at]) : g_steal_pointer (&raw);
  g_autofree char *before = g_strdup (sk_voice_process_get_pid (SK_VOICE_PROCESS (fuzz->voice)));
  g_autoptr (GError) error = NULL;
  g_autoptr (SkClip) clip = say (fuzz, text, languages[at], &error);

  take_answer (fuzz, clip, error, at < G_N_ELEMENTS (languages) - N_SILENT);
  if (before != NULL && g_strcmp0 (before, sk_voice_process_get_pid (SK_VOICE_PROCESS (fuzz->voice))) != 0) {
    g_autofree char *shown = g_strescape (text, NULL);

    fuzz->n_crashes++;
    g_print ("# killed by text %u (%s, %s): \"%s\"\n", number, is_tame ? "tame" : "as it is", languages[at], shown);
    assert_harmless (fuzz);
  }
}

int
main (int argc, char **argv)
{
  guint count = argc > 1 ? (guint) MAX (1, atoi (argv[1])) : 1000;
  guint32 seed = argc > 2 ? (guint32) strtoul (argv[2], NULL, 10) : 1;
  Fuzz fuzz = { .pronunciation = sk_pronunciation_new (), .random = g_rand_new_with_seed (seed) };
  gint64 start = g_get_monotonic_time ();

  setlocale (LC_ALL, "C.UTF-8");
  fuzz.voice = sk_voice_process_new (g_getenv ("SK_VOICE"));
  assert_harmless (&fuzz);
  for (guint i = 0; i < count; i++) {
    try_one (&fuzz, i);
    if (i % 100 == 99)
      assert_harmless (&fuzz);
  }
  assert_harmless (&fuzz);
  g_print ("Fuzzed texts: %u, seed %u, in %.0f s; every other one made tame first\n"
           "  spoken %u, not to be said %u, in a language without a voice %u (never read by another's)\n"
           "  voice processes killed %u, each outlived, and the next sentence spoken\n",
           count, seed, (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC, fuzz.n_spoken, fuzz.n_failed,
           fuzz.n_silent, fuzz.n_crashes);
  g_object_unref (fuzz.voice);
  sk_pronunciation_free (fuzz.pronunciation);
  g_rand_free (fuzz.random);
  return EXIT_SUCCESS;
}
