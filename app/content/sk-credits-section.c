/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-credits-section.h"

#include <glib/gi18n.h>

#include "sk-credit.h"

static void
add_sentence (GPtrArray *sentences, const char *language, const char *text)
{
  g_ptr_array_add (sentences, sk_sentence_new (text, language, NULL));
}

static SkBlock *
make_block (const SkCredit *credit, const char *language)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_object_unref);
  const char *maker = credit->author != NULL ? credit->author : credit->source;
  g_autofree char *made = g_strdup_printf (_ ("Pictures by %s."), maker);

  add_sentence (sentences, language, made);
  if (credit->licence != NULL) {
    /* Translators: the name of a licence, such as CC BY-SA 4.0. */
    g_autofree char *licence = g_strdup_printf (_ ("Licence: %s."), credit->licence);

    add_sentence (sentences, language, licence);
  }
  return sk_block_new (SK_BLOCK_EASY, NULL, NULL, sentences);
}

/* A set of a thousand pictures has one maker, and is named once. */
static gboolean
is_new (GPtrArray *credits, guint position)
{
  const SkCredit *credit = credits->pdata[position];

  for (guint i = 0; i < position; i++) {
    const SkCredit *before = credits->pdata[i];

    if (g_strcmp0 (before->author, credit->author) == 0 && g_strcmp0 (before->licence, credit->licence) == 0 &&
        (credit->author != NULL || g_strcmp0 (before->source, credit->source) == 0))
      return FALSE;
  }
  return credit->author != NULL || credit->source != NULL;
}

SkSection *
sk_credits_section_new (GPtrArray *credits, const char *language)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SkSentence) heading = NULL;

  for (guint i = 0; i < credits->len; i++) {
    if (is_new (credits, i))
      g_ptr_array_add (blocks, make_block (credits->pdata[i], language));
  }
  if (blocks->len == 0)
    return NULL;
  heading = sk_sentence_new (_ ("Who made the pictures"), language, NULL);
  return sk_section_new (heading, g_steal_pointer (&blocks), g_ptr_array_new_with_free_func (g_object_unref));
}
