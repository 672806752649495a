/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Good files, spoilt at random but always in the same way, a few thousand times: whatever comes of them keeps the promises
 * of the headers. Meant for the sanitizers; a fault that it finds once it finds always. */

#include <string.h>

#include "sk-bitmap-check.h"
#include "sk-characters.h"
#include "sk-index.h"
#include "sk-page-parser.h"
#include "sk-svg-filter.h"
#include "sk-test-dump.h"

#define SEED 20261124
#define ROUNDS 6000

/* What a page is made of, and what it must not be made of. */
static const char *const tokens[] = {
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "## ",
  "### Original words\n",
  "# ",
  "---\n",
  "> ",
  "> ![a](../pictures/square.svg)\n",
  "**",
  "*",
  "_",
  "`",
  "```\n",
  "- ",
  "1. ",
  "    ",
  "\t",
  "![a](../pictures/square.svg)\n",
  "](",
  "[",
  "]",
  "(",
  ")",
  "words.md#partnership",
  "plan.md",
  "https://",
  "<",
  ">",
  "<b>",
  "<!--",
  "&amp;",
  "&#x0;",
  "&#10;",
  "&#x202e;",
  "\\",
  "|",
  "|-|-|\n",
  "[a]: b\n",
  "Kind=",
  "[",
  "=",
  "#",
  "\xff",
  "\xc2",
  "\xe2\x80",
  "\u0301",
  "\u2028",
  "\xef\xbb\xbf",
  "•",
  "Mr. ",
  ". ",
  "?\" ",
  "…",
  "é",
  "<use href=\"#a\"/>",
  "<g id=\"a\">",
  "</g>",
  "<?x?>",
};

typedef struct {
  SkFolder *folder;
  SkIndex *index;
  GPtrArray *seeds; /* of GBytes */
  GRand *random;
} Fixture;

static void
add_seed (Fixture *fixture, const char *path)
{
  g_autoptr (SkReport) report = sk_report_new ();
  GBytes *seed = sk_folder_read (fixture->folder, path, 1024 * 1024, report);

  g_assert_nonnull (seed);
  g_ptr_array_add (fixture->seeds, seed);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const languages[] = { "en", "pl", NULL };
  g_auto (GStrv) paths = g_strsplit (data, " ", -1);
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (GFile) file = g_file_new_for_path (g_test_get_filename (G_TEST_DIST, "good", "full", NULL));

  fixture->folder = sk_folder_new (file);
  fixture->index = sk_index_new (fixture->folder, languages, report);
  fixture->seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  fixture->random = g_rand_new_with_seed (SEED);
  for (guint i = 0; paths[i] != NULL; i++)
    add_seed (fixture, paths[i]);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->index);
  g_object_unref (fixture->folder);
  g_ptr_array_unref (fixture->seeds);
  g_rand_free (fixture->random);
}

static gsize
choose (Fixture *fixture, gsize n)
{
  return n == 0 ? 0 : g_rand_int_range (fixture->random, 0, n);
}

static void
mutate_once (Fixture *fixture, GString *text)
{
  gsize at = choose (fixture, text->len + 1);
  gsize wanted = choose (fixture, 40); /* apart, for MIN () would choose twice */
  gsize length = MIN (text->len - at, wanted);
  const char *token = tokens[choose (fixture, G_N_ELEMENTS (tokens))];
  g_autofree char *part = g_memdup2 (text->str + at, length);

  switch (choose (fixture, 6)) {
  case 0:
    g_string_erase (text, at, length);
    break;
  case 1:
    g_string_insert_len (text, choose (fixture, text->len + 1), part, length);
    break;
  case 2:
    if (at < text->len)
      text->str[at] ^= 1 << choose (fixture, 8);
    break;
  case 3:
    g_string_truncate (text, at);
    break;
  default:
    g_string_insert (text, at, token);
    break;
  }
}

static GBytes *
mutate (Fixture *fixture)
{
  GBytes *seed = g_ptr_array_index (fixture->seeds, choose (fixture, fixture->seeds->len));
  GString *text = g_string_new_len (g_bytes_get_data (seed, NULL), g_bytes_get_size (seed));
  gsize n = 1 + choose (fixture, 8);

  for (gsize i = 0; i < n; i++)
    mutate_once (fixture, text);
  return g_string_free_to_bytes (text);
}

static void
assert_text (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (sk_characters_find_forbidden (text, -1));
  g_assert_null (strpbrk (text, "\n\t"));
}

