/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-section-view.h"

#include <glib/gi18n.h>

#include "sk-block-row.h"
#include "sk-bubble.h"
#include "sk-sentence-view.h"
#include "sk-text.h"
#include "sk-told.h"

struct _SkSectionView {
  GtkBox parent_instance;

  SkSection *section;
  SkReader *reader;
  SkLook *look;
  GtkWidget *head;
  GtkWidget *heading;   /* SkSentenceView */
  GtkWidget *body;      /* blocks and originals */
  GtkWidget *blocks;    /* a box */
  GtkWidget *pairs;     /* boxes of two bubbles each, or NULL */
  GtkWidget *originals; /* or NULL */
  GPtrArray *rows;      /* SkBlockRow, owned as children */
};

G_DEFINE_FINAL_TYPE (SkSectionView, sk_section_view, GTK_TYPE_BOX)

static gboolean
shows_originals (SkSectionView *self)
{
  return self->originals != NULL && gtk_widget_get_visible (self->originals);
}

static gboolean
has_room_beside (SkSectionView *self)
{
  return sk_look_get_layout (self->look) == SK_LAYOUT_WIDE && sk_look_get_text_size (self->look) == 100;
}

static void
place_bubbles (SkSectionView *self)
{
  gboolean beside = has_room_beside (self) && !shows_originals (self) && !sk_look_shows_one (self->look);

  if (self->pairs == NULL)
    return;
  for (GtkWidget *pair = gtk_widget_get_first_child (self->pairs); pair != NULL;
       pair = gtk_widget_get_next_sibling (pair)) {
    gtk_orientable_set_orientation (GTK_ORIENTABLE (pair),
                                    beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
    gtk_box_set_homogeneous (GTK_BOX (pair), beside);
    if (!SK_IS_BUBBLE (gtk_widget_get_last_child (pair)))
      gtk_widget_set_visible (gtk_widget_get_last_child (pair), beside);
  }
}

static void
arrange (SkSectionView *self)
{
  gboolean beside = has_room_beside (self) && shows_originals (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (GTK_BOX (self->body), beside);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), sk_look_is_stacked (self->look)
                                                                   ? GTK_ORIENTATION_VERTICAL
                                                                   : GTK_ORIENTATION_HORIZONTAL);
  place_bubbles (self);
}

static void
heading_chosen_cb (SkSectionView *self)
{
  sk_reader_read_sentence (self->reader, sk_section_get_heading (self->section));
}

static void
reader_changed_cb (SkSectionView *self)
{
  gboolean being_read = sk_reader_get_sentence (self->reader) == sk_section_get_heading (self->section);

  sk_sentence_view_set_read (SK_SENTENCE_VIEW (self->heading), being_read,
                             being_read ? sk_reader_get_word (self->reader) : -1);
}

static void
sk_section_view_dispose (GObject *object)
{
  SkSectionView *self = SK_SECTION_VIEW (object);

  g_clear_object (&self->section);
  g_clear_object (&self->reader);
  g_clear_object (&self->look);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (sk_section_view_parent_class)->dispose (object);
}

static void
sk_section_view_class_init (SkSectionViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_section_view_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sk_section_view_init (SkSectionView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "section");
}

static void
add_head (SkSectionView *self, const char *part)
{
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->head, "section-head");
  self->heading = sk_sentence_view_new_heading (sk_section_get_heading (self->section), 2);
  gtk_widget_add_css_class (self->heading, "section-title");
  g_signal_connect_swapped (self->heading, "chosen", G_CALLBACK (heading_chosen_cb), self);
  gtk_box_append (GTK_BOX (self->head), self->heading);
  if (part != NULL) {
    GtkWidget *text = sk_text_new (part);

    gtk_widget_add_css_class (text, "secondary");
    gtk_widget_set_halign (text, GTK_ALIGN_START);
    gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
    gtk_box_append (GTK_BOX (self->head), text);
  }
  gtk_box_append (GTK_BOX (self), self->head);
}

/* Boxes, not a grid: a grid's least height is the one of its least width, which is more than it needs in a wide one. */
static void
add_bubble (SkSectionView *self, GtkWidget *row)
{
  GtkWidget *bubble = sk_bubble_new (row);
  GtkWidget *pair = NULL;

  if (self->pairs == NULL) {
    self->pairs = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
    gtk_widget_add_css_class (self->pairs, "bubbles");
    gtk_box_append (GTK_BOX (self->blocks), self->pairs);
  }
  gtk_widget_set_hexpand (bubble, TRUE);
  pair = gtk_widget_get_last_child (self->pairs);
  if (pair != NULL && !SK_IS_BUBBLE (gtk_widget_get_last_child (pair))) {
    gtk_box_remove (GTK_BOX (pair), gtk_widget_get_last_child (pair));
    gtk_box_append (GTK_BOX (pair), bubble);
    return;
  }
  pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (pair, "bubbles");
  gtk_box_append (GTK_BOX (self->pairs), pair);
  gtk_box_append (GTK_BOX (pair), bubble);
  /* The place of the second, until it comes. */
  gtk_box_append (GTK_BOX (pair), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
}

static void
add_blocks (SkSectionView *self, gboolean bubbles, SkPictureStore *pictures)
{
  self->blocks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->blocks, "blocks");
  gtk_widget_set_hexpand (self->blocks, TRUE);
  for (guint i = 0; i < sk_section_get_n_blocks (self->section); i++) {
    SkBlock *block = sk_section_get_block (self->section, i);
    GtkWidget *row = sk_block_row_new (block, pictures, self->reader);

    g_ptr_array_add (self->rows, row);
    if (bubbles && sk_block_get_kind (block) == SK_BLOCK_QUOTATION)
      add_bubble (self, row);
    else
      gtk_box_append (GTK_BOX (self->blocks), row);
  }
  gtk_box_append (GTK_BOX (self->body), self->blocks);
}

