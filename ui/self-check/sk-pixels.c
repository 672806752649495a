/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-pixels.h"

#include <math.h>

/* Outlines stand within so many px of the edge of what they go around, in px. */
#define OUTSIDE 3
#define INSIDE 9

struct _SkPixels {
  int width;
  int height;
  guint32 *colours; /* a row after the other: red, green and blue in the lower 24 bits */
};

SkPixels *
sk_pixels_new (GtkWindow *window)
{
  g_autoptr (GdkPaintable) view = gtk_widget_paintable_new (GTK_WIDGET (window));
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  int width = gtk_widget_get_width (GTK_WIDGET (window));
  int height = gtk_widget_get_height (GTK_WIDGET (window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  SkPixels *self = NULL;

  gdk_paintable_snapshot (view, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gsk_render_node_unref (node);
  self = g_new0 (SkPixels, 1);
  self->width = gdk_texture_get_width (texture);
  self->height = gdk_texture_get_height (texture);
  self->colours = g_new (guint32, (gsize) self->width * (gsize) self->height);
  gdk_texture_download (texture, (guchar *) self->colours, (gsize) self->width * sizeof (guint32));
  return self;
}

void
sk_pixels_free (SkPixels *self)
{
  g_free (self->colours);
  g_free (self);
}

static double
get_linear (guint32 colour, int shift)
{
  double value = (double) ((colour >> shift) & 0xff) / 255;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_luminance (guint32 colour)
{
  return 0.2126 * get_linear (colour, 16) + 0.7152 * get_linear (colour, 8) + 0.0722 * get_linear (colour, 0);
}

static double
get_ratio (guint32 one, guint32 other)
{
  double a = get_luminance (one);
  double b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static guint32
get_colour (const SkPixels *self, int x, int y)
{
  x = CLAMP (x, 0, self->width - 1);
  y = CLAMP (y, 0, self->height - 1);
  return self->colours[(gsize) y * (gsize) self->width + (gsize) x] & 0xffffff;
}

gboolean
sk_pixels_contain (const SkPixels *self, const graphene_rect_t *area)
{
  return area->size.width >= 1 && area->size.height >= 1 && area->origin.x >= 0 && area->origin.y >= 0 &&
         area->origin.x + area->size.width <= (float) self->width &&
         area->origin.y + area->size.height <= (float) self->height;
}

static void
add_count (GHashTable *counts, guint32 colour, guint n)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (colour)));

  g_hash_table_insert (counts, GUINT_TO_POINTER (colour), GUINT_TO_POINTER (before + n));
}

/* Colour to how often it is there. Most px are like the one before. */
static GHashTable *
count_colours (const SkPixels *self, const graphene_rect_t *area)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  guint32 last = 0;
  guint n = 0;

  for (int y = (int) area->origin.y; y < (int) (area->origin.y + area->size.height); y++) {
    for (int x = (int) area->origin.x; x < (int) (area->origin.x + area->size.width); x++) {
      guint32 colour = get_colour (self, x, y);

      if (colour != last) {
        add_count (counts, last, n);
        n = 0;
      }
      last = colour;
      n++;
    }
  }
  add_count (counts, last, n);
  return counts;
}

double
sk_pixels_get_contrast (const SkPixels *self, const graphene_rect_t *area)
{
  g_autoptr (GHashTable) counts = count_colours (self, area);
  GHashTableIter iter;
  gpointer colour, count;
  guint32 ground = 0;
  guint most = 0;
  double best = 1;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &colour, &count)) {
    if (GPOINTER_TO_UINT (count) > most) {
      most = GPOINTER_TO_UINT (count);
      ground = GPOINTER_TO_UINT (colour);
    }
  }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &colour, &count)) {
    if (GPOINTER_TO_UINT (count) > 0)
      best = MAX (best, get_ratio (ground, GPOINTER_TO_UINT (colour)));
  }
  return best;
}

double
sk_pixels_get_edge_contrast (const SkPixels *self, const graphene_rect_t *area)
{
  int x = (int) area->origin.x;
  int y = (int) (area->origin.y + area->size.height / 2);
  guint32 outside = get_colour (self, x - OUTSIDE, y);
  double best = 1;

  for (int inside = -1; inside < INSIDE; inside++)
    best = MAX (best, get_ratio (outside, get_colour (self, x + inside, y)));
  return best;
}

guint
sk_pixels_count_changes (const SkPixels *self, const SkPixels *other, const graphene_rect_t *area, double contrast)
{
  guint n = 0;

  for (int y = (int) area->origin.y; y < (int) (area->origin.y + area->size.height); y++) {
    for (int x = (int) area->origin.x; x < (int) (area->origin.x + area->size.width); x++) {
      guint32 before = get_colour (self, x, y);
      guint32 after = get_colour (other, x, y);

      if (before != after && get_ratio (before, after) >= contrast)
        n++;
    }
  }
  return n;
}
