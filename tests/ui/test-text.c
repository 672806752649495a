/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Words of the interface: never cut off, never broken, and never a reason for a page to be too wide. */

#include <string.h>

#include "sk-test-screen.h"
#include "sk-text-layout.h"
#include "sk-text.h"

#define LONG_WORD "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunte"
/* More than this, in em, no words may ask for. */
#define MOST_EM 3.0

typedef struct {
  SkTestScreen screen;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  sk_test_screen_init (&fixture->screen);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sk_test_screen_clear (&fixture->screen);
}

static GtkWidget *
show_text (Fixture *fixture, const char *text)
{
  GtkWidget *widget = sk_text_new (text);

  sk_test_screen_show (&fixture->screen, widget);
  return widget;
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text = show_text (fixture, "Some words");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, "Some words");
  sk_text_set_text (SK_TEXT (text), "Other words");
  g_assert_cmpstr (sk_text_get_text (SK_TEXT (text)), ==, "Other words");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, "Other words");
  sk_test_screen_remove (&fixture->screen);
}

static void
test_heading (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text = sk_text_new_heading ("A title", 2);

  sk_test_screen_show (&fixture->screen, text);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, "A title");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2);
  sk_test_screen_remove (&fixture->screen);
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_notify (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text = show_text (fixture, "Some words");
  guint count = 0;

  g_signal_connect (text, "notify::text", G_CALLBACK (count_cb), &count);
  sk_text_set_text (SK_TEXT (text), "Some words");
  g_assert_cmpuint (count, ==, 0);
  sk_text_set_text (SK_TEXT (text), "Other words");
  g_assert_cmpuint (count, ==, 1);
  sk_text_set_text (SK_TEXT (text), NULL);
  g_assert_cmpuint (count, ==, 2);
  g_assert_cmpstr (sk_text_get_text (SK_TEXT (text)), ==, "");
  sk_test_screen_remove (&fixture->screen);
}

static void
test_least_width (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text = show_text (fixture, LONG_WORD);
  const char *const texts[] = { LONG_WORD, LONG_WORD " " LONG_WORD, "a " LONG_WORD " b" };
  int least, natural;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    sk_text_set_text (SK_TEXT (text), texts[i]);
    gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
    g_assert_cmpint (least, >, 0);
    g_assert_cmpfloat (least, <=, MOST_EM * sk_text_layout_get_em (text));
    /* It would rather have the line that it needs. */
    g_assert_cmpfloat (natural, >, 20 * sk_text_layout_get_em (text));
  }
  sk_test_screen_remove (&fixture->screen);
}

/* A short text does not ask for more than it is wide. */
static void
test_least_width_of_little (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text = show_text (fixture, "I");
  int least, natural;

  gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (least, ==, natural);
  g_assert_cmpfloat (natural, <, sk_text_layout_get_em (text));
  sk_test_screen_remove (&fixture->screen);
}

/* What is laid out for a width has the height that was asked for at it, and never less than for no width. */
static void
test_height_for_width (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text = show_text (fixture, "Every young person can choose what happens next " LONG_WORD);
  int lowest;

  gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, -1, &lowest, NULL, NULL, NULL);
  for (int width = 100; width <= 1900; width += 150) {
    const char *words = sk_text_get_text (SK_TEXT (text));
    int measure = sk_text_layout_get_measure (text, words, NULL, FALSE);
    g_autoptr (PangoLayout) layout =
        sk_text_layout_new (text, words, NULL, MIN (width, measure), PANGO_ALIGN_LEFT, FALSE);
    int least, natural, height;

    gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, width, &least, &natural, NULL, NULL);
    pango_layout_get_pixel_size (layout, NULL, &height);
    g_assert_cmpint (least, ==, natural);
    g_assert_cmpint (natural, ==, MAX (height, lowest));
  }
  sk_test_screen_remove (&fixture->screen);
}

