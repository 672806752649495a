/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-block-row.h"

#include <glib/gi18n.h>

#include "sk-bubble.h"
#include "sk-button.h"
#include "sk-language.h"
#include "sk-picture.h"
#include "sk-qr.h"
#include "sk-row-layout.h"
#include "sk-sentence-view.h"
#include "sk-told.h"

struct _SkBlockRow {
  GtkBox parent_instance;

  SkBlock *block;
  SkReader *reader;
  SkLook *look;
  GPtrArray *views;   /* SkSentenceView, owned as children */
  GtkWidget *picture; /* or NULL */
  GtkWidget *speaker; /* or NULL */
};

G_DEFINE_FINAL_TYPE (SkBlockRow, sk_block_row, GTK_TYPE_BOX)

static void
set_class (GtkWidget *widget, const char *class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, class);
  else
    gtk_widget_remove_css_class (widget, class);
}

static void
reader_changed_cb (SkBlockRow *self)
{
  SkSentence *sentence = sk_reader_get_sentence (self->reader);
  int word = sk_reader_get_word (self->reader);
  gboolean any = FALSE;

  for (guint i = 0; i < self->views->len; i++) {
    SkSentenceView *view = self->views->pdata[i];
    gboolean being_read = sentence != NULL && sk_sentence_view_get_sentence (view) == sentence;

    sk_sentence_view_set_read (view, being_read, being_read ? word : -1);
    any = any || being_read;
  }
  set_class (GTK_WIDGET (self), "being-read", any);
  if (self->speaker != NULL)
    set_class (self->speaker, "main", any);
}

static void
look_changed_cb (SkBlockRow *self)
{
  /* One that fills an upright screen has its picture above its words, too. */
  gboolean one = sk_look_shows_one (self->look) && sk_block_get_kind (self->block) != SK_BLOCK_ORIGINAL;
  gboolean stacked = sk_look_is_stacked (self->look) || (one && sk_look_get_layout (self->look) == SK_LAYOUT_PORTRAIT);

  gtk_widget_set_vexpand (GTK_WIDGET (self), one || SK_IS_BUBBLE (gtk_widget_get_parent (GTK_WIDGET (self))));
  sk_row_layout_set_orientation (SK_ROW_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                 stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (self->picture != NULL) {
    gtk_widget_set_halign (self->picture, stacked ? GTK_ALIGN_START : GTK_ALIGN_FILL);
    gtk_widget_set_valign (self->picture, stacked ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  }
  if (self->speaker != NULL) {
    gtk_widget_set_halign (self->speaker, stacked ? GTK_ALIGN_START : GTK_ALIGN_FILL);
    gtk_widget_set_visible (self->speaker, !sk_look_is_bare (self->look));
  }
}

static void
sentence_chosen_cb (SkBlockRow *self, SkSentenceView *view)
{
  sk_reader_read_sentence (self->reader, sk_sentence_view_get_sentence (view));
}

static void
speaker_clicked_cb (SkBlockRow *self)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sk_block_get_n_sentences (self->block); i++)
    g_ptr_array_add (sentences, g_object_ref (sk_block_get_sentence (self->block, i)));
  sk_reader_read_these (self->reader, sentences);
}

/* Who cannot read points at what they know. */
static void
picture_tapped_cb (SkBlockRow *self)
{
  sk_told_choose (sk_told_get_stands_for (self->picture));
}

static void
sk_block_row_dispose (GObject *object)
{
  SkBlockRow *self = SK_BLOCK_ROW (object);

  g_clear_object (&self->block);
  g_clear_object (&self->reader);
  g_clear_object (&self->look);
  g_clear_pointer (&self->views, g_ptr_array_unref);

  G_OBJECT_CLASS (sk_block_row_parent_class)->dispose (object);
}

static void
sk_block_row_class_init (SkBlockRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_block_row_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sk_block_row_init (SkBlockRow *self)
{
  self->views = g_ptr_array_new ();
  gtk_widget_set_layout_manager (GTK_WIDGET (self), sk_row_layout_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self), "row");
}

/* Words in another language than the page's, a quotation for one, run as theirs do; as a whole they stand where the
 * page's would, beside the picture. */
