/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-easy-read.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-opening.h"
#include "sk-page-check.h"

#define BUNDLE "bundle.ini"
/* In pictures/credits.ini of the built-in bundle. */
#define OUR_AUTHOR "The SendKiosk developers"

/* What is kept from page to page of one language. */
typedef struct {
  SkLexicon *lexicon;
  SkDoubts *doubts;
  GHashTable *names; /* see SkRuleContext */
  GHashTable *unsaid;
  GHashTable *described;
  GHashTable *openings;
  guint n_pages;
  guint n_words;
} Language;

typedef struct {
  SkBundle *bundle;
  SkJudge *judge;
  GHashTable *languages; /* tag to Language */
} Check;

static void
language_free (Language *language)
{
  sk_doubts_free (language->doubts);
  sk_lexicon_free (language->lexicon);
  g_hash_table_unref (language->names);
  g_hash_table_unref (language->unsaid);
  g_hash_table_unref (language->described);
  g_hash_table_unref (language->openings);
  g_free (language);
}

static void
add_explained (SkLexicon *lexicon, SkBundle *bundle, const char *tag)
{
  g_autoptr (GError) error = NULL; /* of what is wrong with the page its own check tells */
  g_autoptr (SkPage) page =
      sk_bundle_has_page (bundle, tag, "words") ? sk_bundle_load_page (bundle, tag, "words", &error) : NULL;

  for (guint i = 0; page != NULL && i < sk_page_get_n_sections (page); i++) {
    SkSentence *heading = sk_section_get_heading (sk_page_get_section (page, i));

    sk_lexicon_add_explained (lexicon, sk_sentence_get_text (heading));
  }
}

static void
add_said (SkLexicon *lexicon, SkBundle *bundle, const char *tag)
{
  g_autoptr (GError) error = NULL; /* of what is wrong with the file its own check tells */
  g_autoptr (GHashTable) sayings = sk_bundle_load_sayings (bundle, tag, &error);
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, sayings);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    sk_lexicon_add_said (lexicon, word);
}

static Language *
get_language (Check *self, const char *tag)
{
  Language *language = g_hash_table_lookup (self->languages, tag);

  if (language != NULL)
    return language;
  language = g_new0 (Language, 1);
  language->doubts = sk_doubts_new (tag);
  language->lexicon = sk_lexicon_new (tag);
  language->names = g_hash_table_new (NULL, NULL);
  language->unsaid = g_hash_table_new (NULL, NULL);
  language->described = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  language->openings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, sk_opening_free);
  add_explained (language->lexicon, self->bundle, tag);
  add_said (language->lexicon, self->bundle, tag);
  if (sk_bundle_get_publisher (self->bundle) != NULL)
    sk_lexicon_add_publisher (language->lexicon, sk_bundle_get_publisher (self->bundle));
  g_hash_table_insert (self->languages, g_strdup (tag), language);
  return language;
}

static void
visit_page (SkPage *page, const char *file, gpointer data)
{
  Check *self = data;
  Language *language = get_language (self, sk_page_get_language (page));
  SkRuleContext context = {
    .judge = self->judge,
    .lexicon = language->lexicon,
    .doubts = language->doubts,
    .names = language->names,
    .unsaid = language->unsaid,
    .described = language->described,
    .openings = language->openings,
  };

  sk_judge_set_place (self->judge, file, sk_page_get_id (page));
  language->n_words += sk_page_check (&context, page, sk_bundle_get_source (self->bundle) != NULL);
  language->n_pages++;
}

static void
check_size (Check *self)
{
  const char *tag = sk_bundle_get_languages (self->bundle)[0];
  const Language *language = tag != NULL ? g_hash_table_lookup (self->languages, tag) : NULL;
  guint most;
  SkLevel level;

  if (language == NULL)
    return;
  if (sk_judge_exceeds (self->judge, SK_RULE_BUNDLE_PAGES, language->n_pages, &most, &level)) {
    sk_judge_find_at (self->judge, SK_RULE_BUNDLE_PAGES, level, 1, NULL,
                      _ ("there are %u pages; the most is %u: leave out what people need not know"), language->n_pages,
                      most);
  }
  if (sk_judge_exceeds (self->judge, SK_RULE_BUNDLE_WORDS, language->n_words, &most, &level)) {
    sk_judge_find_at (self->judge, SK_RULE_BUNDLE_WORDS, level, 1, NULL,
                      _ ("all pages have %u words; the most is %u: leave out what people need not know"),
                      language->n_words, most);
  }
}

