/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-lexicon.h"

#include <gio/gio.h>
#include <string.h>
#include <unistr.h>
#include <uniwbrk.h>

#include "check-resources.h"
#include "sk-characters.h"

#define RESOURCES "/org/southend/SendKiosk/check/"

struct _SkLexicon {
  GHashTable *words;   /* as written, to SkWord */
  GHashTable *known;   /* folded, to SkWordFlags, of the lists */
  GHashTable *phrases; /* folded first word, to a GPtrArray of SkPhrase */
  gboolean has_lists;
};

static void
word_free (SkWord *word)
{
  g_free (word->text);
  g_free (word->folded);
  g_free (word->root);
  g_free (word->family);
  g_free (word);
}

static void
phrase_free (SkPhrase *phrase)
{
  g_free (phrase->text);
  g_ptr_array_unref (phrase->words);
  g_free (phrase->end);
  g_free (phrase->advice);
  g_free (phrase->as_noun);
  g_clear_pointer (&phrase->literal, g_ptr_array_unref);
  g_free (phrase);
}

/* What people type for an apostrophe is one thing. */
static char *
fold (const char *text)
{
  char *folded;
  g_autoptr (GString) result = NULL;

  /* Most words, and nearly all of the lists, are folded as they stand. */
  if (text[strspn (text, "abcdefghijklmnopqrstuvwxyz' -")] == '\0')
    return g_strdup (text);
  folded = sk_characters_fold (text);
  if (strstr (folded, "’") == NULL)
    return folded;
  result = g_string_new (folded);
  g_free (folded);
  g_string_replace (result, "’", "'", 0);
  return g_string_free (g_steal_pointer (&result), FALSE);
}

static void
add_flags (SkLexicon *self, const char *word, SkWordFlags flags)
{
  char *folded = fold (word);
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->known, folded));

  g_hash_table_insert (self->known, folded, GUINT_TO_POINTER (known | flags));
}

static GKeyFile *
load (const char *path)
{
  GKeyFile *lists = g_key_file_new ();
  g_autoptr (GBytes) bytes = g_resource_lookup_data (check_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_key_file_load_from_bytes (lists, bytes, G_KEY_FILE_NONE, &error))
    g_error ("%s: %s", path, error->message);
  return lists;
}

/* The words of a text, by the rules of Unicode: an array of strings. */
static GPtrArray *
split (const char *text)
{
  gsize length = strlen (text);
  g_autofree char *breaks = g_malloc0 (length + 1);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  gsize start = 0;

  u8_wordbreaks ((const guint8 *) text, length, breaks);
  for (gsize end = 1; end <= length; end++) {
    if (end < length && !breaks[end])
      continue;
    if (g_unichar_isalnum (g_utf8_get_char (text + start)))
      g_ptr_array_add (words, g_strndup (text + start, end - start));
    start = end;
  }
  return words;
}

static void
add_words (SkLexicon *self, const char *text, SkWordFlags flags)
{
  g_autoptr (GPtrArray) words = split (text);

  for (guint i = 0; i < words->len; i++)
    add_flags (self, g_ptr_array_index (words, i), flags);
}

static gboolean
ends (const GString *word, const char *ending, gsize least)
{
  return word->len >= least && g_str_has_suffix (word->str, ending);
}

/* Takes off what the forms of a word differ in: needle and needles, crush and crushed, candy and candies. */
static char *
find_family (const char *folded)
{
  GString *family = g_string_new (folded);

  if (ends (family, "'s", 3))
    g_string_truncate (family, family->len - 2);
  else if (ends (family, "'", 2))
    g_string_truncate (family, family->len - 1);
  if (ends (family, "ies", 5) || ends (family, "ied", 5))
    g_string_truncate (family, family->len - 2);
  else if (ends (family, "s", 4) && strchr ("isu", family->str[family->len - 2]) == NULL)
    g_string_truncate (family, family->len - 1);
  if (ends (family, "ed", 5))
    g_string_truncate (family, family->len - 2);
  else if (ends (family, "ing", 6))
    g_string_truncate (family, family->len - 3);
  else if (ends (family, "e", 3))
    g_string_truncate (family, family->len - 1);
  if (ends (family, "y", 3))
    family->str[family->len - 1] = 'i';
  else if (family->len > 2 && g_ascii_isalpha (family->str[family->len - 1]) &&
           family->str[family->len - 1] == family->str[family->len - 2])
    g_string_truncate (family, family->len - 1);
  return g_string_free (family, FALSE);
}

