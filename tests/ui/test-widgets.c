/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Every widget and every page: role, name and size of each control, on each screen, at each size of the words; and
 * nothing is left of it when it is gone. */

#include <string.h>

#include "sk-bar.h"
#include "sk-block-row.h"
#include "sk-bubble.h"
#include "sk-button.h"
#include "sk-choice.h"
#include "sk-easier-page.h"
#include "sk-hard-word.h"
#include "sk-home-page.h"
#include "sk-picture.h"
#include "sk-rail.h"
#include "sk-readable.h"
#include "sk-reading-page.h"
#include "sk-section-view.h"
#include "sk-sentence-view.h"
#include "sk-start-page.h"
#include "sk-symbol.h"
#include "sk-test-screen.h"
#include "sk-text.h"
#include "sk-tile.h"
#include "sk-warning-sheet.h"
#include "sk-word-sheet.h"

/* 20 mm at 0.2767 mm a pixel. */
#define LEAST_SIZE 72

typedef struct {
  SkTestScreen screen;
} Fixture;

typedef struct {
  const char *name;
  GtkWidget *(*make) (SkTestScreen *screen);
  const char *const *buttons; /* the names of the buttons that are visible, in order */
} Sample;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  sk_test_screen_init (&fixture->screen);
  sk_test_screen_set_size (&fixture->screen, &sk_test_sizes[0], 100);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sk_test_screen_clear (&fixture->screen);
}

static SkPage *
load_page (SkTestScreen *screen, const char *id)
{
  g_autoptr (GError) error = NULL;
  SkPage *page = sk_bundle_load_page (screen->bundle, "en", id, &error);

  g_assert_no_error (error);
  return page;
}

static GtkWidget *
make_bar (SkTestScreen *screen)
{
  return sk_bar_new (screen->reader, screen->look, screen->preferences);
}

static GtkWidget *
make_block_row (SkTestScreen *screen)
{
  g_autoptr (SkPage) page = load_page (screen, "plan");

  return sk_block_row_new (sk_section_get_block (sk_page_get_section (page, 0), 0), screen->pictures, screen->reader);
}

static GtkWidget *
make_bubble (SkTestScreen *screen)
{
  g_autoptr (SkPage) page = load_page (screen, "voices");
  SkBlock *quotation = NULL;

  for (guint i = 0; i < sk_page_get_n_sections (page); i++) {
    SkSection *section = sk_page_get_section (page, i);

    for (guint j = 0; j < sk_section_get_n_blocks (section); j++) {
      if (sk_block_get_kind (sk_section_get_block (section, j)) == SK_BLOCK_QUOTATION)
        quotation = sk_section_get_block (section, j);
    }
  }
  g_assert_nonnull (quotation);
  return sk_bubble_new (sk_block_row_new (quotation, screen->pictures, screen->reader));
}

static GtkWidget *
make_button (SkTestScreen *screen)
{
  return sk_button_new ("home", "Home", TRUE, "app.home");
}

static GtkWidget *
make_symbol_button (SkTestScreen *screen)
{
  return sk_button_new_symbol ("listen", "Listen to this part");
}

static GtkWidget *
make_choice (SkTestScreen *screen)
{
  return sk_choice_new ("Dark", "en", "sample-dark", "app.colours", g_variant_new_string ("dark"));
}

static GtkWidget *
make_column (SkTestScreen *screen)
{
  GtkWidget *column = sk_column_new ();

  gtk_box_append (GTK_BOX (column), sk_text_new ("A row"));
  return column;
}

static GtkWidget *
make_rail (SkTestScreen *screen)
{
  return sk_rail_new (screen->reader, screen->look, screen->preferences, TRUE);
}

static GtkWidget *
make_scroll_area (SkTestScreen *screen)
{
  GtkWidget *area = sk_scroll_area_new (screen->reader, screen->look, screen->preferences, TRUE);

  gtk_box_append (GTK_BOX (sk_scroll_area_get_column (SK_SCROLL_AREA (area))), sk_text_new ("A row"));
  return area;
}

static GtkWidget *
make_section (SkTestScreen *screen)
{
  g_autoptr (SkPage) page = load_page (screen, "plan");

  return sk_section_view_new (sk_page_get_section (page, 0), "Part 1 of 5", FALSE, screen->pictures, screen->reader);
}

static GtkWidget *
make_tile (SkTestScreen *screen)
{
  g_autoptr (SkPage) page = load_page (screen, "plan");

  return sk_tile_new (page, 1, screen->pictures);
}

