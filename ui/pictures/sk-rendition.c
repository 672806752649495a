/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-rendition.h"

#include "sk-drawing.h"
#include "sk-svg-filter.h"

/* A picture on a plate, beside one that needs none. */
#define PART_OF_PLATE 0.86

struct _SkRendition {
  SkBundle *bundle;
  char *key;
  char *stylesheet;
  SkGrounds *grounds;
  int width, height;

  gsize drawn; /* of g_once_init_enter (); what follows is not touched any more then */
  GdkTexture *texture;
  GError *error;
};

SkRendition *
sk_rendition_new (SkBundle *bundle, const char *key, const char *stylesheet, SkGrounds *grounds, int width, int height)
{
  SkRendition *self = g_atomic_rc_box_new0 (SkRendition);

  self->bundle = g_object_ref (bundle);
  self->key = g_strdup (key);
  self->stylesheet = g_strdup (stylesheet);
  self->grounds = sk_grounds_ref (grounds);
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
  sk_grounds_unref (self->grounds);
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
draw_bitmap (GBytes *bytes, int width, int height, GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = decode (bytes, width, height, error);
  g_autoptr (GdkPixbuf) upright = NULL;
  g_autoptr (GBytes) pixels = NULL;

  if (pixbuf != NULL && lies_on_its_side (pixbuf)) {
    g_clear_object (&pixbuf);
    pixbuf = decode (bytes, height, width, error);
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
draw_at (SkRendition *self, GBytes *bytes, SkPictureFormat format, double part, GError **error)
{
  int width = (int) MAX (1, self->width * part);
  int height = (int) MAX (1, self->height * part);

  if (format == SK_PICTURE_BITMAP)
    return draw_bitmap (bytes, width, height, error);
  return sk_drawing_render (bytes, self->stylesheet, width, height, error);
}

/* What has no colours of the scheme keeps its own, and must be seen all the same. */
static GdkTexture *
draw (SkRendition *self, GError **error)
{
  SkPictureFormat format;
  g_autoptr (GBytes) bytes = sk_bundle_load_picture (self->bundle, self->key, &format, error);
  g_autoptr (GdkTexture) picture = bytes != NULL ? draw_at (self, bytes, format, 1, error) : NULL;
  g_autoptr (GdkTexture) smaller = NULL;
  const GdkRGBA *plate;

  if (picture == NULL || (format == SK_PICTURE_SVG && sk_svg_filter_has_classes (bytes)))
    return g_steal_pointer (&picture);
  plate = sk_grounds_choose_plate (self->grounds, picture);
  smaller = plate != NULL ? draw_at (self, bytes, format, PART_OF_PLATE, NULL) : NULL;
  if (smaller == NULL)
    return g_steal_pointer (&picture);
  return sk_drawing_lay_on_plate (smaller, plate, gdk_texture_get_width (picture), gdk_texture_get_height (picture));
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
