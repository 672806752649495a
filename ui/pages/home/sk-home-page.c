/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-home-page.h"

#include <glib/gi18n.h>

#include "sk-button.h"
#include "sk-messages.h"
#include "sk-readable.h"
#include "sk-sentence-view.h"
#include "sk-text.h"
#include "sk-tile.h"
#include "sk-told.h"

struct _SkHomePage {
  AdwBin parent_instance;

  SkReader *reader;
  SkLook *look;
  SkSentence *question;
  GtkWidget *frame;
  GtkWidget *titles;
  GtkWidget *heading; /* SkSentenceView */
  GtkWidget *scroll_area;
  GtkWidget *rows;  /* a grid of the tiles */
  GPtrArray *tiles; /* SkTile */
};

static void sk_home_page_readable_init (SkReadableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SkHomePage, sk_home_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (SK_TYPE_READABLE, sk_home_page_readable_init))

static GPtrArray *
sk_home_page_get_passage (SkReadable *readable)
{
  SkHomePage *self = SK_HOME_PAGE (readable);
  GPtrArray *passage = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (passage, g_object_ref (self->question));
  for (guint i = 0; i < self->tiles->len; i++)
    g_ptr_array_add (passage, g_object_ref (sk_tile_get_sentence (self->tiles->pdata[i])));
  return passage;
}

static SkScrollArea *
sk_home_page_get_scroll_area (SkReadable *readable)
{
  return SK_SCROLL_AREA (SK_HOME_PAGE (readable)->scroll_area);
}

static void
sk_home_page_readable_init (SkReadableInterface *iface)
{
  iface->get_passage = sk_home_page_get_passage;
  iface->get_scroll_area = sk_home_page_get_scroll_area;
}

static void
reader_changed_cb (SkHomePage *self)
{
  SkSentence *sentence = sk_reader_get_sentence (self->reader);
  gboolean question = sentence == self->question;

  sk_sentence_view_set_read (SK_SENTENCE_VIEW (self->heading), question,
                             question ? sk_reader_get_word (self->reader) : -1);
  for (guint i = 0; i < self->tiles->len; i++) {
    SkTile *tile = self->tiles->pdata[i];
    gboolean being_read = sentence != NULL && sk_tile_get_sentence (tile) == sentence;

    sk_tile_set_read (tile, being_read);
    if (being_read && gtk_widget_get_mapped (GTK_WIDGET (self)))
      sk_scroll_area_show (SK_SCROLL_AREA (self->scroll_area), GTK_WIDGET (tile));
  }
}

static guint
get_columns (SkHomePage *self)
{
  switch (sk_look_get_layout (self->look)) {
  case SK_LAYOUT_PORTRAIT:
    return 2;
  case SK_LAYOUT_SMALL:
    return 3;
  case SK_LAYOUT_WIDE:
  default:
    return sk_look_get_text_size (self->look) == 100 ? MAX (self->tiles->len, 1) : 3;
  }
}

/* Rows of tiles, each row filling the width: so five tiles leave no hole. They stay where they hang: see
 * open_window () in sk-application.c for what it costs to take a control away and bring it back. */
static void
place_tiles (SkHomePage *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->rows);
  guint columns = get_columns (self);
  guint in_last = (self->tiles->len - 1) % columns + 1;
  /* Of the columns of the grid, which are as many as a full row and the last one together can be made of. */
  guint span = in_last == columns ? 1 : in_last, last_span = in_last == columns ? 1 : columns;

  for (guint i = 0; i < self->tiles->len; i++) {
    GtkLayoutChild *place = gtk_layout_manager_get_layout_child (layout, self->tiles->pdata[i]);
    gboolean last = i / columns == (self->tiles->len - 1) / columns;
    guint width = last ? last_span : span;

    g_object_set (place, "row", i / columns, "column", i % columns * width, "column-span", width, NULL);
  }
}

/* Where there is little room they scroll away with the tiles. */
static void
place_titles (SkHomePage *self)
{
  gboolean cramped = sk_look_is_cramped (self->look);
  gboolean beside =
      !cramped && sk_look_get_layout (self->look) != SK_LAYOUT_PORTRAIT && !sk_look_is_spaced (self->look);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->titles),
                                  beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  sk_scroll_area_place_header (SK_SCROLL_AREA (self->scroll_area), self->titles, cramped);
}

static void
look_changed_cb (SkHomePage *self)
{
  place_tiles (self);
  place_titles (self);
}

