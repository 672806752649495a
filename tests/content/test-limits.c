/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* The limits, each just kept and just broken, and inputs made to take a reader down. Written on the fly. */

#include <string.h>
#include <unistd.h>

#include "sk-content-error.h"
#include "sk-limits.h"
#include "sk-test-dump.h"
#include "sk-test-folder.h"

/* The findings of a folder as text. */
static char *
check (SkTestFolder *folder)
{
  g_autoptr (SkReport) report = sk_report_new ();
  SkBundle *bundle = sk_bundle_open_checked (folder->file, report);

  g_clear_object (&bundle);
  return sk_test_dump_report (report);
}

static void
assert_finds (SkTestFolder *folder, const char *start, const char *rule)
{
  g_autofree char *findings = check (folder);
  g_autofree char *end = g_strdup_printf ("[%s]\n", rule);
  const char *found = strstr (findings, start);

  if (found == NULL || strncmp (strchr (found, '\n') + 1 - strlen (end), end, strlen (end)) != 0)
    g_test_message ("no %s %s in:\n%s", start, end, findings);
  g_assert_nonnull (found);
  g_assert_cmpmem (strchr (found, '\n') + 1 - strlen (end), strlen (end), end, strlen (end));
}

static void
assert_finds_not (SkTestFolder *folder, const char *text)
{
  g_autofree char *findings = check (folder);

  g_assert_null (strstr (findings, text));
}

static void
assert_clean (SkTestFolder *folder)
{
  g_autofree char *findings = check (folder);

  g_assert_cmpstr (findings, ==, "");
}

static char *
repeat (const char *part, gsize length)
{
  g_autoptr (GString) text = g_string_sized_new (length);

  while (text->len + strlen (part) <= length)
    g_string_append (text, part);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_page_size (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();
  static const char start[] =
      "---\nKind=read\nTitle=Our plan\n---\n## Our promise\n\nWe work.\n\n### Original words\n\n";
  g_autofree char *sentence = repeat ("All of us work, ", 1000);
  g_autofree char *line = g_strconcat (sentence, "too. ", NULL);
  g_autofree char *body = repeat (line, SK_LIMIT_PAGE_BYTES - strlen (start));
  g_autoptr (GString) page = g_string_new (start);

  g_string_append (page, body);
  while (page->len < SK_LIMIT_PAGE_BYTES)
    g_string_append_c (page, '\n');
  sk_test_folder_write (folder, "en/plan.md", page->str, -1);
  assert_clean (folder);
  g_string_append_c (page, '\n');
  sk_test_folder_write (folder, "en/plan.md", page->str, -1);
  assert_finds (folder, "en/plan.md:1: error: this file has 65 KiB; the most is 64 KiB", "limit");
}

static void
assert_plan (SkTestFolder *folder, const char *start, const char *part, guint n, const char *finding)
{
  g_autoptr (GString) page = g_string_new (start);

  for (guint i = 0; i < n; i++)
    g_string_append (page, part);
  sk_test_folder_write_plan (folder, page->str);
  if (finding != NULL)
    assert_finds (folder, finding, "limit");
  else
    assert_clean (folder);
}

/* Letters are counted, not bytes or characters; but one of very many characters counts as several. */
static void
test_sentence_length (void)
{
  static const char *const letters[] = { "a", "ł", "字", "e\u0301", "👩\u200d👦", "ม", "🏴", "🇵🇱", "👍🏽", "한" };
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++) {
    assert_plan (folder, "## Our promise\n\n", letters[i], SK_LIMIT_SENTENCE, NULL);
    assert_plan (folder, "## Our promise\n\n", letters[i], SK_LIMIT_SENTENCE + 1,
                 "en/plan.md:7: error: a sentence or heading has at most 400 letters");
    assert_plan (folder, "## ", letters[i], SK_LIMIT_SENTENCE + 1,
                 "en/plan.md:5: error: a sentence or heading has at most 400 letters");
    assert_plan (folder, "## Our promise\n\n> ", letters[i], SK_LIMIT_QUOTATION, NULL);
    assert_plan (folder, "## Our promise\n\n> ", letters[i], SK_LIMIT_QUOTATION + 1,
                 "en/plan.md:7: error: a quotation has at most 2000 letters");
    assert_plan (folder, "## Our promise\n\nHi.\n\n### Original words\n\n", letters[i], SK_LIMIT_QUOTATION, NULL);
    assert_plan (folder, "## Our promise\n\nHi.\n\n### Original words\n\n", letters[i], SK_LIMIT_QUOTATION + 1,
                 "en/plan.md:11: error: a sentence of original words has at most 2000 letters");
  }
  assert_plan (folder, "## Our promise\n\na", "\u0301", 8 * SK_LIMIT_SENTENCE - 1, NULL);
  assert_plan (folder, "## Our promise\n\na", "\u0301", 8 * SK_LIMIT_SENTENCE,
               "en/plan.md:7: error: a sentence or heading has at most 400 letters");
}