/* At most 60 characters a line, however narrow the letters and wide the screen. */
static void
test_measure (Fixture *fixture, gconstpointer data)
{
  const char *const texts[] = { "Every young person can choose what happens next, and with whom, and who will help.",
                                "Illi illi illi illi illi illi illi illi illi illi illi illi illi illi illi illi",
                                "iii iii iii iii iii iii iii iii iii iii iii iii iii iii iii WWW WWWW WWWWW WWWWWW" };
  GtkWidget *text = show_text (fixture, "");

  g_assert_cmpint (sk_text_layout_get_measure (text, "Short enough", NULL, FALSE), ==, G_MAXINT);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    int measure = sk_text_layout_get_measure (text, texts[i], NULL, FALSE);
    g_autoptr (PangoLayout) layout = sk_text_layout_new (text, texts[i], NULL, measure, PANGO_ALIGN_LEFT, FALSE);

    g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
    for (int j = 0; j < pango_layout_get_line_count (layout); j++)
      g_assert_cmpint (pango_layout_get_line_readonly (layout, j)->length, <=, 61);
  }
  sk_test_screen_remove (&fixture->screen);
}

static int
count_pixels_wide (GtkWidget *text)
{
  g_autoptr (PangoLayout) layout =
      sk_text_layout_new (text, sk_text_get_text (SK_TEXT (text)), NULL, -1, PANGO_ALIGN_LEFT, FALSE);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Letters and words stand farther apart when that is chosen; those that are joined stay joined. */
static void
test_spacing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text = show_text (fixture, "Ten letters");
  double em = sk_text_layout_get_em (text);
  int before = count_pixels_wide (text);
  int height;

  gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  g_object_set (fixture->screen.preferences, "spacing", "wide", NULL);
  sk_test_wait_painted (text);
  /* Ten spaces between eleven letters, one of them between the words. */
  g_assert_cmpfloat_with_epsilon (count_pixels_wide (text) - before, (10 * 0.12 + 0.16) * em, 0.1 * em);
  g_assert_cmpint (gtk_widget_get_height (text), >, height);
  sk_text_set_text (SK_TEXT (text), "سلام");
  g_object_set (fixture->screen.preferences, "spacing", "normal", NULL);
  before = count_pixels_wide (text);
  g_object_set (fixture->screen.preferences, "spacing", "widest", NULL);
  g_assert_cmpint (count_pixels_wide (text), ==, before);
  sk_test_screen_remove (&fixture->screen);
}

/* Every line begins where a word begins, or behind a hyphen or slash that stands there anyway: none is broken inside. */
static void
assert_lines_begin_with_words (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);

  for (int i = 0; i < pango_layout_get_line_count (layout); i++) {
    int start = pango_layout_get_line_readonly (layout, i)->start_index;

    g_assert_true (start == 0 || strchr (" -/", text[start - 1]) != NULL);
  }
}

static void
assert_fits (PangoLayout *layout, int width)
{
  PangoRectangle ink, logical;

  pango_layout_get_pixel_extents (layout, &ink, &logical);
  g_assert_cmpint (ink.x, >=, -1);
  g_assert_cmpint (ink.width, <=, width);
  g_assert_cmpint (ink.x + ink.width, <=, width + 1);
  g_assert_cmpint (logical.width, <=, width);
  assert_lines_begin_with_words (layout);
}

static void
test_wide_words_fit (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text = show_text (fixture, "");
  const char *const texts[] = { LONG_WORD, "We " LONG_WORD " together. " LONG_WORD, "חברותאבגדהוזחטיכלמנסעפצקרשת שלום",
                                "well-being/participation-with-everybody-who-is-there" };
  const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    for (guint j = 0; j < G_N_ELEMENTS (alignments); j++) {
      for (int width = 80; width <= 2000; width += 13) {
        g_autoptr (PangoLayout) layout = sk_text_layout_new (text, texts[i], NULL, width, alignments[j], FALSE);

        assert_fits (layout, width);
      }
    }
  }
  sk_test_screen_remove (&fixture->screen);
}

