/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-easier-page.h"

#include <glib/gi18n.h>

#include "sk-block-row.h"
#include "sk-choice.h"
#include "sk-language-chooser.h"
#include "sk-messages.h"
#include "sk-questions.h"
#include "sk-readable.h"
#include "sk-sentence-view.h"
#include "sk-symbol.h"
#include "sk-text.h"
#include "sk-told.h"
#include "sk-topic.h"

/* In place of a question: the topics are shown. */
#define NO_QUESTION -1

struct _SkEasierPage {
  AdwBin parent_instance;

  SkPictureStore *pictures;
  SkReader *reader;
  SkPreferences *preferences;
  SkLook *look;
  int question; /* of the table, or NO_QUESTION */
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
  GPtrArray *topics;    /* SkTopic, owned as children */
  GtkWidget *languages; /* SkLanguageChooser, or NULL while another question is asked */
};

static void sk_easier_page_readable_init (SkReadableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SkEasierPage, sk_easier_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (SK_TYPE_READABLE, sk_easier_page_readable_init))

static const SkQuestion *
get_question (int index)
{
  guint n;
  const SkQuestion *questions = sk_questions_get_all (&n);

  g_assert (index >= 0 && (guint) index < n);
  return &questions[index];
}

static GPtrArray *
sk_easier_page_get_passage (SkReadable *readable)
{
  SkEasierPage *self = SK_EASIER_PAGE (readable);
  GPtrArray *passage = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (passage, g_object_ref (self->asked));
  for (guint i = 0; i < self->choices->len; i++)
    g_ptr_array_add (passage, g_object_ref (sk_choice_get_sentence (self->choices->pdata[i])));
  for (guint i = 0; i < self->topics->len; i++)
    g_ptr_array_add (passage, g_object_ref (sk_topic_get_sentence (self->topics->pdata[i])));
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
show_read (SkEasierPage *self, GtkWidget *widget, gboolean being_read)
{
  if (SK_IS_TOPIC (widget))
    sk_topic_set_read (SK_TOPIC (widget), being_read);
  else
    sk_choice_set_read (SK_CHOICE (widget), being_read);
  if (being_read && gtk_widget_get_mapped (GTK_WIDGET (self)))
    sk_scroll_area_show (SK_SCROLL_AREA (self->scroll_area), widget);
}

static void
reader_changed_cb (SkEasierPage *self)
{
  SkSentence *sentence = sk_reader_get_sentence (self->reader);
  gboolean asked = sentence == self->asked;

  sk_sentence_view_set_read (SK_SENTENCE_VIEW (self->heading), asked, asked ? sk_reader_get_word (self->reader) : -1);
  for (guint i = 0; i < self->choices->len; i++)
    show_read (self, self->choices->pdata[i],
               sentence != NULL && sk_choice_get_sentence (self->choices->pdata[i]) == sentence);
  for (guint i = 0; i < self->topics->len; i++)
    show_read (self, self->topics->pdata[i],
               sentence != NULL && sk_topic_get_sentence (self->topics->pdata[i]) == sentence);
}

static GVariant *
get_chosen (SkEasierPage *self, const char *property)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (self->preferences), property, &value);
  if (G_VALUE_HOLDS_INT (&value))
    return g_variant_ref_sink (g_variant_new_int32 (g_value_get_int (&value)));
  if (G_VALUE_HOLDS_BOOLEAN (&value))
    return g_variant_ref_sink (g_variant_new_boolean (g_value_get_boolean (&value)));
  return g_variant_ref_sink (g_variant_new_string (g_value_get_string (&value)));
}

static void
compare_choices (SkEasierPage *self)
{
  g_autoptr (GVariant) chosen = NULL;

  if (self->choices->len == 0)
    return;
  chosen = get_chosen (self, get_question (self->question)->action);
  for (guint i = 0; i < self->choices->len; i++)
    sk_choice_compare (self->choices->pdata[i], chosen);
}

/* Who chooses hears what they chose. */
static void
choice_clicked_cb (SkEasierPage *self, SkChoice *choice)
{
  sk_reader_read_sentence (self->reader, sk_choice_get_sentence (choice));
}

