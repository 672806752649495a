/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-scale.h"

#include <hb-ot.h>

#define MM_PER_INCH 25.4
#define USUAL_PX_PER_MM (96 / MM_PER_INCH)
/* No screen to be touched is coarser or finer: monitors that say so give a shape in place of a size, or a mistake. */
#define LEAST_PX_PER_MM 0.8
#define MOST_PX_PER_MM 20.0
/* EN 301 549, 5.1.4. */
#define LEAST_ANGLE 0.7
#define LARGEST_STEP 4.0

/* Px a millimetre along one side, or 0 where that is not known. */
static double
get_density (int px, int mm)
{
  double density = mm > 0 ? (double) px / mm : 0;

  return density >= LEAST_PX_PER_MM && density <= MOST_PX_PER_MM ? density : 0;
}

SkScale
sk_scale_for_sizes (int width, int height, int told_width_mm, int told_height_mm, guint width_mm, guint height_mm,
                    guint distance_mm)
{
  SkScale scale = { USUAL_PX_PER_MM, distance_mm };
  double across, down;

  /* A monitor that was turned may tell its sides as they were. */
  if ((width < height) != (told_width_mm < told_height_mm)) {
    int told = told_width_mm;

    told_width_mm = told_height_mm;
    told_height_mm = told;
  }
  across = get_density (width, width_mm > 0 ? (int) width_mm : told_width_mm);
  down = get_density (height, height_mm > 0 ? (int) height_mm : told_height_mm);
  /* One side that is set is enough: the other one's pixels are as large. */
  if (width_mm > 0 && height_mm == 0 && across > 0)
    down = across;
  if (height_mm > 0 && width_mm == 0 && down > 0)
    across = down;
  if (across > 0 || down > 0)
    scale.px_per_mm = MAX (across, down);
  return scale;
}

SkScale
sk_scale_for_monitor (GdkMonitor *monitor, guint width_mm, guint height_mm, guint distance_mm)
{
  GdkRectangle area = { 0, 0, 0, 0 };

  if (monitor == NULL)
    return sk_scale_for_sizes (0, 0, 0, 0, 0, 0, distance_mm);
  gdk_monitor_get_geometry (monitor, &area);
  return sk_scale_for_sizes (area.width, area.height, gdk_monitor_get_width_mm (monitor),
                             gdk_monitor_get_height_mm (monitor), width_mm, height_mm, distance_mm);
}

double
sk_scale_to_mm (const SkScale *self, double px)
{
  return px / self->px_per_mm;
}

double
sk_scale_to_px (const SkScale *self, double mm)
{
  return mm * self->px_per_mm;
}

double
sk_scale_get_capital_at_distance (const SkScale *self)
{
  return LEAST_ANGLE * G_PI * self->distance_mm / 180;
}

double
sk_scale_get_zoom (const SkScale *self, double capital)
{
  double least = MAX (SK_SCALE_LEAST_CAPITAL_MM, sk_scale_get_capital_at_distance (self) / LARGEST_STEP);

  return MAX (1, sk_scale_to_px (self, least) / (SK_SCALE_SENTENCE_PX * capital));
}

static gboolean
has_capitals (PangoFont *font)
{
  hb_codepoint_t glyph;

  return hb_font_get_nominal_glyph (pango_font_get_hb_font (font), 'H', &glyph);
}

static double
measure_font (PangoFont *font)
{
  hb_font_t *shapes = pango_font_get_hb_font (font);
  hb_codepoint_t glyph;
  hb_glyph_extents_t extents;
  hb_position_t height = 0;

  /* The letter H as it is drawn: what fonts tell of themselves is not always so. Those of other scripts have no H. */
  if (hb_font_get_nominal_glyph (shapes, 'H', &glyph) && hb_font_get_glyph_extents (shapes, glyph, &extents))
    return (double) ABS (extents.height) / PANGO_SCALE;
  hb_ot_metrics_get_position_with_fallback (shapes, HB_OT_METRICS_TAG_CAP_HEIGHT, &height);
  return (double) height / PANGO_SCALE;
}

double
sk_scale_measure_capital (const PangoFontDescription *font)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFont) loaded = pango_context_load_font (context, font);

  g_object_unref (context);
  g_return_val_if_fail (loaded != NULL, 0);

  return measure_font (loaded);
}

double
sk_scale_measure_least_capital (PangoLayout *layout)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  double least = 0;

  do {
    PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
    double capital;

    if (run == NULL)
      continue;
    /* The letters of some scripts are neither capital nor small. */
    if (!has_capitals (run->item->analysis.font))
      continue;
    capital = measure_font (run->item->analysis.font);
    if (least <= 0 || capital < least)
      least = capital;
  } while (pango_layout_iter_next_run (iter));
  return least;
}