static SkPhrase *
add_phrase (SkLexicon *self, SkPhraseKind kind, const char *text, const char *advice, guint group)
{
  SkPhrase *phrase = g_new0 (SkPhrase, 1);
  g_autofree char *folded = fold (text);
  GPtrArray *phrases;

  phrase->kind = kind;
  phrase->text = g_strdup (text);
  phrase->words = split (folded);
  phrase->end = find_family (phrase->words->pdata[phrase->words->len - 1]);
  phrase->advice = g_strdup (advice);
  phrase->group = group;
  phrases = g_hash_table_lookup (self->phrases, phrase->words->pdata[0]);
  if (phrases == NULL) {
    phrases = g_ptr_array_new_with_free_func ((GDestroyNotify) phrase_free);
    g_hash_table_insert (self->phrases, g_strdup (phrase->words->pdata[0]), phrases);
  }
  g_ptr_array_add (phrases, phrase);
  return phrase;
}

/* The families of the words, one of which makes a saying mean what it says. */
static GPtrArray *
find_families (const char *text)
{
  g_autofree char *folded = fold (text);
  g_autoptr (GPtrArray) words = split (folded);
  GPtrArray *families = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < words->len; i++)
    g_ptr_array_add (families, find_family (words->pdata[i]));
  return families;
}

/* Behind a | stands what is not always so: of a plainer word, what to say for the noun; of a saying, the words that it
 * is not a saying beside. */
static void
read_phrases (SkLexicon *self, GKeyFile *lists, const char *group, SkPhraseKind kind)
{
  g_auto (GStrv) texts = g_key_file_get_keys (lists, group, NULL, NULL);

  for (guint i = 0; texts[i] != NULL; i++) {
    g_autofree char *value = g_key_file_get_string (lists, group, texts[i], NULL);
    g_auto (GStrv) parts = g_strsplit (value, "|", 2);
    SkPhrase *phrase = add_phrase (self, kind, texts[i], parts[0] != NULL ? parts[0] : "", 0);

    if (parts[0] == NULL || parts[1] == NULL)
      continue;
    if (kind == SK_PHRASE_SAYING)
      phrase->literal = find_families (parts[1]);
    else
      phrase->as_noun = g_strdup (parts[1]);
  }
}

static void
read_names (SkLexicon *self, GKeyFile *lists)
{
  g_auto (GStrv) groups = g_key_file_get_keys (lists, "Same", NULL, NULL);

  for (guint i = 0; groups[i] != NULL; i++) {
    g_auto (GStrv) names = g_key_file_get_string_list (lists, "Same", groups[i], NULL, NULL);

    for (guint j = 0; names[j] != NULL; j++)
      add_phrase (self, SK_PHRASE_NAME, names[j], NULL, i + 1);
  }
}

