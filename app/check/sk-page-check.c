/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-page-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-block-rules.h"
#include "sk-opening.h"
#include "sk-sentence-rules.h"
#include "sk-word-rules.h"

/* The texts of a page, in its order, so that each is taken apart once. */
typedef struct {
  SkBlock *block;     /* NULL: a heading */
  SkSection *section; /* NULL: the title */
  GPtrArray *texts;   /* of SkWording */
} Row;

static void
clear_row (Row *row)
{
  g_ptr_array_unref (row->texts);
}

static Row *
add_row (GArray *rows, SkSection *section, SkBlock *block)
{
  Row row = { .section = section, .block = block };

  row.texts = g_ptr_array_new_with_free_func ((GDestroyNotify) sk_wording_free);
  g_array_append_val (rows, row);
  return &g_array_index (rows, Row, rows->len - 1);
}

static void
add_block (GArray *rows, SkSection *section, SkBlock *block, SkLexicon *lexicon)
{
  Row *row = add_row (rows, section, block);

  for (guint i = 0; i < sk_block_get_n_sentences (block) && sk_block_get_kind (block) == SK_BLOCK_EASY; i++)
    g_ptr_array_add (row->texts, sk_wording_new_from_sentence (sk_block_get_sentence (block, i), lexicon));
}

static void
add_heading (GArray *rows, SkSection *section, SkSentence *heading, SkLexicon *lexicon)
{
  g_ptr_array_add (add_row (rows, section, NULL)->texts, sk_wording_new_from_sentence (heading, lexicon));
}

static GArray *
take_apart (SkPage *page, SkLexicon *lexicon)
{
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (Row), 64);

  g_array_set_clear_func (rows, (GDestroyNotify) clear_row);
  add_heading (rows, NULL, sk_page_get_heading (page), lexicon);
  for (guint i = 0; i < sk_page_get_n_sections (page); i++) {
    SkSection *section = sk_page_get_section (page, i);

    add_heading (rows, section, sk_section_get_heading (section), lexicon);
    for (guint j = 0; j < sk_section_get_n_blocks (section); j++)
      add_block (rows, section, sk_section_get_block (section, j), lexicon);
  }
  return rows;
}

/* What the rules have to know of all of the page before they judge any of it. */
static void
note_words (const SkRuleContext *context, const SkWording *text)
{
  for (guint i = 0; i < text->n_places; i++) {
    const SkPlace *place = &text->places[i];

    if (place->is_marked)
      g_hash_table_add (context->marked, place->word->root);
    if ((place->word->flags & SK_WORD_CAPITALS) != 0 && sk_wording_is_spelt_out (text, i))
      g_hash_table_add (context->spelt_out, place->word->family);
  }
}

static guint
count_words (GArray *rows)
{
  guint words = 0;

  for (guint i = 0; i < rows->len; i++) {
    const Row *row = &g_array_index (rows, Row, i);

    for (guint j = 0; j < row->texts->len; j++)
      words += ((const SkWording *) row->texts->pdata[j])->n_places;
  }
  return words;
}

/* A voices page asks in the words that were asked: a heading may quote, and is then nobody's to change. */
static gboolean
is_quoting (const SkWording *text)
{
  return strstr (text->text, "“") != NULL;
}

static void
check_text (const SkRuleContext *context, const SkWording *text)
{
  g_autoptr (GArray) sentences = sk_wording_split (text);
  guint n = sentences != NULL ? sentences->len : 1;

  sk_sentence_rules_check_line (context, text, n);
  for (guint i = 0; i < n; i++) {
    const SkWording *sentence = sentences != NULL ? &g_array_index (sentences, SkWording, i) : text;

    sk_sentence_rules_check (context, sentence);
    sk_word_rules_check (context, sentence);
    if (sk_lexicon_has_lists (context->lexicon))
      sk_opening_check (context, sentence);
  }
}

static void
check_heading (const SkRuleContext *context, const SkWording *text)
{
  if (is_quoting (text))
    sk_word_rules_check (context, text);
  else
    check_text (context, text);
}

/* The same pictures stand on many pages, with the same words. */
static void
check_description (const SkRuleContext *context, SkBlock *block)
{
  const char *description = sk_block_get_description (block);
  g_autoptr (SkWording) text = NULL;

  if (description == NULL || g_hash_table_contains (context->described, description))
    return;
  g_hash_table_add (context->described, g_strdup (description));
  text = sk_wording_new (description, sk_block_get_line (block), context->lexicon);
  sk_word_rules_check_spelling (context, text);
}