static GtkWidget *
make_start (SkTestScreen *screen)
{
  return sk_start_page_new (screen->bundle, screen->pictures, screen->reader, screen->preferences);
}

static GtkWidget *
make_home (SkTestScreen *screen)
{
  return sk_home_page_new (screen->bundle, "en", screen->pictures, screen->reader, screen->preferences);
}

static GtkWidget *
make_page (SkTestScreen *screen, const char *id)
{
  g_autoptr (SkPage) page = load_page (screen, id);

  return sk_reading_page_new (page, TRUE, screen->pictures, screen->reader, screen->preferences);
}

static GtkWidget *
make_plan (SkTestScreen *screen)
{
  return make_page (screen, "plan");
}

static GtkWidget *
make_what_is_send (SkTestScreen *screen)
{
  return make_page (screen, "what-is-send");
}

static GtkWidget *
make_voices (SkTestScreen *screen)
{
  return make_page (screen, "voices");
}

static GtkWidget *
make_words (SkTestScreen *screen)
{
  return make_page (screen, "words");
}

static GtkWidget *
make_about (SkTestScreen *screen)
{
  return make_page (screen, "about");
}

static GtkWidget *
make_easier (SkTestScreen *screen)
{
  GtkWidget *easier = sk_easier_page_new (screen->pictures, screen->reader, screen->preferences);
  g_autoptr (SkPage) page = load_page (screen, "plan");

  sk_easier_page_set_example (SK_EASIER_PAGE (easier), sk_section_get_block (sk_page_get_section (page, 0), 0));
  return easier;
}

static GtkWidget *
make_sheet (SkTestScreen *screen)
{
  GtkWidget *sheet = sk_word_sheet_new (screen->pictures, screen->reader, screen->preferences);
  g_autoptr (SkPage) page = load_page (screen, "words");

  sk_word_sheet_show (SK_WORD_SHEET (sheet), sk_page_get_section (page, 0));
  return sheet;
}

static GtkWidget *
make_warning (SkTestScreen *screen)
{
  GtkWidget *sheet = sk_warning_sheet_new (screen->pictures);

  sk_warning_sheet_set_left (SK_WARNING_SHEET (sheet), 20, 30);
  return sheet;
}

#define NAMES(...) ((const char *const[]){ __VA_ARGS__, NULL })
#define LISTEN "Listen to this part"

/* Where the buttons are not named here, each has a name all the same. */
static const Sample samples[] = {
  { "bar", make_bar, NAMES ("Lower", "Back", "Home", "Listen", "Bigger", "Make it easier", "Lower") },
  { "block-row", make_block_row, NAMES (LISTEN) },
  { "bubble", make_bubble, NAMES (NULL) },
  { "button", make_button, NAMES ("Home") },
  { "button-symbol", make_symbol_button, NAMES (LISTEN) },
  { "choice", make_choice, NAMES ("Dark") },
  { "column", make_column, NAMES (NULL) },
  { "rail", make_rail, NAMES ("Up", "Down", "Quieter", "Louder") },
  { "scroll-area", make_scroll_area, NAMES ("Up", "Down", "Quieter", "Louder") },
  { "section-view", make_section, NULL },
  { "tile", make_tile, NAMES ("Our plan") },
  { "start-page", make_start, NAMES ("Touch to start", "Lower", "Lower") },
  { "home-page", make_home, NULL },
  { "page-plan", make_plan, NULL },
  { "page-what-is-send", make_what_is_send, NULL },
  { "page-voices", make_voices, NULL },
  { "page-words", make_words, NULL },
  { "page-about", make_about, NULL },
  { "easier-page", make_easier, NAMES ("As it was", "Done", LISTEN, "Words", "Colours", "Reading", "Touch") },
  { "word-sheet", make_sheet, NULL },
  { "warning-sheet", make_warning, NAMES ("I am still here", "I have finished") },
};

/* Whatever is asked for, the answer that does not fit tells what it is; quoted where it is words. */
static char *
get_label (GtkWidget *widget)
{
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "\a");
}

static void
assert_named (GtkWidget *widget)
{
  g_autofree char *label = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    g_error ("a %s has no name", G_OBJECT_TYPE_NAME (widget));
  label = get_label (widget);
  g_assert_cmpstr (label, !=, "");
}