static void
read_grammar (SkLexicon *self, GKeyFile *lists)
{
  static const struct {
    const char *key;
    SkWordFlags flag;
  } kinds[] = {
    { "Joining", SK_WORD_JOINING },
    { "Subjects", SK_WORD_SUBJECT },
    { "Negative", SK_WORD_NEGATIVE },
    { "Opposite", SK_WORD_OPPOSITE },
    { "Breaks", SK_WORD_BREAK },
    { "Pronouns", SK_WORD_PRONOUN },
    { "Numbers", SK_WORD_COUNTED },
    { "Be", SK_WORD_BE },
    { "Between", SK_WORD_BETWEEN },
    { "Participles", SK_WORD_PARTICIPLE },
    { "Means", SK_WORD_MEANS },
    { "Abbreviations", SK_WORD_ABBREVIATION },
    { "Expletives", SK_WORD_EXPLETIVE },
    { "Describing", SK_WORD_DESCRIBING },
    { "Short", SK_WORD_SHORT | SK_WORD_EASY },
    { "Finite", SK_WORD_FINITE },
    { "Determiners", SK_WORD_DETERMINER },
    { "Relatives", SK_WORD_RELATIVE },
    { "Doing", SK_WORD_DOING },
    { "Dangers", SK_WORD_DANGER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_auto (GStrv) words = g_key_file_get_string_list (lists, "Grammar", kinds[i].key, NULL, NULL);

    for (guint j = 0; words[j] != NULL; j++)
      add_flags (self, words[j], kinds[i].flag);
  }
}

static void
read_easy (SkLexicon *self)
{
  g_autoptr (GKeyFile) lists = load (RESOURCES "easy-en.ini");
  g_auto (GStrv) themes = g_key_file_get_keys (lists, "Easy", NULL, NULL);

  for (guint i = 0; themes[i] != NULL; i++) {
    g_auto (GStrv) words = g_key_file_get_string_list (lists, "Easy", themes[i], NULL, NULL);

    for (guint j = 0; words[j] != NULL; j++) {
      if (strpbrk (words[j], " -") == NULL)
        add_flags (self, words[j], SK_WORD_EASY);
      else
        add_words (self, words[j], SK_WORD_EASY);
    }
  }
}

static void
read_hard (SkLexicon *self, GKeyFile *lists)
{
  g_auto (GStrv) themes = g_key_file_get_keys (lists, "Hard", NULL, NULL);

  for (guint i = 0; themes[i] != NULL; i++) {
    g_auto (GStrv) words = g_key_file_get_string_list (lists, "Hard", themes[i], NULL, NULL);

    for (guint j = 0; words[j] != NULL; j++) {
      if (strchr (words[j], ' ') != NULL)
        add_phrase (self, SK_PHRASE_HARD, words[j], NULL, 0);
      else
        add_flags (self, words[j], SK_WORD_HARD);
    }
  }
}

/* One word a line. */
static void
read_common (SkLexicon *self, const char *path)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (check_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *data = g_bytes_get_data (bytes, NULL);
  const char *end = data + g_bytes_get_size (bytes);

  while (data < end) {
    gsize length = strcspn (data, "\n");

    g_hash_table_insert (self->known, g_strndup (data, length), GUINT_TO_POINTER (SK_WORD_EASY));
    data += length + 1;
  }
}

static void
read_lists (SkLexicon *self)
{
  g_autoptr (GKeyFile) lists = load (RESOURCES "en.ini");

  self->has_lists = TRUE;
  read_common (self, RESOURCES "common-en.txt");
  read_easy (self);
  read_hard (self, lists);
  read_grammar (self, lists);
  read_phrases (self, lists, "Plainer", SK_PHRASE_PLAINER);
  read_phrases (self, lists, "Sayings", SK_PHRASE_SAYING);
  read_names (self, lists);
}

SkLexicon *
sk_lexicon_new (const char *language)
{
  SkLexicon *self = g_new0 (SkLexicon, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) word_free);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  if (g_str_equal (language, "en") || g_str_has_prefix (language, "en-"))
    read_lists (self);
  return self;
}

void
sk_lexicon_free (SkLexicon *self)
{
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->phrases);
  g_free (self);
}

gboolean
sk_lexicon_has_lists (SkLexicon *self)
{
  return self->has_lists;
}

void
sk_lexicon_add_explained (SkLexicon *self, const char *heading)
{
  add_words (self, heading, SK_WORD_OWN | SK_WORD_EXPLAINED);
}

void
sk_lexicon_add_said (SkLexicon *self, const char *word)
{
  add_words (self, word, SK_WORD_OWN | SK_WORD_SAID);
}

void
sk_lexicon_add_publisher (SkLexicon *self, const char *name)
{
  add_words (self, name, SK_WORD_PUBLISHER);
}

/* What the word may be a form of, in turn: families, family; stopped, stop; making, make. NULL after the last. */
static char *
find_stem (const char *word, guint turn, gboolean *is_form)
{
  static const struct {
    const char *ending;
    const char *instead;
    gsize least;      /* letters that stand before the ending */
    gboolean is_form; /* of the same word; else of another: slow, slowly */
    gboolean doubled; /* whether its last consonant is written twice: stopped */
  } endings[] = {
    { "'ll", "", 1, TRUE, FALSE }, { "'ve", "", 1, TRUE, FALSE },  { "'re", "", 1, TRUE, FALSE },
    { "'d", "", 1, TRUE, FALSE },  { "'m", "", 1, TRUE, FALSE },   { "'s", "", 1, TRUE, FALSE },
    { "s'", "", 1, TRUE, FALSE },  { "s'", "s", 1, TRUE, FALSE },  { "ies", "y", 2, TRUE, FALSE },
    { "es", "", 2, TRUE, FALSE },  { "s", "", 2, TRUE, FALSE },    { "ied", "y", 2, TRUE, FALSE },
    { "ed", "", 2, TRUE, TRUE },   { "ed", "", 2, TRUE, FALSE },   { "ed", "e", 2, TRUE, FALSE },
    { "ing", "", 2, TRUE, TRUE },  { "ing", "", 2, TRUE, FALSE },  { "ing", "e", 2, TRUE, FALSE },
    { "er", "", 2, FALSE, FALSE }, { "est", "", 2, FALSE, FALSE }, { "ily", "y", 3, FALSE, FALSE },
    { "ly", "", 3, FALSE, FALSE },
  };
  gsize length = strlen (word);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    gsize stem;

    if (!g_str_has_suffix (word, endings[i].ending))
      continue;
    stem = length - strlen (endings[i].ending);
    if (stem < endings[i].least || turn-- > 0)
      continue;
    *is_form = endings[i].is_form;
    if (endings[i].doubled && stem > 3 && word[stem - 1] == word[stem - 2])
      stem--;
    return g_strdup_printf ("%.*s%s", (int) stem, word, endings[i].instead);
  }
  return NULL;
}