/* A picture, an empty line, and the words that it belongs to. */
static gboolean
is_behind_picture (const Row *row, const Row *before)
{
  return row->block != NULL && before->block != NULL && row->section == before->section &&
         sk_block_get_kind (row->block) == SK_BLOCK_EASY && sk_block_get_picture (row->block) == NULL &&
         sk_block_get_picture (before->block) != NULL && before->texts->len == 0 &&
         sk_block_get_kind (before->block) == SK_BLOCK_EASY;
}

static void
check_row (const SkRuleContext *context, const Row *row, const Row *before)
{
  gboolean is_entry = sk_page_get_kind (context->page) == SK_PAGE_WORDS && row->section != NULL;

  for (guint i = 0; i < row->texts->len; i++) {
    const SkWording *text = row->texts->pdata[i];

    sk_word_rules_check_length (context, text->text, text->line);
    if (row->block != NULL)
      check_text (context, text);
    else if (!is_entry)
      check_heading (context, text);
  }
  if (row->block != NULL) {
    check_description (context, row->block);
    sk_block_rules_check (context, row->block, row->texts, before != NULL && is_behind_picture (row, before));
  }
}

/* Whether the explanation uses the very word that it explains. */
static gboolean
uses (const SkWording *text, const SkWording *heading)
{
  for (guint i = 0; i + heading->n_places <= text->n_places; i++) {
    guint n = 0;

    while (n < heading->n_places && g_str_equal (text->places[i + n].word->folded, heading->places[n].word->folded))
      n++;
    if (n == heading->n_places)
      return TRUE;
  }
  return FALSE;
}

/* How many words of the text say something that the heading does not: “means” and “a” do not. */
static guint
count_new_words (const SkWording *text, const SkWording *heading)
{
  const SkWordFlags small = SK_WORD_FINITE | SK_WORD_DETERMINER | SK_WORD_JOINING | SK_WORD_SUBJECT | SK_WORD_BE;
  guint words = 0;

  for (guint i = 0; i < text->n_places; i++) {
    const SkWord *word = text->places[i].word;
    gboolean is_new = (word->flags & small) == 0;

    for (guint j = 0; j < heading->n_places; j++)
      is_new = is_new && !g_str_equal (word->family, heading->places[j].word->family);
    words += is_new;
  }
  return words;
}

typedef struct {
  guint words;
  guint new_words;
  const SkWording *using; /* the first text that uses the word itself; NULL without one */
} Explanation;

static Explanation
read_explanation (const SkWording *heading, GArray *rows, guint first)
{
  Explanation found = { 0, 0, NULL };

  for (guint i = first; i < rows->len && g_array_index (rows, Row, i).block != NULL; i++) {
    const Row *row = &g_array_index (rows, Row, i);

    for (guint j = 0; j < row->texts->len; j++) {
      const SkWording *text = row->texts->pdata[j];

      found.words += text->n_places;
      found.new_words += count_new_words (text, heading);
      if (found.using == NULL && uses (text, heading))
        found.using = text;
    }
  }
  return found;
}

/* “A lane card shows that you paid” says what a lane card is, for all that it uses the word. */
static void
check_explanation (const SkRuleContext *context, const SkWording *heading, GArray *rows, guint first)
{
  Explanation found = read_explanation (heading, rows, first);
  guint most;
  SkLevel level;

  if (found.words == 0) {
    sk_judge_find_at (context->judge, SK_RULE_GLOSSARY, SK_LEVEL_ERROR, heading->line, heading->text,
                      _ ("nothing explains “%s”; write it below"), heading->text);
  } else if (found.using != NULL && found.new_words == 0) {
    sk_judge_find_at (context->judge, SK_RULE_GLOSSARY, SK_LEVEL_ERROR, found.using->line, found.using->text,
                      _ ("“%s” is explained by itself; say it in other words"), heading->text);
  }
  if (sk_judge_exceeds (context->judge, SK_RULE_GLOSSARY, found.words, &most, &level)) {
    sk_judge_find_at (context->judge, SK_RULE_GLOSSARY, level, heading->line, heading->text,
                      _ ("%u words explain “%s”; the most is %u"), found.words, heading->text, most);
  }
}

static void
check_explanations (const SkRuleContext *context, GArray *rows)
{
  for (guint i = 1; i < rows->len; i++) {
    const Row *row = &g_array_index (rows, Row, i);

    if (row->block == NULL)
      check_explanation (context, row->texts->pdata[0], rows, i + 1);
  }
}

