/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-plain-page.h"

#include <glib/gi18n.h>

#include "sk-block-row.h"
#include "sk-choice.h"
#include "sk-messages.h"
#include "sk-picture.h"
#include "sk-readable.h"
#include "sk-sentence-view.h"
#include "sk-told.h"

struct _SkPlainPage {
  AdwBin parent_instance;

  SkPictureStore *pictures;
  SkReader *reader;
  GtkWidget *scroll_area;
  GtkWidget *title; /* SkSentenceView */
  SkLook *look;
  GtkWidget *middle;   /* a box: all below the title */
  GtkWidget *body;     /* a box in it: the rows */
  GtkWidget *side;     /* what stands beside them, or NULL; owned as a child */
  GPtrArray *passage;  /* SkSentence: all that is read, in order; the title first */
  GHashTable *widgets; /* SkSentence to the GtkWidget that shows it, where that is no row */
  GPtrArray *rows;     /* SkBlockRow, owned as children */
  GPtrArray *pairs;    /* GtkBox, owned as children: two options each, beside each other where there is room */
};

static void sk_plain_page_readable_init (SkReadableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SkPlainPage, sk_plain_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (SK_TYPE_READABLE, sk_plain_page_readable_init))

static GPtrArray *
sk_plain_page_get_passage (SkReadable *readable)
{
  SkPlainPage *self = SK_PLAIN_PAGE (readable);
  GPtrArray *passage = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->passage->len; i++)
    g_ptr_array_add (passage, g_object_ref (self->passage->pdata[i]));
  return passage;
}

static SkScrollArea *
sk_plain_page_get_scroll_area (SkReadable *readable)
{
  return SK_SCROLL_AREA (SK_PLAIN_PAGE (readable)->scroll_area);
}

static void
sk_plain_page_readable_init (SkReadableInterface *iface)
{
  iface->get_passage = sk_plain_page_get_passage;
  iface->get_scroll_area = sk_plain_page_get_scroll_area;
}

/* Which widget is being read now; NULL for none. */
static GtkWidget *
find_read (SkPlainPage *self, SkSentence *sentence)
{
  GtkWidget *widget = sentence != NULL ? g_hash_table_lookup (self->widgets, sentence) : NULL;

  for (guint i = 0; widget == NULL && sentence != NULL && i < self->rows->len; i++)
    widget = sk_block_row_find (self->rows->pdata[i], sentence);
  return widget;
}

