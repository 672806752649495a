/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-test-dump.h"

static void
dump_list (GString *text, const char *name, const char *const *list)
{
  g_autofree char *joined = g_strjoinv (", ", (char **) list);

  g_string_append_printf (text, "%s: %s\n", name, joined);
}

static void
dump_sentence (GString *text, const char *indent, const char *name, SkSentence *sentence)
{
  static const char *const kinds[] = {
    [SK_SPAN_HARD_WORD] = "hard-word",
    [SK_SPAN_PAGE] = "page",
    [SK_SPAN_ADDRESS] = "address",
  };
  const char *words = sk_sentence_get_text (sentence);

  g_string_append_printf (text, "%s%s%s |%s|\n", indent, name, sk_sentence_get_language (sentence), words);
  for (guint i = 0; i < sk_sentence_get_n_spans (sentence); i++) {
    const SkSpan *span = sk_sentence_get_span (sentence, i);

    g_assert_cmpuint (span->start, <, span->end);
    g_assert_cmpuint (span->end, <=, strlen (words));
    g_string_append_printf (text, "%s  %s |%.*s| -> %s\n", indent, kinds[span->kind], (int) (span->end - span->start),
                            words + span->start, span->target);
  }
}

static void
dump_block (GString *text, SkBlock *block)
{
  static const char *const kinds[] = {
    [SK_BLOCK_EASY] = "easy",
    [SK_BLOCK_QUOTATION] = "quotation",
    [SK_BLOCK_ORIGINAL] = "original",
  };
  const char *picture = sk_block_get_picture (block);
  const char *description = sk_block_get_description (block);

  g_string_append_printf (text, "    %s", kinds[sk_block_get_kind (block)]);
  if (picture != NULL)
    g_string_append_printf (text, " picture |%s|", picture);
  if (description != NULL)
    g_string_append_printf (text, " description |%s|", description);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < sk_block_get_n_sentences (block); i++)
    dump_sentence (text, "      ", "", sk_block_get_sentence (block, i));
}

static void
dump_section (GString *text, SkSection *section)
{
  g_autofree char *name = g_strdup_printf ("section |%s| ", sk_section_get_id (section));

  dump_sentence (text, "  ", name, sk_section_get_heading (section));
  for (guint i = 0; i < sk_section_get_n_blocks (section); i++)
    dump_block (text, sk_section_get_block (section, i));
  for (guint i = 0; i < sk_section_get_n_originals (section); i++)
    dump_block (text, sk_section_get_original (section, i));
}

char *
sk_test_dump_page (SkPage *page)
{
  static const char *const kinds[] = {
    [SK_PAGE_READ] = "read",
    [SK_PAGE_VOICES] = "voices",
    [SK_PAGE_WORDS] = "words",
    [SK_PAGE_ABOUT] = "about",
  };
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "\npage %s/%s %s%s\n", sk_page_get_language (page), sk_page_get_id (page),
                          kinds[sk_page_get_kind (page)], sk_page_has_originals (page) ? " with originals" : "");
  dump_sentence (text, "  ", "title ", sk_page_get_heading (page));
  if (sk_page_get_picture (page) != NULL)
    g_string_append_printf (text, "  picture |%s|\n", sk_page_get_picture (page));
  if (sk_page_get_source (page) != NULL)
    g_string_append_printf (text, "  source |%s|\n", sk_page_get_source (page));
  for (guint i = 0; i < sk_page_get_n_sections (page); i++)
    dump_section (text, sk_page_get_section (page, i));
  return g_string_free (text, FALSE);
}

static void
dump_sayings (GString *text, SkBundle *bundle, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) sayings = sk_bundle_load_sayings (bundle, language, &error);
  g_autoptr (GList) words = g_list_sort (g_hash_table_get_keys (sayings), (GCompareFunc) (void (*) (void)) strcmp);

  g_assert_no_error (error);
  for (GList *l = words; l != NULL; l = l->next)
    g_string_append_printf (text, "say %s |%s| |%s|\n", language, (const char *) l->data,
                            (const char *) g_hash_table_lookup (sayings, l->data));
}

char *
sk_test_dump_bundle (SkBundle *bundle)
{
  GString *text = g_string_new (NULL);
  const char *const *languages = sk_bundle_get_languages (bundle);
  const GDate *review_by = sk_bundle_get_review_by (bundle);

  g_string_append_printf (text, "id: %s\npublisher: %s\nsource: %s\nrelease: %u\n", sk_bundle_get_id (bundle),
                          sk_bundle_get_publisher (bundle), sk_bundle_get_source (bundle),
                          sk_bundle_get_release (bundle));
  if (review_by != NULL)
    g_string_append_printf (text, "review by: %u-%u-%u\n", g_date_get_year (review_by), g_date_get_month (review_by),
                            g_date_get_day (review_by));
  dump_list (text, "tested with", sk_bundle_get_tested_with (bundle));
  dump_list (text, "languages", languages);
  dump_list (text, "home", sk_bundle_get_home (bundle));
  for (guint i = 0; languages[i] != NULL; i++) {
    const char *const *pages = sk_bundle_get_pages (bundle, languages[i]);

    g_string_append_printf (text, "title %s: %s\n", languages[i], sk_bundle_get_title (bundle, languages[i]));
    dump_sayings (text, bundle, languages[i]);
    for (guint j = 0; pages[j] != NULL; j++) {
      g_autoptr (GError) error = NULL;
      g_autoptr (SkPage) page = sk_bundle_load_page (bundle, languages[i], pages[j], &error);
      g_autofree char *dump = NULL;

      g_assert_no_error (error);
      dump = sk_test_dump_page (page);
      g_string_append (text, dump);
    }
  }
  return g_string_free (text, FALSE);
}

char *
sk_test_dump_report (SkReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sk_report_get_n_findings (report); i++) {
    g_autofree char *line = sk_finding_to_string (sk_report_get_finding (report, i));

    g_string_append_printf (text, "%s\n", line);
  }
  return g_string_free (text, FALSE);
}

void
sk_test_dump_assert_equals_file (const char *dump, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = NULL;

  if (g_getenv ("SK_UPDATE_GOLDEN") != NULL) {
    g_file_set_contents (path, dump, -1, &error);
    g_assert_no_error (error);
    return;
  }
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  if (!g_str_equal (dump, expected))
    g_test_message ("%s says:\n%s\nbut this was found:\n%s", path, expected, dump);
  g_assert_true (g_str_equal (dump, expected));
}
