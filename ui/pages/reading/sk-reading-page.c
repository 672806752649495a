/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-reading-page.h"

#include <glib/gi18n.h>

#include "sk-button.h"
#include "sk-picture.h"
#include "sk-readable.h"
#include "sk-section-view.h"
#include "sk-sentence-view.h"
#include "sk-text.h"
#include "sk-told.h"

struct _SkReadingPage {
  AdwBin parent_instance;

  SkPage *page;
  SkReader *reader;
  SkPreferences *preferences;
  SkLook *look;
  GtkWidget *frame;
  GtkWidget *header;
  GtkWidget *title;
  GtkWidget *tools;
  GtkWidget *heading;  /* SkSentenceView */
  GtkWidget *original; /* SkButton, or NULL */
  GtkWidget *one;      /* SkButton: one at a time */
  GtkWidget *source;   /* or NULL */
  GArray *steps;       /* Step: what is shown, one at a time */
  guint step;
  gboolean shows_one; /* of the steps */
  guint spot;         /* that was to be shown last */
  GtkWidget *scroll_area;
  GPtrArray *sections; /* SkSectionView, owned as children */
};

/* A block; where a section has none, its heading alone. */
typedef struct {
  guint section;
  guint block;
} Step;

static void sk_reading_page_readable_init (SkReadableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SkReadingPage, sk_reading_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (SK_TYPE_READABLE, sk_reading_page_readable_init))

static void
add_blocks (GPtrArray *passage, SkBlock *block)
{
  for (guint i = 0; i < sk_block_get_n_sentences (block); i++)
    g_ptr_array_add (passage, g_object_ref (sk_block_get_sentence (block, i)));
}

static GPtrArray *
sk_reading_page_get_passage (SkReadable *readable)
{
  SkReadingPage *self = SK_READING_PAGE (readable);
  GPtrArray *passage = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean with_originals = sk_preferences_get_original_words (self->preferences);

  g_ptr_array_add (passage, g_object_ref (sk_page_get_heading (self->page)));
  for (guint i = 0; i < sk_page_get_n_sections (self->page); i++) {
    SkSection *section = sk_page_get_section (self->page, i);

    g_ptr_array_add (passage, g_object_ref (sk_section_get_heading (section)));
    for (guint j = 0; j < sk_section_get_n_blocks (section); j++)
      add_blocks (passage, sk_section_get_block (section, j));
    for (guint j = 0; with_originals && j < sk_section_get_n_originals (section); j++)
      add_blocks (passage, sk_section_get_original (section, j));
  }
  return passage;
}

static SkScrollArea *
sk_reading_page_get_scroll_area (SkReadable *readable)
{
  return SK_SCROLL_AREA (SK_READING_PAGE (readable)->scroll_area);
}

static GtkWidget *
find_view (SkReadingPage *self, SkSentence *sentence)
{
  for (guint i = 0; i < self->sections->len; i++) {
    GtkWidget *view = sk_section_view_find (self->sections->pdata[i], sentence);

    if (view != NULL)
      return view;
  }
  return NULL;
}

/* Shows the block of the step alone, or all of them. */
static void
show_step (SkReadingPage *self)
{
  gboolean one = sk_look_shows_one (self->look) && self->steps->len > 0;
  const Step *step = one ? &g_array_index (self->steps, Step, self->step) : NULL;

  self->shows_one = one;
  for (guint i = 0; i < self->sections->len; i++) {
    gtk_widget_set_visible (self->sections->pdata[i], !one || i == step->section);
    sk_section_view_show_block (self->sections->pdata[i], one ? (int) step->block : -1);
  }
  if (self->source != NULL)
    gtk_widget_set_visible (self->source, !one || self->step == self->steps->len - 1);
  sk_scroll_area_set_passes (SK_SCROLL_AREA (self->scroll_area), one && self->step > 0,
                             one && self->step + 1 < self->steps->len);
}

static void
go_to_step (SkReadingPage *self, guint step)
{
  if (step == self->step || step >= self->steps->len)
    return;
  self->step = step;
  show_step (self);
  sk_scroll_area_scroll_to_top (SK_SCROLL_AREA (self->scroll_area));
}

static gboolean
has_sentence (SkBlock *block, SkSentence *sentence)
{
  for (guint i = 0; i < sk_block_get_n_sentences (block); i++) {
    if (sk_block_get_sentence (block, i) == sentence)
      return TRUE;
  }
  return FALSE;
}

