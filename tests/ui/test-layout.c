/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/*
 * Every screen, in every size of words, on every shape of screen, in every colour scheme and all letters: nothing is
 * cut, lies over something else, is beyond the screen or too small. By the layout itself: nothing is painted.
 *
 * The paper scheme and one of the two with outlines only are walked screen by screen. The boxes of the others are as
 * large as theirs; each combination with them shows one of the screens, in turn.
 */

#include <glib/gstdio.h>

#include "sk-actions.h"
#include "sk-test-layout.h"
#include "sk-test-speech.h"
#include "sk-text.h"
#include "sk-topic.h"
#include "sk-window.h"

typedef struct {
  const char *name;
  int width;
  int height;
  guint width_mm;
  guint height_mm;
} Screen;

static const Screen screens[] = {
  { "24 inches", 1920, 1080, 531, 299 },
  { "32 inches upright", 1080, 1920, 398, 708 },
  { "10 inches", 1280, 800, 215, 135 },
  { "17 inches upright", 800, 1280, 229, 366 },
};

static const char *const letters[] = { "andika", "dejavu", "opendyslexic" };

typedef struct {
  SkTestSpeech speech;
  SkBundle *bundle;
  SkVisit *visit;
  SkPreferences *preferences; /* of the visit */
  SkReader *reader;
  GSimpleActionGroup *group;
  SkAccess *access;
  SkActions *actions;
  char *folder; /* for the PIN */
  SkStaff *staff;
  SkWindow *window;
  SkLook *look; /* of the window */
  const Screen *size;
  guint faulty;
  guint combinations;
} Fixture;

static void
wait_for_layout (Fixture *fixture)
{
  /* The first may find out that something else is needed, which is done when there is time. */
  for (int i = 0; i < 2; i++) {
    gtk_widget_queue_draw (GTK_WIDGET (fixture->window));
    gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
    while (g_main_context_iteration (NULL, FALSE)) {
    }
  }
}

/* With a store that is no store, but answers. */
static void
open_staff (Fixture *fixture)
{
  g_autofree char *path = NULL;
  g_autoptr (SkPin) pin = NULL;
  g_autoptr (SkStoreLink) link = NULL;
  g_autoptr (SkSticks) sticks = NULL;
  g_autoptr (GSettings) settings = g_settings_new ("org.southend.SendKiosk");
  g_autoptr (SkStaffArea) area = NULL;
  const char *folders[] = { NULL, NULL };

  fixture->folder = g_dir_make_tmp ("send-kiosk-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "pin", NULL);
  pin = sk_pin_new (path, fixture->speech.clock);
  link = sk_store_link_new (fixture->folder);
  folders[0] = fixture->folder;
  sticks = sk_sticks_new (folders, NULL);
  fixture->staff = sk_staff_new (fixture->visit, pin, fixture->speech.clock, link, sticks, settings, fixture->bundle);
  area = sk_staff_area_new (fixture->staff, fixture->reader, fixture->preferences);
  sk_window_set_staff (fixture->window, area);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (SK_BUNDLE_BUILT_IN_URI);
  g_autoptr (SkKeys) keys = sk_keys_new (NULL);
  g_autoptr (SkScreenReader) screen_reader = sk_screen_reader_new ();
  SkScale scale;

  fixture->size = data;
  scale = sk_scale_for_sizes (fixture->size->width, fixture->size->height, 0, 0, fixture->size->width_mm,
                              fixture->size->height_mm, 600);
  sk_test_speech_init (&fixture->speech);
  fixture->bundle = sk_bundle_open (folder, NULL);
  fixture->visit = sk_visit_new ();
  fixture->preferences = sk_visit_get_preferences (fixture->visit);
  sk_preferences_set_languages (fixture->preferences, sk_bundle_get_languages (fixture->bundle), "en");
  fixture->reader = sk_reader_new (fixture->speech.speaker);
  fixture->group = g_simple_action_group_new ();
  fixture->window = sk_window_new (fixture->bundle, fixture->visit, fixture->reader);
  fixture->access = sk_access_new (GTK_WINDOW (fixture->window), fixture->visit, fixture->reader,
                                   fixture->speech.speaker, fixture->speech.clock, keys, screen_reader);
  fixture->actions = sk_actions_new (G_ACTION_MAP (fixture->group), fixture->bundle, fixture->visit, fixture->reader,
                                     fixture->access, fixture->window);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "app", G_ACTION_GROUP (fixture->group));
  open_staff (fixture);
  sk_window_set_screen (fixture->window, fixture->size->width, fixture->size->height, &scale);
  fixture->look = sk_look_find (GTK_WIDGET (fixture->window));
  /* Laid out as ever, but not drawn: that would take most of the time. */
  gtk_widget_set_opacity (adw_application_window_get_content (ADW_APPLICATION_WINDOW (fixture->window)), 0);
  g_object_set (fixture->preferences, "calm", TRUE, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for_layout (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pin = g_build_filename (fixture->folder, "pin", NULL);

  wait_for_layout (fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "app", NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "staff", NULL);
  g_object_unref (fixture->staff);
  g_unlink (pin);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->actions);
  g_object_unref (fixture->access);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  sk_test_speech_settle (&fixture->speech);
  g_object_unref (fixture->group);
  g_object_unref (fixture->reader);
  g_object_unref (fixture->visit);
  g_object_unref (fixture->bundle);
  sk_test_speech_clear (&fixture->speech);
}

static void
activate (Fixture *fixture, const char *name, const char *parameter)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->group), name,
                                  parameter != NULL ? g_variant_new_parsed (parameter) : NULL);
}

