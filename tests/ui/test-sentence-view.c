/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* A sentence on the screen: its marks lie where its words are, and its hard words can be reached. */

#include "sk-hard-word.h"
#include "sk-sentence-view.h"
#include "sk-test-screen.h"
#include "sk-text-layout.h"
#include "sk-tokens.h"

#define LONG_WORD "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunte"
#define ENGLISH "We listen to children, young people and their families, and then we do it."
#define HEBREW "אנחנו מקשיבים לילדים ולמשפחות שלהם, ואז אנחנו עושים את זה ביחד איתם."
/* More than this, in em, no words may ask for. */
#define MOST_EM 3.0

typedef struct {
  SkTestScreen screen;
  GtkWidget *box;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  sk_test_screen_init (&fixture->screen);
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  sk_test_screen_set_size (&fixture->screen, &sk_test_sizes[0], 100);
  sk_test_screen_show (&fixture->screen, fixture->box);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sk_test_screen_clear (&fixture->screen);
}

static GtkWidget *
add_view (Fixture *fixture, GtkWidget *view, int width)
{
  gtk_widget_set_halign (view, GTK_ALIGN_START);
  gtk_widget_set_size_request (view, width, -1);
  gtk_box_append (GTK_BOX (fixture->box), view);
  sk_test_wait_painted (view);
  return view;
}

static GtkWidget *
add_text (Fixture *fixture, const char *text, gboolean quoted, int width)
{
  g_autoptr (SkSentence) sentence = sk_sentence_new (text, "en", NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *view = sk_sentence_view_new (sentence, quoted);

  /* A sentence is as wide as its words, up to its measure: the box makes it narrower. */
  gtk_widget_set_size_request (box, width, -1);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_widget_set_hexpand (view, TRUE);
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (fixture->box), box);
  sk_test_wait_painted (view);
  return view;
}

static SkSentence *
make_with_hard_words (void)
{
  const char *text = "A partnership keeps its promise to you.";
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (SkSpan));
  SkSpan first = { SK_SPAN_HARD_WORD, 2, 13, g_strdup ("partnership") };
  SkSpan second = { SK_SPAN_HARD_WORD, 24, 31, g_strdup ("promise") };

  g_array_set_clear_func (spans, (GDestroyNotify) sk_sentence_clear_span);
  g_array_append_val (spans, first);
  g_array_append_val (spans, second);
  return sk_sentence_new (text, "en", spans);
}

static void
remove_view (Fixture *fixture, GtkWidget *view)
{
  GtkWidget *parent = gtk_widget_get_parent (view);

  g_object_ref (view);
  gtk_box_remove (GTK_BOX (parent), view);
  sk_test_wait_painted (fixture->box);
  g_assert_finalize_object (view);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = add_text (fixture, ENGLISH, TRUE, -1);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_LABEL);
  /* To the letter: the quotation marks are not the speaker's. */
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, ENGLISH);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_assert_true (gtk_widget_get_focusable (view));
  remove_view (fixture, view);
}

static void
test_heading (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SkSentence) sentence = sk_sentence_new ("Our promise", "en", NULL);
  GtkWidget *view = add_view (fixture, sk_sentence_view_new_heading (sentence, 2), -1);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Our promise");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2);
  remove_view (fixture, view);
}

static void
count_cb (SkSentenceView *view, guint *count)
{
  (*count)++;
}

static void
test_chosen (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = add_text (fixture, ENGLISH, FALSE, -1);
  guint count = 0;

  g_signal_connect (view, "chosen", G_CALLBACK (count_cb), &count);
  g_assert_true (gtk_widget_activate_action (view, "sentence.read", NULL));
  g_assert_cmpuint (count, ==, 1);
  remove_view (fixture, view);
}

static void
test_least_width (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = add_text (fixture, "We " LONG_WORD " together.", FALSE, 200);
  GtkBorder padding;
  int least, natural;

  gtk_style_context_get_padding (gtk_widget_get_style_context (view), &padding);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpfloat (least - padding.left - padding.right, <=, MOST_EM * sk_text_layout_get_em (view));
  g_assert_cmpint (natural, >, least);
  remove_view (fixture, view);
}

