/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-easier-page.h"

#include <glib/gi18n.h>

#include "sk-block-row.h"
#include "sk-choice.h"
#include "sk-language-chooser.h"
#include "sk-messages.h"
#include "sk-readable.h"
#include "sk-sentence-view.h"
#include "sk-symbol.h"
#include "sk-text.h"
#include "sk-told.h"

typedef enum {
  QUESTION_SIZE,
  QUESTION_COLOURS,
  QUESTION_MORE_COLOURS,
  QUESTION_LANGUAGE, /* the last: not asked where there is only one */
  N_QUESTIONS,
} Question;

struct _SkEasierPage {
  AdwBin parent_instance;

  SkPictureStore *pictures;
  SkReader *reader;
  SkPreferences *preferences;
  SkLook *look;
  Question question;
  SkSentence *asked;
  GtkWidget *frame;
  GtkWidget *header;
  GtkWidget *title;
  GtkWidget *tools;
  GtkWidget *before;
  GtkWidget *next;
  GtkWidget *scroll_area;
  GtkWidget *body;      /* example and answers */
  GtkWidget *example;   /* a box */
  GtkWidget *answers;   /* a box: the question and its choices */
  GtkWidget *heading;   /* SkSentenceView: the question */
  GPtrArray *choices;   /* SkChoice, owned as children */
  GtkWidget *languages; /* SkLanguageChooser, or NULL while another question is asked */
};

static void sk_easier_page_readable_init (SkReadableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SkEasierPage, sk_easier_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (SK_TYPE_READABLE, sk_easier_page_readable_init))

typedef struct {
  Question question;
  const char *value;
  const char *label;
} ColourChoice;

static const ColourChoice colour_choices[] = {
  { QUESTION_COLOURS, "paper", N_ ("Paper") },
  { QUESTION_COLOURS, "cream", N_ ("Cream") },
  { QUESTION_COLOURS, "dark", N_ ("Dark") },
  { QUESTION_COLOURS, "yellow-on-black", N_ ("Yellow on black") },
  { QUESTION_MORE_COLOURS, "white", N_ ("White") },
  { QUESTION_MORE_COLOURS, "blue", N_ ("Blue") },
  { QUESTION_MORE_COLOURS, "black-on-yellow", N_ ("Black on yellow") },
};

static const char *const questions[N_QUESTIONS] = {
  [QUESTION_SIZE] = N_ ("How big?"),
  [QUESTION_COLOURS] = N_ ("Which colours?"),
  [QUESTION_MORE_COLOURS] = N_ ("Or these colours?"),
  [QUESTION_LANGUAGE] = N_ ("Which language?"),
};

static GPtrArray *
sk_easier_page_get_passage (SkReadable *readable)
{
  SkEasierPage *self = SK_EASIER_PAGE (readable);
  GPtrArray *passage = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (passage, g_object_ref (self->asked));
  for (guint i = 0; i < self->choices->len; i++)
    g_ptr_array_add (passage, g_object_ref (sk_choice_get_sentence (self->choices->pdata[i])));
  if (self->languages != NULL)
    sk_language_chooser_add_to_passage (SK_LANGUAGE_CHOOSER (self->languages), passage);
  return passage;
}

static SkScrollArea *
sk_easier_page_get_scroll_area (SkReadable *readable)
{
  return SK_SCROLL_AREA (SK_EASIER_PAGE (readable)->scroll_area);
}

static void
sk_easier_page_readable_init (SkReadableInterface *iface)
{
  iface->get_passage = sk_easier_page_get_passage;
  iface->get_scroll_area = sk_easier_page_get_scroll_area;
}

