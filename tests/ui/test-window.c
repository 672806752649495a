/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* The whole window with the built-in bundle, led through all screens by the visit. */

#include "sk-actions.h"
#include "sk-bar.h"
#include "sk-easier-page.h"
#include "sk-focus.h"
#include "sk-home-page.h"
#include "sk-readable.h"
#include "sk-reading-page.h"
#include "sk-sentence-view.h"
#include "sk-start-page.h"
#include "sk-test-screen.h"
#include "sk-told.h"
#include "sk-warning-sheet.h"
#include "sk-window.h"
#include "sk-word-sheet.h"

typedef struct {
  SkTestScreen screen; /* its own window stays unused */
  GSimpleActionGroup *group;
  SkAccess *access;
  SkActions *actions;
  SkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  SkTestScreen *screen = &fixture->screen;
  const SkTestSize *size = data;
  const SkScale scale = sk_scale_for_monitor (NULL, 0, 0, 600);
  g_autoptr (SkKeys) keys = sk_keys_new (NULL);
  g_autoptr (SkScreenReader) screen_reader = sk_screen_reader_new ();

  sk_test_screen_init (screen);
  fixture->group = g_simple_action_group_new ();
  fixture->window = sk_window_new (screen->bundle, screen->visit, screen->reader);
  fixture->access = sk_access_new (GTK_WINDOW (fixture->window), screen->visit, screen->reader, screen->speech.speaker,
                                   screen->speech.clock, keys, screen_reader);
  fixture->actions = sk_actions_new (G_ACTION_MAP (fixture->group), screen->bundle, screen->visit, screen->reader,
                                     fixture->access, fixture->window);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "app", G_ACTION_GROUP (fixture->group));
  sk_window_set_screen (fixture->window, size->width, size->height, &scale);
  gtk_window_present (GTK_WINDOW (fixture->window));
  sk_test_wait_painted (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  /* GTK holds what was hidden with the focus in it until the next frame, and loses it when that happens twice in one. */
  sk_test_wait_painted (GTK_WIDGET (fixture->window));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "app", NULL);
  g_object_ref (fixture->window);
  g_assert_finalize_object (g_steal_pointer (&fixture->actions));
  g_assert_finalize_object (fixture->access);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  sk_test_speech_settle (&fixture->screen.speech);
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->group);
  sk_test_screen_clear (&fixture->screen);
}

typedef struct {
  GType type;
  GtkWidget *found;
} Search;

static void
search (GtkWidget *widget, gpointer data)
{
  Search *found = data;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, found->type)) {
    g_assert_null (found->found);
    found->found = widget;
  }
}

/* The only visible widget of that type; NULL where there is none. */
static GtkWidget *
find_visible (Fixture *fixture, GType type)
{
  Search found = { type, NULL };

  sk_test_for_each_visible (GTK_WIDGET (fixture->window), search, &found);
  return found.found;
}

/* A step of the visit, and its name. */
typedef struct {
  const char *name;
  void (*go) (SkVisit *visit);
} Step;

static void
open_plan (SkVisit *visit)
{
  sk_visit_open_page (visit, "plan");
}

static void
open_what_is_send (SkVisit *visit)
{
  sk_visit_open_page (visit, "what-is-send");
}

static void
open_voices (SkVisit *visit)
{
  sk_visit_open_page (visit, "voices");
}

static void
open_words (SkVisit *visit)
{
  sk_visit_open_page (visit, "words");
}

static void
open_about (SkVisit *visit)
{
  sk_visit_open_page (visit, "about");
}

static void
explain_word (SkVisit *visit)
{
  sk_visit_open_page (visit, "plan");
  sk_visit_explain_word (visit, "partnership");
}

static void
show_originals (SkVisit *visit)
{
  sk_visit_open_page (visit, "plan");
  g_object_set (sk_visit_get_preferences (visit), "original-words", TRUE, NULL);
}

static void
warn (SkVisit *visit)
{
  sk_visit_open_page (visit, "plan");
  sk_visit_warn (visit);
}