static void
heading_chosen_cb (SkHomePage *self)
{
  sk_reader_read_sentence (self->reader, self->question);
}

static void
sk_home_page_dispose (GObject *object)
{
  SkHomePage *self = SK_HOME_PAGE (object);

  /* First: the template would unparent the child behind the back of the bin that holds it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SK_TYPE_HOME_PAGE);
  g_clear_pointer (&self->tiles, g_ptr_array_unref);
  g_clear_object (&self->reader);
  g_clear_object (&self->look);
  g_clear_object (&self->question);

  G_OBJECT_CLASS (sk_home_page_parent_class)->dispose (object);
}

static void
sk_home_page_class_init (SkHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sk_home_page_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/southend/SendKiosk/pages/sk-home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SkHomePage, frame);
}

static void
sk_home_page_init (SkHomePage *self)
{
  self->tiles = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_titles (SkHomePage *self, SkBundle *bundle, const char *language)
{
  GtkWidget *kicker =
      g_object_new (SK_TYPE_TEXT, "text", sk_bundle_get_title (bundle, language), "language", language, NULL);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *finished = sk_button_new ("close", C_ ("control", "I have finished"), FALSE, "app.end-visit");

  self->titles = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->titles, "header");
  gtk_widget_add_css_class (words, "titles");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (kicker, "secondary");
  gtk_box_append (GTK_BOX (words), kicker);
  self->question = sk_sentence_new (_ ("What do you want to look at?"), sk_messages_get_language (), NULL);
  self->heading = sk_sentence_view_new_heading (self->question, 1);
  gtk_widget_add_css_class (self->heading, "question");
  g_signal_connect_swapped (self->heading, "chosen", G_CALLBACK (heading_chosen_cb), self);
  gtk_box_append (GTK_BOX (words), self->heading);
  sk_told_set_hint (finished, _ ("Forgets what you chose, and goes to the start."));
  gtk_widget_set_halign (finished, GTK_ALIGN_START);
  gtk_widget_set_valign (finished, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->titles), words);
  gtk_box_append (GTK_BOX (self->titles), finished);
  gtk_box_append (GTK_BOX (self->frame), self->titles);
}

/* A page that cannot be read has no tile; installed bundles were checked before, so that is a fault of the store. */
static void
add_tiles (SkHomePage *self, SkBundle *bundle, const char *language, SkPictureStore *pictures)
{
  const char *const *home = sk_bundle_get_home (bundle);

  for (guint i = 0; home[i] != NULL; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SkPage) page = sk_bundle_load_page (bundle, language, home[i], &error);

    if (page == NULL)
      g_warning ("No tile for a page: %s", error->message);
    else
      g_ptr_array_add (self->tiles, g_object_ref_sink (sk_tile_new (page, i + 1, pictures)));
  }
}

GtkWidget *
sk_home_page_new (SkBundle *bundle, const char *language, SkPictureStore *pictures, SkReader *reader,
                  SkPreferences *preferences)
{
  SkHomePage *self = g_object_new (SK_TYPE_HOME_PAGE, NULL);

  self->reader = g_object_ref (reader);
  self->look = g_object_ref (sk_picture_store_get_look (pictures));
  add_titles (self, bundle, language);
  self->scroll_area = sk_scroll_area_new (reader, self->look, preferences, FALSE);
  gtk_widget_set_vexpand (self->scroll_area, TRUE);
  gtk_box_append (GTK_BOX (self->frame), self->scroll_area);
  self->rows = g_object_new (GTK_TYPE_GRID, "row-homogeneous", TRUE, "column-homogeneous", TRUE, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  sk_told_set_name (self->rows, _ ("Pages to choose from"));
  gtk_widget_set_vexpand (self->rows, TRUE);
  gtk_widget_add_css_class (self->rows, "tile-rows");
  gtk_box_append (GTK_BOX (sk_scroll_area_get_column (SK_SCROLL_AREA (self->scroll_area))), self->rows);
  add_tiles (self, bundle, language, pictures);
  for (guint i = 0; i < self->tiles->len; i++)
    gtk_grid_attach (GTK_GRID (self->rows), self->tiles->pdata[i], 0, (int) i, 1, 1);
  look_changed_cb (self);
  g_signal_connect_object (self->look, "changed", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::sentence", G_CALLBACK (reader_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::word", G_CALLBACK (reader_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
