/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* No text and no name keeps the program from answering: pages and lists of staff with letters of all classes, and at all
 * limits, small and large, are shown while it is watched how long it takes from one turn of its main loop to the next. */

#include <string.h>
#include <time.h>

#include "sk-limits.h"
#include "sk-plain-page.h"
#include "sk-reading-page.h"
#include "sk-test-screen.h"

/* The longest time that a turn may take, in microseconds of the processor: so it matters little what else this machine
 * does. Little is not nothing: where others use the same caches it takes up to twice as long as the quarter of a second that
 * is promised. By the clock, which would also see a turn that waits for something, much more is allowed. */
#define LONGEST 500000
#define LONGEST_NAME 255 /* of a file, in bytes */
#define LONGEST_BY_CLOCK (20 * G_USEC_PER_SEC)

typedef struct {
  GSource source;
  gint64 since; /* of the processor; -1: the program has nothing to do */
  gint64 since_by_clock;
  gint64 longest;
  gint64 longest_by_clock;
} Watch;

typedef struct {
  SkTestScreen screen;
  Watch *watch;
} Fixture;

static gint64
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* A turn begins when the wait for events is over, and ends where the next one is prepared. */
static gboolean
end_turn (GSource *source, int *timeout)
{
  Watch *watch = (Watch *) source;

  *timeout = -1;
  if (watch->since >= 0) {
    watch->longest = MAX (watch->longest, get_processor_time () - watch->since);
    watch->longest_by_clock = MAX (watch->longest_by_clock, g_get_monotonic_time () - watch->since_by_clock);
  }
  watch->since = -1;
  return FALSE;
}

static gboolean
begin_turn (GSource *source)
{
  Watch *watch = (Watch *) source;

  watch->since = get_processor_time ();
  watch->since_by_clock = g_get_monotonic_time ();
  return FALSE;
}

static gboolean
do_nothing (GSource *source, GSourceFunc callback, gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static GSourceFuncs functions = { end_turn, begin_turn, do_nothing, NULL, NULL, NULL };

  sk_test_screen_init (&fixture->screen);
  fixture->watch = (Watch *) g_source_new (&functions, sizeof (Watch));
  fixture->watch->since = -1;
  /* Before all others: a turn in which any of them is ready still asks it. */
  g_source_set_priority ((GSource *) fixture->watch, G_MININT);
  g_source_attach ((GSource *) fixture->watch, NULL);
  sk_test_screen_set_size (&fixture->screen, data, 100);
  gtk_window_present (GTK_WINDOW (fixture->screen.window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_source_destroy ((GSource *) fixture->watch);
  g_source_unref ((GSource *) fixture->watch);
  sk_test_screen_clear (&fixture->screen);
}

static void
assert_answers (Fixture *fixture, const char *what)
{
  Watch *watch = fixture->watch;

  g_test_message ("%s: %d ms of the processor, %d ms", what, (int) (watch->longest / 1000),
                  (int) (watch->longest_by_clock / 1000));
  if (watch->longest > LONGEST || watch->longest_by_clock > LONGEST_BY_CLOCK)
    g_test_fail_printf ("%s: no answer for %d ms of the processor, %d ms", what, (int) (watch->longest / 1000),
                        (int) (watch->longest_by_clock / 1000));
  watch->longest = watch->longest_by_clock = 0;
}

static char *
repeat (const char *part, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* One of each class, as many of which stand in a row as a sentence may have. */
static const char *const letters[] = {
  "a",      "W",  "'",  "1",  "字", "ม",       "ي",        "ש",  "क्षि",          "e\u0301\u0302", "\u0301", "\u200b",
  "\u2060", "a/", "a.", "a ", "a-", "👩\u200d", "👍🏽", "🇵🇱", "https://a.b/", "\u00ad",        "ﷺ",      "a\u00a0",
};

static SkBlock *
make_block (SkBlockKind kind, const char *picture, const char *text, guint n)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sentences, sk_sentence_new (text, "en", NULL));
  return sk_block_new (kind, picture, picture != NULL ? "People" : NULL, sentences);
}

/* A page of one section, with that many rows. Takes the arrays. */
static SkPage *
make_page (const char *title, GPtrArray *blocks, GPtrArray *originals)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (sections, sk_section_new (sk_sentence_new (title, "en", NULL), blocks, originals));
  return sk_page_new ("page", SK_PAGE_READ, sk_sentence_new (title, "en", NULL), NULL, NULL, sections);
}

typedef struct {
  Fixture *fixture;
  GtkWidget *(*make) (Fixture *fixture, gpointer data);
  gpointer data;
  gboolean done;
} Showing;