static const Step steps[] = {
  { "home", sk_visit_go_home },
  { "plan", open_plan },
  { "what-is-send", open_what_is_send },
  { "voices", open_voices },
  { "words", open_words },
  { "about", open_about },
  { "word", explain_word },
  { "warning", warn },
  { "easier", sk_visit_make_easier },
  { "original-words", show_originals },
  /* Last: it ends the visit. */
  { "start", sk_visit_end },
};

/* What the window would have to be at least: more than the screen, and something is cut off. */
static void
check_fits (Fixture *fixture, const SkTestSize *size, int text_size, const char *name)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (fixture->window));
  int width, height;

  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, MAX (size->width, width), &height, NULL, NULL, NULL);
  if (width <= size->width && height <= size->height)
    return;
  g_test_message ("%s at %d %% needs %dx%d, and has %dx%d", name, text_size, width, height, size->width, size->height);
  g_test_fail ();
}

static void
test_fits (Fixture *fixture, gconstpointer data)
{
  const SkTestSize *size = data;
  guint n;
  const int *text_sizes = sk_preferences_offered_sizes (&n);

  for (guint i = 0; i < n; i++) {
    for (guint j = 0; j < G_N_ELEMENTS (steps); j++) {
      g_object_set (fixture->screen.preferences, "text-size", text_sizes[i], NULL);
      steps[j].go (fixture->screen.visit);
      g_object_set (fixture->screen.preferences, "text-size", text_sizes[i], NULL);
      sk_test_wait_painted (GTK_WIDGET (fixture->window));
      check_fits (fixture, size, text_sizes[i], steps[j].name);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), ==, size->width);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->window)), ==, size->height);
    }
  }
}

/* Whatever is shown, any size may be chosen after any other: nothing of the last one may be left. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  const int text_sizes[] = { 400, 100, 300, 150 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    steps[i].go (fixture->screen.visit);
    sk_test_wait_painted (GTK_WIDGET (fixture->window));
    for (guint j = 0; j < G_N_ELEMENTS (text_sizes); j++) {
      g_object_set (fixture->screen.preferences, "text-size", text_sizes[j], NULL);
      sk_test_wait_painted (GTK_WIDGET (fixture->window));
      check_fits (fixture, data, text_sizes[j], steps[i].name);
    }
  }
}

/* Of all that could stand in front, what is meant does, alone; and the bar wherever there is a way. */
static void
assert_front (Fixture *fixture, GType front, gboolean sheet)
{
  const GType types[] = { SK_TYPE_START_PAGE, SK_TYPE_HOME_PAGE, SK_TYPE_READING_PAGE, SK_TYPE_EASIER_PAGE };

  sk_test_wait_painted (GTK_WIDGET (fixture->window));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_cmpint (find_visible (fixture, types[i]) != NULL, ==, types[i] == front);
  g_assert_cmpint (find_visible (fixture, SK_TYPE_WORD_SHEET) != NULL, ==, sheet);
  g_assert_cmpint (find_visible (fixture, SK_TYPE_BAR) != NULL, ==, front != SK_TYPE_START_PAGE);
}

static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->screen.visit;

  assert_front (fixture, SK_TYPE_START_PAGE, FALSE);
  sk_visit_go_home (visit);
  assert_front (fixture, SK_TYPE_HOME_PAGE, FALSE);
  sk_visit_open_page (visit, "plan");
  assert_front (fixture, SK_TYPE_READING_PAGE, FALSE);
  sk_visit_open_page (visit, "voices");
  assert_front (fixture, SK_TYPE_READING_PAGE, FALSE);
  sk_visit_explain_word (visit, "partnership");
  assert_front (fixture, SK_TYPE_READING_PAGE, TRUE);
  sk_visit_make_easier (visit);
  assert_front (fixture, SK_TYPE_EASIER_PAGE, FALSE);
  sk_visit_close (visit);
  assert_front (fixture, SK_TYPE_READING_PAGE, FALSE);
  sk_visit_end (visit);
  assert_front (fixture, SK_TYPE_START_PAGE, FALSE);
}

