/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <locale.h>
#include <string.h>

#include "sk-feed.h"
#include "sk-pieces.h"
#include "sk-pronunciation.h"
#include "sk-resampler.h"
#include "sk-stream-time.h"
#include "sk-tame.h"
#include "sk-timing.h"
#include "sk-utterance.h"

/* The pure parts of speech: words, the copy for the engine, and where the words lie in the sound. */

static void
test_words (void)
{
  g_autoptr (SkUtterance) utterance =
      sk_utterance_new (SK_UTTERANCE_SENTENCE, " “Help”\u00a0comes\u2003at – the\nright\ttime. ", "en");
  const char *wanted[] = { "“Help”", "comes", "at", "–", "the", "right", "time." };

  g_assert_cmpuint (sk_utterance_get_n_words (utterance), ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++) {
    g_autofree char *word = NULL;
    guint start;
    guint end;

    sk_utterance_get_word (utterance, i, &start, &end);
    word = g_strndup (sk_utterance_get_text (utterance) + start, end - start);
    g_assert_cmpstr (word, ==, wanted[i]);
  }
}

static void
test_no_words (void)
{
  g_autoptr (SkUtterance) empty = sk_utterance_new (SK_UTTERANCE_MESSAGE, "", "en");
  g_autoptr (SkUtterance) blank = sk_utterance_new (SK_UTTERANCE_MESSAGE, " \n ", "en");
  g_autoptr (SkUtterance) broken = sk_utterance_new (SK_UTTERANCE_MESSAGE, "a \xff b", "en");

  g_assert_cmpuint (sk_utterance_get_n_words (empty), ==, 0);
  g_assert_cmpuint (sk_utterance_get_n_words (blank), ==, 0);
  g_assert_cmpuint (sk_utterance_get_n_words (broken), ==, 3);
  g_assert_true (g_utf8_validate (sk_utterance_get_text (broken), -1, NULL));
}

static void
assert_said (SkPronunciation *pronunciation, const char *language, const char *text, const char *wanted)
{
  g_autoptr (SkUtterance) utterance = sk_utterance_new (SK_UTTERANCE_SENTENCE, text, language);
  g_autoptr (SkSpoken) spoken =
      sk_pronunciation_apply (pronunciation, sk_utterance_get_language (utterance), sk_utterance_get_text (utterance));

  g_assert_cmpstr (sk_spoken_get_text (spoken), ==, wanted);
  if (sk_spoken_get_length (spoken) > 0)
    g_assert_cmpuint (sk_spoken_get_word (spoken, sk_spoken_get_length (spoken) - 1), <,
                      sk_utterance_get_n_words (utterance));
}

static void
test_pronunciation (void)
{
  static const char *said[][2] = {
    { "SEND means more.", "send means more." },
    { "The SEND’s plan", "The send's plan" },
    { "your EHCP, or EHC plan", "your E H C P, or E H C plan" },
    { "Ask SENDIASS (the helpers).", "Ask send eye ass (the helpers)." },
    { "“We listen,” they said", "We listen, they said" },
    { "don’t", "don't" },
    { "aged 0 to 25.", "aged zero to twenty five." },
    { "aged 0-25,", "aged zero to twenty five," },
    { "from 2023–2026", "from twenty twenty three to twenty twenty six" },
    { "in 2005", "in two thousand and five" },
    { "by 31 December 2026.", "by the thirty first of December twenty twenty six." },
    { "on the 2 May, or (12 June)", "on the second of May, or (the twelfth of June)" },
    { "3 March, 11 April", "third of March, the eleventh of April" },
    { "32 May, 1 child, 0 June, 4", "thirty two May, one child, zero June, four" },
    { "Ofsted", "offstead" },
    { "Licence: GPL-3.0-or-later.", "Licence: G P L 3 or later." },
    { "CC BY-SA 4.0", "C C by S eh four point zero" },
    { "in 2000 or 1906", "in two thousand or nineteen oh six" },
    { "Ring 01702 215007.", "Ring zero one seven zero two, two one five zero zero seven." },
    { "It costs £3.50", "It costs three pounds fifty" },
    { "see www.southend.gov.uk/send", "see W W W dot southend dot gov dot U K slash send" },
    { "https://a-b.org", "eigh dash B dot org" },
    { "write to us@send.org", "write to us at send dot org" },
    { "and/or", "and or" },
    { "help, e.g. a ramp", "help, for example a ramp" },
    { "Send it", "Send it" },
    { "—", "—" },
    { "", "" },
  };
  g_autoptr (SkPronunciation) pronunciation = sk_pronunciation_new ();

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    assert_said (pronunciation, "en", said[i][0], said[i][1]);
  assert_said (pronunciation, "pl", "SEND 2023", "SEND 2023");
}

