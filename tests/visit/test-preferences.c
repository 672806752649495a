/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* What a visitor may choose, and that nothing else is ever taken. */

#include "sk-preferences.h"

typedef struct {
  SkPreferences *preferences;
  GString *told; /* the names of the properties that were notified, in order, each with a space behind it */
} Fixture;

static void
notified_cb (SkPreferences *preferences, GParamSpec *pspec, Fixture *fixture)
{
  g_string_append_printf (fixture->told, "%s ", pspec->name);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->preferences = sk_preferences_new ();
  fixture->told = g_string_new (NULL);
  g_signal_connect (fixture->preferences, "notify", G_CALLBACK (notified_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->preferences);
  g_string_free (fixture->told, TRUE);
}

static void
assert_told (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->told->str, ==, expected);
  g_string_truncate (fixture->told, 0);
}

static void
assert_int (Fixture *fixture, const char *property, int expected)
{
  int value;

  g_object_get (fixture->preferences, property, &value, NULL);
  g_assert_cmpint (value, ==, expected);
}

static void
assert_defaults (Fixture *fixture)
{
  g_assert_cmpint (sk_preferences_get_text_size (fixture->preferences), ==, 100);
  g_assert_cmpstr (sk_preferences_get_colours (fixture->preferences), ==, "paper");
  g_assert_false (sk_preferences_get_original_words (fixture->preferences));
  assert_int (fixture, "speech-rate", 150);
  assert_int (fixture, "volume", 70);
}

static void
test_default (Fixture *fixture, gconstpointer data)
{
  assert_defaults (fixture);
  assert_told (fixture, "");
}

/* Each value is taken and told once; set again, it is no change. */
static void
take_int (Fixture *fixture, const char *property, int value)
{
  g_autofree char *told = g_strconcat (property, " ", NULL);

  g_object_set (fixture->preferences, property, value, NULL);
  assert_int (fixture, property, value);
  assert_told (fixture, told);
  g_object_set (fixture->preferences, property, value, NULL);
  assert_told (fixture, "");
}

static void
refuse_int (Fixture *fixture, const char *property, int value)
{
  int before;

  g_object_get (fixture->preferences, property, &before, NULL);
  g_object_set (fixture->preferences, property, value, NULL);
  assert_int (fixture, property, before);
  assert_told (fixture, "");
}

static void
test_text_size (Fixture *fixture, gconstpointer data)
{
  const int offered[] = { 150, 200, 300, 400, 100 };
  const int other[] = { G_MININT, -100, 0, 1, 99, 101, 250, 401, 500, G_MAXINT };

  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    take_int (fixture, "text-size", offered[i]);
  for (guint i = 0; i < G_N_ELEMENTS (other); i++)
    refuse_int (fixture, "text-size", other[i]);
}

static void
test_offered_sizes (Fixture *fixture, gconstpointer data)
{
  const int expected[] = { 100, 150, 200, 300, 400 };
  guint n;
  const int *sizes = sk_preferences_offered_sizes (&n);

  g_assert_cmpmem (sizes, n * sizeof (int), expected, sizeof (expected));
}

/* The next larger one, and from the largest back to the smallest. */
static void
test_bigger_size (Fixture *fixture, gconstpointer data)
{
  const int expected[] = { 150, 200, 300, 400, 100, 150 };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    int bigger = sk_preferences_get_bigger_size (fixture->preferences);

    g_assert_cmpint (bigger, ==, expected[i]);
    take_int (fixture, "text-size", bigger);
  }
}

/* What the kiosk leaves out cannot be chosen, nor is it there at the beginning; one always stays. */
static void
test_left_out_colours (Fixture *fixture, gconstpointer data)
{
  const char *const some[] = { "paper", "white", "purple", NULL };
  const char *const none[] = { NULL };

  sk_preferences_leave_out_colours (fixture->preferences, some);
  g_assert_cmpstr (sk_preferences_offered_colours (fixture->preferences)[0], ==, "cream");
  g_assert_cmpstr (sk_preferences_get_colours (fixture->preferences), ==, "cream");
  assert_told (fixture, "colours ");
  g_object_set (fixture->preferences, "colours", "white", NULL);
  assert_told (fixture, "");
  sk_preferences_set_usual_colours (fixture->preferences, "dark");
  g_assert_cmpstr (sk_preferences_get_colours (fixture->preferences), ==, "dark");
  sk_preferences_set_usual_colours (fixture->preferences, "paper");
  g_assert_cmpstr (sk_preferences_get_colours (fixture->preferences), ==, "cream");
  /* Who has chosen keeps it until the end of the visit. */
  g_object_set (fixture->preferences, "colours", "blue", NULL);
  sk_preferences_leave_out_colours (fixture->preferences, (const char *[]){ "blue", NULL });
  g_assert_cmpstr (sk_preferences_get_colours (fixture->preferences), ==, "blue");
  sk_preferences_reset (fixture->preferences);
  g_assert_cmpstr (sk_preferences_get_colours (fixture->preferences), ==, "paper");
  sk_preferences_leave_out_colours (fixture->preferences, sk_preferences_all_colours ());
  g_assert_cmpuint (g_strv_length ((GStrv) sk_preferences_offered_colours (fixture->preferences)), ==, 7);
  sk_preferences_leave_out_colours (fixture->preferences, none);
  g_assert_cmpuint (g_strv_length ((GStrv) sk_preferences_offered_colours (fixture->preferences)), ==, 7);
}

