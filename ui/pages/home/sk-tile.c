/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-tile.h"

#include "sk-picture.h"
#include "sk-text.h"
#include "sk-told.h"

struct _SkTile {
  GtkButton parent_instance;

  SkSentence *sentence;
};

G_DEFINE_FINAL_TYPE (SkTile, sk_tile, GTK_TYPE_BUTTON)

static void
sk_tile_dispose (GObject *object)
{
  g_clear_object (&SK_TILE (object)->sentence);

  G_OBJECT_CLASS (sk_tile_parent_class)->dispose (object);
}

static void
sk_tile_class_init (SkTileClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_tile_dispose;
}

static void
sk_tile_init (SkTile *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "tile");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
sk_tile_new (SkPage *page, guint accent, SkPictureStore *pictures)
{
  SkTile *self = g_object_new (SK_TYPE_TILE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *picture_key = sk_page_get_picture (page);
  g_autofree char *class = g_strdup_printf ("accent-%u", accent);
  GtkWidget *label = NULL;

  self->sentence = g_object_ref (sk_page_get_heading (page));
  gtk_widget_add_css_class (GTK_WIDGET (self), class);
  if (picture_key != NULL) {
    GtkWidget *picture = sk_picture_new (pictures, picture_key, NULL, "tile-plate");

    gtk_widget_set_vexpand (picture, TRUE);
    gtk_box_append (GTK_BOX (box), picture);
  }
  label = sk_text_new (sk_sentence_get_text (self->sentence));
  g_object_set (label, "language", sk_sentence_get_language (self->sentence), "centred", TRUE, "tight", TRUE, NULL);
  gtk_widget_add_css_class (label, "tile-words");
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (self), box);
  sk_told_set_name (GTK_WIDGET (self), sk_sentence_get_text (self->sentence));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "app.open-page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", sk_page_get_id (page));
  return GTK_WIDGET (self);
}

SkSentence *
sk_tile_get_sentence (SkTile *self)
{
  g_return_val_if_fail (SK_IS_TILE (self), NULL);

  return self->sentence;
}

void
sk_tile_set_read (SkTile *self, gboolean being_read)
{
  g_return_if_fail (SK_IS_TILE (self));

  if (being_read)
    gtk_widget_add_css_class (GTK_WIDGET (self), "being-read");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "being-read");
}
