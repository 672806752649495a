/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-picture-store.h"

#include "sk-drawing.h"

#define STYLE_PATH "/org/southend/SendKiosk/pictures/style/"
/* A line that is right at 96 px is coarse at 360 (look, Pictures). */
#define LARGE_FROM 280

struct _SkPictureStore {
  GObject parent_instance;

  SkBundle *bundle;
  SkLook *look;
  GHashTable *textures; /* "KEY WIDTH HEIGHT" to GdkTexture, in the colours of the scheme */
  GHashTable *failed;   /* keys that were complained about */
  char *colours;        /* the scheme of the textures */
};

G_DEFINE_FINAL_TYPE (SkPictureStore, sk_picture_store, G_TYPE_OBJECT)

enum {
  PROP_BUNDLE = 1,
  PROP_LOOK,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
append_stylesheet (GString *styles, const char *name)
{
  g_autofree char *path = g_strconcat (STYLE_PATH, name, ".css", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_if_fail (bytes != NULL);
  g_string_append_len (styles, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
}

static char *
make_stylesheet (SkPictureStore *self, int width)
{
  g_autoptr (GString) styles = g_string_new (NULL);

  append_stylesheet (styles, self->colours);
  if (width >= LARGE_FROM)
    append_stylesheet (styles, strstr (self->colours, "yellow") != NULL ? "large-contrast" : "large");
  return g_string_free (g_steal_pointer (&styles), FALSE);
}

static GdkTexture *
draw_bitmap (GBytes *bytes, int width, int height, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_stream_at_scale (stream, width, height, TRUE, NULL, error);
  g_autoptr (GBytes) pixels = NULL;

  if (pixbuf == NULL)
    return NULL;
  pixels = gdk_pixbuf_read_pixel_bytes (pixbuf);
  return gdk_memory_texture_new (gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf),
                                 gdk_pixbuf_get_has_alpha (pixbuf) ? GDK_MEMORY_R8G8B8A8 : GDK_MEMORY_R8G8B8, pixels,
                                 (gsize) gdk_pixbuf_get_rowstride (pixbuf));
}

static GdkTexture *
draw (SkPictureStore *self, const char *key, int width, int height, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *stylesheet = NULL;
  SkPictureFormat format;

  bytes = sk_bundle_load_picture (self->bundle, key, &format, error);
  if (bytes == NULL)
    return NULL;
  if (format == SK_PICTURE_BITMAP)
    return draw_bitmap (bytes, width, height, error);
  stylesheet = make_stylesheet (self, width);
  return sk_drawing_render (bytes, stylesheet, width, height, error);
}

static void
look_changed_cb (SkPictureStore *self)
{
  if (g_strcmp0 (self->colours, sk_look_get_colours (self->look)) == 0)
    return;
  g_free (self->colours);
  self->colours = g_strdup (sk_look_get_colours (self->look));
  g_hash_table_remove_all (self->textures);
}

static void
sk_picture_store_constructed (GObject *object)
{
  SkPictureStore *self = SK_PICTURE_STORE (object);

  G_OBJECT_CLASS (sk_picture_store_parent_class)->constructed (object);

  self->colours = g_strdup (sk_look_get_colours (self->look));
  g_signal_connect_object (self->look, "changed", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
sk_picture_store_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SkPictureStore *self = SK_PICTURE_STORE (object);

  switch (id) {
  case PROP_BUNDLE:
    self->bundle = g_value_dup_object (value);
    break;
  case PROP_LOOK:
    self->look = g_value_dup_object (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
sk_picture_store_dispose (GObject *object)
{
  SkPictureStore *self = SK_PICTURE_STORE (object);

  g_clear_object (&self->bundle);
  g_clear_object (&self->look);
  g_clear_pointer (&self->textures, g_hash_table_unref);
  g_clear_pointer (&self->failed, g_hash_table_unref);
  g_clear_pointer (&self->colours, g_free);

  G_OBJECT_CLASS (sk_picture_store_parent_class)->dispose (object);
}

static void
sk_picture_store_class_init (SkPictureStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = sk_picture_store_constructed;
  object_class->set_property = sk_picture_store_set_property;
  object_class->dispose = sk_picture_store_dispose;

  properties[PROP_BUNDLE] = g_param_spec_object ("bundle", NULL, NULL, SK_TYPE_BUNDLE, flags);
  properties[PROP_LOOK] = g_param_spec_object ("look", NULL, NULL, SK_TYPE_LOOK, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sk_picture_store_init (SkPictureStore *self)
{
  self->textures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->failed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

SkPictureStore *
sk_picture_store_new (SkBundle *bundle, SkLook *look)
{
  return g_object_new (SK_TYPE_PICTURE_STORE, "bundle", bundle, "look", look, NULL);
}

GdkTexture *
sk_picture_store_get (SkPictureStore *self, const char *key, int width, int height)
{
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = NULL;

  g_return_val_if_fail (SK_IS_PICTURE_STORE (self), NULL);

  name = g_strdup_printf ("%s %d %d", key, width, height);
  texture = g_hash_table_lookup (self->textures, name);
  if (texture != NULL)
    return g_object_ref (texture);
  texture = draw (self, key, width, height, &error);
  if (texture != NULL)
    g_hash_table_insert (self->textures, g_steal_pointer (&name), g_object_ref (texture));
  else if (g_hash_table_add (self->failed, g_strdup (key)))
    g_warning ("The picture %s cannot be drawn: %s", key, error->message);
  return texture;
}

SkLook *
sk_picture_store_get_look (SkPictureStore *self)
{
  g_return_val_if_fail (SK_IS_PICTURE_STORE (self), NULL);

  return self->look;
}
