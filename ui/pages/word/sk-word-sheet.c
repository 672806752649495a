/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-word-sheet.h"

#include <glib/gi18n.h>

#include "sk-block-row.h"
#include "sk-button.h"
#include "sk-readable.h"
#include "sk-sentence-view.h"
#include "sk-told.h"

struct _SkWordSheet {
  AdwBin parent_instance;

  SkSection *word;
  SkPictureStore *pictures;
  SkReader *reader;
  GtkWidget *beside; /* the page seen beside the sheet: a touch there closes it */
  GtkWidget *frame;
  GtkWidget *buttons;
  GtkWidget *scroll_area;
  GtkWidget *heading; /* SkSentenceView */
  GPtrArray *rows;    /* SkBlockRow, owned as children */
};

static void sk_word_sheet_readable_init (SkReadableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SkWordSheet, sk_word_sheet, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (SK_TYPE_READABLE, sk_word_sheet_readable_init))

static GPtrArray *
sk_word_sheet_get_passage (SkReadable *readable)
{
  SkWordSheet *self = SK_WORD_SHEET (readable);
  GPtrArray *passage = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->word == NULL)
    return passage;
  g_ptr_array_add (passage, g_object_ref (sk_section_get_heading (self->word)));
  for (guint i = 0; i < sk_section_get_n_blocks (self->word); i++) {
    SkBlock *block = sk_section_get_block (self->word, i);

    for (guint j = 0; j < sk_block_get_n_sentences (block); j++)
      g_ptr_array_add (passage, g_object_ref (sk_block_get_sentence (block, j)));
  }
  return passage;
}

static SkScrollArea *
sk_word_sheet_get_scroll_area (SkReadable *readable)
{
  return SK_SCROLL_AREA (SK_WORD_SHEET (readable)->scroll_area);
}

static void
sk_word_sheet_readable_init (SkReadableInterface *iface)
{
  iface->get_passage = sk_word_sheet_get_passage;
  iface->get_scroll_area = sk_word_sheet_get_scroll_area;
}

static void
reader_changed_cb (SkWordSheet *self)
{
  SkSentence *sentence = sk_reader_get_sentence (self->reader);
  gboolean heading;

  if (self->word == NULL)
    return;
  heading = sentence == sk_section_get_heading (self->word);
  sk_sentence_view_set_read (SK_SENTENCE_VIEW (self->heading), heading,
                             heading ? sk_reader_get_word (self->reader) : -1);
  for (guint i = 0; sentence != NULL && i < self->rows->len; i++) {
    GtkWidget *view = sk_block_row_find (self->rows->pdata[i], sentence);

    if (view != NULL)
      sk_scroll_area_show (SK_SCROLL_AREA (self->scroll_area), view);
  }
}

static void
heading_chosen_cb (SkWordSheet *self)
{
  sk_reader_read_sentence (self->reader, sk_section_get_heading (self->word));
}

static void
beside_touched_cb (SkWordSheet *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.close", NULL);
}

static void
sk_word_sheet_dispose (GObject *object)
{
  SkWordSheet *self = SK_WORD_SHEET (object);

  /* First: the template would unparent the child behind the back of the bin that holds it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SK_TYPE_WORD_SHEET);
  g_clear_object (&self->word);
  g_clear_object (&self->pictures);
  g_clear_object (&self->reader);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (sk_word_sheet_parent_class)->dispose (object);
}

static void
sk_word_sheet_class_init (SkWordSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sk_word_sheet_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/southend/SendKiosk/pages/sk-word-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, SkWordSheet, beside);
  gtk_widget_class_bind_template_child (widget_class, SkWordSheet, frame);
  gtk_widget_class_bind_template_child (widget_class, SkWordSheet, buttons);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
sk_word_sheet_init (SkWordSheet *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (click, "released", G_CALLBACK (beside_touched_cb), self);
  gtk_widget_add_controller (self->beside, GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
sk_word_sheet_new (SkPictureStore *pictures, SkReader *reader, SkPreferences *preferences)
{
  SkWordSheet *self = g_object_new (SK_TYPE_WORD_SHEET, NULL);
  GtkWidget *again = sk_button_new ("listen", C_ ("control", "Hear it again"), FALSE, "app.read-aloud");

  self->pictures = g_object_ref (pictures);
  self->reader = g_object_ref (reader);
  self->scroll_area = sk_scroll_area_new (reader, sk_picture_store_get_look (pictures), preferences, FALSE);
  sk_scroll_area_set_snug (SK_SCROLL_AREA (self->scroll_area));
  gtk_box_prepend (GTK_BOX (self->frame), self->scroll_area);
  gtk_widget_add_css_class (again, "main");
  gtk_box_append (GTK_BOX (self->buttons), again);
  gtk_box_append (GTK_BOX (self->buttons), sk_button_new ("close", C_ ("control", "Close"), FALSE, "app.close"));
  g_signal_connect_object (reader, "notify::sentence", G_CALLBACK (reader_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::word", G_CALLBACK (reader_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
sk_word_sheet_show (SkWordSheet *self, SkSection *word)
{
  SkColumn *column = NULL;

  g_return_if_fail (SK_IS_WORD_SHEET (self));
  g_return_if_fail (SK_IS_SECTION (word));

  if (!g_set_object (&self->word, word))
    return;
  column = sk_scroll_area_get_column (SK_SCROLL_AREA (self->scroll_area));
  sk_column_clear (column);
  g_ptr_array_set_size (self->rows, 0);
  self->heading = sk_sentence_view_new_heading (sk_section_get_heading (word), 1);
  gtk_widget_add_css_class (self->heading, "sheet-title");
  g_signal_connect_swapped (self->heading, "chosen", G_CALLBACK (heading_chosen_cb), self);
  gtk_box_append (GTK_BOX (column), self->heading);
  for (guint i = 0; i < sk_section_get_n_blocks (word); i++) {
    GtkWidget *row = sk_block_row_new (sk_section_get_block (word, i), self->pictures, self->reader);

    gtk_widget_add_css_class (row, "sheet-row");
    g_ptr_array_add (self->rows, row);
    gtk_box_append (GTK_BOX (column), row);
  }
  sk_scroll_area_scroll_to_top (SK_SCROLL_AREA (self->scroll_area));
  sk_told_set_name (GTK_WIDGET (self), sk_sentence_get_text (sk_section_get_heading (word)));
}

void
sk_word_sheet_forget (SkWordSheet *self)
{
  g_return_if_fail (SK_IS_WORD_SHEET (self));

  sk_column_clear (sk_scroll_area_get_column (SK_SCROLL_AREA (self->scroll_area)));
  g_ptr_array_set_size (self->rows, 0);
  self->heading = NULL;
  g_clear_object (&self->word);
  sk_told_set_name (GTK_WIDGET (self), NULL);
}