static void
assert_report (SkReport *report, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  guint lines = 1;

  for (gsize i = 0; i < length; i++)
    lines += data[i] == '\n' || data[i] == '\r';
  for (guint i = 0; i < sk_report_get_n_findings (report); i++) {
    const SkFinding *finding = sk_report_get_finding (report, i);

    assert_text (finding->message);
    g_assert_cmpuint (finding->line, >=, 1);
    g_assert_cmpuint (finding->line, <=, lines);
  }
}

static void
assert_sentence (SkSentence *sentence)
{
  const char *text = sk_sentence_get_text (sentence);
  guint end = 0;

  assert_text (text);
  g_assert_cmpstr (text, !=, "");
  g_assert_false (g_unichar_isspace (g_utf8_get_char (text)));
  for (guint i = 0; i < sk_sentence_get_n_spans (sentence); i++) {
    const SkSpan *span = sk_sentence_get_span (sentence, i);

    /* In order, not empty, not one into another, and never in the middle of a letter. */
    g_assert_cmpuint (span->start, >=, end);
    g_assert_cmpuint (span->end, >, span->start);
    g_assert_cmpuint (span->end, <=, strlen (text));
    g_assert_true (g_utf8_validate (text + span->start, span->end - span->start, NULL));
    g_assert_nonnull (span->target);
    end = span->end;
  }
}

static void
assert_block (SkBlock *block)
{
  for (guint i = 0; i < sk_block_get_n_sentences (block); i++)
    assert_sentence (sk_block_get_sentence (block, i));
  if (sk_block_get_kind (block) == SK_BLOCK_QUOTATION)
    g_assert_cmpuint (sk_block_get_n_sentences (block), ==, 1);
  if (sk_block_get_description (block) != NULL)
    assert_text (sk_block_get_description (block));
}

static void
assert_page (SkPage *page)
{
  assert_sentence (sk_page_get_heading (page));
  for (guint i = 0; i < sk_page_get_n_sections (page); i++) {
    SkSection *section = sk_page_get_section (page, i);

    assert_sentence (sk_section_get_heading (section));
    for (guint j = 0; j < sk_section_get_n_blocks (section); j++)
      assert_block (sk_section_get_block (section, j));
    for (guint j = 0; j < sk_section_get_n_originals (section); j++)
      assert_block (sk_section_get_original (section, j));
  }
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  guint good = 0;

  for (guint i = 0; i < ROUNDS; i++) {
    g_autoptr (SkReport) report = sk_report_new ();
    g_autoptr (GBytes) bytes = mutate (fixture);
    const SkPageContext context = { "en/plan.md", "plan", "en", "en", fixture->index, report };
    g_autoptr (SkPage) page = sk_page_parser_parse (&context, bytes);

    assert_report (report, bytes);
    g_assert_true (page != NULL || sk_report_has_errors (report));
    if (!sk_report_has_errors (report)) {
      assert_page (page);
      good++;
    }
  }
  /* Spoilt so much that none is good, or so little that all are, they would show nothing. */
  g_test_message ("%u of %d are still good", good, ROUNDS);
  g_assert_cmpuint (good, >, ROUNDS / 50);
  g_assert_cmpuint (good, <, ROUNDS / 2);
}

/* A clean drawing is read again before it is drawn: nothing of it may be lost then. */
static void
assert_stays_clean (GBytes *clean)
{
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (GBytes) again = clean != NULL ? sk_svg_filter (clean, "pictures/a.svg", report) : NULL;

  g_assert_true (clean == NULL || (again != NULL && g_bytes_equal (clean, again)));
}

static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < ROUNDS; i++) {
    g_autoptr (SkReport) report = sk_report_new ();
    g_autoptr (GBytes) bytes = mutate (fixture);

    g_autoptr (GBytes) clean = sk_svg_filter (bytes, "pictures/a.svg", report);

    g_assert_true ((clean != NULL) == !sk_report_has_errors (report));
    g_assert_cmpuint (sk_report_get_n_findings (report), <=, 3);
    assert_stays_clean (clean);
    assert_report (report, bytes);
    sk_bitmap_check (bytes, "pictures/a.png", report);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/content/mutations/pages", Fixture, "en/plan.md en/voices.md en/words.md pl/plan.md", set_up, test_pages,
              tear_down);
  g_test_add ("/content/mutations/pictures", Fixture, "pictures/square.svg pictures/IMG_1.JPG", set_up, test_pictures,
              tear_down);
  return g_test_run ();
}