static gboolean
show_cb (gpointer data)
{
  Showing *showing = data;
  SkTestScreen *screen = &showing->fixture->screen;

  screen->shown = showing->make (showing->fixture, showing->data);
  gtk_overlay_add_overlay (GTK_OVERLAY (screen->place), screen->shown);
  showing->done = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
remove_cb (gpointer data)
{
  Showing *showing = data;
  SkTestScreen *screen = &showing->fixture->screen;

  gtk_overlay_remove_overlay (GTK_OVERLAY (screen->place), g_steal_pointer (&screen->shown));
  showing->done = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
grow_cb (gpointer data)
{
  Showing *showing = data;

  g_object_set (showing->fixture->screen.preferences, "text-size", 400, "letters", "opendyslexic", "spacing", "widest",
                NULL);
  showing->done = TRUE;
  return G_SOURCE_REMOVE;
}

/* In a turn of the main loop, as everything that is done for a person. */
static void
carry_out (Showing *showing, GSourceFunc function)
{
  GtkWidget *window = showing->fixture->screen.window;

  showing->done = FALSE;
  g_idle_add (function, showing);
  while (!showing->done)
    g_main_context_iteration (NULL, TRUE);
  sk_test_wait_painted (window);
}

static void
assert_answers_with (Fixture *fixture, const char *what, GtkWidget *(*make) (Fixture *, gpointer), gpointer data)
{
  Showing showing = { fixture, make, data, FALSE };
  g_autofree char *large = g_strconcat (what, ", made larger", NULL);
  g_autofree char *anew = g_strconcat (what, ", large from the start", NULL);

  g_object_set (fixture->screen.preferences, "text-size", 100, "letters", "andika", "spacing", "normal", NULL);
  sk_test_wait_painted (fixture->screen.window);
  assert_answers (fixture, "nothing");
  carry_out (&showing, show_cb);
  assert_answers (fixture, what);
  carry_out (&showing, grow_cb);
  assert_answers (fixture, large);
  carry_out (&showing, remove_cb);
  carry_out (&showing, show_cb);
  assert_answers (fixture, anew);
  carry_out (&showing, remove_cb);
  assert_answers (fixture, "nothing");
}

static GtkWidget *
make_reading_page (Fixture *fixture, gpointer page)
{
  SkTestScreen *screen = &fixture->screen;

  return sk_reading_page_new (page, FALSE, screen->pictures, screen->reader, screen->preferences);
}

static void
assert_page_answers (Fixture *fixture, const char *what, SkPage *page)
{
  assert_answers_with (fixture, what, make_reading_page, page);
  g_object_unref (page);
}

/* Pages with a row of each class, as long as it may be. */
static void
test_letters (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *what;
    SkBlockKind kind;
    guint most;
  } pages[] = {
    { "sentences of all letters", SK_BLOCK_EASY, SK_LIMIT_SENTENCE },
    { "quotations of all letters", SK_BLOCK_QUOTATION, SK_LIMIT_QUOTATION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_autofree char *title = repeat ("W", SK_LIMIT_SENTENCE);
    GPtrArray *blocks = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint j = 0; j < G_N_ELEMENTS (letters); j++) {
      g_autofree char *text = repeat (letters[j], pages[i].most / (guint) g_utf8_strlen (letters[j], -1));

      g_ptr_array_add (blocks, make_block (pages[i].kind, NULL, text, 1));
    }
    assert_page_answers (fixture, pages[i].what,
                         make_page (title, blocks, g_ptr_array_new_with_free_func (g_object_unref)));
  }
}

static void
test_limits (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *what;
    SkBlockKind kind;
    const char *picture;
    guint rows, sentences;
    const char *part;
    guint parts;
  } pages[] = {
    { "rows with pictures", SK_BLOCK_EASY, "together", SK_LIMIT_ROWS, 2, "We work together. ", 4 },
    { "rows of one letter", SK_BLOCK_EASY, NULL, SK_LIMIT_ROWS, 1, "a", 1 },
    { "a row of many sentences", SK_BLOCK_EASY, NULL, 1, SK_LIMIT_SENTENCES, "We work together. ", 7 },
    { "long sentences", SK_BLOCK_EASY, "together", SK_LIMIT_PAGE_BYTES / SK_LIMIT_SENTENCE, 1, "We work, ",
      SK_LIMIT_SENTENCE / 9 },
    { "long words", SK_BLOCK_EASY, NULL, SK_LIMIT_PAGE_BYTES / SK_LIMIT_SENTENCE, 1, "W", SK_LIMIT_SENTENCE },
    { "long quotations", SK_BLOCK_QUOTATION, NULL, SK_LIMIT_PAGE_BYTES / SK_LIMIT_QUOTATION, 1, "We work, ",
      SK_LIMIT_QUOTATION / 9 },
    { "marks", SK_BLOCK_QUOTATION, NULL, 4, 1, "\u0301", 4 * SK_LIMIT_QUOTATION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_autofree char *text = repeat (pages[i].part, pages[i].parts);
    GPtrArray *blocks = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint j = 0; j < pages[i].rows; j++)
      g_ptr_array_add (blocks, make_block (pages[i].kind, pages[i].picture, text, pages[i].sentences));
    assert_page_answers (fixture, pages[i].what,
                         make_page ("Our plan", blocks, g_ptr_array_new_with_free_func (g_object_unref)));
  }
}

/* As the screen of what is on a stick: a row, and for each folder or file something to choose. */
static GtkWidget *
make_list (Fixture *fixture, gpointer data)
{
  SkTestScreen *screen = &fixture->screen;
  GtkWidget *page =
      sk_plain_page_new (screen->pictures, screen->reader, screen->preferences, "staff", "Put new pages on");

  sk_plain_page_add_row (SK_PLAIN_PAGE (page), NULL, NULL, "Which pages do you want to look at?", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++) {
    g_autofree char *name = repeat (letters[i], LONGEST_NAME / (guint) strlen (letters[i]));

    sk_plain_page_add_option (SK_PLAIN_PAGE (page), "document", name, NULL, NULL);
  }
  return page;
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  assert_answers_with (fixture, "names of all letters", make_list, NULL);
}

static void
add (const char *name, const SkTestSize *size, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/ui/answers/%s-%dx%d", name, size->width, size->height);

  g_test_add (path, Fixture, size, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  static const SkTestSize sizes[] = { { 480, 800 }, { 1920, 1080 } };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    add ("letters", &sizes[i], test_letters);
    add ("limits", &sizes[i], test_limits);
    add ("names", &sizes[i], test_names);
  }
  return g_test_run ();
}