/* Under the sheet nothing can be touched, reached by key, or found by assistive technology. */
static void
test_under_the_sheet (Fixture *fixture, gconstpointer data)
{
  GtkWidget *stack = NULL;

  sk_visit_open_page (fixture->screen.visit, "plan");
  stack = gtk_widget_get_ancestor (find_visible (fixture, SK_TYPE_READING_PAGE), GTK_TYPE_STACK);
  g_assert_true (gtk_widget_get_can_target (stack));
  g_assert_true (gtk_widget_get_can_focus (stack));
  sk_visit_explain_word (fixture->screen.visit, "partnership");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (stack), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  g_assert_false (gtk_widget_get_can_target (stack));
  g_assert_false (gtk_widget_get_can_focus (stack));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_visible (fixture, SK_TYPE_WORD_SHEET)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Partnership");
  sk_visit_close (fixture->screen.visit);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (stack), GTK_ACCESSIBLE_STATE_HIDDEN, FALSE);
  g_assert_true (gtk_widget_get_can_target (stack));
  g_assert_true (gtk_widget_get_can_focus (stack));
}

static void
assert_warned (Fixture *fixture, gboolean warned)
{
  GtkWidget *sheet = NULL;
  GtkWidget *under = NULL;

  sk_test_wait_painted (GTK_WIDGET (fixture->window));
  sheet = find_visible (fixture, SK_TYPE_WARNING_SHEET);
  under = gtk_widget_get_parent (find_visible (fixture, SK_TYPE_BAR));
  g_assert_cmpint (sheet != NULL, ==, warned);
  g_assert_cmpint (gtk_widget_get_can_focus (under), ==, !warned);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (under), GTK_ACCESSIBLE_STATE_HIDDEN, warned);
}

/* It leaves what lies under it as it is, and lets whatever else is asked for be seen. */
static void
test_warning (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->screen.visit;
  GtkWidget *page = NULL;

  sk_visit_open_page (visit, "plan");
  page = find_visible (fixture, SK_TYPE_READING_PAGE);
  sk_visit_warn (visit);
  assert_warned (fixture, TRUE);
  assert_front (fixture, SK_TYPE_READING_PAGE, FALSE);
  sk_visit_close (visit);
  assert_warned (fixture, FALSE);
  g_assert_true (find_visible (fixture, SK_TYPE_READING_PAGE) == page);
  sk_visit_warn (visit);
  sk_visit_go_home (visit);
  assert_warned (fixture, FALSE);
  assert_front (fixture, SK_TYPE_HOME_PAGE, FALSE);
  sk_visit_warn (visit);
  sk_visit_end (visit);
  assert_front (fixture, SK_TYPE_START_PAGE, FALSE);
  g_assert_null (find_visible (fixture, SK_TYPE_WARNING_SHEET));
}

static void
test_message (Fixture *fixture, gconstpointer data)
{
  GtkWidget *message = NULL;

  sk_visit_go_home (fixture->screen.visit);
  message = sk_test_find_child (gtk_widget_get_parent (find_visible (fixture, SK_TYPE_BAR)), "message");
  g_assert_false (gtk_widget_get_visible (message));
  sk_window_set_message (fixture->window, "There is no sound just now.");
  g_assert_true (gtk_widget_get_visible (message));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (message), GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (message), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "There is no sound just now.");
  /* Asking whether anybody is there is no other screen. */
  sk_visit_warn (fixture->screen.visit);
  sk_visit_close (fixture->screen.visit);
  g_assert_true (gtk_widget_get_visible (message));
  /* It was for the screen on which it was said. */
  sk_visit_open_page (fixture->screen.visit, "plan");
  g_assert_false (gtk_widget_get_visible (message));
}

/* Each screen gives the reader its words, a word is read at once, and going on is silence. */
static void
test_reading (Fixture *fixture, gconstpointer data)
{
  SkReader *reader = fixture->screen.reader;

  sk_reader_read_aloud (reader);
  g_assert_false (sk_reader_get_reading (reader));
  sk_visit_open_page (fixture->screen.visit, "plan");
  sk_reader_read_aloud (reader);
  sk_test_speech_settle (&fixture->screen.speech);
  g_assert_cmpstr (sk_sentence_get_text (sk_reader_get_sentence (reader)), ==, "Our plan");
  sk_visit_explain_word (fixture->screen.visit, "partnership");
  g_assert_true (sk_reader_get_reading (reader));
  sk_test_speech_settle (&fixture->screen.speech);
  g_assert_cmpstr (sk_sentence_get_text (sk_reader_get_sentence (reader)), ==, "Partnership");
  sk_visit_close (fixture->screen.visit);
  g_assert_false (sk_reader_get_reading (reader));
}

