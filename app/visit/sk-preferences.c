/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-preferences.h"

#define DEFAULT_TEXT_SIZE 100
#define DEFAULT_COLOURS "paper"
#define DEFAULT_RATE 150
#define DEFAULT_VOLUME 70

/* What espeak-ng really speaks; beyond it the engine changes nothing. */
#define SLOWEST_RATE 80
#define FASTEST_RATE 450

/* Milliseconds. Two seconds are slow enough for a beginner (Cboard's own default); the first thing gets more. */
#define DEFAULT_SCAN_INTERVAL 2000
#define DEFAULT_SCAN_FIRST 1000
#define DEFAULT_SCAN_LOOPS 3

enum {
  PROP_TEXT_SIZE = 1,
  PROP_COLOURS,
  PROP_LETTERS,
  PROP_SPACING,
  PROP_REACH,
  PROP_ORIGINAL_WORDS,
  PROP_ONE_AT_A_TIME,
  PROP_WORDS_ONLY,
  PROP_CALM,
  PROP_MARK_SENTENCE,
  PROP_MARK_WORD,
  PROP_SPEECH_RATE,
  PROP_VOLUME,
  PROP_SPEAK_CONTROLS,
  PROP_SCANNING,
  PROP_SCAN_INTERVAL,
  PROP_SCAN_FIRST,
  PROP_SCAN_LOOPS,
  PROP_SCAN_ACCEPTANCE,
  PROP_HOLD_TO_CHOOSE,
  PROP_IGNORE_REPEATS,
  PROP_ASSIGN_KEY,
  PROP_LANGUAGE,
  N_PROPS,
};

struct _SkPreferences {
  GObject parent_instance;

  int text_size;
  char *colours;
  char *usual_colours; /* those of who has chosen none, where they are offered */
  GStrv offered_colours;
  char *letters;
  GStrv offered_letters;
  char *spacing;
  char *reach;
  gboolean original_words;
  gboolean one_at_a_time;
  gboolean words_only;
  gboolean calm;
  gboolean mark_sentence;
  gboolean mark_word;
  int speech_rate;
  int volume;
  int most_volume; /* of this kiosk */
  gboolean speak_controls;
  char *scanning;
  int scan_interval;
  int scan_first;
  int scan_loops;
  int scan_acceptance;
  int hold_to_choose;
  int ignore_repeats;
  char *assign_key;
  GValue remembered[N_PROPS]; /* as they were when they were last remembered */
  GStrv left_out_languages;
  GStrv all_languages; /* of the bundle */
  char *wanted_language;
  GStrv languages;      /* those that are offered */
  char *first_language; /* the wanted one, where it is offered */
  char *language;
};