static void
test_words_of_keys (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();
  g_autofree char *title = repeat ("W", SK_LIMIT_SENTENCE + 1);
  g_autofree char *page = g_strdup_printf ("---\nKind=read\nTitle=%s\n---\n", title);
  g_autofree char *shown = g_strdup_printf ("## Hi\n\n![%s](../pictures/together.svg)\nHi.\n", title);
  g_autofree char *ini = g_strdup_printf (
      "[Bundle]\nFormat=1\nId=org.example.test\nTitle=%s\nPublisher=Nobody\nRelease=1\nLanguages=en;\nHome=plan;\n",
      title);

  sk_test_folder_write (folder, "en/plan.md", page, -1);
  assert_finds (folder, "en/plan.md:3: error: Title= has at most 400 letters", "limit");
  sk_test_folder_write_plan (folder, shown);
  assert_finds (folder, "en/plan.md:7: error: what a picture shows has at most 400 letters", "limit");
  sk_test_folder_write (folder, "bundle.ini", ini, -1);
  assert_finds (folder, "bundle.ini:4: error: Title= has at most 400 letters", "limit");
}

static void
test_rows (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();

  assert_plan (folder, "## Hi\n\n", "a\n\n", SK_LIMIT_ROWS, NULL);
  assert_plan (folder, "## Hi\n\n", "a\n\n", 21000, "en/plan.md:407: error: a page has at most 200 rows");
  assert_plan (folder, "## Hi\n\n", "![A](../pictures/together.svg)\n\n", 1000,
               "en/plan.md:407: error: a page has at most 200 rows");
  assert_plan (folder, "## Hi\n\nHi.\n\n### Original words\n\n", "a\n\n", SK_LIMIT_ROWS - 1, NULL);
  assert_plan (folder, "## Hi\n\nHi.\n\n### Original words\n\n", "a\n\n", SK_LIMIT_ROWS,
               "en/plan.md:409: error: a page has at most 200 rows");
  assert_plan (folder, "## Hi\n\n", "a\n", SK_LIMIT_SENTENCES - 1, NULL);
  assert_plan (folder, "## Hi\n\n", "a\n", SK_LIMIT_SENTENCES,
               "en/plan.md:7: error: a page has at most 500 sentences and headings");
  assert_plan (folder, "## Hi\n\nHi.\n\n### Original words\n\n", "Ah. ", SK_LIMIT_SENTENCES - 2, NULL);
  assert_plan (folder, "## Hi\n\nHi.\n\n### Original words\n\n", "Ah. ", SK_LIMIT_SENTENCES - 1,
               "en/plan.md:11: error: a page has at most 500 sentences and headings");
}

static void
test_ini_size (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();
  g_autofree char *big = repeat ("# x\n", SK_LIMIT_INI_BYTES + 4);

  sk_test_folder_write (folder, "bundle.ini", big, -1);
  assert_finds (folder, "bundle.ini:1: error: this file has", "limit");
}

static void
test_page_id (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();
  g_autofree char *id = repeat ("a", 64);
  g_autofree char *good = g_strdup_printf ("en/%s.md", id);
  g_autofree char *bad = g_strdup_printf ("en/%sa.md", id);
  g_autofree char *start = g_strdup_printf ("%s:1: error: ", bad);
  static const char page[] = "---\nKind=read\nTitle=A\n---\n";

  sk_test_folder_write (folder, good, page, -1);
  assert_clean (folder);
  sk_test_folder_write (folder, bad, page, -1);
  assert_finds (folder, start, "limit");
}

static void
test_page_number (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();

  for (guint i = 0; i < SK_LIMIT_PAGES - 2; i++) {
    g_autofree char *path = g_strdup_printf ("en/page-%04u.md", i);

    sk_test_folder_write (folder, path, "---\nKind=read\nTitle=A\n---\n", -1);
  }
  assert_clean (folder);
  sk_test_folder_write (folder, "en/zzz.md", "---\nKind=read\nTitle=A\n---\n", -1);
  assert_finds (folder, "en/zzz.md:1: error: a language has at most 2000 pages", "limit");
}