static void
check_quotations (const SkRuleContext *context, GArray *rows)
{
  if (sk_page_has_originals (context->page))
    return;
  for (guint i = 0; i < rows->len; i++) {
    SkBlock *block = g_array_index (rows, Row, i).block;

    if (block != NULL && sk_block_get_kind (block) == SK_BLOCK_QUOTATION) {
      sk_judge_find (
          context->judge, SK_RULE_QUOTE, sk_block_get_line (block),
          sk_sentence_get_text (sk_block_get_sentence (block, 0)),
          _ ("nothing shows that these are the exact words; add ### Original words with the text they are from"));
    }
  }
}

static void
check_choices (const SkRuleContext *context, const SkWording *title)
{
  g_autoptr (GHashTable) pages = g_hash_table_new (g_str_hash, g_str_equal);
  guint most;
  SkLevel level;

  for (guint i = 0; i < sk_page_get_n_sections (context->page); i++) {
    SkSection *section = sk_page_get_section (context->page, i);

    for (guint j = 0; j < sk_section_get_n_blocks (section); j++) {
      SkBlock *block = sk_section_get_block (section, j);

      for (guint k = 0; k < sk_block_get_n_sentences (block); k++) {
        SkSentence *sentence = sk_block_get_sentence (block, k);

        for (guint l = 0; l < sk_sentence_get_n_spans (sentence); l++) {
          const SkSpan *span = sk_sentence_get_span (sentence, l);

          if (span->kind == SK_SPAN_PAGE)
            g_hash_table_add (pages, span->target);
        }
      }
    }
  }
  if (sk_judge_exceeds (context->judge, SK_RULE_CHOICES, g_hash_table_size (pages), &most, &level)) {
    sk_judge_find_at (context->judge, SK_RULE_CHOICES, level, title->line, title->text,
                      _ ("%u other pages can be chosen from here; the most is %u: put some of them together"),
                      g_hash_table_size (pages), most);
  }
}

static void
check_header (const SkRuleContext *context, const SkWording *title, gboolean has_source)
{
  SkPageKind kind = sk_page_get_kind (context->page);

  /* A page without a header was told that it has none. */
  if (title->line == 0)
    return;
  if (sk_page_get_picture (context->page) == NULL) {
    sk_judge_find_at (context->judge, SK_RULE_PICTURE_MISSING, SK_LEVEL_ERROR, title->line, title->text,
                      _ ("this page has no picture; write Picture= and the name of one below the title"));
  }
  if (!has_source && sk_page_get_source (context->page) == NULL && (kind == SK_PAGE_READ || kind == SK_PAGE_VOICES)) {
    sk_judge_find (context->judge, SK_RULE_DATES, title->line, title->text,
                   _ ("nothing says where these words are from; write Source= below the title"));
  }
}

guint
sk_page_check (SkRuleContext *context, SkPage *page, gboolean has_source)
{
  g_autoptr (GArray) rows = take_apart (page, context->lexicon);
  g_autoptr (GHashTable) marked = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) spelt_out = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  const SkWording *title = g_array_index (rows, Row, 0).texts->pdata[0];
  guint words = count_words (rows), most;
  SkLevel level;

  context->page = page;
  context->marked = marked;
  context->spelt_out = spelt_out;
  context->told = told;
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = &g_array_index (rows, Row, i);

    for (guint j = 0; j < row->texts->len; j++)
      note_words (context, row->texts->pdata[j]);
  }
  check_header (context, title, has_source);
  for (guint i = 0; i < rows->len; i++)
    check_row (context, &g_array_index (rows, Row, i), i > 0 ? &g_array_index (rows, Row, i - 1) : NULL);
  check_quotations (context, rows);
  check_choices (context, title);
  if (sk_page_get_kind (page) == SK_PAGE_WORDS) {
    check_explanations (context, rows);
  } else if (sk_judge_exceeds (context->judge, SK_RULE_PAGE_WORDS, words, &most, &level)) {
    sk_judge_find_at (context->judge, SK_RULE_PAGE_WORDS, level, title->line, title->text,
                      _ ("this page has %u words; the most is %u: make two pages of it"), words, most);
  }
  context->page = NULL;
  context->marked = NULL;
  context->spelt_out = NULL;
  context->told = NULL;
  return sk_page_get_kind (page) == SK_PAGE_WORDS ? 0 : words;
}