static void
check_sentence (GtkWidget *view)
{
  const char *text = sk_sentence_get_text (sk_sentence_view_get_sentence (SK_SENTENCE_VIEW (view)));

  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (view)) != GTK_ACCESSIBLE_ROLE_HEADING)
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, text);
}

static void
check_text (GtkWidget *text)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (text));

  if (role == GTK_ACCESSIBLE_ROLE_PRESENTATION)
    return;
  if (role != GTK_ACCESSIBLE_ROLE_HEADING)
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       sk_text_get_text (SK_TEXT (text)));
}

static void
check_picture (GtkWidget *picture)
{
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (picture)) == GTK_ACCESSIBLE_ROLE_PRESENTATION)
    return;
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_ROLE_IMG);
  assert_named (picture);
}

static void
check_accessible (GtkWidget *widget, gpointer data)
{
  if (SK_IS_CHOICE (widget)) {
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_RADIO);
    assert_named (widget);
  } else if (GTK_IS_BUTTON (widget)) {
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_BUTTON);
    assert_named (widget);
  } else if (SK_IS_HARD_WORD (widget)) {
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_LINK);
    assert_named (widget);
  } else if (SK_IS_SENTENCE_VIEW (widget)) {
    check_sentence (widget);
  } else if (SK_IS_TEXT (widget)) {
    check_text (widget);
  } else if (SK_IS_PICTURE (widget)) {
    check_picture (widget);
  } else if (SK_IS_SYMBOL (widget)) {
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_PRESENTATION);
  } else if (SK_IS_BAR (widget)) {
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_TOOLBAR);
    assert_named (widget);
  } else if (SK_IS_WORD_SHEET (widget) || SK_IS_WARNING_SHEET (widget)) {
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_DIALOG);
    assert_named (widget);
  } else if (SK_IS_BLOCK_ROW (widget)) {
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_GROUP);
  }
}

static void
list_button (GtkWidget *widget, gpointer buttons)
{
  if (GTK_IS_BUTTON (widget))
    g_ptr_array_add (buttons, widget);
}

static void
assert_buttons (GtkWidget *widget, const char *const *names)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  sk_test_for_each_visible (widget, list_button, buttons);
  for (guint i = 0; i < buttons->len; i++) {
    g_autofree char *label = get_label (buttons->pdata[i]);

    g_test_message ("%s", label);
  }
  g_assert_cmpuint (buttons->len, ==, g_strv_length ((char **) names));
  for (guint i = 0; i < buttons->len; i++)
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (buttons->pdata[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i]);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  const Sample *sample = data;
  GtkWidget *widget = sample->make (&fixture->screen);

  sk_test_screen_show (&fixture->screen, widget);
  sk_test_for_each_visible (widget, check_accessible, NULL);
  if (sample->buttons != NULL)
    assert_buttons (widget, sample->buttons);
  sk_test_screen_remove (&fixture->screen);
}

/* Both what is asked for, and what is given. Words in a sentence are exempt: a touch goes to the nearest. */
static void
check_size (GtkWidget *widget, gpointer place)
{
  g_autofree char *label = NULL;
  graphene_rect_t area;
  int width, height;

  if (!GTK_IS_BUTTON (widget) && !SK_IS_SENTENCE_VIEW (widget))
    return;
  sk_test_measure (widget, &width, &height);
  g_assert_true (gtk_widget_compute_bounds (widget, widget, &area));
  if (MIN (width, height) >= LEAST_SIZE && MIN (area.size.width, area.size.height) >= LEAST_SIZE)
    return;
  label = get_label (widget);
  g_test_message ("%s %s asks for %dx%d and has %gx%g, %s", G_OBJECT_TYPE_NAME (widget), label, width, height,
                  (double) area.size.width, (double) area.size.height, (const char *) place);
  g_test_fail ();
}

static void
check_sizes (Fixture *fixture, GtkWidget *widget, const char *state)
{
  guint n;
  const int *text_sizes = sk_preferences_offered_sizes (&n);

  for (guint i = 0; i < G_N_ELEMENTS (sk_test_sizes); i++) {
    for (guint j = 0; j < n; j++) {
      g_autofree char *place = g_strdup_printf ("%s, on %dx%d at %d %%", state, sk_test_sizes[i].width,
                                                sk_test_sizes[i].height, text_sizes[j]);

      sk_test_screen_set_size (&fixture->screen, &sk_test_sizes[i], text_sizes[j]);
      sk_test_for_each_visible (widget, check_size, place);
    }
  }
}