/* The step in which a sentence is seen: original words stand beside every block of their section. */
static guint
find_step (SkReadingPage *self, SkSentence *sentence)
{
  for (guint i = 0; i < self->steps->len; i++) {
    const Step *step = &g_array_index (self->steps, Step, i);
    SkSection *section = sk_page_get_section (self->page, step->section);

    if (sentence == sk_section_get_heading (section) ||
        (step->block < sk_section_get_n_blocks (section) &&
         has_sentence (sk_section_get_block (section, step->block), sentence)))
      return i;
  }
  return sentence == sk_page_get_heading (self->page) ? 0 : self->step;
}

/* A spot: a sentence, by its section, its block in it, and its place in that; from 1. Pages are too small for larger
 * numbers. Block 0 is the heading of the section; original words come after the others. */
#define BLOCK_BITS 12
#define SENTENCE_BITS 8

static guint
make_spot (guint section, guint block, guint sentence)
{
  return 1 + (section << (BLOCK_BITS + SENTENCE_BITS) | MIN (block, (1 << BLOCK_BITS) - 1) << SENTENCE_BITS |
              MIN (sentence, (1 << SENTENCE_BITS) - 1));
}

static SkBlock *
get_block (SkSection *section, guint block)
{
  guint n = sk_section_get_n_blocks (section);

  return block < n ? sk_section_get_block (section, block) : sk_section_get_original (section, block - n);
}

/* The first sentence of a section that is in sight; 0: there is none. */
static guint
find_spot_in (SkReadingPage *self, guint number)
{
  SkScrollArea *area = SK_SCROLL_AREA (self->scroll_area);
  SkSection *section = sk_page_get_section (self->page, number);
  SkSectionView *view = self->sections->pdata[number];
  guint n_blocks = sk_section_get_n_blocks (section) + sk_section_get_n_originals (section);

  if (sk_scroll_area_has_in_sight (area, sk_section_view_find (view, sk_section_get_heading (section))))
    return make_spot (number, 0, 0);
  for (guint i = 0; i < n_blocks; i++) {
    SkBlock *block = get_block (section, i);

    for (guint j = 0; j < sk_block_get_n_sentences (block); j++) {
      GtkWidget *sentence = sk_section_view_find (view, sk_block_get_sentence (block, j));

      if (gtk_widget_is_visible (sentence) && sk_scroll_area_has_in_sight (area, sentence))
        return make_spot (number, i + 1, j);
    }
  }
  return 0;
}

static guint
sk_reading_page_get_spot (SkReadable *readable)
{
  SkReadingPage *self = SK_READING_PAGE (readable);
  const Step *step = self->shows_one ? &g_array_index (self->steps, Step, self->step) : NULL;
  guint spot = 0;

  if (sk_scroll_area_is_settling (SK_SCROLL_AREA (self->scroll_area)))
    return self->spot;
  if (step != NULL)
    return self->step > 0 ? make_spot (step->section, step->block + 1, 0) : 0;
  if (sk_scroll_area_get_progress (SK_SCROLL_AREA (self->scroll_area)) <= 0)
    return 0;
  for (guint i = 0; i < self->sections->len && spot == 0; i++)
    spot = find_spot_in (self, i);
  return spot;
}

/* Another language, or another bundle, may have fewer of everything. */
static SkSentence *
find_sentence (SkReadingPage *self, guint spot)
{
  guint number = MIN ((spot - 1) >> (BLOCK_BITS + SENTENCE_BITS), self->sections->len - 1);
  guint block = (spot - 1) >> SENTENCE_BITS & ((1 << BLOCK_BITS) - 1);
  guint sentence = (spot - 1) & ((1 << SENTENCE_BITS) - 1);
  SkSection *section = sk_page_get_section (self->page, number);
  guint n = sk_section_get_n_blocks (section);
  SkBlock *found = NULL;

  if (sk_preferences_get_original_words (self->preferences))
    n += sk_section_get_n_originals (section);
  if (block == 0 || n == 0)
    return sk_section_get_heading (section);
  found = get_block (section, MIN (block, n) - 1);
  return sk_block_get_sentence (found, MIN (sentence, sk_block_get_n_sentences (found) - 1));
}

static void
sk_reading_page_show_spot (SkReadable *readable, guint spot)
{
  SkReadingPage *self = SK_READING_PAGE (readable);
  SkScrollArea *area = SK_SCROLL_AREA (self->scroll_area);
  SkSentence *sentence = spot > 0 && self->sections->len > 0 ? find_sentence (self, spot) : NULL;

  self->spot = spot;
  if (self->shows_one)
    go_to_step (self, sentence != NULL ? find_step (self, sentence) : 0);
  if (sentence != NULL)
    sk_scroll_area_place (area, find_view (self, sentence));
  else
    sk_scroll_area_scroll_to_top (area);
}

