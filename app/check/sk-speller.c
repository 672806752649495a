/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-speller.h"

#include <enchant.h>
#include <gio/gio.h>
#include <string.h>

#include "check-resources.h"

#define WORDS "/org/southend/SendKiosk/check/spelled-en.txt"

struct _SkSpeller {
  char *tag;
  GBytes *words;         /* that are known without the dictionary, sorted, one a line; NULL where there are none */
  GThread *thread;       /* that loads; NULL before and when it has */
  EnchantBroker *broker; /* NULL before it is loaded */
  EnchantDict *dictionary;
};

static gpointer
load (gpointer data)
{
  SkSpeller *self = data;

  self->broker = enchant_broker_init ();
  self->dictionary = enchant_broker_request_dict (self->broker, self->tag);
  return NULL;
}

static EnchantDict *
wait (SkSpeller *self)
{
  if (self->thread == NULL && self->broker == NULL)
    load (self);
  sk_speller_settle (self);
  return self->dictionary;
}

static SkSpeller *
new_speller (const char *language)
{
  SkSpeller *self = g_new0 (SkSpeller, 1);

  /* English without a country is British here; of other languages there is one. */
  self->tag = g_str_equal (language, "en") ? g_strdup ("en_GB") : g_strdelimit (g_strdup (language), "-", '_');
  if (g_str_equal (self->tag, "en_GB"))
    self->words = g_resource_lookup_data (check_get_resource (), WORDS, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  return self;
}

SkSpeller *
sk_speller_get (const char *language)
{
  static GHashTable *spellers;
  SkSpeller *self;

  if (spellers == NULL)
    spellers = g_hash_table_new (g_str_hash, g_str_equal);
  self = g_hash_table_lookup (spellers, language);
  if (self == NULL) {
    self = new_speller (language);
    g_hash_table_insert (spellers, g_strdup (language), self);
  }
  return self;
}

/* Halves what is left of the list until one line is. */
gboolean
sk_speller_is_plain (SkSpeller *self, const char *word)
{
  gsize length = 0;
  const char *start = self->words != NULL ? g_bytes_get_data (self->words, &length) : NULL;
  const char *end = start + length;
  gsize wanted = strlen (word);

  while (start < end) {
    const char *middle = start + (end - start) / 2;
    const char *line = middle;
    const char *stop;
    int order;

    while (line > start && line[-1] != '\n')
      line--;
    stop = memchr (middle, '\n', end - middle);
    stop = stop != NULL ? stop : end;
    order = memcmp (word, line, MIN (wanted, (gsize) (stop - line)));
    if (order == 0 && wanted == (gsize) (stop - line))
      return TRUE;
    if (order < 0 || (order == 0 && wanted < (gsize) (stop - line)))
      end = line;
    else
      start = MIN (stop + 1, end);
  }
  return FALSE;
}

void
sk_speller_prepare (SkSpeller *self)
{
  if (self->thread == NULL && self->broker == NULL)
    self->thread = g_thread_new ("dictionary", load, self);
}

void
sk_speller_settle (SkSpeller *self)
{
  if (self->thread != NULL)
    g_thread_join (g_steal_pointer (&self->thread));
}

gboolean
sk_speller_is_available (SkSpeller *self)
{
  return wait (self) != NULL;
}

gboolean
sk_speller_knows (SkSpeller *self, const char *word)
{
  return enchant_dict_check (wait (self), word, -1) == 0;
}

/* The word with something else in place of some of its letters, if that is in the dictionary. */
static char *
try (SkSpeller *self, const char *word, gsize at, gsize dropped, const char *instead)
{
  g_autofree char *changed = g_strdup_printf ("%.*s%s%s", (int) at, word, instead, word + at + dropped);

  return sk_speller_knows (self, changed) ? g_steal_pointer (&changed) : NULL;
}

/* The word with any letter in place of so many, wherever that makes one of the dictionary. */
static char *
try_letters (SkSpeller *self, const char *word, gsize dropped)
{
  gsize length = strlen (word);
  char *found = NULL;

  for (gsize at = 0; at + dropped <= length && found == NULL; at++) {
    for (char letter = 'a'; letter <= 'z' && found == NULL; letter++)
      found = try (self, word, at, dropped, (const char[]){ letter, '\0' });
  }
  return found;
}

/* What differs by two letters that changed places, one too many, another in the place of one, or one missing. */
static char *
suggest_near (SkSpeller *self, const char *word)
{
  gsize length = g_str_is_ascii (word) ? strlen (word) : 0;
  char *found = NULL;

  for (gsize at = 0; at + 1 < length && found == NULL; at++)
    found = try (self, word, at, 2, (const char[]){ word[at + 1], word[at], '\0' });
  for (gsize at = 0; at < length && length > 2 && found == NULL; at++)
    found = try (self, word, at, 1, "");
  if (length > 2 && found == NULL)
    found = try_letters (self, word, 1);
  if (length > 2 && found == NULL)
    found = try_letters (self, word, 0);
  return found;
}

static char *
suggest (SkSpeller *self, const char *word)
{
  EnchantDict *dictionary = wait (self);
  gsize n = 0;
  char **words = enchant_dict_suggest (dictionary, word, -1, &n);
  char *first = n > 0 ? g_strdup (words[0]) : NULL;

  if (words != NULL)
    enchant_dict_free_string_list (dictionary, words);
  return first;
}

char *
sk_speller_suggest (SkSpeller *self, const char *word, gboolean may_be_name)
{
  return may_be_name ? suggest_near (self, word) : suggest (self, word);
}
