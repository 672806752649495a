/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-picture-trial.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <librsvg/rsvg.h>

/* As large as a picture stands on the screen, in px. */
#define SIDE 512
/* Of 255: what is clearer than this nobody sees. */
#define LEAST_SEEN 16

/* A drawing on its page, which is as large as fits. */
static cairo_surface_t *
draw (RsvgHandle *handle, GError **error)
{
  RsvgRectangle page = { 0, 0, SIDE, SIDE };
  gboolean has_width, has_height, has_box;
  RsvgLength width, height;
  RsvgRectangle box;
  cairo_surface_t *surface;
  cairo_t *cr;

  rsvg_handle_get_intrinsic_dimensions (handle, &has_width, &width, &has_height, &height, &has_box, &box);
  if (has_box && box.width > 0 && box.height > 0) {
    page.width = MAX (1, SIDE * MIN (1, box.width / box.height));
    page.height = MAX (1, SIDE * MIN (1, box.height / box.width));
  }
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) page.width, (int) page.height);
  cr = cairo_create (surface);
  if (!rsvg_handle_render_document (handle, cr, &page, error))
    g_clear_pointer (&surface, cairo_surface_destroy);
  cairo_destroy (cr);
  return surface;
}

/* The part of the page, of its width, its height or both, that the drawing fills; 0 where nothing is to be seen. */
static void
measure (cairo_surface_t *surface, SkPictureExtent *extent)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int left = width, right = -1, top = height, bottom = -1;

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++) {
    const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (surface) +
                                            (gsize) y * (gsize) cairo_image_surface_get_stride (surface));

    for (int x = 0; x < width; x++) {
      if (row[x] >> 24 >= LEAST_SEEN) {
        left = MIN (left, x);
        right = MAX (right, x);
        top = MIN (top, y);
        bottom = y;
      }
    }
  }
  extent->width = right < 0 ? 0 : (double) (right - left + 1) / width;
  extent->height = right < 0 ? 0 : (double) (bottom - top + 1) / height;
}

gboolean
sk_picture_trial_draw_svg (GBytes *bytes, SkPictureExtent *extent, GError **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  RsvgHandle *handle = rsvg_handle_new_from_data (data, length, error);
  cairo_surface_t *surface = NULL;
  gboolean drawn;

  if (handle == NULL)
    return FALSE;
  surface = draw (handle, error);
  drawn = surface != NULL;
  if (drawn)
    measure (surface, extent);
  g_clear_pointer (&surface, cairo_surface_destroy);
  g_object_unref (handle);
  return drawn;
}

static GBytes *
write_bitmap (GdkPixbuf *pixbuf, gboolean is_png, GError **error)
{
  char *data;
  gsize length;
  gboolean written;

  if (is_png)
    written = gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", error, NULL);
  else
    written = gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "jpeg", error, "quality", "92", NULL);
  return written ? g_bytes_new_take (data, length) : NULL;
}

GBytes *
sk_picture_trial_redraw_bitmap (GBytes *bytes, gboolean is_png, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (is_png ? "png" : "jpeg", error);
  g_autoptr (GdkPixbuf) upright = NULL;
  gboolean loaded;

  if (loader == NULL)
    return NULL;
  loaded = gdk_pixbuf_loader_write_bytes (loader, bytes, error);
  if (!gdk_pixbuf_loader_close (loader, loaded ? error : NULL) || !loaded)
    return NULL;
  upright = gdk_pixbuf_apply_embedded_orientation (gdk_pixbuf_loader_get_pixbuf (loader));
  g_clear_object (&loader);
  return write_bitmap (upright, is_png, error);
}

void
sk_picture_trial_prepare (void)
{
  /* Letters of each form, in the one family that clean drawings have: their files are opened by the first of each. */
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' font-family='Andika, sans-serif'><text y='9'>a"
                            "<tspan font-weight='bold'>a<tspan font-style='italic'>a</tspan></tspan>"
                            "<tspan font-style='italic'>a</tspan></text></svg>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, sizeof svg - 1);
  g_autoptr (GdkPixbuf) dot = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 1, 1);
  SkPictureExtent extent;

  gdk_pixbuf_fill (dot, 0);
  sk_picture_trial_draw_svg (bytes, &extent, NULL);
  for (int is_png = 0; is_png <= 1; is_png++) {
    g_autoptr (GBytes) bitmap = write_bitmap (dot, is_png, NULL);
    GBytes *again = bitmap != NULL ? sk_picture_trial_redraw_bitmap (bitmap, is_png, NULL) : NULL;

    g_clear_pointer (&again, g_bytes_unref);
  }
}