static gboolean
is_offered (SkEasierPage *self, const SkQuestion *question, const SkAnswer *answer)
{
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_parsed (answer->value));

  if (g_str_equal (question->action, "letters"))
    return g_strv_contains (sk_preferences_offered_letters (self->preferences), g_variant_get_string (value, NULL));
  return !g_str_equal (question->action, "colours") ||
         g_strv_contains (sk_preferences_offered_colours (self->preferences), g_variant_get_string (value, NULL));
}

static void
add_choice (SkEasierPage *self, const SkQuestion *question, const SkAnswer *answer)
{
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_parsed (answer->value));
  g_autofree char *action = g_strconcat ("app.", question->action, NULL);
  GtkWidget *choice = NULL;

  choice = sk_choice_new (_ (answer->label), sk_messages_get_language (), answer->sample, action, value);
  g_signal_connect_swapped (choice, "clicked", G_CALLBACK (choice_clicked_cb), self);
  g_ptr_array_add (self->choices, choice);
  gtk_box_append (GTK_BOX (self->answers), choice);
}

static void
add_choices (SkEasierPage *self, const SkQuestion *question)
{
  for (const SkAnswer *answer = question->answers; answer->value != NULL; answer++) {
    if (is_offered (self, question, answer))
      add_choice (self, question, answer);
  }
  if (question->topic == SK_TOPIC_LANGUAGE) {
    self->languages = sk_language_chooser_new (self->preferences, self->reader, TRUE);
    gtk_box_append (GTK_BOX (self->answers), self->languages);
  }
}

/* Who has only one to choose from is not asked. */
static gboolean
is_asked (SkEasierPage *self, SkTopicId topic)
{
  const char *const *offered = NULL;

  if (topic == SK_TOPIC_LANGUAGE)
    offered = sk_preferences_get_offered_languages (self->preferences);
  if (topic == SK_TOPIC_COLOURS)
    offered = sk_preferences_offered_colours (self->preferences);
  return offered == NULL || g_strv_length ((GStrv) offered) > 1;
}

static gboolean
has_answers (SkEasierPage *self, const SkQuestion *question)
{
  for (const SkAnswer *answer = question->answers; answer->value != NULL; answer++) {
    if (is_offered (self, question, answer))
      return TRUE;
  }
  return question->topic == SK_TOPIC_LANGUAGE;
}

/* The next one of a topic from this place in the table on, forwards (1) or backwards (-1); NO_QUESTION: there is none. */
static int
find_question (SkEasierPage *self, SkTopicId topic, int from, int step)
{
  guint n;
  const SkQuestion *questions = sk_questions_get_all (&n);

  for (int i = from; i >= 0 && i < (int) n; i += step) {
    if (questions[i].topic == topic && has_answers (self, &questions[i]))
      return i;
  }
  return NO_QUESTION;
}

/* How many of the topic there are from the present one on, with it. */
static int
count_questions (SkEasierPage *self, int step)
{
  SkTopicId topic = get_question (self->question)->topic;
  int n = 0;

  for (int i = self->question; i != NO_QUESTION; i = find_question (self, topic, i + step, step))
    n++;
  return n;
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
add_question (SkEasierPage *self, const char *text, const char *place)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  g_clear_object (&self->asked);
  self->asked = sk_sentence_new (text, sk_messages_get_language (), NULL);
  sk_told_set_name (self->answers, sk_sentence_get_text (self->asked));
  self->heading = sk_sentence_view_new_heading (self->asked, 2);
  gtk_widget_add_css_class (self->heading, "section-title");
  g_signal_connect_swapped (self->heading, "chosen", G_CALLBACK (heading_chosen_cb), self);
  gtk_widget_add_css_class (head, "section-head");
  gtk_box_append (GTK_BOX (head), self->heading);
  if (place != NULL) {
    GtkWidget *words = sk_text_new (place);

    gtk_widget_add_css_class (words, "secondary");
    gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
    gtk_box_append (GTK_BOX (head), words);
  }
  gtk_box_append (GTK_BOX (self->answers), head);
}

static void show (SkEasierPage *self);

static void
topic_clicked_cb (SkEasierPage *self, SkTopic *topic)
{
  self->question = find_question (self, sk_topic_get_id (topic), 0, 1);
  show (self);
}

