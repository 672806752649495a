/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-block-rules.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
has (const SkWording *text, guint i, SkWordFlags flags)
{
  return i < text->n_places && (text->places[i].word->flags & flags) != 0;
}

static void
check_length (const SkRuleContext *context, GPtrArray *texts, guint line)
{
  const char *start = texts->len > 0 ? ((const SkWording *) texts->pdata[0])->text : NULL;
  guint words = 0, most;
  SkLevel level;

  for (guint i = 0; i < texts->len; i++)
    words += ((const SkWording *) texts->pdata[i])->n_places;
  if (sk_judge_exceeds (context->judge, SK_RULE_SENTENCES_PER_BLOCK, texts->len, &most, &level)) {
    sk_judge_find_at (context->judge, SK_RULE_SENTENCES_PER_BLOCK, level, line, start,
                      _ ("%u sentences stand together; the most is %u: put an empty line and a picture between them"),
                      texts->len, most);
  }
  if (sk_judge_exceeds (context->judge, SK_RULE_BLOCK_WORDS, words, &most, &level)) {
    sk_judge_find_at (context->judge, SK_RULE_BLOCK_WORDS, level, line, start,
                      _ ("%u words stand together; the most is %u: put an empty line and a picture between them"),
                      words, most);
  }
}

/* English words that a sentence rarely ends with. */
static gboolean
leads_on (const SkWording *text)
{
  static const char *const words[] = { "about", "at",  "because", "by",   "for",   "from", "if",      "into", "of",
                                       "on",    "per", "than",    "that", "their", "to",   "towards", "with", NULL };
  const SkPlace *last = text->n_places > 0 ? &text->places[text->n_places - 1] : NULL;

  return last != NULL &&
         (has (text, text->n_places - 1, SK_WORD_JOINING | SK_WORD_BE) ||
          g_strv_contains ((const char *const[]){ "a", "an", "the", "our", "your", "my", NULL }, last->word->folded) ||
          g_strv_contains (words, last->word->folded));
}

/* Whether a program may have broken a sentence in two between these lines. */
static gboolean
is_broken (const SkRuleContext *context, const SkWording *text, const SkWording *next)
{
  gunichar last = g_utf8_get_char (g_utf8_prev_char (text->text + strlen (text->text)));

  if (last == ',' || last == '-' || last == 0x2013)
    return TRUE;
  return g_unichar_isalnum (last) && (g_unichar_islower (g_utf8_get_char (next->text)) ||
                                      (sk_lexicon_has_lists (context->lexicon) && leads_on (text)));
}

/* What stands below “You need:” is a list, a thing a line. */
static void
check_line_ends (const SkRuleContext *context, GPtrArray *texts)
{
  for (guint i = 0; i + 1 < texts->len; i++) {
    const SkWording *text = texts->pdata[i];

    if (*text->text == '\0' || g_str_has_suffix (text->text, ":"))
      return;
    if (is_broken (context, text, texts->pdata[i + 1])) {
      sk_judge_find (context->judge, SK_RULE_SENTENCES_PER_BLOCK, text->line, text->text,
                     _ ("this line does not end a sentence; did a program break it? Write each sentence on one line"));
    }
  }
}

static void
check_picture (const SkRuleContext *context, SkBlock *block, GPtrArray *texts, gboolean is_behind_picture)
{
  const char *start = texts->len > 0 ? ((const SkWording *) texts->pdata[0])->text : NULL;
  guint line = sk_block_get_line (block);

  if (is_behind_picture) {
    sk_judge_find (context->judge, SK_RULE_PICTURE_MISSING, MAX (line, 2) - 1, start,
                   _ ("an empty line parts these words from the picture above; take away the empty line"));
  } else if (sk_block_get_picture (block) == NULL) {
    sk_judge_find (
        context->judge, SK_RULE_PICTURE_MISSING, line, start,
        _ ("no picture stands beside these words; put one on the line above: ![what it shows](../pictures/...)"));
  } else if (sk_block_get_description (block) == NULL) {
    sk_judge_find (context->judge, SK_RULE_PICTURE_ALT_LICENCE, line, start,
                   _ ("nothing says what this picture shows; write it between the [ and the ]"));
  }
}

/* “It is important to ...”, “it’s not easy to ...”, “it was not until ...”: it stands for nothing. */
static gboolean
is_expletive (const SkWording *text)
{
  guint next = has (text, 0, SK_WORD_FINITE) ? 1 : 2;

  return (next == 1 || has (text, 1, SK_WORD_BE)) &&
         has (text, has (text, next, SK_WORD_NEGATIVE) ? next + 1 : next, SK_WORD_EXPLETIVE);
}

static void
check_pronoun (const SkRuleContext *context, const SkWording *text)
{
  /* The heading above an explanation names it. */
  if (sk_page_get_kind (context->page) == SK_PAGE_WORDS || !has (text, 0, SK_WORD_PRONOUN) || is_expletive (text))
    return;
  sk_judge_find (context->judge, SK_RULE_PRONOUN, text->line, text->text,
                 _ ("who or what is “%s”? People may read these words alone; name it"), text->places[0].word->text);
}

/* A ban that keeps people safe stays one: “Never put batteries in the bin. They can catch fire.” */
static gboolean
is_about_danger (GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++) {
    const SkWording *text = texts->pdata[i];

    for (guint j = 0; j < text->n_places; j++) {
      if (has (text, j, SK_WORD_DANGER))
        return TRUE;
    }
  }
  return FALSE;
}

static void
check_instruction (const SkRuleContext *context, GPtrArray *texts)
{
  const SkWording *text = texts->pdata[0];
  const char *first = text->n_places > 0 ? text->places[0].word->folded : "";
  const char *second = text->n_places > 1 ? text->places[1].word->folded : "";

  if ((g_str_equal (first, "don't") || g_str_equal (first, "never") ||
       (g_str_equal (first, "do") && g_str_equal (second, "not"))) &&
      !is_about_danger (texts)) {
    sk_judge_find (context->judge, SK_RULE_NEGATIVE_INSTRUCTION, text->line, text->text,
                   _ ("this says what not to do; say what to do"));
  }
}

void
sk_block_rules_check (const SkRuleContext *context, SkBlock *block, GPtrArray *texts, gboolean is_behind_picture)
{
  check_picture (context, block, texts, is_behind_picture);
  if (sk_block_get_kind (block) == SK_BLOCK_QUOTATION)
    return;
  check_length (context, texts, sk_block_get_line (block));
  check_line_ends (context, texts);
  if (texts->len > 0 && sk_lexicon_has_lists (context->lexicon)) {
    check_pronoun (context, texts->pdata[0]);
    check_instruction (context, texts);
  }
}
