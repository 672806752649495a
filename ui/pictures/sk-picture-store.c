/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-picture-store.h"

#include "sk-grounds.h"
#include "sk-rendition.h"

#define STYLE_PATH "/org/southend/SendKiosk/pictures/style/"
/* A line that is right at 96 px is coarse at 360 (look, Pictures). */
#define LARGE_FROM 280

struct _SkPictureStore {
  GObject parent_instance;

  SkBundle *bundle;
  SkLook *look;
  GHashTable *renditions; /* "KEY WIDTH HEIGHT" to SkRendition, in the colours of the scheme */
  GHashTable *failed;     /* keys that were complained about */
  char *colours;          /* the scheme of the renditions */
  SkGrounds *grounds;     /* of that scheme */
  GThreadPool *drawers;
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

/* What there is of it, drawn or not (transfer none). */
static SkRendition *
find (SkPictureStore *self, const char *key, int width, int height)
{
  g_autofree char *name = g_strdup_printf ("%s %d %d", key, width, height);
  SkRendition *rendition = g_hash_table_lookup (self->renditions, name);
  g_autofree char *stylesheet = NULL;

  if (rendition != NULL)
    return rendition;
  stylesheet = make_stylesheet (self, width);
  rendition = sk_rendition_new (self->bundle, key, stylesheet, self->grounds, width, height);
  g_hash_table_insert (self->renditions, g_steal_pointer (&name), rendition);
  return rendition;
}

static void
draw_cb (gpointer data, gpointer user_data)
{
  g_autoptr (SkRendition) rendition = data;

  sk_rendition_draw (rendition);
}

static void
set_colours (SkPictureStore *self, const char *colours)
{
  g_free (self->colours);
  self->colours = g_strdup (colours);
  g_clear_pointer (&self->grounds, sk_grounds_unref);
  self->grounds = sk_grounds_new (colours);
}

static void
look_changed_cb (SkPictureStore *self)
{
  if (g_strcmp0 (self->colours, sk_look_get_colours (self->look)) == 0)
    return;
  set_colours (self, sk_look_get_colours (self->look));
  g_hash_table_remove_all (self->renditions);
}

static void
sk_picture_store_constructed (GObject *object)
{
  SkPictureStore *self = SK_PICTURE_STORE (object);

  G_OBJECT_CLASS (sk_picture_store_parent_class)->constructed (object);

  set_colours (self, sk_look_get_colours (self->look));
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

  if (self->drawers != NULL)
    g_thread_pool_free (g_steal_pointer (&self->drawers), TRUE, TRUE);
  g_clear_object (&self->bundle);
  g_clear_object (&self->look);
  g_clear_pointer (&self->renditions, g_hash_table_unref);
  g_clear_pointer (&self->failed, g_hash_table_unref);
  g_clear_pointer (&self->colours, g_free);
  g_clear_pointer (&self->grounds, sk_grounds_unref);

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
  self->renditions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sk_rendition_unref);
  self->failed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->drawers = g_thread_pool_new_full (draw_cb, NULL, (GDestroyNotify) sk_rendition_unref, 1, FALSE, NULL);
}

SkPictureStore *
sk_picture_store_new (SkBundle *bundle, SkLook *look)
{
  return g_object_new (SK_TYPE_PICTURE_STORE, "bundle", bundle, "look", look, NULL);
}

void
sk_picture_store_prepare (SkPictureStore *self, const char *key, int width, int height)
{
  g_return_if_fail (SK_IS_PICTURE_STORE (self));

  g_thread_pool_push (self->drawers, sk_rendition_ref (find (self, key, width, height)), NULL);
}

GdkTexture *
sk_picture_store_get (SkPictureStore *self, const char *key, int width, int height)
{
  const GError *error;
  GdkTexture *texture = NULL;

  g_return_val_if_fail (SK_IS_PICTURE_STORE (self), NULL);

  texture = sk_rendition_get_texture (find (self, key, width, height), &error);
  if (texture == NULL && g_hash_table_add (self->failed, g_strdup (key)))
    g_warning ("The picture %s cannot be drawn: %s", key, error->message);
  return texture != NULL ? g_object_ref (texture) : NULL;
}

SkLook *
sk_picture_store_get_look (SkPictureStore *self)
{
  g_return_val_if_fail (SK_IS_PICTURE_STORE (self), NULL);

  return self->look;
}