static void
test_size (Fixture *fixture, gconstpointer data)
{
  const Sample *sample = data;
  GtkWidget *widget = sample->make (&fixture->screen);

  sk_test_screen_show (&fixture->screen, widget);
  check_sizes (fixture, widget, "quiet");
  sk_test_screen_remove (&fixture->screen);
}

static void
start_reading (Fixture *fixture)
{
  g_autoptr (SkPage) page = load_page (&fixture->screen, "plan");

  sk_reader_read_sentence (fixture->screen.reader, sk_page_get_heading (page));
  sk_test_speech_settle (&fixture->screen.speech);
  g_assert_true (sk_reader_get_reading (fixture->screen.reader));
}

/* While something is read there are more controls in the same place. */
static void
test_rail_reading (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rail = make_rail (&fixture->screen);

  sk_test_screen_show (&fixture->screen, rail);
  start_reading (fixture);
  sk_test_wait_painted (rail);
  assert_buttons (rail, NAMES ("Before", "Slower", "Stop", "Faster", "Next"));
  check_sizes (fixture, rail, "reading");
  assert_buttons (rail, NAMES ("Before", "Stop", "Next"));
  sk_reader_stop (fixture->screen.reader);
  assert_buttons (rail, NAMES ("Up", "Down"));
  sk_test_screen_remove (&fixture->screen);
}

static void
assert_target (GtkWidget *button, const char *action, const char *target)
{
  g_autofree char *text = NULL;

  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, action);
  text = g_variant_print (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), FALSE);
  g_assert_cmpstr (text, ==, target);
}

/* Slower and faster are steps that are heard, and end where the voice ends. */
static void
test_rail_rates (Fixture *fixture, gconstpointer data)
{
  const struct {
    int rate;
    const char *slower;
    const char *faster;
  } expected[] = { { 150, "125", "180" }, { 80, "80", "100" }, { 450, "400", "450" }, { 200, "180", "220" } };
  GtkWidget *rail = make_rail (&fixture->screen);
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  sk_test_screen_show (&fixture->screen, rail);
  start_reading (fixture);
  sk_test_for_each_visible (rail, list_button, buttons);
  g_assert_cmpuint (buttons->len, ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_object_set (fixture->screen.preferences, "speech-rate", expected[i].rate, NULL);
    assert_target (buttons->pdata[1], "app.speech-rate", expected[i].slower);
    assert_target (buttons->pdata[3], "app.speech-rate", expected[i].faster);
  }
  sk_reader_stop (fixture->screen.reader);
  sk_test_screen_remove (&fixture->screen);
}

/* Pause takes the place of Listen; at the largest size Bigger leads back. */
static void
test_bar_states (Fixture *fixture, gconstpointer data)
{
  SkTestScreen *screen = &fixture->screen;
  GtkWidget *bar = make_bar (screen);

  sk_test_screen_show (screen, bar);
  start_reading (fixture);
  assert_buttons (bar, NAMES ("Lower", "Back", "Home", "Pause", "Bigger", "Make it easier", "Lower"));
  check_sizes (fixture, bar, "reading");
  sk_reader_set_paused (screen->reader, TRUE);
  g_object_set (screen->preferences, "text-size", 400, NULL);
  assert_buttons (bar, NAMES ("Lower", "Back", "Home", "Go on", "Small again", "Make it easier", "Lower"));
  check_sizes (fixture, bar, "paused");
  sk_reader_stop (screen->reader);
  g_object_set (screen->preferences, "text-size", 100, NULL);
  assert_buttons (bar, NAMES ("Lower", "Back", "Home", "Listen", "Bigger", "Make it easier", "Lower"));
  sk_test_screen_remove (screen);
}