static void
test_can_explain (Fixture *fixture, gconstpointer data)
{
  g_assert_true (sk_window_can_explain (fixture->window, "partnership"));
  g_assert_true (sk_window_can_explain (fixture->window, "Partnership"));
  g_assert_false (sk_window_can_explain (fixture->window, "no such word"));
}

static void
wait_scrolled (Fixture *fixture, gboolean down, gboolean possible)
{
  while (sk_window_can_scroll (fixture->window, down) != possible)
    g_main_context_iteration (NULL, TRUE);
}

/* Down until there is no more, and up again. */
static void
test_scroll (Fixture *fixture, gconstpointer data)
{
  g_assert_false (sk_window_can_scroll (fixture->window, TRUE));
  sk_visit_open_page (fixture->screen.visit, "plan");
  sk_test_wait_painted (GTK_WIDGET (fixture->window));
  g_assert_true (sk_window_can_scroll (fixture->window, TRUE));
  g_assert_false (sk_window_can_scroll (fixture->window, FALSE));
  sk_window_scroll (fixture->window, TRUE);
  wait_scrolled (fixture, FALSE, TRUE);
  sk_window_scroll (fixture->window, FALSE);
  wait_scrolled (fixture, FALSE, FALSE);
}

/* The title and tools of a page move into what scrolls when the words grow: whoever works by keys stays where they were. */
static void
test_moved_focus (Fixture *fixture, gconstpointer data)
{
  GtkRoot *root = GTK_ROOT (fixture->window);
  GtkWidget *first = NULL, *area = NULL;

  sk_visit_open_page (fixture->screen.visit, "plan");
  sk_test_wait_painted (GTK_WIDGET (fixture->window));
  area = find_visible (fixture, SK_TYPE_SCROLL_AREA);
  g_assert_true (gtk_widget_child_focus (find_visible (fixture, SK_TYPE_READING_PAGE), GTK_DIR_TAB_FORWARD));
  first = gtk_root_get_focus (root);
  g_assert_false (gtk_widget_is_ancestor (first, area));
  g_object_set (fixture->screen.preferences, "text-size", 400, NULL);
  sk_test_wait_painted (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (first, area));
  g_assert_true (gtk_root_get_focus (root) == first);
  g_object_set (fixture->screen.preferences, "text-size", 100, NULL);
  sk_test_wait_painted (GTK_WIDGET (fixture->window));
  g_assert_false (gtk_widget_is_ancestor (first, area));
  g_assert_true (gtk_root_get_focus (root) == first);
}

typedef struct {
  const char *text;
  GtkWidget *found;
} SentenceSearch;

static void
search_sentence (GtkWidget *widget, gpointer data)
{
  SentenceSearch *found = data;

  if (SK_IS_SENTENCE_VIEW (widget) && found->found == NULL &&
      g_strcmp0 (sk_sentence_get_text (sk_sentence_view_get_sentence (SK_SENTENCE_VIEW (widget))), found->text) == 0)
    found->found = widget;
}

/* The first sentence of a block of the plan, if it is shown. */
static GtkWidget *
find_sentence (Fixture *fixture, guint section, guint block)
{
  const char *language = sk_preferences_get_language (fixture->screen.preferences);
  g_autoptr (SkPage) page = sk_bundle_load_page (fixture->screen.bundle, language, "plan", NULL);
  SkBlock *wanted = sk_section_get_block (sk_page_get_section (page, section), block);
  SentenceSearch found = { sk_sentence_get_text (sk_block_get_sentence (wanted, 0)), NULL };

  sk_test_for_each_visible (GTK_WIDGET (fixture->window), search_sentence, &found);
  return found.found;
}