static void
test_sayings (void)
{
  g_autoptr (SkPronunciation) pronunciation = sk_pronunciation_new ();
  g_autoptr (GHashTable) sayings = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) fewer = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (SkUtterance) utterance = sk_utterance_new (SK_UTTERANCE_SENTENCE, "an Area SEND report", "en");
  g_autoptr (SkSpoken) spoken = NULL;

  g_hash_table_insert (sayings, (char *) "SEND", (char *) "S E N D");
  g_hash_table_insert (sayings, (char *) "Area SEND", (char *) "area send now");
  sk_pronunciation_set_sayings (pronunciation, "en", sayings);
  assert_said (pronunciation, "en", "SEND, send, Send", "S E N D, send, Send");
  spoken =
      sk_pronunciation_apply (pronunciation, sk_utterance_get_language (utterance), sk_utterance_get_text (utterance));
  g_assert_cmpstr (sk_spoken_get_text (spoken), ==, "an area send now report");
  g_assert_cmpuint (sk_spoken_get_word (spoken, 3), ==, 1);
  g_assert_cmpuint (sk_spoken_get_word (spoken, 8), ==, 2);
  g_assert_cmpuint (sk_spoken_get_word (spoken, 13), ==, 2);
  g_assert_cmpuint (sk_spoken_get_word (spoken, 17), ==, 3);
  sk_pronunciation_set_sayings (pronunciation, "en", fewer);
  assert_said (pronunciation, "en", "SEND", "send");
}

static char *
tame (const char *text)
{
  g_autoptr (SkSpoken) spoken = sk_spoken_new ();
  g_autoptr (SkSpoken) tamed = NULL;

  sk_spoken_append (spoken, text, 0);
  tamed = sk_tame (spoken);
  return g_strdup (sk_spoken_get_text (tamed));
}

static guint
count (const char *text, char wanted)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == wanted;
  return n;
}

static void
test_tame (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *plain = tame ("It’s £3.50, isn't it? 5 + 5 = 10. Café; żółć; हिन्दी");
  g_autofree char *signs = tame ("a\x01"
                                 "b[[x]]\u202e🌤₁<b>");
  g_autofree char *apostrophes = NULL;
  g_autofree char *dots = NULL;

  g_assert_cmpstr (plain, ==, "It’s £3.50, isn't it? 5 + 5 = 10. Café; żółć; हिन्दी");
  g_assert_null (strpbrk (signs, "\x01[]<>"));
  g_assert_true (g_str_has_prefix (signs, "a b"));
  for (guint i = 0; i < 100; i++)
    g_string_append (text, "s'");
  apostrophes = tame (text->str);
  g_assert_cmpuint (count (apostrophes, '\''), <=, 24);
  g_string_truncate (text, 0);
  for (guint i = 0; i < 100; i++)
    g_string_append (text, "é . ");
  dots = tame (text->str);
  g_assert_cmpuint (count (dots, '.'), <, 50);
}