static void
reader_changed_cb (SkPlainPage *self)
{
  SkSentence *sentence = sk_reader_get_sentence (self->reader);
  GtkWidget *read = find_read (self, sentence);
  GHashTableIter iter;
  gpointer widget;

  g_hash_table_iter_init (&iter, self->widgets);
  while (g_hash_table_iter_next (&iter, NULL, &widget)) {
    if (SK_IS_SENTENCE_VIEW (widget))
      sk_sentence_view_set_read (widget, widget == read, widget == read ? sk_reader_get_word (self->reader) : -1);
    else if (widget == read)
      gtk_widget_add_css_class (widget, "being-read");
    else
      gtk_widget_remove_css_class (widget, "being-read");
  }
  if (read != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    sk_scroll_area_show (SK_SCROLL_AREA (self->scroll_area), read);
}

/* Listen begins anew with what is there now. */
static void
offer_passage (SkPlainPage *self)
{
  g_autoptr (GPtrArray) passage = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  passage = sk_plain_page_get_passage (SK_READABLE (self));
  sk_reader_set_passage (self->reader, passage);
}

static void
chosen_cb (SkPlainPage *self, SkSentenceView *view)
{
  sk_reader_read_sentence (self->reader, sk_sentence_view_get_sentence (view));
}

static gboolean
is_roomy (SkPlainPage *self)
{
  return sk_look_get_layout (self->look) == SK_LAYOUT_WIDE && sk_look_get_text_size (self->look) <= 150;
}

static void
arrange_pair (SkPlainPage *self, GtkWidget *pair)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (pair),
                                  is_roomy (self) ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

static void
arrange (SkPlainPage *self)
{
  gboolean beside = is_roomy (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->middle),
                                  beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_valign (self->body, self->side != NULL && beside ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  if (self->side != NULL) {
    gtk_box_reorder_child_after (GTK_BOX (self->middle), self->side, beside ? self->body : NULL);
    gtk_widget_set_halign (self->side, beside ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  }
  for (guint i = 0; i < self->pairs->len; i++)
    arrange_pair (self, self->pairs->pdata[i]);
}

static void
sk_plain_page_dispose (GObject *object)
{
  SkPlainPage *self = SK_PLAIN_PAGE (object);

  g_clear_object (&self->pictures);
  g_clear_object (&self->reader);
  g_clear_object (&self->look);
  g_clear_pointer (&self->passage, g_ptr_array_unref);
  g_clear_pointer (&self->widgets, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);

  G_OBJECT_CLASS (sk_plain_page_parent_class)->dispose (object);
}

static void
sk_plain_page_class_init (SkPlainPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_plain_page_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sk_plain_page_init (SkPlainPage *self)
{
  self->passage = g_ptr_array_new_with_free_func (g_object_unref);
  self->widgets = g_hash_table_new (NULL, NULL);
  self->rows = g_ptr_array_new ();
  self->pairs = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "page");
  gtk_widget_add_css_class (GTK_WIDGET (self), "plain");
  gtk_widget_add_css_class (GTK_WIDGET (self), "accent-1");
}

static SkSentence *
add_sentence (SkPlainPage *self, const char *text)
{
  SkSentence *sentence = sk_sentence_new (text, sk_messages_get_language (), NULL);

  g_ptr_array_add (self->passage, sentence);
  return sentence;
}

static GtkWidget *
make_heading (SkPlainPage *self, const char *text, int level)
{
  SkSentence *sentence = add_sentence (self, text);
  GtkWidget *heading = sk_sentence_view_new_heading (sentence, level);

  gtk_widget_add_css_class (heading, level == 1 ? "page-title" : "section-title");
  g_signal_connect_swapped (heading, "chosen", G_CALLBACK (chosen_cb), self);
  g_hash_table_insert (self->widgets, sentence, heading);
  return heading;
}

static void
add_header (SkPlainPage *self, const char *picture, const char *title)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *plate = sk_picture_new (self->pictures, picture, NULL, "header-plate");

  gtk_widget_add_css_class (header, "title-box");
  gtk_widget_set_valign (plate, GTK_ALIGN_CENTER);
  self->title = make_heading (self, title, 1);
  gtk_widget_set_valign (self->title, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (header), plate);
  gtk_box_append (GTK_BOX (header), self->title);
  gtk_box_append (GTK_BOX (sk_scroll_area_get_column (SK_SCROLL_AREA (self->scroll_area))), header);
}

GtkWidget *
sk_plain_page_new (SkPictureStore *pictures, SkReader *reader, SkPreferences *preferences, const char *picture,
                   const char *title)
{
  SkPlainPage *self = g_object_new (SK_TYPE_PLAIN_PAGE, NULL);
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->pictures = g_object_ref (pictures);
  self->reader = g_object_ref (reader);
  self->look = g_object_ref (sk_picture_store_get_look (pictures));
  self->scroll_area = sk_scroll_area_new (reader, self->look, preferences, FALSE);
  gtk_widget_set_vexpand (self->scroll_area, TRUE);
  gtk_box_append (GTK_BOX (frame), self->scroll_area);
  adw_bin_set_child (ADW_BIN (self), frame);
  add_header (self, picture, title);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->body, "section-body");
  gtk_widget_set_hexpand (self->body, TRUE);
  self->middle = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->middle, "easier-body");
  gtk_box_append (GTK_BOX (self->middle), self->body);
  gtk_box_append (GTK_BOX (sk_scroll_area_get_column (SK_SCROLL_AREA (self->scroll_area))), self->middle);
  g_signal_connect_object (self->look, "changed", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
  g_signal_connect_object (reader, "notify::sentence", G_CALLBACK (reader_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::word", G_CALLBACK (reader_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
sk_plain_page_clear (SkPlainPage *self)
{
  SkSentence *title = NULL;
  GtkWidget *child = NULL;

  g_return_if_fail (SK_IS_PLAIN_PAGE (self));

  title = self->passage->pdata[0];
  g_hash_table_remove_all (self->widgets);
  g_hash_table_insert (self->widgets, title, self->title);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->pairs, 0);
  g_ptr_array_set_size (self->passage, 1);
  while ((child = gtk_widget_get_first_child (self->body)) != NULL)
    gtk_box_remove (GTK_BOX (self->body), child);
}

void
sk_plain_page_add_row (SkPlainPage *self, const char *picture, const char *description, ...)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SkBlock) block = NULL;
  GtkWidget *row = NULL;
  const char *text = NULL;
  va_list texts;

  g_return_if_fail (SK_IS_PLAIN_PAGE (self));

  va_start (texts, description);
  while ((text = va_arg (texts, const char *)) != NULL)
    g_ptr_array_add (sentences, g_object_ref (add_sentence (self, text)));
  va_end (texts);
  block = sk_block_new (SK_BLOCK_EASY, picture, description, sentences);
  row = sk_block_row_new (block, self->pictures, self->reader);
  g_ptr_array_add (self->rows, row);
  sk_plain_page_add_widget (self, row);
}

void
sk_plain_page_add_message (SkPlainPage *self, const char *message)
{
  g_return_if_fail (SK_IS_PLAIN_PAGE (self));

  sk_plain_page_add_row (self, NULL, NULL, message, NULL);
  gtk_widget_add_css_class (gtk_widget_get_last_child (self->body), "notice");
}

void
sk_plain_page_add_heading (SkPlainPage *self, const char *heading)
{
  g_return_if_fail (SK_IS_PLAIN_PAGE (self));

  sk_plain_page_add_widget (self, make_heading (self, heading, 2));
}

static void
add_to_pairs (SkPlainPage *self, GtkWidget *option)
{
  GtkWidget *last = gtk_widget_get_last_child (self->body);
  gboolean has_room = last != NULL && g_ptr_array_find (self->pairs, last, NULL) &&
                      gtk_widget_get_first_child (last) == gtk_widget_get_last_child (last);

  if (!has_room) {
    last = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
    gtk_box_set_homogeneous (GTK_BOX (last), TRUE);
    gtk_widget_add_css_class (last, "pair");
    arrange_pair (self, last);
    g_ptr_array_add (self->pairs, last);
    sk_plain_page_add_widget (self, last);
  }
  gtk_box_append (GTK_BOX (last), option);
  offer_passage (self);
}

SkButton *
sk_plain_page_add_option (SkPlainPage *self, const char *picture, const char *label, const char *action,
                          GVariant *parameter)
{
  GtkWidget *option = NULL, *box = NULL;

  g_return_val_if_fail (SK_IS_PLAIN_PAGE (self), NULL);

  option = sk_button_new (NULL, label, FALSE, NULL);
  box = gtk_button_get_child (GTK_BUTTON (option));
  gtk_widget_set_halign (box, GTK_ALIGN_FILL);
  gtk_widget_add_css_class (box, "choice-box");
  gtk_widget_set_hexpand (gtk_widget_get_first_child (box), TRUE);
  gtk_widget_add_css_class (option, "choice");
  if (picture != NULL)
    sk_button_prepend (SK_BUTTON (option), sk_picture_new (self->pictures, picture, NULL, "topic-plate"));
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (option), parameter);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (option), action);
  g_hash_table_insert (self->widgets, add_sentence (self, label), option);
  add_to_pairs (self, option);
  return SK_BUTTON (option);
}