static void
show_start (Fixture *fixture)
{
  SkPreferences *preferences = sk_visit_get_preferences (fixture->visit);

  sk_visit_go_home (fixture->visit);
  /* GTK loses what is hidden with the focus in it twice in one frame. */
  wait_for_layout (fixture);
  sk_preferences_remember (preferences);
  sk_visit_end (fixture->visit);
  sk_preferences_recall (preferences);
}

static void
show_home (Fixture *fixture)
{
  activate (fixture, "home", NULL);
}

static void
show_plan (Fixture *fixture)
{
  activate (fixture, "open-page", "'plan'");
}

static void
show_voices (Fixture *fixture)
{
  activate (fixture, "open-page", "'voices'");
}

static void
show_words (Fixture *fixture)
{
  activate (fixture, "open-page", "'words'");
}

static void
show_what (Fixture *fixture)
{
  activate (fixture, "open-page", "'what-is-send'");
}

static void
show_about (Fixture *fixture)
{
  activate (fixture, "open-page", "'about'");
}

static void
show_word (Fixture *fixture)
{
  activate (fixture, "open-page", "'plan'");
  activate (fixture, "explain-word", "'co-production'");
}

/* What is said where there is no sound takes room from the sheet. */
static void
show_word_without_sound (Fixture *fixture)
{
  show_word (fixture);
  sk_window_set_message (fixture->window, "There is no sound just now. You can still read along.");
}

static void
show_easier (Fixture *fixture)
{
  sk_visit_make_easier (fixture->visit);
}

static void
show_warning (Fixture *fixture)
{
  sk_window_set_left (fixture->window, 30, 30);
  sk_visit_warn (fixture->visit);
}

typedef struct {
  const char *name;
  void (*show) (Fixture *fixture);
} View;

static const View views[] = {
  { "start", show_start }, { "home", show_home },   { "plan", show_plan },     { "voices", show_voices },
  { "word", show_word },   { "words", show_words }, { "easier", show_easier }, { "warning", show_warning },
};

static void
check (Fixture *fixture, const char *view)
{
  g_autofree char *faults = NULL;
  SkPreferences *preferences = fixture->preferences;

  wait_for_layout (fixture);
  faults = sk_test_layout_find_faults (GTK_WIDGET (fixture->window), fixture->size->width, fixture->size->height,
                                       fixture->look);
  if (faults[0] == '\0')
    return;
  fixture->faulty++;
  g_test_message ("%s, %s, %d %%, %s, %s, spacing %s, reach %s:\n%s", fixture->size->name, view,
                  sk_preferences_get_text_size (preferences), sk_preferences_get_letters (preferences),
                  sk_preferences_get_colours (preferences), sk_preferences_get_spacing (preferences),
                  sk_preferences_get_reach (preferences), faults);
}

static void
close_view (Fixture *fixture)
{
  sk_visit_close (fixture->visit);
}

static void
show_and_check (Fixture *fixture, const View *view)
{
  view->show (fixture);
  check (fixture, view->name);
  sk_window_set_message (fixture->window, NULL);
  close_view (fixture);
}

static void
check_views (Fixture *fixture, const char *colours)
{
  fixture->combinations++;
  g_object_set (fixture->preferences, "colours", colours, NULL);
  if (g_str_equal (colours, "paper") || g_str_equal (colours, "yellow-on-black")) {
    for (guint i = 0; i < G_N_ELEMENTS (views); i++)
      show_and_check (fixture, &views[i]);
  } else {
    show_and_check (fixture, &views[fixture->combinations % G_N_ELEMENTS (views)]);
  }
}