static void
sk_reading_page_readable_init (SkReadableInterface *iface)
{
  iface->get_passage = sk_reading_page_get_passage;
  iface->get_scroll_area = sk_reading_page_get_scroll_area;
  iface->get_spot = sk_reading_page_get_spot;
  iface->show_spot = sk_reading_page_show_spot;
}

static void
passed_cb (SkReadingPage *self, gboolean down)
{
  go_to_step (self, down ? self->step + 1 : self->step - 1);
}

static void
one_changed_cb (SkReadingPage *self)
{
  gboolean one = sk_preferences_get_one_at_a_time (self->preferences);
  guint spot = sk_reading_page_get_spot (SK_READABLE (self));

  show_step (self);
  sk_scroll_area_scroll_to_top (SK_SCROLL_AREA (self->scroll_area));
  sk_reading_page_show_spot (SK_READABLE (self), spot);
  sk_button_set_chosen (SK_BUTTON (self->one), one);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->one), "b", !one);
}

static void
word_changed_cb (SkReadingPage *self)
{
  SkSentence *sentence = sk_reader_get_sentence (self->reader);
  gboolean heading = sentence == sk_page_get_heading (self->page);
  GtkWidget *view = NULL;
  graphene_rect_t area;

  sk_sentence_view_set_read (SK_SENTENCE_VIEW (self->heading), heading,
                             heading ? sk_reader_get_word (self->reader) : -1);
  if (sentence == NULL || heading || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  view = find_view (self, sentence);
  /* A sentence may be higher than the screen: the word that is spoken stays in sight. */
  if (view != NULL && sk_sentence_view_get_word_area (SK_SENTENCE_VIEW (view), &area))
    sk_scroll_area_show_part (SK_SCROLL_AREA (self->scroll_area), view, &area);
}

static void
sentence_changed_cb (SkReadingPage *self)
{
  SkSentence *sentence = sk_reader_get_sentence (self->reader);
  GtkWidget *view = NULL;

  word_changed_cb (self);
  if (sentence == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (sk_reader_get_looked_away (self->reader))
    return;
  if (sk_look_shows_one (self->look))
    go_to_step (self, find_step (self, sentence));
  view = find_view (self, sentence);
  if (view != NULL)
    sk_scroll_area_show (SK_SCROLL_AREA (self->scroll_area), view);
  else if (sentence == sk_page_get_heading (self->page))
    sk_scroll_area_scroll_to_top (SK_SCROLL_AREA (self->scroll_area));
}

static void
heading_chosen_cb (SkReadingPage *self)
{
  sk_reader_read_sentence (self->reader, sk_page_get_heading (self->page));
}

/* Where there is little room for the words, the title and its tools scroll away with them. */
static void
place_header (SkReadingPage *self)
{
  gboolean upright = sk_look_get_layout (self->look) == SK_LAYOUT_PORTRAIT || sk_look_is_cramped (self->look);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->header),
                                  upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  sk_scroll_area_place_header (SK_SCROLL_AREA (self->scroll_area), self->header, sk_look_is_cramped (self->look));
}

static void
show_originals (SkReadingPage *self)
{
  gboolean show = sk_preferences_get_original_words (self->preferences);

  for (guint i = 0; i < self->sections->len; i++)
    sk_section_view_show_originals (self->sections->pdata[i], show);
  if (self->original != NULL) {
    sk_button_set_chosen (SK_BUTTON (self->original), show);
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->original), "b", !show);
  }
}