static void
test_picture_number (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();

  for (guint i = 0; i < SK_LIMIT_PICTURES; i++) {
    g_autofree char *path = g_strdup_printf ("pictures/picture-%04u.svg", i);

    sk_test_folder_write (folder, path, "<svg xmlns=\"http://www.w3.org/2000/svg\"><path/></svg>", -1);
  }
  assert_clean (folder);
  sk_test_folder_write (folder, "pictures/zzz.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", -1);
  assert_finds (folder, "pictures/zzz.svg:1: error: a bundle has at most 5000 pictures", "limit");
}

/* A file with a hole: it has a size, and takes no room. */
static void
test_bundle_size (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();
  g_autofree char *path = g_build_filename (folder->path, "sounds", "en", "plan.ogg", NULL);

  sk_test_folder_write (folder, "sounds/en/plan.ogg", "OggS", -1);
  g_assert_cmpint (truncate (path, SK_LIMIT_BUNDLE_BYTES / 2), ==, 0);
  assert_finds (folder, "sounds/en/plan.ogg:1: error: this file has 262144 KiB; the most is 163840 KiB", "limit");
  assert_finds_not (folder, "bundle.ini");
  g_assert_cmpint (truncate (path, SK_LIMIT_BUNDLE_BYTES), ==, 0);
  assert_finds (folder, "bundle.ini:1: error: the whole bundle has more than 512 MiB", "limit");
}

static void
write_svg (SkTestFolder *folder, const char *part, guint n)
{
  g_autofree char *shapes = repeat (part, strlen (part) * n);
  g_autofree char *svg = g_strdup_printf ("<svg xmlns=\"http://www.w3.org/2000/svg\">%s</svg>", shapes);

  sk_test_folder_write (folder, "pictures/square.svg", svg, -1);
}

static void
test_svg (void)
{
  static const char complex[] = "pictures/square.svg:1: error: this drawing has too many parts to be drawn";
  static const char large[] = "pictures/square.svg:1: error: there is too much in this drawing";
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();

  write_svg (folder, "<path/>", SK_LIMIT_SVG_ELEMENTS - 1);
  assert_clean (folder);
  write_svg (folder, "<path/>", SK_LIMIT_SVG_ELEMENTS);
  assert_finds (folder, complex, "svg");
  write_svg (folder, "<path id='a'/><use href='#a'/>", SK_LIMIT_SVG_USES);
  assert_clean (folder);
  write_svg (folder, "<path id='a'/><use href='#a'/>", SK_LIMIT_SVG_USES + 1);
  assert_finds (folder, complex, "svg");
  write_svg (folder, "<g>", 4000);
  assert_finds (folder, complex, "svg");
  write_svg (folder, "<a/>", 10 * SK_LIMIT_SVG_ELEMENTS);
  assert_finds (folder, complex, "svg");
  write_svg (folder, "<!-- a long comment --><path/>", 4000);
  assert_clean (folder);
  write_svg (folder, "<!-- a long comment -->", SK_LIMIT_SVG_FILE_BYTES / strlen ("<!-- a long comment -->"));
  assert_finds (folder, large, "svg");
  write_svg (folder, "<path d='M0 0H9V9H0Z M0 0H9V9H0Z M0 0H9V9H0Z M0 0H9V9H0Z M0 0H9V9H0Z'/>", 4000);
  assert_finds (folder, large, "svg");
}

static void
write_bitmaps (SkTestFolder *folder, guint side)
{
  guint8 png[] = {
    0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0,   0,   0, 0, 0, 0, 0,
    9,    8,   0,   0,   0,    0,    0,    0,    0, 0, 0, 0,  0,   0,   'I', 'E', 'N', 'D', 0, 0, 0, 0,
  };
  guint8 jpg[] = { 0xff, 0xd8, 0xff, 0xe1, 0, 3, 0, 0xff, 0xff, 0xc2, 0, 17, 8, 0, 0, 0, 9 };

  png[18] = jpg[13] = side >> 8;
  png[19] = jpg[14] = side;
  sk_test_folder_write (folder, "pictures/a.png", (const char *) png, sizeof (png));
  sk_test_folder_write (folder, "pictures/b.jpg", (const char *) jpg, sizeof (jpg));
}