static SkClip *
make_clip (const SkClipMark *marks, guint n_marks)
{
  g_autoptr (GBytes) samples = NULL;
  gint16 *level = g_new (gint16, 1000);

  for (guint i = 0; i < 1000; i++)
    level[i] = i >= 100 && i < 900 ? 1000 : 0;
  samples = g_bytes_new_take (level, 1000 * sizeof (gint16));
  return sk_clip_new (samples, 1000, marks, n_marks);
}

static void
assert_places (const char *text, const SkClipMark *marks, guint n_marks, const guint *wanted, guint n_words)
{
  g_autoptr (SkClip) clip = make_clip (marks, n_marks);
  g_autoptr (SkPronunciation) pronunciation = sk_pronunciation_new ();
  g_autoptr (SkUtterance) utterance = sk_utterance_new (SK_UTTERANCE_SENTENCE, text, "en");
  g_autoptr (SkSpoken) spoken =
      sk_pronunciation_apply (pronunciation, sk_utterance_get_language (utterance), sk_utterance_get_text (utterance));
  g_autoptr (GArray) places = sk_timing_place_words (clip, spoken, sk_utterance_get_n_words (utterance));

  g_assert_cmpuint (places->len, ==, n_words);
  for (guint i = 0; i < n_words; i++)
    g_assert_cmpuint (g_array_index (places, guint, i), ==, wanted[i]);
}

/* The engine's faults, each as it was seen: words that it leaves out, repeats, strays. */
static void
test_timing (void)
{
  const SkClipMark all[] = { { 0, 0 }, { 3, 300 }, { 6, 500 } };
  const SkClipMark missing[] = { { 0, 100 }, { 6, 500 } };
  const SkClipMark repeated[] = { { 0, 100 }, { 3, 300 }, { 4, 350 }, { 4, 400 }, { 6, 500 } };
  const SkClipMark stray[] = { { 6, 150 }, { 0, 200 }, { 3, 300 }, { 6, 500 }, { 0, 800 }, { 4000000, 850 } };
  const SkClipMark tail[] = { { 0, 100 } };
  const guint exact[] = { 100, 300, 500 };
  const guint shared[] = { 100, 300, 500 };
  const guint late[] = { 200, 300, 500 };
  const guint divided[] = { 100, 366, 633 };

  assert_places ("ab cd ef", all, G_N_ELEMENTS (all), exact, 3);
  assert_places ("ab cd ef", missing, G_N_ELEMENTS (missing), shared, 3);
  assert_places ("ab cd ef", repeated, G_N_ELEMENTS (repeated), exact, 3);
  assert_places ("ab cd ef", stray, G_N_ELEMENTS (stray), late, 3);
  assert_places ("ab cd ef", tail, G_N_ELEMENTS (tail), divided, 3);
  assert_places ("ab cd ef", NULL, 0, divided, 3);
  assert_places ("", NULL, 0, NULL, 0);
}

static void
test_pieces (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GQueue *pieces;
  gsize end = 0;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, i % 10 == 9 ? "ends. " : "wörd ");
  pieces = sk_pieces_cut (text->str, 120);
  for (GList *link = pieces->head; link != NULL; link = link->next) {
    const SkPiece *piece = link->data;

    g_assert_cmpuint (piece->start, ==, end);
    g_assert_cmpuint (piece->character, ==, g_utf8_pointer_to_offset (text->str, text->str + piece->start));
    g_assert_cmpint (g_utf8_strlen (text->str + piece->start, (gssize) (piece->end - piece->start)), <=, 120);
    end = piece->end;
  }
  g_assert_cmpuint (end, ==, text->len);
  sk_pieces_free (pieces);
}

static void
test_cut_pieces (void)
{
  const char *text = "one two, three four";
  GQueue *pieces = sk_pieces_cut (text, 400);

  g_assert_cmpuint (pieces->length, ==, 1);
  g_assert_true (sk_pieces_cut_first (pieces, text));
  g_assert_cmpuint (((SkPiece *) pieces->head->data)->end, ==, 8);
  g_assert_true (sk_pieces_cut_first (pieces, text));
  g_assert_cmpuint (((SkPiece *) pieces->head->data)->end, ==, 3);
  g_assert_false (sk_pieces_cut_first (pieces, text));
  g_assert_cmpuint (pieces->length, ==, 3);
  sk_pieces_free (pieces);
}