static void
reader_changed_cb (SkEasierPage *self)
{
  SkSentence *sentence = sk_reader_get_sentence (self->reader);
  gboolean asked = sentence == self->asked;

  sk_sentence_view_set_read (SK_SENTENCE_VIEW (self->heading), asked, asked ? sk_reader_get_word (self->reader) : -1);
  for (guint i = 0; i < self->choices->len; i++) {
    SkChoice *choice = self->choices->pdata[i];
    gboolean being_read = sentence != NULL && sk_choice_get_sentence (choice) == sentence;

    sk_choice_set_read (choice, being_read);
    if (being_read && gtk_widget_get_mapped (GTK_WIDGET (self)))
      sk_scroll_area_show (SK_SCROLL_AREA (self->scroll_area), GTK_WIDGET (choice));
  }
}

static void
compare_choices (SkEasierPage *self)
{
  g_autoptr (GVariant) chosen = NULL;

  if (self->question == QUESTION_SIZE)
    chosen = g_variant_ref_sink (g_variant_new_int32 (sk_preferences_get_text_size (self->preferences)));
  else
    chosen = g_variant_ref_sink (g_variant_new_string (sk_preferences_get_colours (self->preferences)));
  for (guint i = 0; i < self->choices->len; i++)
    sk_choice_compare (self->choices->pdata[i], chosen);
}

static void
add_choice (SkEasierPage *self, const char *label, const char *sample_class, const char *action, GVariant *value)
{
  GtkWidget *choice = sk_choice_new (label, sk_messages_get_language (), sample_class, action, value);

  g_ptr_array_add (self->choices, choice);
  gtk_box_append (GTK_BOX (self->answers), choice);
}

static const char *
name_size (int size)
{
  switch (size) {
  case 150:
    return _ ("One and a half times as big");
  case 200:
    return _ ("Two times as big");
  case 300:
    return _ ("Three times as big");
  case 400:
    return _ ("Four times as big");
  case 100:
  default:
    return _ ("Normal");
  }
}

static void
add_sizes (SkEasierPage *self)
{
  guint n;
  const int *sizes = sk_preferences_offered_sizes (&n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *class = g_strdup_printf ("sample-size-%d", sizes[i]);

    add_choice (self, name_size (sizes[i]), class, "app.text-size", g_variant_new_int32 (sizes[i]));
  }
}

static void
add_colours (SkEasierPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (colour_choices); i++) {
    g_autofree char *class = g_strdup_printf ("sample-%s", colour_choices[i].value);

    if (colour_choices[i].question == self->question)
      add_choice (self, _ (colour_choices[i].label), class, "app.colours",
                  g_variant_new_string (colour_choices[i].value));
  }
}

static void
add_languages (SkEasierPage *self)
{
  self->languages = sk_language_chooser_new (self->preferences, self->reader, TRUE);
  gtk_box_append (GTK_BOX (self->answers), self->languages);
}

static guint
get_n_questions (SkEasierPage *self)
{
  gboolean many = g_strv_length ((GStrv) sk_preferences_get_offered_languages (self->preferences)) > 1;

  return many ? N_QUESTIONS : QUESTION_LANGUAGE;
}