static void
test_bitmaps (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();

  write_bitmaps (folder, SK_LIMIT_BITMAP_SIDE);
  assert_clean (folder);
  write_bitmaps (folder, 20000);
  assert_finds (folder, "pictures/a.png:1: error: this picture has 20000 x 9 dots", "bitmap");
  assert_finds_not (folder, "pictures/b.jpg"); /* a photograph is decoded as small as it is shown */
  write_bitmaps (folder, 0);
  assert_finds (folder, "pictures/a.png:1: error: this picture is broken; copy it again", "bitmap");
  sk_test_folder_write (folder, "pictures/b.jpg", "\xff\xd8\xff\xc0\0\x11\x8\xff\xff\xff\xff", 11);
  assert_finds (folder, "pictures/b.jpg:1: error: this picture has 65535 x 65535 dots", "bitmap");
  sk_test_folder_write (folder, "pictures/b.jpg", "\xff\xd8\xff\xe1\0\1", 6);
  assert_finds (folder, "pictures/b.jpg:1: error: this picture is broken; copy it again", "bitmap");
  sk_test_folder_write (folder, "pictures/b.jpg", "", 0);
  assert_finds (folder, "pictures/b.jpg:1: error: this is no png or jpg", "bitmap");
}

static void
test_links (void)
{
  g_autoptr (SkTestFolder) secret = sk_test_folder_new_bundle ();
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();
  g_autofree char *page = g_build_filename (secret->path, "en", "plan.md", NULL);
  g_autofree char *ini = g_build_filename (secret->path, "bundle.ini", NULL);

  sk_test_folder_link (folder, "en/secret.md", page);
  sk_test_folder_link (folder, "pictures/secret.svg", page);
  sk_test_folder_link (folder, "en/.hidden.md", page);
  sk_test_folder_link (folder, "sounds", secret->path);
  assert_finds (folder, "en/secret.md:1: error: ", "link-symbolic");
  assert_finds (folder, "en/.hidden.md:1: error: ", "link-symbolic");
  assert_finds (folder, "pictures/secret.svg:1: error: ", "link-symbolic");
  assert_finds (folder, "sounds:1: error: ", "link-symbolic");
  sk_test_folder_link (folder, "bundle.ini", ini);
  assert_finds (folder, "bundle.ini:1: error: ", "link-symbolic");
  sk_test_folder_link (folder, "bundle.ini", "nowhere");
  assert_finds (folder, "bundle.ini:1: error: ", "link-symbolic");
}

/* A page that became a link after the bundle was opened. */
static void
test_swapped (void)
{
  g_autoptr (SkTestFolder) secret = sk_test_folder_new_bundle ();
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();
  g_autofree char *page = g_build_filename (secret->path, "en", "plan.md", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SkBundle) bundle = sk_bundle_open (folder->file, &error);
  g_autoptr (SkPage) loaded = NULL;

  g_assert_no_error (error);
  sk_test_folder_link (folder, "en/plan.md", page);
  loaded = sk_bundle_load_page (bundle, "en", "plan", &error);
  g_assert_null (loaded);
  g_assert_error (error, SK_CONTENT_ERROR, SK_CONTENT_ERROR_FORMAT);
  g_assert_true (g_str_has_prefix (error->message, "en/plan.md:1: "));
}

/* A bundle of a thousand pages opens as fast as their names are read: a page is looked at when it is asked for, each
 * time. */
static void
test_only_when_asked (void)
{
  static const char good[] = "---\nKind=read\nTitle=A page\n---\n\n## A heading\n\nWe work.\n";
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SkBundle) bundle = NULL;
  g_autoptr (SkPage) spoilt = NULL;
  g_autoptr (SkPage) mended = NULL;

  sk_test_folder_write (folder, "en/other.md", "no page", -1);
  bundle = sk_bundle_open (folder->file, &error);
  g_assert_no_error (error);
  spoilt = sk_bundle_load_page (bundle, "en", "other", &error);
  g_assert_null (spoilt);
  g_assert_error (error, SK_CONTENT_ERROR, SK_CONTENT_ERROR_FORMAT);
  g_clear_error (&error);
  sk_test_folder_write (folder, "en/other.md", good, -1);
  mended = sk_bundle_load_page (bundle, "en", "other", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sk_sentence_get_text (sk_page_get_heading (mended)), ==, "A page");
}

static void
test_encodings (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();

  sk_test_folder_write_plan (folder, "## Our promise\n\nWe are \xe9 together.\n");
  assert_finds (folder, "en/plan.md:7: error: a letter here is not saved as UTF-8", "encoding");
  sk_test_folder_write (folder, "en/plan.md", "\xff\xfe-\0-\0-\0\n\0", 10);
  assert_finds (folder, "en/plan.md:1: error: this file is saved as UTF-16", "encoding");
  sk_test_folder_write (folder, "en/plan.md", "---\nKind=read\0\nTitle=A\n---\n", 27);
  assert_finds (folder, "en/plan.md:2: error: a letter here is not saved as UTF-8", "encoding");
  sk_test_folder_write (folder, "en/plan.md", "", 0);
  assert_finds (folder, "en/plan.md:1: error: a page starts with", "header");
  sk_test_folder_write (folder, "bundle.ini", "\xff", 1);
  assert_finds (folder, "bundle.ini:1: error: a letter here is not saved as UTF-8", "encoding");
}

