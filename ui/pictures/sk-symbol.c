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
draw (SkSymbol *self, const GdkRGBA *colour, int size)
{
  g_autofree char *path = g_strconcat (SYMBOL_PATH, self->name, ".svg", NULL);
  g_autoptr (GBytes) svg = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GBytes) rules = g_resources_lookup_data (STYLESHEET, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *stylesheet = NULL;
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = NULL;

  g_return_val_if_fail (svg != NULL && rules != NULL, NULL);

  stylesheet = g_strdup_printf ("svg{color:#%02x%02x%02x}%.*s", (guint) (colour->red * 255 + 0.5f),
                                (guint) (colour->green * 255 + 0.5f), (guint) (colour->blue * 255 + 0.5f),
                                (int) g_bytes_get_size (rules), (const char *) g_bytes_get_data (rules, NULL));
  texture = sk_drawing_render (svg, stylesheet, size, size, &error);
  if (texture == NULL)
    g_warning ("The symbol %s cannot be drawn: %s", self->name, error->message);
  return texture;
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
  if (self->texture == NULL || self->size != size || !gdk_rgba_equal (&self->colour, &colour)) {
    g_clear_object (&self->texture);
    self->texture = draw (self, &colour, size);
    self->colour = colour;
    self->size = size;
  }
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