static void
test_left_out_languages (Fixture *fixture, gconstpointer data)
{
  const char *const all[] = { "en", "pl", "ur", NULL };
  const char *const first[] = { "en", "fr", NULL };

  sk_preferences_set_languages (fixture->preferences, all, "en");
  sk_preferences_leave_out_languages (fixture->preferences, first);
  g_assert_cmpstr (sk_preferences_get_offered_languages (fixture->preferences)[0], ==, "pl");
  /* This visit goes on as it began. */
  g_assert_cmpstr (sk_preferences_get_language (fixture->preferences), ==, "en");
  sk_preferences_reset (fixture->preferences);
  g_assert_cmpstr (sk_preferences_get_language (fixture->preferences), ==, "pl");
  g_object_set (fixture->preferences, "language", "en", NULL);
  g_assert_cmpstr (sk_preferences_get_language (fixture->preferences), ==, "pl");
  /* The same of other pages. */
  sk_preferences_set_languages (fixture->preferences, (const char *[]){ "en", "ur", NULL }, "en");
  g_assert_cmpstr (sk_preferences_get_language (fixture->preferences), ==, "ur");
  sk_preferences_leave_out_languages (fixture->preferences, all);
  sk_preferences_reset (fixture->preferences);
  g_assert_cmpstr (sk_preferences_get_language (fixture->preferences), ==, "en");
}

static void
test_colours (Fixture *fixture, gconstpointer data)
{
  const char *const offered[] = { "white", "cream", "blue", "dark", "black-on-yellow", "yellow-on-black", "paper" };
  const char *const other[] = { "", "Paper", "paper ", "green", "black-on-white", "../paper", NULL };

  g_assert_cmpstr (sk_preferences_all_colours ()[0], ==, "paper");
  g_assert_cmpuint (g_strv_length ((char **) sk_preferences_all_colours ()), ==, G_N_ELEMENTS (offered));
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++) {
    g_assert_true (g_strv_contains (sk_preferences_all_colours (), offered[i]));
    g_object_set (fixture->preferences, "colours", offered[i], NULL);
    g_assert_cmpstr (sk_preferences_get_colours (fixture->preferences), ==, offered[i]);
    assert_told (fixture, "colours ");
    g_object_set (fixture->preferences, "colours", offered[i], NULL);
    assert_told (fixture, "");
  }
  for (guint i = 0; i < G_N_ELEMENTS (other); i++) {
    g_object_set (fixture->preferences, "colours", other[i], NULL);
    g_assert_cmpstr (sk_preferences_get_colours (fixture->preferences), ==, "paper");
    assert_told (fixture, "");
  }
}

static void
test_original_words (Fixture *fixture, gconstpointer data)
{
  const gboolean values[] = { TRUE, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    g_object_set (fixture->preferences, "original-words", values[i], NULL);
    g_assert_cmpint (sk_preferences_get_original_words (fixture->preferences), ==, values[i]);
    assert_told (fixture, "original-words ");
    g_object_set (fixture->preferences, "original-words", values[i], NULL);
    assert_told (fixture, "");
  }
}

static void
test_speech_rate (Fixture *fixture, gconstpointer data)
{
  take_int (fixture, "speech-rate", 80);
  take_int (fixture, "speech-rate", 450);
  take_int (fixture, "speech-rate", 173);
  refuse_int (fixture, "speech-rate", 79);
  refuse_int (fixture, "speech-rate", 451);
  refuse_int (fixture, "speech-rate", G_MININT);
  refuse_int (fixture, "speech-rate", G_MAXINT);
}

static void
test_volume (Fixture *fixture, gconstpointer data)
{
  take_int (fixture, "volume", 0);
  take_int (fixture, "volume", 100);
  take_int (fixture, "volume", 55);
  refuse_int (fixture, "volume", -1);
  refuse_int (fixture, "volume", 101);
  refuse_int (fixture, "volume", G_MININT);
  refuse_int (fixture, "volume", G_MAXINT);
}