static void
test_names (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();

  sk_test_folder_write (folder, "en/a\nb.md", "x", -1);
  sk_test_folder_write (folder, "pictures/a\xff.svg", "x", -1);
  assert_finds (folder, "en/a?b.md:1: error: the name of this file", "encoding");
  assert_finds (folder, "pictures/a\ufffd.svg:1: error: the name of this file", "encoding");
}

/* Whatever is repeated to the end of a page: an answer, no overflow of the stack, and not time squared. The limit of the
 * test runner is all the time that is measured. */
static void
test_repeated (gconstpointer part)
{
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();
  g_autofree char *body = repeat (part, SK_LIMIT_PAGE_BYTES - 200);
  g_autofree char *page = g_strdup_printf ("## Our promise\n\n%s\n", body);
  g_autofree char *original = g_strdup_printf ("## Our promise\n\n> x\n\n### Original words\n\n%s\n", body);
  g_autofree char *quoted = g_strdup_printf ("## Our promise\n\n> %s\n", body);
  g_autofree char *first = NULL, *second = NULL, *third = NULL;

  sk_test_folder_write_plan (folder, page);
  first = check (folder);
  sk_test_folder_write_plan (folder, original);
  second = check (folder);
  sk_test_folder_write_plan (folder, quoted);
  third = check (folder);
  g_assert_nonnull (first);
}

static void
test_hostile_ini (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_folder_new_bundle ();
  g_autofree char *languages = repeat ("aa;ab;", 60000);
  g_autofree char *ini = g_strdup_printf ("[Bundle]\nLanguages=%s\n", languages);
  g_autofree char *groups = repeat ("[a]\nb=c\n[", 60000);

  sk_test_folder_write (folder, "check.ini", groups, -1);
  g_free (check (folder));
  sk_test_folder_write (folder, "bundle.ini", ini, -1);
  assert_finds (folder, "bundle.ini:2: error: “aa” stands twice", "key");
  sk_test_folder_write (folder, "bundle.ini", groups, -1);
  assert_finds (folder, "error: there are more faults than can be listed", "limit");
}

static void
add_repeated (void)
{
  static const char *const parts[] = {
    ">",
    "> ",
    "- ",
    "1. ",
    "* ",
    "+ a\n",
    "[",
    "![",
    "[a](",
    "**a ",
    "*a ",
    "*a **a ",
    "_",
    "`",
    "``a",
    "<",
    "<!--",
    "<![CDATA[",
    "<?",
    "<a ",
    "&#x2066;",
    "\\",
    "[a]: b\n",
    "a\n",
    "\n",
    "#",
    "## \n",
    "## a\n",
    "> a\n\n",
    ">\n",
    "|-\n",
    "a|b\n-|-\n",
    "**x**\n",
    "![a](b)\n",
    "]",
    "[a](b.md)\n",
    "\xef\xbb\xbf",
    "\u0301",
    "### Original words\n",
    "---\n",
    "\t",
    "    a\n",
    "- - - - - - - - - - - - - - -\n",
    "[[a](",
    "![[]()",
    "***a***",
    "a**b_c*",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *name = g_strdup_printf ("/content/limits/repeated/%u", i);

    g_test_add_data_func (name, parts[i], test_repeated);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/limits/page-size", test_page_size);
  g_test_add_func ("/content/limits/sentence-length", test_sentence_length);
  g_test_add_func ("/content/limits/words-of-keys", test_words_of_keys);
  g_test_add_func ("/content/limits/rows", test_rows);
  g_test_add_func ("/content/limits/ini-size", test_ini_size);
  g_test_add_func ("/content/limits/page-id", test_page_id);
  g_test_add_func ("/content/limits/page-number", test_page_number);
  g_test_add_func ("/content/limits/picture-number", test_picture_number);
  g_test_add_func ("/content/limits/bundle-size", test_bundle_size);
  g_test_add_func ("/content/limits/svg", test_svg);
  g_test_add_func ("/content/limits/bitmaps", test_bitmaps);
  g_test_add_func ("/content/limits/links", test_links);
  g_test_add_func ("/content/limits/swapped", test_swapped);
  g_test_add_func ("/content/limits/only-when-asked", test_only_when_asked);
  g_test_add_func ("/content/limits/encodings", test_encodings);
  g_test_add_func ("/content/limits/names", test_names);
  g_test_add_func ("/content/limits/hostile-ini", test_hostile_ini);
  add_repeated ();
  return g_test_run ();
}