G_DEFINE_FINAL_TYPE (SkPreferences, sk_preferences, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static const int sizes[] = { 100, 150, 200, 300, 400 };
static const char *const schemes[] = {
  "paper", "white", "cream", "blue", "dark", "black-on-yellow", "yellow-on-black", NULL,
};

/* The first of each is the one of who has chosen none. */
static const char *const all_letters[] = { "andika", "dejavu", "opendyslexic", "atkinson", NULL };
static const char *const spacings[] = { "normal", "wide", "widest", NULL };
static const char *const reaches[] = { "normal", "low", NULL };
static const char *const scannings[] = { "off", "one-switch", "two-switch", NULL };
/* What a key can do (see the setting `keypad`), and at first nothing. */
static const char *const key_uses[] = {
  "",      "next",   "previous", "next-part", "previous-part", "choose", "back", "home",  "listen", "say-again",
  "pause", "louder", "quieter",  "faster",    "slower",        "speak",  "help", "clear", NULL,
};
static const int scan_intervals[] = { 1000, 1500, 2000, 3000, 5000 };
static const int scan_firsts[] = { 0, 1000, 2000, 3000 };
static const int scan_loops[] = { 1, 3, 5, 10 };
static const int scan_acceptances[] = { 0, 300, 600, 1000 };
static const int holds[] = { 0, 200, 500, 1000 };
static const int repeats[] = { 0, 300, 500, 1000, 2000 };

static void
set_int (SkPreferences *self, int *member, int value, guint property)
{
  if (*member == value)
    return;
  *member = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_one_of (SkPreferences *self, int *member, int value, const int *offered, guint n, guint property)
{
  for (guint i = 0; i < n; i++) {
    if (offered[i] == value)
      set_int (self, member, value, property);
  }
}

#define SET_ONE_OF(self, member, value, offered, property)                                                             \
  set_one_of (self, &(self)->member, g_value_get_int (value), offered, G_N_ELEMENTS (offered), property)

static void
set_word (SkPreferences *self, char **member, const char *word, const char *const *offered, guint property)
{
  if (word == NULL || !g_strv_contains (offered, word) || g_strcmp0 (*member, word) == 0)
    return;
  g_free (*member);
  *member = g_strdup (word);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_language (SkPreferences *self, const char *language)
{
  if (language == NULL || !g_strv_contains ((const char *const *) self->languages, language) ||
      g_strcmp0 (self->language, language) == 0)
    return;
  g_free (self->language);
  self->language = g_strdup (language);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

static void
set_within (SkPreferences *self, int *member, int value, int least, int most, guint property)
{
  if (value >= least && value <= most)
    set_int (self, member, value, property);
}

static void
sk_preferences_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SkPreferences *self = SK_PREFERENCES (object);

  switch (id) {
  case PROP_TEXT_SIZE:
    SET_ONE_OF (self, text_size, value, sizes, PROP_TEXT_SIZE);
    break;
  case PROP_COLOURS:
    set_word (self, &self->colours, g_value_get_string (value), sk_preferences_offered_colours (self), PROP_COLOURS);
    break;
  case PROP_LETTERS:
    set_word (self, &self->letters, g_value_get_string (value), sk_preferences_offered_letters (self), PROP_LETTERS);
    break;
  case PROP_SPACING:
    set_word (self, &self->spacing, g_value_get_string (value), spacings, PROP_SPACING);
    break;
  case PROP_REACH:
    set_word (self, &self->reach, g_value_get_string (value), reaches, PROP_REACH);
    break;
  case PROP_ORIGINAL_WORDS:
    set_int (self, &self->original_words, g_value_get_boolean (value), PROP_ORIGINAL_WORDS);
    break;
  case PROP_ONE_AT_A_TIME:
    set_int (self, &self->one_at_a_time, g_value_get_boolean (value), PROP_ONE_AT_A_TIME);
    break;
  case PROP_WORDS_ONLY:
    set_int (self, &self->words_only, g_value_get_boolean (value), PROP_WORDS_ONLY);
    break;
  case PROP_CALM:
    set_int (self, &self->calm, g_value_get_boolean (value), PROP_CALM);
    break;
  case PROP_MARK_SENTENCE:
    set_int (self, &self->mark_sentence, g_value_get_boolean (value), PROP_MARK_SENTENCE);
    break;
  case PROP_MARK_WORD:
    set_int (self, &self->mark_word, g_value_get_boolean (value), PROP_MARK_WORD);
    break;
  case PROP_SPEECH_RATE:
    set_within (self, &self->speech_rate, g_value_get_int (value), SLOWEST_RATE, FASTEST_RATE, PROP_SPEECH_RATE);
    break;
  case PROP_VOLUME:
    set_within (self, &self->volume, g_value_get_int (value), 0, self->most_volume, PROP_VOLUME);
    break;
  case PROP_SPEAK_CONTROLS:
    set_int (self, &self->speak_controls, g_value_get_boolean (value), PROP_SPEAK_CONTROLS);
    break;
  case PROP_SCANNING:
    set_word (self, &self->scanning, g_value_get_string (value), scannings, PROP_SCANNING);
    break;
  case PROP_SCAN_INTERVAL:
    SET_ONE_OF (self, scan_interval, value, scan_intervals, PROP_SCAN_INTERVAL);
    break;
  case PROP_SCAN_FIRST:
    SET_ONE_OF (self, scan_first, value, scan_firsts, PROP_SCAN_FIRST);
    break;
  case PROP_SCAN_LOOPS:
    SET_ONE_OF (self, scan_loops, value, scan_loops, PROP_SCAN_LOOPS);
    break;
  case PROP_SCAN_ACCEPTANCE:
    SET_ONE_OF (self, scan_acceptance, value, scan_acceptances, PROP_SCAN_ACCEPTANCE);
    break;
  case PROP_HOLD_TO_CHOOSE:
    SET_ONE_OF (self, hold_to_choose, value, holds, PROP_HOLD_TO_CHOOSE);
    break;
  case PROP_IGNORE_REPEATS:
    SET_ONE_OF (self, ignore_repeats, value, repeats, PROP_IGNORE_REPEATS);
    break;
  case PROP_ASSIGN_KEY:
    set_word (self, &self->assign_key, g_value_get_string (value), key_uses, PROP_ASSIGN_KEY);
    break;
  case PROP_LANGUAGE:
    set_language (self, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
sk_preferences_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SkPreferences *self = SK_PREFERENCES (object);

  switch (id) {
  case PROP_TEXT_SIZE:
    g_value_set_int (value, self->text_size);
    break;
  case PROP_COLOURS:
    g_value_set_string (value, self->colours);
    break;
  case PROP_LETTERS:
    g_value_set_string (value, self->letters);
    break;
  case PROP_SPACING:
    g_value_set_string (value, self->spacing);
    break;
  case PROP_REACH:
    g_value_set_string (value, self->reach);
    break;
  case PROP_ORIGINAL_WORDS:
    g_value_set_boolean (value, self->original_words);
    break;
  case PROP_ONE_AT_A_TIME:
    g_value_set_boolean (value, self->one_at_a_time);
    break;
  case PROP_WORDS_ONLY:
    g_value_set_boolean (value, self->words_only);
    break;
  case PROP_CALM:
    g_value_set_boolean (value, self->calm);
    break;
  case PROP_MARK_SENTENCE:
    g_value_set_boolean (value, self->mark_sentence);
    break;
  case PROP_MARK_WORD:
    g_value_set_boolean (value, self->mark_word);
    break;
  case PROP_SPEECH_RATE:
    g_value_set_int (value, self->speech_rate);
    break;
  case PROP_VOLUME:
    g_value_set_int (value, self->volume);
    break;
  case PROP_SPEAK_CONTROLS:
    g_value_set_boolean (value, self->speak_controls);
    break;
  case PROP_SCANNING:
    g_value_set_string (value, self->scanning);
    break;
  case PROP_SCAN_INTERVAL:
    g_value_set_int (value, self->scan_interval);
    break;
  case PROP_SCAN_FIRST:
    g_value_set_int (value, self->scan_first);
    break;
  case PROP_SCAN_LOOPS:
    g_value_set_int (value, self->scan_loops);
    break;
  case PROP_SCAN_ACCEPTANCE:
    g_value_set_int (value, self->scan_acceptance);
    break;
  case PROP_HOLD_TO_CHOOSE:
    g_value_set_int (value, self->hold_to_choose);
    break;
  case PROP_IGNORE_REPEATS:
    g_value_set_int (value, self->ignore_repeats);
    break;
  case PROP_ASSIGN_KEY:
    g_value_set_string (value, self->assign_key);
    break;
  case PROP_LANGUAGE:
    g_value_set_string (value, self->language);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
sk_preferences_finalize (GObject *object)
{
  SkPreferences *self = SK_PREFERENCES (object);

  g_free (self->colours);
  for (guint i = 1; i < N_PROPS; i++) {
    if (G_IS_VALUE (&self->remembered[i]))
      g_value_unset (&self->remembered[i]);
  }
  g_free (self->usual_colours);
  g_strfreev (self->offered_colours);
  g_strfreev (self->left_out_languages);
  g_strfreev (self->all_languages);
  g_free (self->wanted_language);
  g_free (self->letters);
  g_strfreev (self->offered_letters);
  g_free (self->spacing);
  g_free (self->reach);
  g_free (self->scanning);
  g_free (self->assign_key);
  g_strfreev (self->languages);
  g_free (self->first_language);
  g_free (self->language);

  G_OBJECT_CLASS (sk_preferences_parent_class)->finalize (object);
}

static GParamSpec *
new_int (const char *name, int initial)
{
  return g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, initial,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
sk_preferences_class_init (SkPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = sk_preferences_set_property;
  object_class->get_property = sk_preferences_get_property;
  object_class->finalize = sk_preferences_finalize;

  /* The ranges are wider than what is offered: a value from the bus that is out of range must not warn. */
  properties[PROP_TEXT_SIZE] = new_int ("text-size", DEFAULT_TEXT_SIZE);
  properties[PROP_COLOURS] = g_param_spec_string ("colours", NULL, NULL, DEFAULT_COLOURS, flags);
  properties[PROP_LETTERS] = g_param_spec_string ("letters", NULL, NULL, all_letters[0], flags);
  properties[PROP_SPACING] = g_param_spec_string ("spacing", NULL, NULL, spacings[0], flags);
  properties[PROP_REACH] = g_param_spec_string ("reach", NULL, NULL, reaches[0], flags);
  properties[PROP_ORIGINAL_WORDS] = g_param_spec_boolean ("original-words", NULL, NULL, FALSE, flags);
  properties[PROP_ONE_AT_A_TIME] = g_param_spec_boolean ("one-at-a-time", NULL, NULL, FALSE, flags);
  properties[PROP_WORDS_ONLY] = g_param_spec_boolean ("words-only", NULL, NULL, FALSE, flags);
  properties[PROP_CALM] = g_param_spec_boolean ("calm", NULL, NULL, FALSE, flags);
  properties[PROP_MARK_SENTENCE] = g_param_spec_boolean ("mark-sentence", NULL, NULL, TRUE, flags);
  properties[PROP_MARK_WORD] = g_param_spec_boolean ("mark-word", NULL, NULL, TRUE, flags);
  properties[PROP_SPEECH_RATE] = new_int ("speech-rate", DEFAULT_RATE);
  properties[PROP_VOLUME] = new_int ("volume", DEFAULT_VOLUME);
  properties[PROP_SPEAK_CONTROLS] = g_param_spec_boolean ("speak-controls", NULL, NULL, FALSE, flags);
  properties[PROP_SCANNING] = g_param_spec_string ("scanning", NULL, NULL, scannings[0], flags);
  properties[PROP_SCAN_INTERVAL] = new_int ("scan-interval", DEFAULT_SCAN_INTERVAL);
  properties[PROP_SCAN_FIRST] = new_int ("scan-first", DEFAULT_SCAN_FIRST);
  properties[PROP_SCAN_LOOPS] = new_int ("scan-loops", DEFAULT_SCAN_LOOPS);
  properties[PROP_SCAN_ACCEPTANCE] = new_int ("scan-acceptance", 0);
  properties[PROP_HOLD_TO_CHOOSE] = new_int ("hold-to-choose", 0);
  properties[PROP_IGNORE_REPEATS] = new_int ("ignore-repeats", 0);
  properties[PROP_ASSIGN_KEY] = g_param_spec_string ("assign-key", NULL, NULL, "", flags);
  /* Which is the first language only the bundle and the command line know. */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sk_preferences_init (SkPreferences *self)
{
  self->text_size = DEFAULT_TEXT_SIZE;
  self->colours = g_strdup (DEFAULT_COLOURS);
  self->usual_colours = g_strdup (DEFAULT_COLOURS);
  self->offered_colours = g_strdupv ((GStrv) schemes);
  self->letters = g_strdup (all_letters[0]);
  self->offered_letters = g_strdupv ((GStrv) all_letters);
  self->spacing = g_strdup (spacings[0]);
  self->reach = g_strdup (reaches[0]);
  self->mark_sentence = TRUE;
  self->mark_word = TRUE;
  self->speech_rate = DEFAULT_RATE;
  self->volume = DEFAULT_VOLUME;
  self->most_volume = 100;
  self->scanning = g_strdup (scannings[0]);
  self->assign_key = g_strdup ("");
  self->scan_interval = DEFAULT_SCAN_INTERVAL;
  self->scan_first = DEFAULT_SCAN_FIRST;
  self->scan_loops = DEFAULT_SCAN_LOOPS;
  self->languages = g_new0 (char *, 1);
  self->left_out_languages = g_new0 (char *, 1);
}

SkPreferences *
sk_preferences_new (void)
{
  return g_object_new (SK_TYPE_PREFERENCES, NULL);
}

static const char *
get_usual_colours (SkPreferences *self)
{
  return g_strv_contains (sk_preferences_offered_colours (self), self->usual_colours) ? self->usual_colours
                                                                                      : self->offered_colours[0];
}

/* What the property has in a visit in which nothing was chosen. */
static void
get_usual (SkPreferences *self, GParamSpec *property, GValue *value)
{
  g_value_init (value, property->value_type);
  if (property == properties[PROP_COLOURS])
    g_value_set_string (value, get_usual_colours (self));
  else if (property == properties[PROP_VOLUME])
    g_value_set_int (value, MIN (DEFAULT_VOLUME, self->most_volume));
  else if (property == properties[PROP_LANGUAGE])
    g_value_set_string (value, self->first_language);
  else
    g_param_value_set_default (property, value);
}

void
sk_preferences_reset (SkPreferences *self)
{
  g_return_if_fail (SK_IS_PREFERENCES (self));

  for (guint i = 1; i < N_PROPS; i++) {
    g_auto (GValue) usual = G_VALUE_INIT;

    get_usual (self, properties[i], &usual);
    g_object_set_property (G_OBJECT (self), properties[i]->name, &usual);
  }
}

void
sk_preferences_set_usual_colours (SkPreferences *self, const char *colours)
{
  gboolean has_chosen;

  g_return_if_fail (SK_IS_PREFERENCES (self));
  g_return_if_fail (g_strv_contains (schemes, colours));

  has_chosen = !g_str_equal (self->colours, get_usual_colours (self));
  g_free (self->usual_colours);
  self->usual_colours = g_strdup (colours);
  if (!has_chosen)
    g_object_set (self, "colours", get_usual_colours (self), NULL);
}

/* All of them, where none would be left. */
static GStrv
leave_out (const char *const *all, const char *const *left_out)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) left = NULL;

  for (guint i = 0; all[i] != NULL; i++) {
    if (!g_strv_contains (left_out, all[i]))
      g_strv_builder_add (builder, all[i]);
  }
  left = g_strv_builder_end (builder);
  return left[0] != NULL ? g_steal_pointer (&left) : g_strdupv ((GStrv) all);
}

void
sk_preferences_leave_out_colours (SkPreferences *self, const char *const *left_out)
{
  gboolean has_chosen;

  g_return_if_fail (SK_IS_PREFERENCES (self));

  has_chosen = !g_str_equal (self->colours, get_usual_colours (self));
  g_strfreev (self->offered_colours);
  self->offered_colours = leave_out (schemes, left_out);
  if (!has_chosen)
    g_object_set (self, "colours", get_usual_colours (self), NULL);
}

void
sk_preferences_set_most_volume (SkPreferences *self, int most)
{
  int volume;

  g_return_if_fail (SK_IS_PREFERENCES (self));
  g_return_if_fail (most >= 0 && most <= 100);

  /* Who has chosen none has the usual one. */
  volume = self->volume == MIN (DEFAULT_VOLUME, self->most_volume) ? DEFAULT_VOLUME : self->volume;
  self->most_volume = most;
  set_int (self, &self->volume, MIN (volume, most), PROP_VOLUME);
}

int
sk_preferences_get_most_volume (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), 100);

  return self->most_volume;
}

void
sk_preferences_offer_letters (SkPreferences *self, const char *const *letters)
{
  g_return_if_fail (SK_IS_PREFERENCES (self));
  g_return_if_fail (g_strv_contains (letters, all_letters[0]));

  g_strfreev (self->offered_letters);
  self->offered_letters = g_strdupv ((GStrv) letters);
}

void
sk_preferences_remember (SkPreferences *self)
{
  g_return_if_fail (SK_IS_PREFERENCES (self));

  for (guint i = 1; i < N_PROPS; i++) {
    if (G_IS_VALUE (&self->remembered[i]))
      g_value_unset (&self->remembered[i]);
    g_object_get_property (G_OBJECT (self), properties[i]->name, &self->remembered[i]);
  }
}

void
sk_preferences_recall (SkPreferences *self)
{
  g_return_if_fail (SK_IS_PREFERENCES (self));

  for (guint i = 1; i < N_PROPS; i++) {
    if (G_IS_VALUE (&self->remembered[i]))
      g_object_set_property (G_OBJECT (self), properties[i]->name, &self->remembered[i]);
  }
}

static void
offer_languages (SkPreferences *self)
{
  gboolean is_offered;

  g_strfreev (self->languages);
  self->languages =
      leave_out ((const char *const *) self->all_languages, (const char *const *) self->left_out_languages);
  is_offered = g_strv_contains ((const char *const *) self->languages, self->wanted_language);
  g_free (self->first_language);
  self->first_language = g_strdup (is_offered ? self->wanted_language : self->languages[0]);
}

void
sk_preferences_set_languages (SkPreferences *self, const char *const *all, const char *first)
{
  g_return_if_fail (SK_IS_PREFERENCES (self));
  g_return_if_fail (first != NULL && g_strv_contains (all, first));

  g_strfreev (self->all_languages);
  self->all_languages = g_strdupv ((GStrv) all);
  g_free (self->wanted_language);
  self->wanted_language = g_strdup (first);
  offer_languages (self);
  set_language (self, self->first_language);
}

void
sk_preferences_leave_out_languages (SkPreferences *self, const char *const *left_out)
{
  g_return_if_fail (SK_IS_PREFERENCES (self));

  g_strfreev (self->left_out_languages);
  self->left_out_languages = g_strdupv ((GStrv) left_out);
  if (self->all_languages != NULL)
    offer_languages (self);
}

static gboolean
is_changed (SkPreferences *self, GParamSpec *property)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) usual = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (self), property->name, &value);
  get_usual (self, property, &usual);
  return g_param_values_cmp (property, &value, &usual) != 0;
}

gboolean
sk_preferences_get_changed (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), FALSE);

  for (guint i = 1; i < N_PROPS; i++) {
    if (is_changed (self, properties[i]))
      return TRUE;
  }
  return FALSE;
}