/* A word that is drawn smaller takes less, but GTK holds a widget to what it asks for without a width. */
static void
test_least_height (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = add_text (fixture, "Every young person can choose what happens next " LONG_WORD, FALSE, 200);
  int narrowest, lowest;

  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, -1, &lowest, NULL, NULL, NULL);
  for (int width = narrowest; width <= 1900; width += 150) {
    int least;

    gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
    g_assert_cmpint (least, >=, lowest);
  }
  remove_view (fixture, view);
}

/* The mark, in the view's own coordinates; fails where there is none. */
static graphene_rect_t
get_mark (GtkWidget *view)
{
  GtkWidget *mark = sk_test_find_child (view, "word-mark");
  graphene_rect_t area;

  g_assert_nonnull (mark);
  g_assert_true (gtk_widget_get_child_visible (mark));
  g_assert_true (gtk_widget_compute_bounds (mark, view, &area));
  return area;
}

/* Where the word's characters are, by a layout of the test's own. Before: the bytes that stand before the text. */
static graphene_rect_t
get_word (GtkWidget *view, PangoLayout *layout, guint before, const SkToken *token)
{
  const char *text = pango_layout_get_text (layout);
  graphene_rect_t word = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  for (const char *at = text + before + token->start; at < text + before + token->end; at = g_utf8_next_char (at)) {
    PangoRectangle position;
    graphene_rect_t character;

    pango_layout_index_to_pos (layout, (int) (at - text), &position);
    character = GRAPHENE_RECT_INIT ((float) position.x / PANGO_SCALE, (float) position.y / PANGO_SCALE,
                                    (float) position.width / PANGO_SCALE, (float) position.height / PANGO_SCALE);
    graphene_rect_normalize (&character);
    if (word.size.width > 0)
      graphene_rect_union (&word, &character, &word);
    else
      word = character;
  }
  return word;
}

/* The mark covers the word from side to side and reaches little over it, so that it touches no neighbour's letters. */
static void
assert_covers (const graphene_rect_t *mark, const graphene_rect_t *word, double em)
{
  float side = (float) (em / 4);

  g_assert_cmpfloat (mark->origin.x, <=, word->origin.x + 1);
  g_assert_cmpfloat (mark->origin.x, >=, word->origin.x - side);
  g_assert_cmpfloat (mark->origin.x + mark->size.width, >=, word->origin.x + word->size.width - 1);
  g_assert_cmpfloat (mark->origin.x + mark->size.width, <=, word->origin.x + word->size.width + side);
}

/* From the highest letter of its line to the lowest, and not into the lines above and below. */
static void
assert_in_line (const graphene_rect_t *mark, PangoLayout *layout, guint index)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  PangoRectangle ink, logical;

  while (pango_layout_iter_get_line_readonly (iter)->start_index + pango_layout_iter_get_line_readonly (iter)->length <=
         (int) index)
    g_assert_true (pango_layout_iter_next_line (iter));
  pango_layout_iter_get_line_extents (iter, &ink, &logical);
  pango_extents_to_pixels (&ink, &logical);
  g_assert_cmpfloat (mark->origin.y, <=, (float) ink.y + 1);
  g_assert_cmpfloat (mark->origin.y + mark->size.height, >=, (float) (ink.y + ink.height - 1));
  g_assert_cmpfloat (mark->origin.y, >=, (float) logical.y);
  g_assert_cmpfloat (mark->origin.y + mark->size.height, <=, (float) (logical.y + logical.height));
}

static void
assert_marks (GtkWidget *view, guint before)
{
  const char *text = sk_sentence_get_text (sk_sentence_view_get_sentence (SK_SENTENCE_VIEW (view)));
  g_autofree char *shown = before > 0 ? g_strdup_printf ("“%s”", text) : g_strdup (text);
  g_autoptr (PangoLayout) layout =
      sk_text_layout_new (view, shown, NULL, gtk_widget_get_width (view), PANGO_ALIGN_LEFT, FALSE);
  g_autoptr (GArray) tokens = sk_tokens_split (text);

  g_assert_cmpuint (tokens->len, >, 8);
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  for (guint i = 0; i < tokens->len; i++) {
    const SkToken *token = &g_array_index (tokens, SkToken, i);
    graphene_rect_t word = get_word (view, layout, before, token);
    graphene_rect_t mark;

    sk_sentence_view_set_read (SK_SENTENCE_VIEW (view), TRUE, (int) i);
    sk_test_wait_painted (view);
    mark = get_mark (view);
    assert_covers (&mark, &word, sk_text_layout_get_em (view));
    assert_in_line (&mark, layout, before + token->start);
  }
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = add_text (fixture, ENGLISH, FALSE, 700);

  assert_marks (view, 0);
  remove_view (fixture, view);
}

