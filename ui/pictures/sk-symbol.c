/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-symbol.h"

#include "sk-drawing.h"

#define SYMBOL_PATH "/org/southend/SendKiosk/pictures/controls/control-"
#define STYLESHEET "/org/southend/SendKiosk/pictures/style/control.css"

struct _SkSymbol {
  GtkWidget parent_instance;

  char *name;
  GdkTexture *texture; /* in this colour and size */
  GdkRGBA colour;
  int size;
};

G_DEFINE_FINAL_TYPE (SkSymbol, sk_symbol, GTK_TYPE_WIDGET)

static const char *const pointing[] = { "back", "forward", "slower", "faster", "undo", NULL };

static GdkTexture *
draw (SkSymbol *self, int size)
{
  g_autofree char *path = g_strconcat (SYMBOL_PATH, self->name, ".svg", NULL);
  g_autoptr (GBytes) svg = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GBytes) rules = g_resources_lookup_data (STYLESHEET, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = NULL;

  g_return_val_if_fail (svg != NULL && rules != NULL, NULL);

  texture = sk_drawing_render (svg, g_bytes_get_data (rules, NULL), size, size, &error);
  if (texture == NULL)
    g_warning ("The symbol %s cannot be drawn: %s", self->name, error->message);
  return texture;
}

static guint32
shade (float channel, guint32 alpha)
{
  return ((guint32) (channel * 255 + 0.5f) * alpha + 127) / 255;
}

/* A symbol has one colour: in another, only that is changed, which is much less work than to draw it. */
static GdkTexture *
colour_in (GdkTexture *drawn, const GdkRGBA *colour)
{
  int width = gdk_texture_get_width (drawn);
  int height = gdk_texture_get_height (drawn);
  gsize n_pixels = (gsize) width * (gsize) height;
  guint32 *pixels = g_new (guint32, n_pixels);
  g_autoptr (GBytes) bytes = g_bytes_new_take (pixels, n_pixels * sizeof *pixels);

  gdk_texture_download (drawn, (guchar *) pixels, (gsize) width * sizeof *pixels);
  for (gsize i = 0; i < n_pixels; i++) {
    guint32 alpha = pixels[i] >> 24;

    pixels[i] = alpha << 24 | shade (colour->red, alpha) << 16 | shade (colour->green, alpha) << 8 |
                shade (colour->blue, alpha);
  }
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) width * sizeof *pixels);
}

/* Makes the texture one of this size in this colour, or none if it cannot be drawn. */
static void
update_texture (SkSymbol *self, int size, const GdkRGBA *colour)
{
  g_autoptr (GdkTexture) drawn = NULL;

  if (self->texture != NULL && self->size == size && gdk_rgba_equal (&self->colour, colour))
    return;
  drawn = self->texture != NULL && self->size == size ? g_steal_pointer (&self->texture) : draw (self, size);
  g_clear_object (&self->texture);
  if (drawn != NULL)
    self->texture = colour_in (drawn, colour);
  self->colour = *colour;
  self->size = size;
}

static void
forget_texture (SkSymbol *self)
{
  g_clear_object (&self->texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_mirrored (SkSymbol *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL && g_strv_contains (pointing, self->name);
}

static void
sk_symbol_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SkSymbol *self = SK_SYMBOL (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int side = MIN (width, height);
  int size = side * gtk_widget_get_scale_factor (widget);
  GdkRGBA colour;

  if (side <= 0 || self->name == NULL)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  update_texture (self, size, &colour);
  if (self->texture == NULL)
    return;
  gtk_snapshot_save (snapshot);
  if (is_mirrored (self)) {
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) width, 0));
    gtk_snapshot_scale (snapshot, -1, 1);
  }
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT (floorf ((float) (width - side) / 2),
                                                    floorf ((float) (height - side) / 2), (float) side, (float) side));
  gtk_snapshot_restore (snapshot);
}

static void
sk_symbol_dispose (GObject *object)
{
  SkSymbol *self = SK_SYMBOL (object);

  g_clear_object (&self->texture);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (sk_symbol_parent_class)->dispose (object);
}

static void
sk_symbol_class_init (SkSymbolClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sk_symbol_dispose;
  widget_class->snapshot = sk_symbol_snapshot;
  gtk_widget_class_set_css_name (widget_class, "symbol");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
sk_symbol_init (SkSymbol *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
sk_symbol_new (const char *name)
{
  SkSymbol *self = g_object_new (SK_TYPE_SYMBOL, NULL);

  sk_symbol_set_name (self, name);
  return GTK_WIDGET (self);
}

void
sk_symbol_set_name (SkSymbol *self, const char *name)
{
  g_return_if_fail (SK_IS_SYMBOL (self));

  if (g_strcmp0 (self->name, name) == 0)
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  forget_texture (self);
}