/* However long a word is, and of whatever letters, it is laid out at once; and where it has to be broken none of its letters
 * is. */
static void
test_words_longer_than_any_line (Fixture *fixture, gconstpointer data)
{
  static const char *const letters[] = { "a", "W",       "'",      "1",      "字", "ม",       "ي",
                                         "ש", "x\u0301", "\u200b", "\u2060", "a/", "👩\u200d", "e\u0301\u0302" };
  GtkWidget *text = show_text (fixture, "");

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++) {
    g_autoptr (GString) word = g_string_new ("We ");

    for (int j = 0; j < 400; j++)
      g_string_append (word, letters[i]);
    g_string_append (word, " go. Every young person can choose what happens next, and with whom, and who will help.");
    for (int width = 50; width <= 3000; width *= 3) {
      int measure = sk_text_layout_get_measure (text, word->str, NULL, FALSE);
      g_autoptr (PangoLayout) layout =
          sk_text_layout_new (text, word->str, NULL, MIN (width, measure), PANGO_ALIGN_LEFT, FALSE);
      PangoRectangle area;

      pango_layout_get_pixel_extents (layout, NULL, &area);
      g_assert_cmpint (measure, >, 0);
      g_assert_cmpint (area.width, <=, MAX (width, 2 * (int) sk_text_layout_get_em (text)));
    }
  }
  sk_test_screen_remove (&fixture->screen);
}

static int
get_line_height (PangoLayout *layout, int line)
{
  PangoRectangle ink;

  pango_layout_line_get_pixel_extents (pango_layout_get_line_readonly (layout, line), &ink, NULL);
  return ink.height;
}

/* Only the word that is too wide is drawn smaller. */
static void
test_others_keep_their_size (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text = show_text (fixture, "");
  g_autoptr (PangoLayout) layout = sk_text_layout_new (text, "dear " LONG_WORD, NULL, 400, PANGO_ALIGN_LEFT, FALSE);
  g_autoptr (PangoLayout) alone = sk_text_layout_new (text, "dear", NULL, 400, PANGO_ALIGN_LEFT, FALSE);
  g_autoptr (PangoLayout) free = sk_text_layout_new (text, LONG_WORD, NULL, -1, PANGO_ALIGN_LEFT, FALSE);

  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 2);
  g_assert_cmpint (get_line_height (layout, 0), ==, get_line_height (alone, 0));
  g_assert_cmpint (get_line_height (layout, 1), <, get_line_height (free, 0));
  sk_test_screen_remove (&fixture->screen);
}

/* The word is drawn smaller when the room gets less, and large again when there is room: nothing is kept. */
static void
test_room_comes_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text = show_text (fixture, LONG_WORD);
  const int widths[] = { 3000, 200, 3000 };
  int heights[G_N_ELEMENTS (widths)];

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
    gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
    gtk_widget_allocate (text, widths[i], 200, -1, NULL);
    heights[i] = get_line_height (sk_text_get_layout (SK_TEXT (text)), 0);
  }
  g_assert_cmpint (heights[1], <, heights[0]);
  g_assert_cmpint (heights[2], ==, heights[0]);
  sk_test_screen_remove (&fixture->screen);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/text/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("accessible", test_accessible);
  add ("heading", test_heading);
  add ("notify", test_notify);
  add ("least-width", test_least_width);
  add ("least-width-of-little", test_least_width_of_little);
  add ("height-for-width", test_height_for_width);
  add ("measure", test_measure);
  add ("spacing", test_spacing);
  add ("wide-words-fit", test_wide_words_fit);
  add ("words-longer-than-any-line", test_words_longer_than_any_line);
  add ("others-keep-their-size", test_others_keep_their_size);
  add ("room-comes-back", test_room_comes_back);
  return g_test_run ();
}
