/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-picture-trial.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <librsvg/rsvg.h>

/* As large as a picture stands on the screen, in px. */
#define SIDE 512

gboolean
sk_picture_trial_draw_svg (GBytes *bytes, GError **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  RsvgHandle *handle = rsvg_handle_new_from_data (data, length, error);
  RsvgRectangle area = { 0, 0, SIDE, SIDE };
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean drawn;

  if (handle == NULL)
    return FALSE;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cr = cairo_create (surface);
  drawn = rsvg_handle_render_document (handle, cr, &area, error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
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
  static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"1\" height=\"1\"/></svg>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, sizeof svg - 1);
  g_autoptr (GdkPixbuf) dot = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 1, 1);

  gdk_pixbuf_fill (dot, 0);
  sk_picture_trial_draw_svg (bytes, NULL);
  for (int is_png = 0; is_png <= 1; is_png++) {
    g_autoptr (GBytes) bitmap = write_bitmap (dot, is_png, NULL);
    GBytes *again = bitmap != NULL ? sk_picture_trial_redraw_bitmap (bitmap, is_png, NULL) : NULL;

    g_clear_pointer (&again, g_bytes_unref);
  }
}