static void
add_originals (SkSectionView *self, SkPictureStore *pictures)
{
  GtkWidget *title = NULL;

  if (sk_section_get_n_originals (self->section) == 0)
    return;
  self->originals = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  sk_told_set_name (self->originals, _ ("Original words"));
  gtk_widget_add_css_class (self->originals, "originals");
  gtk_widget_set_valign (self->originals, GTK_ALIGN_START);
  gtk_widget_set_hexpand (self->originals, TRUE);
  gtk_widget_set_visible (self->originals, FALSE);
  title = sk_text_new_heading (_ ("Original words"), 3);
  gtk_widget_add_css_class (title, "originals-title");
  gtk_box_append (GTK_BOX (self->originals), title);
  for (guint i = 0; i < sk_section_get_n_originals (self->section); i++) {
    GtkWidget *row = sk_block_row_new (sk_section_get_original (self->section, i), pictures, self->reader);

    g_ptr_array_add (self->rows, row);
    gtk_box_append (GTK_BOX (self->originals), row);
  }
  gtk_box_append (GTK_BOX (self->body), self->originals);
}

GtkWidget *
sk_section_view_new (SkSection *section, const char *part, gboolean bubbles, SkPictureStore *pictures, SkReader *reader)
{
  SkSectionView *self = g_object_new (SK_TYPE_SECTION_VIEW, NULL);

  self->section = g_object_ref (section);
  self->reader = g_object_ref (reader);
  self->look = g_object_ref (sk_picture_store_get_look (pictures));
  sk_told_set_name (GTK_WIDGET (self), sk_sentence_get_text (sk_section_get_heading (section)));
  add_head (self, part);
  self->body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->body, "section-body");
  gtk_box_append (GTK_BOX (self), self->body);
  add_blocks (self, bubbles, pictures);
  add_originals (self, pictures);
  g_signal_connect_object (self->look, "changed", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::sentence", G_CALLBACK (reader_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::word", G_CALLBACK (reader_changed_cb), self, G_CONNECT_SWAPPED);
  arrange (self);
  return GTK_WIDGET (self);
}

void
sk_section_view_show_originals (SkSectionView *self, gboolean show)
{
  g_return_if_fail (SK_IS_SECTION_VIEW (self));

  if (self->originals == NULL)
    return;
  gtk_widget_set_visible (self->originals, show);
  arrange (self);
}

/* A block on a page of voices stands in a bubble, and the bubble in a pair. */
static GtkWidget *
get_holder (GtkWidget *row)
{
  GtkWidget *parent = gtk_widget_get_parent (row);

  return SK_IS_BUBBLE (parent) ? parent : row;
}

static void
show_pairs (SkSectionView *self)
{
  if (self->pairs == NULL)
    return;
  for (GtkWidget *pair = gtk_widget_get_first_child (self->pairs); pair != NULL;
       pair = gtk_widget_get_next_sibling (pair)) {
    GtkWidget *last = gtk_widget_get_last_child (pair);
    gboolean any = gtk_widget_get_visible (gtk_widget_get_first_child (pair)) ||
                   (SK_IS_BUBBLE (last) && gtk_widget_get_visible (last));

    gtk_widget_set_visible (pair, any);
  }
}

void
sk_section_view_show_block (SkSectionView *self, int block)
{
  g_return_if_fail (SK_IS_SECTION_VIEW (self));

  for (guint i = 0; i < sk_section_get_n_blocks (self->section); i++)
    gtk_widget_set_visible (get_holder (self->rows->pdata[i]), block < 0 || i == (guint) block);
  show_pairs (self);
}

GtkWidget *
sk_section_view_find (SkSectionView *self, SkSentence *sentence)
{
  g_return_val_if_fail (SK_IS_SECTION_VIEW (self), NULL);

  if (sk_section_get_heading (self->section) == sentence)
    return self->heading;
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *view = sk_block_row_find (self->rows->pdata[i], sentence);

    if (view != NULL)
      return view;
  }
  return NULL;
}