static void
assert_in_sight (Fixture *fixture, guint section, guint block, const char *after)
{
  GtkWidget *sentence = NULL;
  SkScrollArea *area = NULL;

  sk_test_wait_painted (GTK_WIDGET (fixture->window));
  sk_test_wait_painted (GTK_WIDGET (fixture->window));
  sentence = find_sentence (fixture, section, block);
  area = sk_readable_get_scroll_area (SK_READABLE (find_visible (fixture, SK_TYPE_READING_PAGE)));
  g_test_message ("after %s", after);
  g_assert_nonnull (sentence);
  g_assert_true (sk_scroll_area_has_in_sight (area, sentence));
}

static void
go_to (Fixture *fixture, guint section, guint block)
{
  SkScrollArea *area = sk_readable_get_scroll_area (SK_READABLE (find_visible (fixture, SK_TYPE_READING_PAGE)));

  sk_scroll_area_scroll_to_top (area);
  sk_scroll_area_place (area, find_sentence (fixture, section, block));
  while (sk_scroll_area_is_settling (area))
    sk_test_wait_painted (GTK_WIDGET (fixture->window));
  assert_in_sight (fixture, section, block, "going there");
}

static void
make_larger (Fixture *fixture)
{
  g_object_set (fixture->screen.preferences, "text-size", 300, "letters", "dejavu", "spacing", "widest", NULL);
  sk_test_wait_painted (GTK_WIDGET (fixture->window));
}

static void
make_as_before (Fixture *fixture)
{
  g_object_set (fixture->screen.preferences, "text-size", 100, "letters", "andika", "spacing", "normal",
                "original-words", FALSE, "one-at-a-time", FALSE, NULL);
  sk_test_wait_painted (GTK_WIDGET (fixture->window));
}

/* Every way that leads back, whatever was chosen meanwhile, shows the sentence that one left. */
static void
test_place_is_kept (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->screen.visit;
  SkPreferences *preferences = fixture->screen.preferences;

  sk_visit_go_home (visit);
  sk_visit_open_page (visit, "plan");
  sk_test_wait_painted (GTK_WIDGET (fixture->window));
  go_to (fixture, 3, 1);
  sk_visit_make_easier (visit);
  sk_visit_close (visit);
  assert_in_sight (fixture, 3, 1, "Make it easier");
  sk_visit_make_easier (visit);
  make_larger (fixture);
  sk_visit_close (visit);
  assert_in_sight (fixture, 3, 1, "larger letters, chosen there");
  make_as_before (fixture);
  assert_in_sight (fixture, 3, 1, "other sizes on the page itself");
  sk_visit_open_page (visit, "voices");
  make_larger (fixture);
  sk_visit_go_back (visit);
  assert_in_sight (fixture, 3, 1, "a link, larger letters and Back");
  make_as_before (fixture);
  sk_visit_explain_word (visit, "partnership");
  /* All is built anew, as in another language. */
  sk_window_set_bundle (fixture->window, fixture->screen.bundle);
  sk_test_wait_painted (GTK_WIDGET (fixture->window));
  sk_visit_close (visit);
  assert_in_sight (fixture, 3, 1, "a word, and other pages meanwhile");
  sk_window_set_bundle (fixture->window, fixture->screen.bundle);
  assert_in_sight (fixture, 3, 1, "other pages");
  sk_visit_go_home (visit);
  sk_visit_go_back (visit);
  assert_in_sight (fixture, 3, 1, "Home and Back");
  g_object_set (preferences, "original-words", TRUE, NULL);
  assert_in_sight (fixture, 3, 1, "original words");
  make_as_before (fixture);
  assert_in_sight (fixture, 3, 1, "no original words");
  /* The same page once more on the way is another place. */
  sk_visit_open_page (visit, "voices");
  sk_visit_open_page (visit, "plan");
  assert_in_sight (fixture, 0, 0, "opening it anew");
  sk_visit_go_back (visit);
  sk_visit_go_back (visit);
  assert_in_sight (fixture, 3, 1, "Back over the same page");
  sk_visit_end (visit);
  sk_visit_open_page (visit, "plan");
  assert_in_sight (fixture, 0, 0, "the next visit has begun");
}

