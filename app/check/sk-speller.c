/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-speller.h"

#include <enchant.h>

struct _SkSpeller {
  char *tag;
  GThread *thread; /* that loads; NULL when it has */
  EnchantBroker *broker;
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
  if (self->thread != NULL)
    g_thread_join (g_steal_pointer (&self->thread));
  return self->dictionary;
}

static SkSpeller *
start (const char *language)
{
  SkSpeller *self = g_new0 (SkSpeller, 1);

  /* English without a country is British here; of other languages there is one. */
  self->tag = g_str_equal (language, "en") ? g_strdup ("en_GB") : g_strdelimit (g_strdup (language), "-", '_');
  self->thread = g_thread_new ("dictionary", load, self);
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
    self = start (language);
    g_hash_table_insert (spellers, g_strdup (language), self);
  }
  return self;
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

char *
sk_speller_suggest (SkSpeller *self, const char *word)
{
  EnchantDict *dictionary = wait (self);
  gsize n = 0;
  char **words = enchant_dict_suggest (dictionary, word, -1, &n);
  char *first = n > 0 ? g_strdup (words[0]) : NULL;

  if (words != NULL)
    enchant_dict_free_string_list (dictionary, words);
  return first;
}