static void
put_choice (SkPlainPage *self, GtkWidget *box, GtkWidget *choice)
{
  g_ptr_array_add (self->passage, g_object_ref (sk_choice_get_sentence (SK_CHOICE (choice))));
  g_hash_table_insert (self->widgets, sk_choice_get_sentence (SK_CHOICE (choice)), choice);
  gtk_box_append (GTK_BOX (box), choice);
}

static GtkWidget *
make_answers (GtkAccessibleRole role, const char *question)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role", role, NULL);

  gtk_widget_add_css_class (box, "answers");
  sk_told_set_name (box, question);
  return box;
}

static void
add_choice (SkPlainPage *self, GtkWidget *box, const SkPlainAnswer *answer, const char *setting, guint chosen)
{
  g_autofree char *action = g_strconcat ("staff.", setting, NULL);
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_uint32 (chosen));
  const char *label = _ (answer->label);
  GtkWidget *choice =
      sk_choice_new (label, sk_messages_get_language (), NULL, action, g_variant_new_uint32 (answer->value));

  sk_choice_compare (SK_CHOICE (choice), value);
  put_choice (self, box, choice);
}

void
sk_plain_page_add_choices (SkPlainPage *self, const char *question, GSettings *settings, const char *setting,
                           const SkPlainAnswer *answers, guint n)
{
  GtkWidget *box = NULL;

  g_return_if_fail (SK_IS_PLAIN_PAGE (self));

  box = make_answers (GTK_ACCESSIBLE_ROLE_RADIO_GROUP, question);
  for (guint i = 0; i < n; i++)
    add_choice (self, box, &answers[i], setting, g_settings_get_uint (settings, setting));
  sk_plain_page_add_widget (self, box);
}

void
sk_plain_page_add_offers (SkPlainPage *self, const char *question, const SkPlainOffer *offers, guint n,
                          const char *action, const char *const *left_out)
{
  GtkWidget *box = NULL;

  g_return_if_fail (SK_IS_PLAIN_PAGE (self));

  box = make_answers (GTK_ACCESSIBLE_ROLE_GROUP, question);
  for (guint i = 0; i < n; i++) {
    GtkWidget *choice = sk_choice_new_of_many (offers[i].label, offers[i].language, offers[i].sample_class, action,
                                               g_variant_new_string (offers[i].value));

    sk_choice_set_chosen (SK_CHOICE (choice), !g_strv_contains (left_out, offers[i].value));
    put_choice (self, box, choice);
  }
  sk_plain_page_add_widget (self, box);
}

SkLook *
sk_plain_page_get_look (SkPlainPage *self)
{
  g_return_val_if_fail (SK_IS_PLAIN_PAGE (self), NULL);

  return self->look;
}

void
sk_plain_page_add_widget (SkPlainPage *self, GtkWidget *widget)
{
  g_return_if_fail (SK_IS_PLAIN_PAGE (self));

  gtk_box_append (GTK_BOX (self->body), widget);
  offer_passage (self);
}

void
sk_plain_page_set_side (SkPlainPage *self, GtkWidget *widget)
{
  g_return_if_fail (SK_IS_PLAIN_PAGE (self));
  g_return_if_fail (self->side == NULL);

  self->side = widget;
  gtk_box_append (GTK_BOX (self->middle), widget);
  arrange (self);
}

GtkWidget *
sk_plain_page_get_side (SkPlainPage *self)
{
  g_return_val_if_fail (SK_IS_PLAIN_PAGE (self), NULL);

  return self->side;
}