static SkWordFlags
get_known (SkLexicon *self, const char *word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->known, word));
}

static gboolean
is_known (SkLexicon *self, const char *word, SkWordFlags flag)
{
  return (get_known (self, word) & flag) != 0;
}

/* What is said with a verb in short: it's, they'll. */
static gboolean
is_short_for_verb (const char *word, const char *stem)
{
  return word[strlen (stem)] == '\'' && word[strlen (stem) + 1] != '\0';
}

/* Looks at the forms of a word for what only its stem is known for. */
static void
look_at_stems (SkLexicon *self, SkWord *word)
{
  for (guint turn = 0;; turn++) {
    gboolean is_form;
    g_autofree char *stem = find_stem (word->folded, turn, &is_form);
    SkWordFlags known = stem != NULL ? get_known (self, stem) : 0;

    if (stem == NULL)
      return;
    if (is_form || (known & SK_WORD_HARD) == 0)
      word->flags |= known & (SK_WORD_EASY | SK_WORD_HARD | SK_WORD_DANGER);
    if (is_known (self, stem, SK_WORD_SUBJECT) && is_short_for_verb (word->folded, stem))
      word->flags |= (known & (SK_WORD_SUBJECT | SK_WORD_PRONOUN)) | SK_WORD_FINITE;
    if (word->root == NULL && is_known (self, stem, SK_WORD_EXPLAINED)) {
      word->flags |= SK_WORD_OWN | SK_WORD_EXPLAINED;
      word->root = g_strdup (stem);
    }
    if (word->phrases == NULL && is_form)
      word->phrases = g_hash_table_lookup (self->phrases, stem);
  }
}

static SkWordFlags
find_shape (const char *text)
{
  guint capitals = 0, small = 0, digits = 0;
  gboolean starts = g_unichar_isupper (g_utf8_get_char (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar character = g_utf8_get_char (p);

    if (g_unichar_isdigit (character))
      digits++;
    else if (g_unichar_isupper (character))
      capitals++;
    else if (g_unichar_isalpha (character))
      small++;
  }
  if (digits > 0)
    return capitals + small > 0 ? SK_WORD_MIXED : SK_WORD_NUMBER;
  if (capitals >= 2 && (small == 0 || (small == 1 && g_str_has_suffix (text, "s"))))
    return SK_WORD_CAPITALS;
  return starts ? SK_WORD_LETTERS | SK_WORD_CAPITAL : SK_WORD_LETTERS;
}

static SkWord *
make_word (SkLexicon *self, const char *text)
{
  SkWord *word = g_new0 (SkWord, 1);

  word->text = g_strdup (text);
  word->folded = fold (text);
  word->family = find_family (word->folded);
  word->flags = find_shape (text) | get_known (self, word->folded);
  word->phrases = g_hash_table_lookup (self->phrases, word->folded);
  if ((word->flags & SK_WORD_LETTERS) != 0 && g_str_has_suffix (word->folded, "ed") && strlen (word->folded) > 4)
    word->flags |= SK_WORD_PARTICIPLE;
  if ((word->flags & SK_WORD_DESCRIBING) != 0)
    word->flags &= ~SK_WORD_PARTICIPLE;
  word->root = (word->flags & SK_WORD_EXPLAINED) != 0 ? g_strdup (word->folded) : NULL;
  look_at_stems (self, word);
  if ((word->flags & SK_WORD_HARD) != 0)
    word->flags &= ~SK_WORD_EASY;
  if (word->root == NULL)
    word->root = g_strdup (word->folded);
  return word;
}

const SkWord *
sk_lexicon_look_up (SkLexicon *self, const char *text, gsize length)
{
  char buffer[64];
  g_autofree char *copy = NULL;
  char *name = length < sizeof buffer ? buffer : (copy = g_malloc (length + 1));
  SkWord *word;

  memcpy (name, text, length);
  name[length] = '\0';
  word = g_hash_table_lookup (self->words, name);
  if (word == NULL) {
    word = make_word (self, name);
    g_hash_table_insert (self->words, word->text, word);
  }
  return word;
}