static void
test_every_combination (Fixture *fixture, gconstpointer data)
{
  const char *const *schemes = sk_preferences_all_colours ();
  guint n;
  const int *sizes = sk_preferences_offered_sizes (&n);

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++) {
    for (guint j = 0; j < n; j++) {
      g_object_set (fixture->preferences, "letters", letters[i], "text-size", sizes[j], NULL);
      g_assert_cmpstr (sk_preferences_get_letters (fixture->preferences), ==, letters[i]);
      for (guint k = 0; schemes[k] != NULL; k++)
        check_views (fixture, schemes[k]);
    }
  }
  g_test_message ("%u combinations", fixture->combinations);
  g_assert_cmpuint (fixture->combinations, >=, 100);
  g_assert_cmpuint (fixture->faulty, ==, 0);
}

/* The first control, in the order of the screen, for which the function says so. */
typedef gboolean (*MatchFunc) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *widget, MatchFunc matches, gconstpointer data)
{
  GtkWidget *found = gtk_widget_get_mapped (widget) && matches (widget, data) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, matches, data);
  return found;
}

static gboolean
is_topic (GtkWidget *widget, gconstpointer id)
{
  return SK_IS_TOPIC (widget) && sk_topic_get_id (SK_TOPIC (widget)) == GPOINTER_TO_UINT (id);
}

static gboolean
is_text (GtkWidget *widget, gconstpointer words)
{
  return SK_IS_TEXT (widget) && (words == NULL || g_str_equal (sk_text_get_text (SK_TEXT (widget)), words));
}

/* Touches the control with these words; FALSE where it is not there or cannot be used now. */
static gboolean
touch (Fixture *fixture, const char *words)
{
  GtkWidget *text = find (GTK_WIDGET (fixture->window), is_text, words);
  GtkWidget *control = text != NULL ? gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON) : NULL;

  if (control == NULL || !gtk_widget_is_sensitive (control))
    return FALSE;
  g_signal_emit_by_name (control, "clicked");
  return TRUE;
}

static void
check_questions (Fixture *fixture)
{
  guint questions = 0;

  show_easier (fixture);
  wait_for_layout (fixture);
  for (guint id = 0; id < SK_N_TOPICS; id++) {
    GtkWidget *topic = find (GTK_WIDGET (fixture->window), is_topic, GUINT_TO_POINTER (id));

    if (topic == NULL)
      continue;
    g_signal_emit_by_name (topic, "clicked");
    do {
      check (fixture, sk_questions_get_topic (id)->name);
      questions++;
    } while (touch (fixture, "Next"));
    while (touch (fixture, "Before"))
      wait_for_layout (fixture);
  }
  g_assert_cmpuint (questions, >, 10);
  close_view (fixture);
}

static void
wait_for_store (Fixture *fixture)
{
  while (sk_staff_is_working (fixture->staff))
    g_main_context_iteration (NULL, TRUE);
}

static void
type_pin (Fixture *fixture)
{
  for (guint digit = 1; digit <= SK_PIN_DIGITS; digit++)
    sk_pin_entry_type (sk_staff_get_entry (fixture->staff), digit);
}

/* What members of staff see, from the first time on. */
static void
looked_cb (SkSticks *sticks, gboolean *looked)
{
  *looked = TRUE;
}