static void
check_dates (Check *self, const GDate *today)
{
  const GDate *review_by = sk_bundle_get_review_by (self->bundle);
  guint line = sk_bundle_get_review_by_line (self->bundle);

  if (review_by == NULL) {
    sk_judge_find (
        self->judge, SK_RULE_DATES, line, NULL,
        _ ("nothing says when somebody must look at these pages again; write ReviewBy= and a day, as 2027-03-31"));
  } else if (g_date_compare (review_by, today) < 0) {
    sk_judge_find (
        self->judge, SK_RULE_DATES, line, NULL,
        _ ("the day in ReviewBy is past, and every page says that this may have changed; read the pages again, "
           "and set a new day"));
  }
  if (sk_bundle_get_tested_with (self->bundle)[0] == NULL) {
    sk_judge_find (self->judge, SK_RULE_TESTED_WITH, sk_bundle_get_tested_with_line (self->bundle), NULL,
                   _ ("nobody has tried these pages yet; ask people who use Easy Read, and write who it was behind "
                      "TestedWith=: roles, no names"));
  }
}

static const SkCredit *
find_credit (GPtrArray *credits, const char *key)
{
  for (guint i = 0; i < credits->len; i++) {
    const SkCredit *credit = credits->pdata[i];

    if (g_str_equal (credit->key, key))
      return credit;
  }
  return NULL;
}

/* Pages that somebody copied bring a credit for all pictures with them: it means those that came with it. */
static gboolean
came_with_credit (SkBundle *bundle, const char *key)
{
  g_autoptr (GFile) built_in = sk_built_in_find_picture (key);
  g_autoptr (GBytes) bytes = NULL;
  SkPictureFormat format;

  if (built_in == NULL)
    return FALSE;
  bytes = sk_bundle_load_picture (bundle, key, &format, NULL);
  return bytes == NULL || format == SK_PICTURE_SVG;
}

static void
check_credit (Check *self, GPtrArray *credits, const char *key)
{
  const SkCredit *own = find_credit (credits, key);
  const SkCredit *credit = own != NULL ? own : find_credit (credits, "*");

  if (credit == NULL || credit->licence == NULL || (credit->source == NULL && credit->author == NULL)) {
    sk_judge_find (self->judge, SK_RULE_PICTURE_ALT_LICENCE, 1, key,
                   _ ("nothing says who made the picture “%s” and who allows it to be shown; add [%s], or [*] for all "
                      "pictures, with Author=, Licence= and Source="),
                   key, key);
  } else if (own == NULL && g_strcmp0 (credit->author, OUR_AUTHOR) == 0 && !came_with_credit (self->bundle, key)) {
    sk_judge_find_at (self->judge, SK_RULE_PICTURE_ALT_LICENCE, SK_LEVEL_WARNING, 1, key,
                      _ ("[*] says that %s made every picture, and they did not make “%s”; add [%s], with Author=, "
                         "Licence= and Source="),
                      OUR_AUTHOR, key, key);
  }
}

static void
check_credits (Check *self)
{
  g_autoptr (SkReport) form = sk_report_new (); /* told with the bundle's form already */
  g_autoptr (GPtrArray) credits = sk_bundle_load_credits (self->bundle, form);
  g_autoptr (GList) keys = g_list_sort (sk_bundle_get_own_pictures (self->bundle), (GCompareFunc) strcmp);

  sk_judge_set_place (self->judge, "pictures/credits.ini", NULL);
  for (GList *l = keys; l != NULL; l = l->next)
    check_credit (self, credits, l->data);
}

void
sk_easy_read_check (SkBundle *bundle, const GDate *today, SkReport *report)
{
  g_autoptr (SkJudge) judge = NULL;
  g_autoptr (GHashTable) languages =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) language_free);
  Check self = { .bundle = bundle, .languages = languages };
  GHashTableIter iter;
  gpointer language;

  g_return_if_fail (SK_IS_BUNDLE (bundle));
  g_return_if_fail (today != NULL);
  g_return_if_fail (SK_IS_REPORT (report));

  judge = sk_judge_new (bundle, report);
  self.judge = judge;
  sk_bundle_check (bundle, visit_page, &self, report);
  sk_judge_set_place (judge, BUNDLE, NULL);
  check_size (&self);
  check_dates (&self, today);
  check_credits (&self);
  g_hash_table_iter_init (&iter, languages);
  while (g_hash_table_iter_next (&iter, NULL, &language))
    sk_doubts_resolve (((Language *) language)->doubts, judge);
}
