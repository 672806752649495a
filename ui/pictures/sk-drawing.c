/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-drawing.h"

#include <librsvg/rsvg.h>

/* Of a plate, as a part of its shorter side. */
#define CORNER 0.08

static GdkTexture *
texture_from_surface (cairo_surface_t *surface, int width, int height)
{
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) height * (gsize) stride,
                                      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

/* Not every librsvg that is meant here has an automatic pointer for its handle. */
static RsvgHandle *
load (GBytes *svg, const char *stylesheet, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (svg, &size);
  RsvgHandle *handle = rsvg_handle_new_from_data (data, size, error);

  if (handle != NULL && !rsvg_handle_set_stylesheet (handle, (const guint8 *) stylesheet, strlen (stylesheet), error))
    g_clear_object (&handle);
  return handle;
}

/* The largest size of the drawing's own shape that fits. */
static void
fit (RsvgHandle *handle, int *width, int *height)
{
  gboolean has_width, has_height, has_box;
  RsvgLength own_width, own_height;
  RsvgRectangle box;
  double scale;

  rsvg_handle_get_intrinsic_dimensions (handle, &has_width, &own_width, &has_height, &own_height, &has_box, &box);
  if (!has_box || box.width <= 0 || box.height <= 0)
    return;
  scale = MIN (*width / box.width, *height / box.height);
  *width = MAX (1, (int) (box.width * scale));
  *height = MAX (1, (int) (box.height * scale));
}

GdkTexture *
sk_drawing_render (GBytes *svg, const char *stylesheet, int width, int height, GError **error)
{
  RsvgHandle *handle = load (svg, stylesheet, error);
  RsvgRectangle area = { 0, 0, 0, 0 };
  cairo_surface_t *surface = NULL;
  GdkTexture *texture = NULL;
  cairo_t *cr = NULL;

  if (handle == NULL)
    return NULL;
  fit (handle, &width, &height);
  area.width = width;
  area.height = height;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  if (rsvg_handle_render_document (handle, cr, &area, error))
    texture = texture_from_surface (surface, width, height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (handle);
  return texture;
}

static void
draw_plate (cairo_t *cr, const GdkRGBA *colour, double width, double height)
{
  double radius = MIN (width, height) * CORNER;

  cairo_new_sub_path (cr);
  cairo_arc (cr, width - radius, radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, width - radius, height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, radius, height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, radius, radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_fill (cr);
}

static void
draw_texture (cairo_t *cr, GdkTexture *texture, int x, int y)
{
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  gdk_texture_download (texture, cairo_image_surface_get_data (surface),
                        (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);
  cairo_set_source_surface (cr, surface, x, y);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
}

GdkTexture *
sk_drawing_lay_on_plate (GdkTexture *picture, const GdkRGBA *colour, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  draw_plate (cr, colour, width, height);
  draw_texture (cr, picture, (width - gdk_texture_get_width (picture)) / 2,
                (height - gdk_texture_get_height (picture)) / 2);
  cairo_destroy (cr);
  texture = texture_from_surface (surface, width, height);
  cairo_surface_destroy (surface);
  return texture;
}