static void
set_direction_of_words (SkBlockRow *self, GtkWidget *words)
{
  const char *language = sk_sentence_get_language (sk_block_get_sentence (self->block, 0));
  gboolean right_to_left = sk_language_is_right_to_left (language);
  gboolean against = right_to_left != (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL);

  gtk_widget_set_direction (words, right_to_left ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  if (against && sk_block_get_kind (self->block) != SK_BLOCK_ORIGINAL)
    gtk_widget_set_halign (words, GTK_ALIGN_END);
}

/* What cannot be touched here can be opened on a phone. */
static void
add_addresses (SkBlockRow *self, SkSentence *sentence, GtkWidget *words)
{
  for (guint i = 0; i < sk_sentence_get_n_spans (sentence); i++) {
    const SkSpan *span = sk_sentence_get_span (sentence, i);
    GtkWidget *qr = span->kind == SK_SPAN_ADDRESS ? sk_qr_new (span->target, self->look) : NULL;

    if (qr != NULL)
      gtk_box_append (GTK_BOX (words), qr);
  }
}

static void
add_sentences (SkBlockRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean quoted = sk_block_get_kind (self->block) == SK_BLOCK_QUOTATION;

  gtk_widget_add_css_class (words, "words");
  gtk_widget_set_layout_manager (words, sk_row_layout_new_snug ());
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  if (sk_block_get_n_sentences (self->block) > 0)
    set_direction_of_words (self, words);
  for (guint i = 0; i < sk_block_get_n_sentences (self->block); i++) {
    GtkWidget *view = sk_sentence_view_new (sk_block_get_sentence (self->block, i), quoted);

    gtk_widget_set_halign (view, GTK_ALIGN_FILL);
    g_signal_connect_swapped (view, "chosen", G_CALLBACK (sentence_chosen_cb), self);
    g_ptr_array_add (self->views, view);
    gtk_box_append (GTK_BOX (words), view);
    add_addresses (self, sk_block_get_sentence (self->block, i), words);
  }
  gtk_box_append (GTK_BOX (self), words);
}

static void
add_speaker (SkBlockRow *self)
{
  self->speaker = sk_button_new_symbol ("listen", _ ("Listen to this part"));
  gtk_widget_add_css_class (self->speaker, "row-speaker");
  gtk_widget_set_valign (self->speaker, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->speaker, "clicked", G_CALLBACK (speaker_clicked_cb), self);
  gtk_box_append (GTK_BOX (self), self->speaker);
}

static void
add_picture (SkBlockRow *self, SkPictureStore *pictures)
{
  const char *key = sk_block_get_picture (self->block);
  g_autofree char *name = NULL;

  if (key == NULL)
    return;
  /* Translators: a row of the page is named by what its picture shows. */
  name = g_strdup_printf (_ ("Picture: %s"), sk_block_get_description (self->block));
  sk_told_set_name (GTK_WIDGET (self), name);
  self->picture = sk_picture_new (pictures, key, sk_block_get_description (self->block), "row-plate");
  gtk_box_append (GTK_BOX (self), self->picture);
}

/* A picture says nothing by itself: a touch on it reads the row. */
static void
follow_picture (SkBlockRow *self)
{
  GtkGesture *tap = NULL;

  if (self->picture == NULL || self->views->len == 0)
    return;
  tap = gtk_gesture_click_new ();
  sk_told_set_stands_for (self->picture, self->speaker != NULL ? self->speaker : self->views->pdata[0]);
  g_signal_connect_object (tap, "released", G_CALLBACK (picture_tapped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->picture, GTK_EVENT_CONTROLLER (tap));
}

static const char *
get_class_of_kind (SkBlockKind kind)
{
  switch (kind) {
  case SK_BLOCK_QUOTATION:
    return "quotation";
  case SK_BLOCK_ORIGINAL:
    return "original";
  case SK_BLOCK_EASY:
  default:
    return "easy";
  }
}

GtkWidget *
sk_block_row_new (SkBlock *block, SkPictureStore *pictures, SkReader *reader)
{
  SkBlockRow *self = g_object_new (SK_TYPE_BLOCK_ROW, NULL);

  self->block = g_object_ref (block);
  self->reader = g_object_ref (reader);
  self->look = g_object_ref (sk_picture_store_get_look (pictures));
  gtk_widget_add_css_class (GTK_WIDGET (self), get_class_of_kind (sk_block_get_kind (block)));
  add_picture (self, pictures);
  add_sentences (self);
  if (sk_block_get_kind (block) == SK_BLOCK_EASY)
    add_speaker (self);
  follow_picture (self);
  g_signal_connect_object (reader, "notify::sentence", G_CALLBACK (reader_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::word", G_CALLBACK (reader_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->look, "changed", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  look_changed_cb (self);
  reader_changed_cb (self);
  return GTK_WIDGET (self);
}

GtkWidget *
sk_block_row_find (SkBlockRow *self, SkSentence *sentence)
{
  g_return_val_if_fail (SK_IS_BLOCK_ROW (self), NULL);

  for (guint i = 0; i < self->views->len; i++) {
    if (sk_sentence_view_get_sentence (self->views->pdata[i]) == sentence)
      return self->views->pdata[i];
  }
  return NULL;
}
