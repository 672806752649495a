/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-rendition.h"

#include "sk-drawing.h"

struct _SkRendition {
  SkBundle *bundle;
  char *key;
  char *stylesheet;
  int width, height;

  gsize drawn; /* of g_once_init_enter (); what follows is not touched any more then */
  GdkTexture *texture;
  GError *error;
};

SkRendition *
sk_rendition_new (SkBundle *bundle, const char *key, const char *stylesheet, int width, int height)
{
  SkRendition *self = g_atomic_rc_box_new0 (SkRendition);

  self->bundle = g_object_ref (bundle);
  self->key = g_strdup (key);
  self->stylesheet = g_strdup (stylesheet);
  self->width = width;
  self->height = height;
  return self;
}

SkRendition *
sk_rendition_ref (SkRendition *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  SkRendition *self = data;

  g_object_unref (self->bundle);
  g_free (self->key);
  g_free (self->stylesheet);
  g_clear_object (&self->texture);
  g_clear_error (&self->error);
}

void
sk_rendition_unref (SkRendition *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static GdkPixbuf *
decode (GBytes *bytes, int width, int height, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return gdk_pixbuf_new_from_stream_at_scale (stream, width, height, TRUE, NULL, error);
}

/* Exif's Orientation: from 5 on, the telephone was held upright. */
static gboolean
lies_on_its_side (GdkPixbuf *pixbuf)
{
  const char *orientation = gdk_pixbuf_get_option (pixbuf, "orientation");

  return orientation != NULL && *orientation >= '5';
}

static GdkTexture *
draw_bitmap (SkRendition *self, GBytes *bytes, GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = decode (bytes, self->width, self->height, error);
  g_autoptr (GdkPixbuf) upright = NULL;
  g_autoptr (GBytes) pixels = NULL;

  if (pixbuf != NULL && lies_on_its_side (pixbuf)) {
    g_clear_object (&pixbuf);
    pixbuf = decode (bytes, self->height, self->width, error);
  }
  if (pixbuf == NULL)
    return NULL;
  upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);
  pixels = gdk_pixbuf_read_pixel_bytes (upright);
  return gdk_memory_texture_new (gdk_pixbuf_get_width (upright), gdk_pixbuf_get_height (upright),
                                 gdk_pixbuf_get_has_alpha (upright) ? GDK_MEMORY_R8G8B8A8 : GDK_MEMORY_R8G8B8, pixels,
                                 (gsize) gdk_pixbuf_get_rowstride (upright));
}

static GdkTexture *
draw (SkRendition *self, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  SkPictureFormat format;

  bytes = sk_bundle_load_picture (self->bundle, self->key, &format, error);
  if (bytes == NULL)
    return NULL;
  if (format == SK_PICTURE_BITMAP)
    return draw_bitmap (self, bytes, error);
  return sk_drawing_render (bytes, self->stylesheet, self->width, self->height, error);
}

void
sk_rendition_draw (SkRendition *self)
{
  if (!g_once_init_enter (&self->drawn))
    return;
  self->texture = draw (self, &self->error);
  g_once_init_leave (&self->drawn, TRUE);
}

GdkTexture *
sk_rendition_get_texture (SkRendition *self, const GError **error)
{
  sk_rendition_draw (self);
  *error = self->error;
  return self->texture;
}