static void
test_access (Fixture *fixture, gconstpointer data)
{
  const struct {
    const char *property;
    int offered[5];
    int n;
  } numbers[] = {
    { "scan-interval", { 1000, 1500, 3000, 5000, 2000 }, 5 },
    { "scan-first", { 0, 2000, 3000, 1000 }, 4 },
    { "scan-loops", { 1, 5, 10, 3 }, 4 },
    { "scan-acceptance", { 300, 600, 1000, 0 }, 4 },
    { "hold-to-choose", { 200, 500, 1000, 0 }, 4 },
    { "ignore-repeats", { 300, 500, 1000, 2000, 0 }, 5 },
  };
  const char *const scannings[] = { "one-switch", "two-switch", "off" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    for (int j = 0; j < numbers[i].n; j++)
      take_int (fixture, numbers[i].property, numbers[i].offered[j]);
    refuse_int (fixture, numbers[i].property, -1);
    refuse_int (fixture, numbers[i].property, 999);
    refuse_int (fixture, numbers[i].property, G_MAXINT);
  }
  for (guint i = 0; i < G_N_ELEMENTS (scannings); i++) {
    g_object_set (fixture->preferences, "scanning", scannings[i], NULL);
    g_assert_cmpstr (sk_preferences_get_scanning (fixture->preferences), ==, scannings[i]);
    assert_told (fixture, "scanning ");
  }
  g_object_set (fixture->preferences, "scanning", "three-switch", NULL);
  assert_told (fixture, "");
  g_object_set (fixture->preferences, "speak-controls", TRUE, NULL);
  g_assert_true (sk_preferences_get_speak_controls (fixture->preferences));
  assert_told (fixture, "speak-controls ");
}

static void
assert_language (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (sk_preferences_get_language (fixture->preferences), ==, expected);
}

/* Only what the bundle offers; back to the first one, which need not be the bundle's. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  const char *const offered[] = { "en", "pl", "ur", NULL };
  const char *const other[] = { "", "de", "PL", "pl ", NULL };

  assert_language (fixture, NULL);
  g_object_set (fixture->preferences, "language", "en", NULL);
  assert_language (fixture, NULL);
  assert_told (fixture, "");
  sk_preferences_set_languages (fixture->preferences, offered, "pl");
  assert_language (fixture, "pl");
  assert_told (fixture, "language ");
  g_assert_cmpuint (g_strv_length ((char **) sk_preferences_get_offered_languages (fixture->preferences)), ==, 3);
  g_assert_false (sk_preferences_get_changed (fixture->preferences));
  g_object_set (fixture->preferences, "language", "ur", NULL);
  assert_language (fixture, "ur");
  assert_told (fixture, "language ");
  g_assert_true (sk_preferences_get_changed (fixture->preferences));
  for (guint i = 0; i < G_N_ELEMENTS (other); i++) {
    g_object_set (fixture->preferences, "language", other[i], NULL);
    assert_language (fixture, "ur");
    assert_told (fixture, "");
  }
  sk_preferences_reset (fixture->preferences);
  assert_language (fixture, "pl");
  assert_told (fixture, "language ");
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  g_assert_false (sk_preferences_get_changed (fixture->preferences));
  g_object_set (fixture->preferences, "text-size", 200, NULL);
  g_assert_true (sk_preferences_get_changed (fixture->preferences));
  g_object_set (fixture->preferences, "text-size", 100, "original-words", TRUE, NULL);
  g_assert_true (sk_preferences_get_changed (fixture->preferences));
  sk_preferences_reset (fixture->preferences);
  g_assert_false (sk_preferences_get_changed (fixture->preferences));
}

/* Everything goes back, and only what was changed is told. */
static void
test_reset (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->preferences, "text-size", 400, "colours", "dark", "original-words", TRUE, "speech-rate", 80,
                "volume", 5, NULL);
  g_string_truncate (fixture->told, 0);
  sk_preferences_reset (fixture->preferences);
  assert_defaults (fixture);
  g_string_truncate (fixture->told, 0);
  sk_preferences_reset (fixture->preferences);
  assert_told (fixture, "");

  g_object_set (fixture->preferences, "colours", "blue", NULL);
  assert_told (fixture, "colours ");
  sk_preferences_reset (fixture->preferences);
  assert_told (fixture, "colours ");
}