static void
check_staff (Fixture *fixture)
{
  static const char *const screens_of_staff[] = { SK_STAFF_MENU,      SK_STAFF_BACK,     SK_STAFF_STICK,
                                                  SK_STAFF_COPY,      SK_STAFF_SETTINGS, SK_STAFF_IDLE,
                                                  SK_STAFF_SIZE,      SK_STAFF_DISTANCE, SK_STAFF_VOLUME,
                                                  SK_STAFF_LANGUAGES, SK_STAFF_COLOURS,  SK_STAFF_SCREEN_CHECK,
                                                  SK_STAFF_ABOUT };

  gboolean looked = FALSE;
  gulong handler = g_signal_connect (sk_staff_get_sticks (fixture->staff), "changed", G_CALLBACK (looked_cb), &looked);

  sk_staff_enter (fixture->staff);
  wait_for_store (fixture);
  check (fixture, SK_STAFF_PIN);
  type_pin (fixture);
  if (sk_pin_entry_get_stage (sk_staff_get_entry (fixture->staff)) == SK_PIN_STAGE_AGAIN) {
    check (fixture, "PIN again");
    type_pin (fixture);
  }
  g_assert_true (sk_staff_is_in (fixture->staff));
  /* What is found on sticks fills the screens anew, which must not come between their layout and a look at it. */
  while (!looked)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (sk_staff_get_sticks (fixture->staff), handler);
  for (guint i = 0; i < G_N_ELEMENTS (screens_of_staff); i++) {
    sk_staff_open (fixture->staff, screens_of_staff[i]);
    wait_for_store (fixture);
    check (fixture, screens_of_staff[i]);
  }
  sk_staff_check (fixture->staff, "somewhere");
  /* The answer that is still to come is to this question, not to the next. */
  sk_staff_check (fixture->staff, "elsewhere");
  g_assert_cmpstr (sk_staff_get_message (fixture->staff), ==,
                   "The screen is still busy. Wait a minute. Then try again.");
  wait_for_store (fixture);
  check (fixture, SK_STAFF_CHECK);
  sk_visit_begin_preview (fixture->visit);
  check (fixture, "start, to look at");
  show_and_check (fixture, &views[1]);
  show_and_check (fixture, &views[2]);
  show_and_check (fixture, &views[4]);
  sk_staff_end_preview (fixture->staff);
  sk_staff_leave (fixture->staff);
}

/* What else changes the layout, in every size. */
static void
check_ways (Fixture *fixture)
{
  SkPreferences *preferences = fixture->preferences;
  static const View pages[] = { { "what-is-send", show_what }, { "about", show_about } };
  static const View without_sound = { "word without sound", show_word_without_sound };
  static const View low[] = {
    { "start", show_start }, { "home", show_home },     { "plan", show_plan },
    { "word", show_word },   { "easier", show_easier }, { "warning", show_warning },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    show_and_check (fixture, &pages[i]);
  g_object_set (preferences, "original-words", TRUE, NULL);
  show_and_check (fixture, &views[2]);
  g_object_set (preferences, "original-words", FALSE, "one-at-a-time", TRUE, NULL);
  show_and_check (fixture, &views[2]);
  show_and_check (fixture, &views[3]);
  g_object_set (preferences, "one-at-a-time", FALSE, "words-only", TRUE, NULL);
  show_and_check (fixture, &views[1]);
  show_and_check (fixture, &views[2]);
  g_object_set (preferences, "words-only", FALSE, "spacing", "widest", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    show_and_check (fixture, &views[i]);
  show_and_check (fixture, &without_sound);
  check_questions (fixture);
  check_staff (fixture);
  g_object_set (preferences, "spacing", "normal", NULL);
  if (sk_preferences_get_text_size (preferences) == 100)
    check_staff (fixture);
  g_object_set (preferences, "reach", "low", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (low); i++)
    show_and_check (fixture, &low[i]);
  g_object_set (preferences, "reach", "normal", NULL);
}

static void
test_every_way (Fixture *fixture, gconstpointer data)
{
  guint n;
  const int *sizes = sk_preferences_offered_sizes (&n);

  for (guint i = 0; i < n; i++) {
    g_object_set (fixture->preferences, "text-size", sizes[i], NULL);
    check_ways (fixture);
  }
  g_assert_cmpuint (fixture->faulty, ==, 0);
}

/* The test sees what it is there for: a label that is given a fixed width, wider than its place or narrower than its
 * words, is found. */
static void
test_fixed_width (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label = NULL;

  show_home (fixture);
  check (fixture, "home");
  g_assert_cmpuint (fixture->faulty, ==, 0);
  label = find (GTK_WIDGET (fixture->window), is_text, NULL);
  gtk_widget_set_size_request (label, fixture->size->width, -1);
  check (fixture, "home");
  g_assert_cmpuint (fixture->faulty, ==, 1);
  gtk_widget_set_size_request (label, -1, -1);
  check (fixture, "home");
  g_assert_cmpuint (fixture->faulty, ==, 1);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  for (guint i = 0; i < G_N_ELEMENTS (screens); i++) {
    g_autofree char *path = g_strdup_printf ("/ui/layout/%s/%s", name, screens[i].name);

    g_test_add (path, Fixture, &screens[i], set_up, test, tear_down);
  }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("fixed-width", test_fixed_width);
  add ("ways", test_every_way);
  add ("combinations", test_every_combination);
  return g_test_run ();
}