static void
test_place_one_at_a_time (Fixture *fixture, gconstpointer data)
{
  SkVisit *visit = fixture->screen.visit;
  SkPreferences *preferences = fixture->screen.preferences;

  sk_visit_open_page (visit, "plan");
  sk_test_wait_painted (GTK_WIDGET (fixture->window));
  go_to (fixture, 3, 1);
  sk_visit_make_easier (visit);
  g_object_set (preferences, "one-at-a-time", TRUE, NULL);
  sk_visit_close (visit);
  assert_in_sight (fixture, 3, 1, "One at a time, chosen in Make it easier");
  sk_visit_make_easier (visit);
  sk_window_set_bundle (fixture->window, fixture->screen.bundle);
  make_larger (fixture);
  sk_visit_close (visit);
  assert_in_sight (fixture, 3, 1, "other pages, and larger letters");
  sk_visit_open_page (visit, "voices");
  sk_visit_go_back (visit);
  assert_in_sight (fixture, 3, 1, "a link and Back");
  make_as_before (fixture);
  assert_in_sight (fixture, 3, 1, "no longer one at a time");
}

typedef struct {
  const char *name;
  GtkWidget *found;
} NameSearch;

static void
search_name (GtkWidget *widget, gpointer data)
{
  NameSearch *found = data;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (sk_told_get_name (widget), found->name) == 0)
    found->found = widget;
}

static GtkWidget *
find_button (Fixture *fixture, const char *name)
{
  NameSearch found = { name, NULL };

  sk_test_for_each_visible (GTK_WIDGET (fixture->window), search_name, &found);
  g_assert_nonnull (found.found);
  return found.found;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Chosen twice in a frame: what went away with the first time has the focus still, and is not chosen again. */
static void
test_chosen_twice (Fixture *fixture, gconstpointer data)
{
  SkTestScreen *screen = &fixture->screen;
  g_autoptr (SkScreenReader) screen_reader = sk_screen_reader_new ();
  g_autoptr (SkVoicing) voicing = sk_voicing_new (screen->speech.speaker, screen->preferences, screen_reader);
  g_autoptr (SkFocus) focus = sk_focus_new (GTK_WINDOW (fixture->window), screen->visit, screen->reader, voicing);
  GtkWidget *before = NULL;
  guint n_clicks = 0;

  sk_visit_make_easier (screen->visit);
  sk_test_wait_painted (GTK_WIDGET (fixture->window));
  sk_told_choose (find_button (fixture, "Words"));
  before = find_button (fixture, "Before");
  g_signal_connect_swapped (before, "clicked", G_CALLBACK (count_cb), &n_clicks);
  gtk_widget_grab_focus (before);
  sk_focus_choose (focus);
  g_assert_false (gtk_widget_get_visible (before));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == before);
  sk_focus_choose (focus);
  g_assert_cmpuint (n_clicks, ==, 1);
  sk_told_choose (before);
  g_assert_nonnull (find_button (fixture, "Words"));
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer), gconstpointer data)
{
  g_autofree char *path = g_strconcat ("/ui/window/", name, NULL);

  g_test_add (path, Fixture, data, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("fits", test_fits, &sk_test_sizes[1]);
  add ("changes", test_changes, &sk_test_sizes[1]);
  add ("hidden", test_hidden, &sk_test_sizes[0]);
  add ("under-the-sheet", test_under_the_sheet, &sk_test_sizes[0]);
  add ("warning", test_warning, &sk_test_sizes[0]);
  add ("message", test_message, &sk_test_sizes[0]);
  add ("reading", test_reading, &sk_test_sizes[0]);
  add ("can-explain", test_can_explain, &sk_test_sizes[0]);
  add ("moved-focus", test_moved_focus, &sk_test_sizes[1]);
  add ("chosen-twice", test_chosen_twice, &sk_test_sizes[0]);
  add ("scroll", test_scroll, &sk_test_sizes[0]);
  add ("place-is-kept", test_place_is_kept, &sk_test_sizes[0]);
  add ("place-one-at-a-time", test_place_one_at_a_time, &sk_test_sizes[2]);
  return g_test_run ();
}