static void
add_topics (SkEasierPage *self)
{
  add_question (self, _ ("What do you want to change?"), NULL);
  for (SkTopicId id = 0; id < SK_N_TOPICS; id++) {
    GtkWidget *topic = NULL;

    if (!is_asked (self, id))
      continue;
    topic = sk_topic_new (id, self->pictures);
    g_signal_connect_swapped (topic, "clicked", G_CALLBACK (topic_clicked_cb), self);
    g_ptr_array_add (self->topics, topic);
    gtk_box_append (GTK_BOX (self->answers), topic);
  }
}

static void
ask (SkEasierPage *self)
{
  const SkQuestion *question = get_question (self->question);
  int number = count_questions (self, -1);
  int n = number + count_questions (self, 1) - 1;
  /* Translators: which question this is: first its number, then how many there are. */
  g_autofree char *place = g_strdup_printf (_ ("%1$d of %2$d"), number, n);

  add_question (self, _ (question->text), n > 1 ? place : NULL);
  add_choices (self, question);
  compare_choices (self);
  gtk_widget_set_sensitive (self->next, number < n);
}

/* The question, or the topics. */
static void
show (SkEasierPage *self)
{
  g_ptr_array_set_size (self->choices, 0);
  g_ptr_array_set_size (self->topics, 0);
  self->languages = NULL;
  clear (self->answers);
  gtk_widget_set_visible (self->before, self->question != NO_QUESTION);
  gtk_widget_set_visible (self->next, self->question != NO_QUESTION);
  if (self->question == NO_QUESTION)
    add_topics (self);
  else
    ask (self);
  sk_scroll_area_scroll_to_top (SK_SCROLL_AREA (self->scroll_area));
  /* What Listen reads is another passage now. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self))) {
    g_autoptr (GPtrArray) passage = sk_readable_get_passage (SK_READABLE (self));

    sk_reader_set_passage (self->reader, passage);
  }
}

/* Assistive technology can press what is hidden, too. */
static void
step (SkEasierPage *self, int by)
{
  if (self->question == NO_QUESTION)
    return;
  self->question = find_question (self, get_question (self->question)->topic, self->question + by, by);
  show (self);
}

static void
before_clicked_cb (SkEasierPage *self)
{
  step (self, -1);
}

static void
next_clicked_cb (SkEasierPage *self)
{
  step (self, 1);
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
look_changed_cb (SkEasierPage *self)
{
  arrange (self);
  sk_scroll_area_place_header (SK_SCROLL_AREA (self->scroll_area), self->header, sk_look_is_cramped (self->look));
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
  g_clear_pointer (&self->topics, g_ptr_array_unref);

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
  self->topics = g_ptr_array_new ();
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
  gtk_widget_add_css_class (plate, "symbol-plate");
  gtk_widget_set_hexpand (symbol, TRUE);
  gtk_box_append (GTK_BOX (plate), symbol);
  gtk_widget_set_valign (plate, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (plate, FALSE);
  gtk_box_append (GTK_BOX (self->title), plate);
  gtk_widget_add_css_class (title, "page-title");
  gtk_box_append (GTK_BOX (self->title), title);
  sk_told_set_name (self->tools, _ ("Controls of this page"));
  self->before = sk_button_new ("back", C_ ("control", "Before"), FALSE, NULL);
  self->next = sk_button_new ("forward", C_ ("control", "Next"), FALSE, NULL);
  g_signal_connect_swapped (self->before, "clicked", G_CALLBACK (before_clicked_cb), self);
  g_signal_connect_swapped (self->next, "clicked", G_CALLBACK (next_clicked_cb), self);
  gtk_widget_add_css_class (done, "main");
  gtk_box_append (GTK_BOX (self->tools), self->before);
  gtk_box_append (GTK_BOX (self->tools), self->next);
  gtk_box_append (GTK_BOX (self->tools), sk_button_new ("undo", C_ ("control", "As it was"), FALSE, "app.as-before"));
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
  self->question = NO_QUESTION;
  show (self);
  look_changed_cb (self);
  g_signal_connect_object (self->look, "changed", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify", G_CALLBACK (compare_choices), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::sentence", G_CALLBACK (reader_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::word", G_CALLBACK (reader_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

int
sk_easier_page_get_question (SkEasierPage *self)
{
  g_return_val_if_fail (SK_IS_EASIER_PAGE (self), NO_QUESTION);

  return self->question;
}

void
sk_easier_page_ask (SkEasierPage *self, int question)
{
  g_return_if_fail (SK_IS_EASIER_PAGE (self));

  self->question = question;
  show (self);
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