static void
test_marks_quoted (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = add_text (fixture, ENGLISH, TRUE, 700);

  assert_marks (view, 3);
  remove_view (fixture, view);
}

/* The words of a line go from right to left: the second is left of the first. */
static void
test_marks_right_to_left (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = add_text (fixture, HEBREW, FALSE, 600);
  graphene_rect_t first, second;

  assert_marks (view, 0);
  sk_sentence_view_set_read (SK_SENTENCE_VIEW (view), TRUE, 0);
  sk_test_wait_painted (view);
  first = get_mark (view);
  sk_sentence_view_set_read (SK_SENTENCE_VIEW (view), TRUE, 1);
  sk_test_wait_painted (view);
  second = get_mark (view);
  g_assert_cmpfloat (second.origin.x + second.size.width, <, first.origin.x + first.size.width / 2);
  remove_view (fixture, view);
}

/* In a right-to-left kiosk, too; the bar then stands on the right. */
static void
test_bar (Fixture *fixture, gconstpointer data)
{
  const GtkTextDirection directions[] = { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL };

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++) {
    GtkWidget *view = add_text (fixture, i == 0 ? ENGLISH : HEBREW, FALSE, 600);
    GtkWidget *bar = sk_test_find_child (view, "reading-bar");
    graphene_rect_t area;

    gtk_widget_set_direction (view, directions[i]);
    g_assert_false (gtk_widget_get_child_visible (bar));
    sk_sentence_view_set_read (SK_SENTENCE_VIEW (view), TRUE, -1);
    sk_test_wait_painted (view);
    g_assert_true (gtk_widget_get_child_visible (bar));
    g_assert_true (gtk_widget_compute_bounds (bar, view, &area));
    if (directions[i] == GTK_TEXT_DIR_LTR)
      g_assert_cmpfloat (area.origin.x + area.size.width, <=, 0);
    else
      g_assert_cmpfloat (area.origin.x, >=, (float) gtk_widget_get_width (view));
    g_assert_cmpfloat (area.size.height, >=, (float) gtk_widget_get_height (view) / 2);
    assert_marks (view, 0);
    remove_view (fixture, view);
  }
}

static void
test_read_states (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = add_text (fixture, ENGLISH, FALSE, 700);
  GtkWidget *mark = sk_test_find_child (view, "word-mark");
  int width = gtk_widget_get_width (view);
  int height = gtk_widget_get_height (view);

  g_assert_false (gtk_widget_has_css_class (view, "being-read"));
  g_assert_false (gtk_widget_get_child_visible (mark));
  sk_sentence_view_set_read (SK_SENTENCE_VIEW (view), TRUE, 2);
  sk_test_wait_painted (view);
  g_assert_true (gtk_widget_has_css_class (view, "being-read"));
  g_assert_true (gtk_widget_get_child_visible (mark));
  /* Nothing moves when it is read. */
  g_assert_cmpint (gtk_widget_get_width (view), ==, width);
  g_assert_cmpint (gtk_widget_get_height (view), ==, height);
  sk_sentence_view_set_read (SK_SENTENCE_VIEW (view), TRUE, 99);
  g_assert_false (gtk_widget_get_child_visible (mark));
  sk_sentence_view_set_read (SK_SENTENCE_VIEW (view), TRUE, 2);
  sk_sentence_view_set_read (SK_SENTENCE_VIEW (view), FALSE, -1);
  g_assert_false (gtk_widget_get_child_visible (mark));
  g_assert_false (gtk_widget_has_css_class (view, "being-read"));
  remove_view (fixture, view);
}

