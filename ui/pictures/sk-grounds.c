/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-grounds.h"

#include <math.h>
#include <string.h>

#define CONTRAST 3.0
/* How much of a picture may be lost on its ground: of a drawing little, of one that fills its place, as a photograph does,
 * nearly all, for it is its own ground. */
#define MOST_LOST 0.1
#define MOST_LOST_OF_FULL 0.97
#define FULL 0.98
/* A plate is no use that does not show more than this. */
#define GAIN 0.05
/* Of 255: clearer than this is no part of the picture. */
#define LEAST_SEEN 128
#define N_LIGHTS 1024

struct _SkGrounds {
  GArray *luminances; /* of double, from 0 to 1 */
};

/* How much of a picture is how light. */
typedef struct {
  guint counts[N_LIGHTS];
  guint n_seen;
  gsize n_all;
} Lights;

static double
get_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* WCAG 2.2, "relative luminance". */
static double
get_luminance (double red, double green, double blue)
{
  return 0.2126 * get_linear (red) + 0.7152 * get_linear (green) + 0.0722 * get_linear (blue);
}

static gboolean
is_ground (const char *name)
{
  return g_str_equal (name, "ground") || g_str_equal (name, "card") || g_str_has_suffix (name, "_tint");
}

static void
read_grounds (SkGrounds *self, const char *css)
{
  g_autoptr (GRegex) rule = g_regex_new ("@define-color (\\w+) (#[0-9a-f]{6});", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (rule, css, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL)) {
    g_autofree char *name = g_match_info_fetch (match, 1);
    g_autofree char *text = g_match_info_fetch (match, 2);
    double luminance;
    GdkRGBA colour;

    if (!is_ground (name) || g_str_equal (name, "read_tint") || !gdk_rgba_parse (&colour, text))
      continue;
    luminance = get_luminance ((double) colour.red, (double) colour.green, (double) colour.blue);
    g_array_append_val (self->luminances, luminance);
  }
}

SkGrounds *
sk_grounds_new (const char *scheme)
{
  SkGrounds *self = g_atomic_rc_box_new0 (SkGrounds);
  g_autofree char *path = g_strdup_printf ("/org/southend/SendKiosk/style/colours-%s.css", scheme);
  g_autoptr (GBytes) css = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  self->luminances = g_array_new (FALSE, FALSE, sizeof (double));
  g_return_val_if_fail (css != NULL, self);
  read_grounds (self, g_bytes_get_data (css, NULL));
  return self;
}

SkGrounds *
sk_grounds_ref (SkGrounds *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  SkGrounds *self = data;

  g_array_unref (self->luminances);
}

void
sk_grounds_unref (SkGrounds *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static void
count_lights (GdkTexture *picture, Lights *lights)
{
  int width = gdk_texture_get_width (picture);
  int height = gdk_texture_get_height (picture);
  g_autofree guint32 *pixels = NULL;
  double linear[256];

  lights->n_all = (gsize) width * (gsize) height;
  pixels = g_new (guint32, lights->n_all);
  gdk_texture_download (picture, (guchar *) pixels, (gsize) width * sizeof *pixels);
  for (int i = 0; i < 256; i++)
    linear[i] = get_linear (i / 255.0);
  for (gsize i = 0; i < lights->n_all; i++) {
    guint alpha = pixels[i] >> 24;

    if (alpha >= LEAST_SEEN) {
      double luminance = 0.2126 * linear[MIN ((pixels[i] >> 16 & 0xff) * 255 / alpha, 255)] +
                         0.7152 * linear[MIN ((pixels[i] >> 8 & 0xff) * 255 / alpha, 255)] +
                         0.0722 * linear[MIN ((pixels[i] & 0xff) * 255 / alpha, 255)];

      lights->counts[(int) (luminance * (N_LIGHTS - 1) + 0.5)]++;
      lights->n_seen++;
    }
  }
}

/* The part of what is drawn that does not stand out from such a ground. */
static double
get_lost (const Lights *lights, double ground)
{
  guint lost = 0;

  for (int i = 0; i < N_LIGHTS; i++) {
    double luminance = (double) i / (N_LIGHTS - 1);

    if ((MAX (luminance, ground) + 0.05) / (MIN (luminance, ground) + 0.05) < CONTRAST)
      lost += lights->counts[i];
  }
  return (double) lost / lights->n_seen;
}

const GdkRGBA *
sk_grounds_choose_plate (const SkGrounds *self, GdkTexture *picture)
{
  static const GdkRGBA light = { 1, 1, 1, 1 };
  static const GdkRGBA dark = { 0.08f, 0.08f, 0.08f, 1 };
  g_autofree Lights *lights = g_new0 (Lights, 1);
  double lost = 0, most;

  count_lights (picture, lights);
  if (lights->n_seen == 0)
    return NULL;
  for (guint i = 0; i < self->luminances->len; i++)
    lost = MAX (lost, get_lost (lights, g_array_index (self->luminances, double, i)));
  most = lights->n_seen >= FULL * (double) lights->n_all ? MOST_LOST_OF_FULL : MOST_LOST;
  if (lost <= most)
    return NULL;
  if (get_lost (lights, 1) < lost - GAIN)
    return &light;
  return lost > 1 - GAIN && get_lost (lights, get_luminance (0.08, 0.08, 0.08)) < lost - GAIN ? &dark : NULL;
}