static void
heading_chosen_cb (SkEasierPage *self)
{
  sk_reader_read_sentence (self->reader, self->asked);
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
add_question (SkEasierPage *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *text = NULL;
  GtkWidget *place = NULL;

  g_clear_object (&self->asked);
  self->asked = sk_sentence_new (_ (questions[self->question]), sk_messages_get_language (), NULL);
  sk_told_set_name (self->answers, sk_sentence_get_text (self->asked));
  self->heading = sk_sentence_view_new_heading (self->asked, 2);
  gtk_widget_add_css_class (self->heading, "section-title");
  g_signal_connect_swapped (self->heading, "chosen", G_CALLBACK (heading_chosen_cb), self);
  /* Translators: which question this is: first its number, then how many there are. */
  text = g_strdup_printf (_ ("%1$d of %2$d"), (int) self->question + 1, (int) get_n_questions (self));
  place = sk_text_new (text);
  gtk_widget_add_css_class (place, "secondary");
  gtk_widget_set_valign (place, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (head, "section-head");
  gtk_box_append (GTK_BOX (head), self->heading);
  gtk_box_append (GTK_BOX (head), place);
  gtk_box_append (GTK_BOX (self->answers), head);
}

static void
ask (SkEasierPage *self, Question question)
{
  self->question = question;
  g_ptr_array_set_size (self->choices, 0);
  self->languages = NULL;
  clear (self->answers);
  add_question (self);
  if (question == QUESTION_SIZE)
    add_sizes (self);
  else if (question == QUESTION_LANGUAGE)
    add_languages (self);
  else
    add_colours (self);
  compare_choices (self);
  gtk_widget_set_sensitive (self->before, question > 0);
  gtk_widget_set_sensitive (self->next, (guint) question < get_n_questions (self) - 1);
  sk_scroll_area_scroll_to_top (SK_SCROLL_AREA (self->scroll_area));
  /* What Listen reads is another passage now. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self))) {
    g_autoptr (GPtrArray) passage = sk_readable_get_passage (SK_READABLE (self));

    sk_reader_set_passage (self->reader, passage);
  }
}

static void
before_clicked_cb (SkEasierPage *self)
{
  ask (self, self->question - 1);
}

static void
next_clicked_cb (SkEasierPage *self)
{
  ask (self, self->question + 1);
}

/* Beside each other where there is room; else the choices first, for they are what one came for. */
static void
arrange (SkEasierPage *self)
{
  gboolean beside = sk_look_get_layout (self->look) == SK_LAYOUT_WIDE && sk_look_get_text_size (self->look) <= 150;
  gboolean upright = sk_look_get_layout (self->look) == SK_LAYOUT_PORTRAIT || sk_look_is_cramped (self->look);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (GTK_BOX (self->body), beside);
  gtk_box_reorder_child_after (GTK_BOX (self->body), self->answers, beside ? self->example : NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->header),
                                  upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
place_header (SkEasierPage *self)
{
  GtkWidget *column = GTK_WIDGET (sk_scroll_area_get_column (SK_SCROLL_AREA (self->scroll_area)));
  GtkWidget *place = sk_look_is_cramped (self->look) ? column : self->frame;

  if (gtk_widget_get_parent (self->header) == place)
    return;
  g_object_ref (self->header);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->header)), self->header);
  gtk_box_prepend (GTK_BOX (place), self->header);
  g_object_unref (self->header);
}

static void
look_changed_cb (SkEasierPage *self)
{
  arrange (self);
  place_header (self);
}

static void
sk_easier_page_dispose (GObject *object)
{
  SkEasierPage *self = SK_EASIER_PAGE (object);

  /* First: the template would unparent the child behind the back of the bin that holds it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SK_TYPE_EASIER_PAGE);
  g_clear_object (&self->pictures);
  g_clear_object (&self->reader);
  g_clear_object (&self->preferences);
  g_clear_object (&self->look);
  g_clear_object (&self->asked);
  g_clear_pointer (&self->choices, g_ptr_array_unref);

  G_OBJECT_CLASS (sk_easier_page_parent_class)->dispose (object);
}

static void
sk_easier_page_class_init (SkEasierPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sk_easier_page_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/southend/SendKiosk/pages/sk-easier-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SkEasierPage, frame);
  gtk_widget_class_bind_template_child (widget_class, SkEasierPage, header);
  gtk_widget_class_bind_template_child (widget_class, SkEasierPage, title);
  gtk_widget_class_bind_template_child (widget_class, SkEasierPage, tools);
}

static void
sk_easier_page_init (SkEasierPage *self)
{
  self->choices = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_header (SkEasierPage *self)
{
  GtkWidget *plate = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *symbol = sk_symbol_new ("easier");
  GtkWidget *title = sk_text_new_heading (_ ("Make it easier"), 1);
  GtkWidget *done = sk_button_new ("tick", C_ ("control", "Done"), FALSE, "app.close");

  gtk_widget_add_css_class (plate, "plate");
  gtk_widget_add_css_class (plate, "header-plate");
  gtk_widget_set_hexpand (symbol, TRUE);
  gtk_box_append (GTK_BOX (plate), symbol);
  gtk_widget_set_valign (plate, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (plate, FALSE);
  gtk_box_append (GTK_BOX (self->title), plate);
  gtk_widget_add_css_class (title, "page-title");
  gtk_box_append (GTK_BOX (self->title), title);
  sk_told_set_name (self->tools, _ ("Controls of this page"));
  self->before = sk_button_new ("back", C_ ("control", "Question before"), FALSE, NULL);
  self->next = sk_button_new ("forward", C_ ("control", "Next question"), FALSE, NULL);
  g_signal_connect_swapped (self->before, "clicked", G_CALLBACK (before_clicked_cb), self);
  g_signal_connect_swapped (self->next, "clicked", G_CALLBACK (next_clicked_cb), self);
  gtk_widget_add_css_class (done, "main");
  gtk_box_append (GTK_BOX (self->tools), self->before);
  gtk_box_append (GTK_BOX (self->tools), self->next);
  gtk_box_append (GTK_BOX (self->tools), done);
}

static void
add_body (SkEasierPage *self)
{
  self->scroll_area = sk_scroll_area_new (self->reader, self->look, self->preferences, FALSE);
  gtk_widget_set_vexpand (self->scroll_area, TRUE);
  gtk_box_append (GTK_BOX (self->frame), self->scroll_area);
  self->body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->body, "easier-body");
  self->example = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->example, "example");
  gtk_widget_set_valign (self->example, GTK_ALIGN_START);
  self->answers = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_RADIO_GROUP, NULL);
  gtk_widget_add_css_class (self->answers, "answers");
  gtk_box_append (GTK_BOX (self->body), self->example);
  gtk_box_append (GTK_BOX (self->body), self->answers);
  gtk_box_append (GTK_BOX (sk_scroll_area_get_column (SK_SCROLL_AREA (self->scroll_area))), self->body);
}

GtkWidget *
sk_easier_page_new (SkPictureStore *pictures, SkReader *reader, SkPreferences *preferences)
{
  SkEasierPage *self = g_object_new (SK_TYPE_EASIER_PAGE, NULL);

  self->pictures = g_object_ref (pictures);
  self->reader = g_object_ref (reader);
  self->preferences = g_object_ref (preferences);
  self->look = g_object_ref (sk_picture_store_get_look (pictures));
  add_body (self);
  add_header (self);
  ask (self, QUESTION_SIZE);
  look_changed_cb (self);
  g_signal_connect_object (self->look, "changed", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::text-size", G_CALLBACK (compare_choices), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::colours", G_CALLBACK (compare_choices), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::sentence", G_CALLBACK (reader_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::word", G_CALLBACK (reader_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

guint
sk_easier_page_get_question (SkEasierPage *self)
{
  g_return_val_if_fail (SK_IS_EASIER_PAGE (self), 0);

  return self->question;
}

void
sk_easier_page_ask (SkEasierPage *self, guint question)
{
  g_return_if_fail (SK_IS_EASIER_PAGE (self));
  g_return_if_fail (question < get_n_questions (self));

  ask (self, question);
}

void
sk_easier_page_set_example (SkEasierPage *self, SkBlock *example)
{
  GtkWidget *title = NULL;

  g_return_if_fail (SK_IS_EASIER_PAGE (self));

  if (example == NULL)
    return;
  clear (self->example);
  title = sk_text_new_heading (_ ("Your example"), 2);
  gtk_widget_add_css_class (title, "example-title");
  gtk_box_append (GTK_BOX (self->example), title);
  gtk_box_append (GTK_BOX (self->example), sk_block_row_new (example, self->pictures, self->reader));
}
