/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-picture.h"

struct _SkPicture {
  GtkWidget parent_instance;

  SkPictureStore *store;
  char *key;
  gboolean grounded;
  gboolean is_wanted;
};

G_DEFINE_FINAL_TYPE (SkPicture, sk_picture, GTK_TYPE_WIDGET)

static void
sk_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SkPicture *self = SK_PICTURE (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (GdkTexture) texture = NULL;
  float drawn_width, drawn_height, fit;

  if (width <= 0 || height <= 0)
    return;
  texture = sk_picture_store_get (self->store, self->key, width * scale, height * scale);
  if (texture == NULL)
    return;
  drawn_width = (float) gdk_texture_get_width (texture);
  drawn_height = (float) gdk_texture_get_height (texture);
  fit = MIN ((float) width / drawn_width, (float) height / drawn_height);
  drawn_width *= fit;
  drawn_height *= fit;
  gtk_snapshot_append_texture (snapshot, texture,
                               &GRAPHENE_RECT_INIT (floorf (((float) width - drawn_width) / 2),
                                                    self->grounded ? (float) height - drawn_height
                                                                   : floorf (((float) height - drawn_height) / 2),
                                                    drawn_width, drawn_height));
}

static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t area, whole;

  return gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, root, &area) &&
         gtk_widget_compute_bounds (root, root, &whole) && graphene_rect_intersection (&area, &whole, NULL);
}

static void
look_changed_cb (SkPicture *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int scale = gtk_widget_get_scale_factor (widget);

  if (is_in_sight (widget))
    sk_picture_store_prepare (self->store, self->key, gtk_widget_get_width (widget) * scale,
                              gtk_widget_get_height (widget) * scale);

  gtk_widget_set_visible (widget, self->is_wanted && sk_look_shows_pictures (sk_picture_store_get_look (self->store)));
  gtk_widget_queue_draw (widget);
}

static void
sk_picture_dispose (GObject *object)
{
  SkPicture *self = SK_PICTURE (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->key, g_free);

  G_OBJECT_CLASS (sk_picture_parent_class)->dispose (object);
}

static void
sk_picture_class_init (SkPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sk_picture_dispose;
  widget_class->snapshot = sk_picture_snapshot;
  gtk_widget_class_set_css_name (widget_class, "picture");
}

static void
sk_picture_init (SkPicture *self)
{
  self->is_wanted = TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self), "plate");
}

GtkWidget *
sk_picture_new (SkPictureStore *store, const char *key, const char *description, const char *style_class)
{
  SkPicture *self =
      g_object_new (SK_TYPE_PICTURE, "accessible-role",
                    description != NULL ? GTK_ACCESSIBLE_ROLE_IMG : GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->store = g_object_ref (store);
  self->key = g_strdup (key);
  if (style_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), style_class);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  g_signal_connect_object (sk_picture_store_get_look (store), "changed", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  look_changed_cb (self);
  return GTK_WIDGET (self);
}

void
sk_picture_set_wanted (SkPicture *self, gboolean wanted)
{
  g_return_if_fail (SK_IS_PICTURE (self));

  self->is_wanted = wanted;
  look_changed_cb (self);
}

void
sk_picture_set_grounded (SkPicture *self)
{
  g_return_if_fail (SK_IS_PICTURE (self));

  self->grounded = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