int
sk_preferences_get_text_size (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), DEFAULT_TEXT_SIZE);

  return self->text_size;
}

const char *
sk_preferences_get_colours (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), NULL);

  return self->colours;
}

const char *
sk_preferences_get_letters (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), NULL);

  return self->letters;
}

const char *
sk_preferences_get_spacing (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), NULL);

  return self->spacing;
}

const char *
sk_preferences_get_reach (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), NULL);

  return self->reach;
}

gboolean
sk_preferences_get_original_words (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), FALSE);

  return self->original_words;
}

gboolean
sk_preferences_get_one_at_a_time (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), FALSE);

  return self->one_at_a_time;
}

gboolean
sk_preferences_get_words_only (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), FALSE);

  return self->words_only;
}

gboolean
sk_preferences_get_calm (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), FALSE);

  return self->calm;
}

gboolean
sk_preferences_get_mark_sentence (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), FALSE);

  return self->mark_sentence;
}

gboolean
sk_preferences_get_mark_word (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), FALSE);

  return self->mark_word;
}

gboolean
sk_preferences_get_speak_controls (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), FALSE);

  return self->speak_controls;
}

const char *
sk_preferences_get_scanning (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), NULL);

  return self->scanning;
}

const char *
sk_preferences_get_language (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), NULL);

  return self->language;
}

const char *const *
sk_preferences_get_offered_languages (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), NULL);

  return (const char *const *) self->languages;
}

const int *
sk_preferences_offered_sizes (guint *n)
{
  *n = G_N_ELEMENTS (sizes);
  return sizes;
}

const char *const *
sk_preferences_all_colours (void)
{
  return schemes;
}

const char *const *
sk_preferences_offered_colours (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), NULL);

  return (const char *const *) self->offered_colours;
}

const char *const *
sk_preferences_offered_letters (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), NULL);

  return (const char *const *) self->offered_letters;
}

const char *const *
sk_preferences_all_letters (void)
{
  return all_letters;
}

int
sk_preferences_get_bigger_size (SkPreferences *self)
{
  g_return_val_if_fail (SK_IS_PREFERENCES (self), DEFAULT_TEXT_SIZE);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    if (sizes[i] > self->text_size)
      return sizes[i];
  }
  return sizes[0];
}