static void
assert_hard_word (GtkWidget *child, const char *word)
{
  g_assert_true (SK_IS_HARD_WORD (child));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_ROLE_LINK);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, word);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

/* The hard words of a view, in order: borrowed. */
static GPtrArray *
get_hard_words (GtkWidget *view)
{
  GPtrArray *words = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (SK_IS_HARD_WORD (child))
      g_ptr_array_add (words, child);
  }
  return words;
}

static void
test_hard_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SkSentence) sentence = make_with_hard_words ();
  GtkWidget *view = add_view (fixture, sk_sentence_view_new (sentence, FALSE), -1);
  g_autoptr (GPtrArray) words = get_hard_words (view);
  graphene_rect_t first, second;

  g_assert_cmpuint (words->len, ==, 2);
  assert_hard_word (words->pdata[0], "partnership");
  assert_hard_word (words->pdata[1], "promise");
  g_assert_true (gtk_widget_compute_bounds (words->pdata[0], view, &first));
  g_assert_true (gtk_widget_compute_bounds (words->pdata[1], view, &second));
  g_assert_cmpfloat (first.origin.x, >, 0);
  g_assert_cmpfloat (first.size.width, >, 100);
  g_assert_cmpfloat (second.origin.x, >, first.origin.x + first.size.width);
  g_assert_cmpfloat (second.origin.x + second.size.width, <, (float) gtk_widget_get_width (view));
  remove_view (fixture, view);
}

static void
explain_cb (GSimpleAction *action, GVariant *parameter, gpointer asked)
{
  g_assert_cmpstr (*(char **) asked, ==, NULL);
  *(char **) asked = g_variant_dup_string (parameter, NULL);
}

static void
test_explain (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SkSentence) sentence = make_with_hard_words ();
  GtkWidget *view = add_view (fixture, sk_sentence_view_new (sentence, FALSE), -1);
  g_autoptr (GPtrArray) words = get_hard_words (view);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("explain-word", G_VARIANT_TYPE_STRING);
  g_autofree char *asked = NULL;

  g_signal_connect (action, "activate", G_CALLBACK (explain_cb), &asked);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->screen.window, "app", G_ACTION_GROUP (group));
  g_assert_true (gtk_widget_activate_action (words->pdata[1], "word.explain", NULL));
  g_assert_cmpstr (asked, ==, "promise");
  gtk_widget_insert_action_group (fixture->screen.window, "app", NULL);
  remove_view (fixture, view);
}

/* Whatever the screen reader or the keys step through: the sentence, then its hard words, then the next sentence. */
static void
test_focus_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SkSentence) sentence = make_with_hard_words ();
  GtkWidget *view = add_view (fixture, sk_sentence_view_new (sentence, FALSE), -1);
  GtkWidget *after = add_text (fixture, ENGLISH, FALSE, -1);
  g_autoptr (GPtrArray) words = get_hard_words (view);
  GtkWidget *const expected[] = { view, words->pdata[0], words->pdata[1], after };
  GtkRoot *root = GTK_ROOT (fixture->screen.window);

  gtk_root_set_focus (root, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_assert_true (gtk_widget_child_focus (fixture->screen.window, GTK_DIR_TAB_FORWARD));
    g_assert_true (gtk_root_get_focus (root) == expected[i]);
  }
  for (guint i = G_N_ELEMENTS (expected) - 1; i > 0; i--) {
    g_assert_true (gtk_widget_child_focus (fixture->screen.window, GTK_DIR_TAB_BACKWARD));
    g_assert_true (gtk_root_get_focus (root) == expected[i - 1]);
  }
  remove_view (fixture, view);
  remove_view (fixture, after);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/sentence-view/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("accessible", test_accessible);
  add ("heading", test_heading);
  add ("chosen", test_chosen);
  add ("least-width", test_least_width);
  add ("least-height", test_least_height);
  add ("marks", test_marks);
  add ("marks-quoted", test_marks_quoted);
  add ("marks-right-to-left", test_marks_right_to_left);
  add ("bar", test_bar);
  add ("read-states", test_read_states);
  add ("hard-words", test_hard_words);
  add ("explain", test_explain);
  add ("focus-order", test_focus_order);
  return g_test_run ();
}