static void
take_word (Fixture *fixture, const char *property, const char *value)
{
  g_autofree char *told = g_strconcat (property, " ", NULL);
  g_autofree char *now = NULL;

  g_object_set (fixture->preferences, property, value, NULL);
  g_object_get (fixture->preferences, property, &now, NULL);
  g_assert_cmpstr (now, ==, value);
  assert_told (fixture, told);
}

static void
refuse_word (Fixture *fixture, const char *property, const char *value)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_object_get (fixture->preferences, property, &before, NULL);
  g_object_set (fixture->preferences, property, value, NULL);
  g_object_get (fixture->preferences, property, &after, NULL);
  g_assert_cmpstr (before, ==, after);
  assert_told (fixture, "");
}

/* Letters that this machine lacks are not offered. */
static void
test_letters (Fixture *fixture, gconstpointer data)
{
  const char *const some[] = { "andika", "opendyslexic", NULL };

  take_word (fixture, "letters", "atkinson");
  take_word (fixture, "letters", "andika");
  sk_preferences_offer_letters (fixture->preferences, some);
  take_word (fixture, "letters", "opendyslexic");
  refuse_word (fixture, "letters", "atkinson");
  refuse_word (fixture, "letters", "Andika");
  refuse_word (fixture, "letters", NULL);
}

static void
test_spacing_and_reach (Fixture *fixture, gconstpointer data)
{
  take_word (fixture, "spacing", "wide");
  take_word (fixture, "spacing", "widest");
  refuse_word (fixture, "spacing", "wider");
  take_word (fixture, "reach", "low");
  take_word (fixture, "reach", "normal");
  refuse_word (fixture, "reach", "high");
}

/* Back to how everything was when it was remembered, and no farther. */
static void
test_recall (Fixture *fixture, gconstpointer data)
{
  sk_preferences_recall (fixture->preferences);
  assert_told (fixture, "");
  g_object_set (fixture->preferences, "text-size", 200, NULL);
  sk_preferences_remember (fixture->preferences);
  g_object_set (fixture->preferences, "text-size", 400, "calm", TRUE, "mark-word", FALSE, NULL);
  g_string_truncate (fixture->told, 0);
  sk_preferences_recall (fixture->preferences);
  g_assert_cmpint (sk_preferences_get_text_size (fixture->preferences), ==, 200);
  g_assert_false (sk_preferences_get_calm (fixture->preferences));
  g_assert_true (sk_preferences_get_mark_word (fixture->preferences));
}

/* The system may ask for other colours than paper: for whoever has chosen none, and after every visit. */
static void
test_usual_colours (Fixture *fixture, gconstpointer data)
{
  sk_preferences_set_usual_colours (fixture->preferences, "black-on-yellow");
  g_assert_cmpstr (sk_preferences_get_colours (fixture->preferences), ==, "black-on-yellow");
  g_object_set (fixture->preferences, "colours", "blue", NULL);
  sk_preferences_set_usual_colours (fixture->preferences, "paper");
  g_assert_cmpstr (sk_preferences_get_colours (fixture->preferences), ==, "blue");
  sk_preferences_reset (fixture->preferences);
  g_assert_cmpstr (sk_preferences_get_colours (fixture->preferences), ==, "paper");
}

static void
test_most_volume (Fixture *fixture, gconstpointer data)
{
  sk_preferences_set_most_volume (fixture->preferences, 40);
  assert_told (fixture, "volume ");
  assert_int (fixture, "volume", 40);
  g_assert_false (sk_preferences_get_changed (fixture->preferences));
  refuse_int (fixture, "volume", 41);
  take_int (fixture, "volume", 30);
  sk_preferences_reset (fixture->preferences);
  assert_told (fixture, "volume ");
  assert_int (fixture, "volume", 40);
  sk_preferences_set_most_volume (fixture->preferences, 100);
  assert_int (fixture, "volume", 70);
  g_assert_false (sk_preferences_get_changed (fixture->preferences));
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/visit/preferences/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("default", test_default);
  add ("text-size", test_text_size);
  add ("offered-sizes", test_offered_sizes);
  add ("bigger-size", test_bigger_size);
  add ("colours", test_colours);
  add ("left-out-colours", test_left_out_colours);
  add ("left-out-languages", test_left_out_languages);
  add ("original-words", test_original_words);
  add ("speech-rate", test_speech_rate);
  add ("volume", test_volume);
  add ("most-volume", test_most_volume);
  add ("access", test_access);
  add ("language", test_language);
  add ("changed", test_changed);
  add ("reset", test_reset);
  add ("letters", test_letters);
  add ("spacing-and-reach", test_spacing_and_reach);
  add ("recall", test_recall);
  add ("usual-colours", test_usual_colours);
  return g_test_run ();
}