/* A steady level stays as it is, a tone keeps its height, and nothing comes before its time. */
static void
test_resampler (void)
{
  g_autoptr (SkResampler) resampler = sk_resampler_new (22050, 48000);
  gint16 input[2205];
  float output[4800];

  for (guint i = 0; i < G_N_ELEMENTS (input); i++)
    input[i] = i >= 1000 ? 10000 : 0;
  sk_resampler_run (resampler, input, G_N_ELEMENTS (input), 0, output, G_N_ELEMENTS (output));
  g_assert_cmpfloat_with_epsilon (output[1000], 0, 1);
  g_assert_cmpfloat_with_epsilon (output[3500], 10000, 1);
  g_assert_cmpfloat_with_epsilon (output[1000 * 320 / 147], 5000, 3000);
}

/* What begins is given at its full level at once; what is taken up inside a sound rises, without a click. */
static void
test_feed (void)
{
  enum { LEVEL = 10000 };
  g_autoptr (SkFeed) feed = sk_feed_new ();
  g_autoptr (GBytes) samples = NULL;
  gint16 *input = g_new0 (gint16, 4000);
  gint16 output[480];

  for (guint i = 1000; i < 3000; i++)
    input[i] = LEVEL;
  samples = g_bytes_new_take (input, 4000 * sizeof *input);
  sk_feed_start (feed, samples, 22050, 1000);
  sk_feed_fill (feed, output, G_N_ELEMENTS (output));
  g_assert_cmpint (output[60], >, LEVEL * 9 / 10);
  sk_feed_start (feed, samples, 22050, 2000);
  sk_feed_fill (feed, output, G_N_ELEMENTS (output));
  for (guint i = 0; i < G_N_ELEMENTS (output); i++)
    g_assert_cmpint (ABS (output[i] - (i > 0 ? output[i - 1] : 0)), <, LEVEL / 100);
  g_assert_cmpint (output[479], >, LEVEL * 9 / 10);
}

/* Quick reports are better ones; old ones and none say nothing. */
static void
test_stream_time (void)
{
  SkStreamTime time = { 0 };
  gint64 heard;

  g_assert_false (sk_stream_time_get (&time, 1000, &heard));
  sk_stream_time_report (&time, 1000000, 5000, 300);
  g_assert_true (sk_stream_time_get (&time, 1001000, &heard));
  g_assert_cmpint (heard, ==, 6300);
  sk_stream_time_report (&time, 1010000, 0, 20000);
  g_assert_true (sk_stream_time_get (&time, 1010000, &heard));
  g_assert_cmpint (heard, ==, 15300);
  sk_stream_time_report (&time, 1600000, 700000, 20000);
  g_assert_true (sk_stream_time_get (&time, 1600000, &heard));
  g_assert_cmpint (heard, ==, 720000);
  g_assert_false (sk_stream_time_get (&time, 2700000, &heard));
  sk_stream_time_forget (&time);
  g_assert_false (sk_stream_time_get (&time, 1600000, &heard));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/speech/words", test_words);
  g_test_add_func ("/speech/words/none", test_no_words);
  g_test_add_func ("/speech/pronunciation", test_pronunciation);
  g_test_add_func ("/speech/pronunciation/sayings", test_sayings);
  g_test_add_func ("/speech/tame", test_tame);
  g_test_add_func ("/speech/timing", test_timing);
  g_test_add_func ("/speech/pieces", test_pieces);
  g_test_add_func ("/speech/pieces/cut", test_cut_pieces);
  g_test_add_func ("/speech/resampler", test_resampler);
  g_test_add_func ("/speech/feed", test_feed);
  g_test_add_func ("/speech/stream-time", test_stream_time);
  return g_test_run ();
}
