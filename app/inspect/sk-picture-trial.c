/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-picture-trial.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <librsvg/rsvg.h>
#include <string.h>

#include "sk-bitmap-check.h"

/* As large as a picture stands on the screen, in px. */
#define SIDE 512
/* Of 255: what is clearer than this nobody sees. */
#define LEAST_SEEN 16
/* Of a bitmap, in dots. */
#define MOST_SIDE 2048
/* Bytes: enough to decode another colour from. */
#define PADDING 64

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

/* No screen of a kiosk shows more of it. */
static void
make_small_cb (GdkPixbufLoader *loader, int width, int height, gpointer data G_GNUC_UNUSED)
{
  double scale = (double) MOST_SIDE / MAX (width, height);

  if (scale < 1)
    gdk_pixbuf_loader_set_size (loader, (int) MAX (1, width * scale), (int) MAX (1, height * scale));
}

/* Padding: bytes that are read behind it, or NULL. */
static GdkPixbuf *
decode (GBytes *bytes, GBytes *padding, GError **error)
{
  gboolean is_png = *(const guint8 *) g_bytes_get_data (bytes, NULL) == 0x89;
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (is_png ? "png" : "jpeg", error);
  gboolean loaded;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (make_small_cb), NULL);
  loaded = gdk_pixbuf_loader_write_bytes (loader, bytes, error) &&
           (padding == NULL || gdk_pixbuf_loader_write_bytes (loader, padding, error));
  if (!gdk_pixbuf_loader_close (loader, loaded ? error : NULL) || !loaded)
    return NULL;
  return gdk_pixbuf_apply_embedded_orientation (gdk_pixbuf_loader_get_pixbuf (loader));
}

static GBytes *
decode_with (GBytes *bytes, guint8 padding)
{
  guint8 bytes_behind[PADDING + 2];
  g_autoptr (GBytes) behind = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;

  memset (bytes_behind, padding, PADDING);
  memcpy (bytes_behind + PADDING, "\xff\xd9", 2); /* the end */
  behind = g_bytes_new (bytes_behind, sizeof bytes_behind);
  pixbuf = decode (bytes, behind, NULL);
  return pixbuf != NULL ? gdk_pixbuf_read_pixel_bytes (pixbuf) : NULL;
}

gboolean
sk_picture_trial_is_whole (GBytes *bytes)
{
  static const guint8 nothing[16] = { 0 };
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) other = NULL;

  if (sk_bitmap_check_has_end (bytes))
    return TRUE;
  /* Where copying stopped, the rest of the file may be nothing but zeros. */
  if (length > sizeof nothing && memcmp (data + length - sizeof nothing, nothing, sizeof nothing) == 0)
    return FALSE;
  one = decode_with (bytes, 0x00);
  other = decode_with (bytes, 0x55);
  return one != NULL && other != NULL && g_bytes_equal (one, other);
}

GBytes *
sk_picture_trial_redraw_bitmap (GBytes *bytes, gboolean is_png, GError **error)
{
  g_autoptr (GdkPixbuf) upright = decode (bytes, NULL, error);

  return upright != NULL ? write_bitmap (upright, is_png, error) : NULL;
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