static void
sk_reading_page_dispose (GObject *object)
{
  SkReadingPage *self = SK_READING_PAGE (object);

  /* First: the template would unparent the child behind the back of the bin that holds it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SK_TYPE_READING_PAGE);
  g_clear_object (&self->page);
  g_clear_object (&self->reader);
  g_clear_object (&self->preferences);
  g_clear_object (&self->look);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_array_unref);

  G_OBJECT_CLASS (sk_reading_page_parent_class)->dispose (object);
}

static void
sk_reading_page_class_init (SkReadingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sk_reading_page_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/southend/SendKiosk/pages/sk-reading-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SkReadingPage, frame);
  gtk_widget_class_bind_template_child (widget_class, SkReadingPage, header);
  gtk_widget_class_bind_template_child (widget_class, SkReadingPage, title);
  gtk_widget_class_bind_template_child (widget_class, SkReadingPage, tools);
}

static void
sk_reading_page_init (SkReadingPage *self)
{
  self->sections = g_ptr_array_new ();
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_title (SkReadingPage *self, SkPictureStore *pictures)
{
  const char *picture = sk_page_get_picture (self->page);

  if (picture != NULL) {
    GtkWidget *plate = sk_picture_new (pictures, picture, NULL, "header-plate");

    gtk_widget_set_valign (plate, GTK_ALIGN_CENTER);
    gtk_box_append (GTK_BOX (self->title), plate);
  }
  self->heading = sk_sentence_view_new_heading (sk_page_get_heading (self->page), 1);
  gtk_widget_add_css_class (self->heading, "page-title");
  gtk_widget_set_valign (self->heading, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->heading, "chosen", G_CALLBACK (heading_chosen_cb), self);
  gtk_box_append (GTK_BOX (self->title), self->heading);
}

static void
add_tools (SkReadingPage *self)
{
  GtkWidget *clear = sk_button_new ("close", C_ ("control", "Clear screen"), FALSE, "app.clear-now");

  sk_told_set_name (self->tools, _ ("Controls of this page"));
  sk_told_set_hint (clear, _ ("Takes this away at once, and goes to the start."));
  self->one = sk_button_new ("one", C_ ("control", "One at a time"), FALSE, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->one), "app.one-at-a-time");
  gtk_box_append (GTK_BOX (self->tools), self->one);
  if (sk_page_has_originals (self->page)) {
    self->original = sk_button_new ("original", C_ ("control", "Original words"), FALSE, NULL);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->original), "app.original-words");
    gtk_box_append (GTK_BOX (self->tools), self->original);
  }
  gtk_box_append (GTK_BOX (self->tools), clear);
}

static GtkWidget *
add_note (SkReadingPage *self, const char *text, const char *class)
{
  GtkWidget *note = sk_text_new (text);

  gtk_widget_add_css_class (note, class);
  gtk_box_append (GTK_BOX (sk_scroll_area_get_column (SK_SCROLL_AREA (self->scroll_area))), note);
  return note;
}

static char *
name_part (SkReadingPage *self, guint number)
{
  guint n = sk_page_get_n_sections (self->page);

  if (sk_page_get_kind (self->page) != SK_PAGE_READ || n < 2)
    return NULL;
  /* Translators: which part of the page this is: first the part's number, then how many there are. */
  return g_strdup_printf (_ ("Part %1$u of %2$u"), number, n);
}

static void
add_steps (SkReadingPage *self, guint section)
{
  guint n = MAX (sk_section_get_n_blocks (sk_page_get_section (self->page, section)), 1);

  for (guint i = 0; i < n; i++) {
    Step step = { section, i };

    g_array_append_val (self->steps, step);
  }
}

static void
add_sections (SkReadingPage *self, SkPictureStore *pictures)
{
  gboolean bubbles = sk_page_get_kind (self->page) == SK_PAGE_VOICES;
  SkColumn *column = sk_scroll_area_get_column (SK_SCROLL_AREA (self->scroll_area));

  for (guint i = 0; i < sk_page_get_n_sections (self->page); i++) {
    g_autofree char *part = name_part (self, i + 1);
    GtkWidget *section =
        sk_section_view_new (sk_page_get_section (self->page, i), part, bubbles, pictures, self->reader);

    g_ptr_array_add (self->sections, section);
    add_steps (self, i);
    gtk_box_append (GTK_BOX (column), section);
  }
}

static void
add_source (SkReadingPage *self)
{
  const char *source = sk_page_get_source (self->page);
  g_autofree char *text = NULL;

  if (source == NULL)
    return;
  /* Translators: where the words of this page come from; what follows is the name of a document. */
  text = g_strdup_printf (_ ("From: %s"), source);
  self->source = add_note (self, text, "source");
}

GtkWidget *
sk_reading_page_new (SkPage *page, gboolean outdated, SkPictureStore *pictures, SkReader *reader,
                     SkPreferences *preferences)
{
  SkReadingPage *self = g_object_new (SK_TYPE_READING_PAGE, NULL);

  self->page = g_object_ref (page);
  self->reader = g_object_ref (reader);
  self->preferences = g_object_ref (preferences);
  self->look = g_object_ref (sk_picture_store_get_look (pictures));
  self->scroll_area = sk_scroll_area_new (reader, self->look, preferences, TRUE);
  gtk_widget_set_vexpand (self->scroll_area, TRUE);
  gtk_box_append (GTK_BOX (self->frame), self->scroll_area);
  add_title (self, pictures);
  add_tools (self);
  if (outdated)
    add_note (self, _ ("This may have changed. Please ask a member of staff."), "outdated");
  add_sections (self, pictures);
  add_source (self);
  place_header (self);
  show_originals (self);
  one_changed_cb (self);
  g_signal_connect_object (preferences, "notify::one-at-a-time", G_CALLBACK (one_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scroll_area, "passed", G_CALLBACK (passed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->look, "changed", G_CALLBACK (place_header), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::original-words", G_CALLBACK (show_originals), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::looked-away", G_CALLBACK (sentence_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::sentence", G_CALLBACK (sentence_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::word", G_CALLBACK (word_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