static void
test_bar_easier (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar = make_bar (&fixture->screen);
  GtkWidget *easier = NULL;
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  sk_test_screen_show (&fixture->screen, bar);
  sk_test_for_each_visible (bar, list_button, buttons);
  easier = buttons->pdata[5];
  sk_bar_set_easier (SK_BAR (bar), TRUE);
  g_assert_true (gtk_widget_has_css_class (easier, "chosen"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (easier), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  sk_bar_set_easier (SK_BAR (bar), FALSE);
  g_assert_false (gtk_widget_has_css_class (easier, "chosen"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (easier), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  sk_test_screen_remove (&fixture->screen);
}

static void
test_choice_states (Fixture *fixture, gconstpointer data)
{
  GtkWidget *choice = make_choice (&fixture->screen);
  g_autoptr (GVariant) same = g_variant_ref_sink (g_variant_new_string ("dark"));
  g_autoptr (GVariant) other = g_variant_ref_sink (g_variant_new_string ("paper"));

  sk_test_screen_show (&fixture->screen, choice);
  sk_choice_compare (SK_CHOICE (choice), same);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  check_sizes (fixture, choice, "chosen");
  sk_choice_compare (SK_CHOICE (choice), other);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  sk_test_screen_remove (&fixture->screen);
}

/* A control that changes what it asks for, in between with another kind of target. */
static void
test_button_actions (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = sk_button_new ("listen", "Listen", TRUE, "app.read-aloud");

  sk_test_screen_show (&fixture->screen, button);
  sk_button_set_action (SK_BUTTON (button), "app.pause-reading(true)");
  assert_target (button, "app.pause-reading", "true");
  sk_button_set_action (SK_BUTTON (button), "app.text-size(150)");
  assert_target (button, "app.text-size", "150");
  sk_button_set_action (SK_BUTTON (button), "app.read-aloud");
  g_assert_null (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
  sk_test_screen_remove (&fixture->screen);
}

/* What is read is marked in its row, and nowhere else. */
static void
test_row_marks (Fixture *fixture, gconstpointer data)
{
  SkTestScreen *screen = &fixture->screen;
  g_autoptr (SkPage) page = load_page (screen, "plan");
  SkBlock *block = sk_section_get_block (sk_page_get_section (page, 0), 0);
  GtkWidget *row = sk_block_row_new (block, screen->pictures, screen->reader);
  SkSentence *sentence = sk_block_get_sentence (block, 0);
  GtkWidget *view = sk_block_row_find (SK_BLOCK_ROW (row), sentence);

  g_assert_null (sk_block_row_find (SK_BLOCK_ROW (row), sk_page_get_heading (page)));
  sk_test_screen_show (screen, row);
  sk_reader_read_sentence (screen->reader, sentence);
  sk_test_speech_settle (&screen->speech);
  g_assert_true (gtk_widget_has_css_class (row, "being-read"));
  g_assert_true (gtk_widget_has_css_class (view, "being-read"));
  sk_reader_read_sentence (screen->reader, sk_page_get_heading (page));
  sk_test_speech_settle (&screen->speech);
  g_assert_false (gtk_widget_has_css_class (row, "being-read"));
  g_assert_false (gtk_widget_has_css_class (view, "being-read"));
  sk_reader_stop (screen->reader);
  sk_test_screen_remove (screen);
}

/* The row's speaker reads the whole block, a sentence's own touch only that sentence. */
static void
test_row_speaker (Fixture *fixture, gconstpointer data)
{
  SkTestScreen *screen = &fixture->screen;
  g_autoptr (SkPage) page = load_page (screen, "plan");
  SkBlock *block = sk_section_get_block (sk_page_get_section (page, 0), 0);
  GtkWidget *row = sk_block_row_new (block, screen->pictures, screen->reader);
  guint last = sk_block_get_n_sentences (block) - 1;

  sk_test_screen_show (screen, row);
  g_signal_emit_by_name (gtk_widget_get_last_child (row), "clicked");
  for (guint i = 0; i <= last; i++) {
    sk_test_speech_settle (&screen->speech);
    g_assert_true (sk_reader_get_sentence (screen->reader) == sk_block_get_sentence (block, i));
    sk_reader_next (screen->reader);
  }
  g_assert_false (sk_reader_get_reading (screen->reader));
  gtk_widget_activate_action (sk_block_row_find (SK_BLOCK_ROW (row), sk_block_get_sentence (block, last)),
                              "sentence.read", NULL);
  sk_test_speech_settle (&screen->speech);
  g_assert_true (sk_reader_get_sentence (screen->reader) == sk_block_get_sentence (block, last));
  sk_reader_stop (screen->reader);
  sk_test_screen_remove (screen);
}

static void
count_sentence (GtkWidget *widget, gpointer count)
{
  if (SK_IS_SENTENCE_VIEW (widget))
    (*(guint *) count)++;
}

/* All that Listen reads is on the page, and all that is on the page is read. */
static void
test_passage (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_plan (&fixture->screen);
  g_autoptr (GPtrArray) passage = NULL;
  g_autoptr (GPtrArray) with_originals = NULL;
  guint count = 0;

  sk_test_screen_show (&fixture->screen, page);
  passage = sk_readable_get_passage (SK_READABLE (page));
  sk_test_for_each_visible (page, count_sentence, &count);
  g_assert_cmpuint (passage->len, ==, count);
  g_object_set (fixture->screen.preferences, "original-words", TRUE, NULL);
  with_originals = sk_readable_get_passage (SK_READABLE (page));
  count = 0;
  sk_test_for_each_visible (page, count_sentence, &count);
  g_assert_cmpuint (with_originals->len, ==, count);
  g_assert_cmpuint (with_originals->len, >, passage->len);
  check_sizes (fixture, page, "with original words");
  sk_test_screen_remove (&fixture->screen);
}

/* The button of that name, which is there. */
static GtkWidget *
find_button (GtkWidget *widget, const char *name)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  sk_test_for_each_visible (widget, list_button, buttons);
  for (guint i = 0; i < buttons->len; i++) {
    g_autofree char *label = get_label (buttons->pdata[i]);

    if (strstr (label, name) != NULL)
      return buttons->pdata[i];
  }
  g_error ("there is no button %s", name);
}

/* The topics, the questions of one of them after each other, and back. */
static void
test_questions (Fixture *fixture, gconstpointer data)
{
  GtkWidget *easier = make_easier (&fixture->screen);

  sk_test_screen_show (&fixture->screen, easier);
  g_signal_emit_by_name (find_button (easier, "Colours"), "clicked");
  assert_buttons (easier,
                  NAMES ("Before", "Next", "As it was", "Done", LISTEN, "Paper", "Cream", "Dark", "Yellow on black"));
  check_sizes (fixture, easier, "colours");
  g_signal_emit_by_name (find_button (easier, "Next"), "clicked");
  g_assert_false (gtk_widget_get_sensitive (find_button (easier, "Next")));
  sk_test_screen_set_size (&fixture->screen, &sk_test_sizes[0], 100);
  assert_buttons (easier, NAMES ("Before", "Next", "As it was", "Done", LISTEN, "White", "Blue", "Black on yellow"));
  sk_test_for_each_visible (easier, check_accessible, NULL);
  g_signal_emit_by_name (find_button (easier, "Before"), "clicked");
  g_signal_emit_by_name (find_button (easier, "Before"), "clicked");
  assert_buttons (easier, samples[18].buttons);
  sk_test_screen_remove (&fixture->screen);
}

static void
count_full (GtkWidget *widget, gpointer count)
{
  if (gtk_widget_has_css_class (widget, "full"))
    (*(guint *) count)++;
}

/* Six blocks, of which one goes at a time; the last stays until the end. */
static void
test_countdown (Fixture *fixture, gconstpointer data)
{
  const guint expected[][2] = { { 30, 6 }, { 26, 6 }, { 25, 5 }, { 6, 2 }, { 5, 1 }, { 1, 1 }, { 0, 0 } };
  GtkWidget *sheet = make_warning (&fixture->screen);

  sk_test_screen_show (&fixture->screen, sheet);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    guint count = 0;

    sk_warning_sheet_set_left (SK_WARNING_SHEET (sheet), expected[i][0], 30);
    sk_test_for_each_visible (sheet, count_full, &count);
    g_assert_cmpuint (count, ==, expected[i][1]);
  }
  sk_test_screen_remove (&fixture->screen);
}

static void
add (const char *group, const char *name, void (*test) (Fixture *, gconstpointer), gconstpointer data)
{
  g_autofree char *path = g_strdup_printf ("/ui/widgets/%s/%s", group, name);

  g_test_add (path, Fixture, data, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    add ("accessible", samples[i].name, test_accessible, &samples[i]);
    add ("size", samples[i].name, test_size, &samples[i]);
  }
  add ("rail", "reading", test_rail_reading, NULL);
  add ("rail", "rates", test_rail_rates, NULL);
  add ("bar", "states", test_bar_states, NULL);
  add ("bar", "easier", test_bar_easier, NULL);
  add ("choice", "states", test_choice_states, NULL);
  add ("button", "actions", test_button_actions, NULL);
  add ("row", "marks", test_row_marks, NULL);
  add ("row", "speaker", test_row_speaker, NULL);
  add ("page", "passage", test_passage, NULL);
  add ("easier", "questions", test_questions, NULL);
  add ("warning", "countdown", test_countdown, NULL);
  return g_test_run ();
}
