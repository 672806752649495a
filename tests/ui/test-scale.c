/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* How large things are in millimetres, and the stylesheet in which nothing is too small. */

#include "sk-scale.h"
#include "sk-stylesheet.h"

#define DISTANCE 600
#define NEAR 0.001

static double
get_density (int width, int height, int told_width, int told_height, guint set_width, guint set_height)
{
  return sk_scale_for_sizes (width, height, told_width, told_height, set_width, set_height, DISTANCE).px_per_mm;
}

static void
test_density (void)
{
  /* 24 inches, as its EDID says. */
  g_assert_cmpfloat_with_epsilon (get_density (1920, 1080, 531, 299, 0, 0), 1920 / 531.0, NEAR);
  /* A setting beats the monitor, and one side stands for both. */
  g_assert_cmpfloat_with_epsilon (get_density (1280, 800, 531, 299, 215, 135), 1280 / 215.0, NEAR);
  g_assert_cmpfloat_with_epsilon (get_density (1280, 800, 531, 299, 215, 0), 1280 / 215.0, NEAR);
  g_assert_cmpfloat_with_epsilon (get_density (1280, 800, 531, 299, 0, 135), 800 / 135.0, NEAR);
  /* Turned: the monitor tells its sides as they were made. */
  g_assert_cmpfloat_with_epsilon (get_density (1080, 1920, 698, 393, 0, 0), 1920 / 698.0, NEAR);
  /* Nothing, or what cannot be: a shape (16 to 9, in cm) in place of a size. */
  g_assert_cmpfloat_with_epsilon (get_density (1920, 1080, 0, 0, 0, 0), 96 / 25.4, NEAR);
  g_assert_cmpfloat_with_epsilon (get_density (1920, 1080, 16, 9, 0, 0), 96 / 25.4, NEAR);
  g_assert_cmpfloat_with_epsilon (get_density (0, 0, 0, 0, 0, 0), 96 / 25.4, NEAR);
}

static void
test_millimetres (void)
{
  SkScale scale = sk_scale_for_sizes (1920, 1080, 480, 270, 0, 0, DISTANCE);

  g_assert_cmpfloat_with_epsilon (sk_scale_to_mm (&scale, 40), 10, NEAR);
  g_assert_cmpfloat_with_epsilon (sk_scale_to_px (&scale, 20), 80, NEAR);
  g_assert_cmpfloat_with_epsilon (sk_scale_get_capital_at_distance (&scale), 7.33, 0.005);
}

/* 40 px, or 4.8 mm, whichever is larger. */
static void
test_zoom (void)
{
  SkScale usual = sk_scale_for_sizes (1920, 1080, 531, 299, 0, 0, DISTANCE);
  SkScale fine = sk_scale_for_sizes (3840, 2160, 531, 299, 0, 0, DISTANCE);
  SkScale far = sk_scale_for_sizes (1920, 1080, 531, 299, 0, 0, 5000);

  g_assert_cmpfloat_with_epsilon (sk_scale_get_zoom (&usual, 0.725), 1, NEAR);
  g_assert_cmpfloat (sk_scale_get_zoom (&fine, 0.725), >, 1);
  g_assert_cmpfloat_with_epsilon (sk_scale_to_mm (&fine, 40 * 0.725 * sk_scale_get_zoom (&fine, 0.725)), 4.8, NEAR);
  /* From far away the largest step is still large enough. */
  g_assert_cmpfloat_with_epsilon (sk_scale_to_mm (&far, 4 * 40 * 0.725 * sk_scale_get_zoom (&far, 0.725)),
                                  sk_scale_get_capital_at_distance (&far), NEAR);
}

static double
measure (const char *family, double px)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (family);

  pango_font_description_set_absolute_size (font, px * PANGO_SCALE);
  return sk_scale_measure_capital (font);
}

/* As they are drawn. Their tables would say 1485 of 2048 for Andika, nothing for DejaVu Sans, and for OpenDyslexic the
 * whole em. */
static void
test_capital (void)
{
  g_assert_cmpfloat_with_epsilon (measure ("Andika", 2048), 1460, 3);
  g_assert_cmpfloat_with_epsilon (measure ("Andika", 40), 40 * 1460 / 2048.0, 0.1);
  g_assert_cmpfloat_with_epsilon (measure ("DejaVu Sans", 2048), 1493, 3);
  g_assert_cmpfloat_with_epsilon (measure ("OpenDyslexic", 1000), 729, 3);
}

/* The lowest of what is really drawn: words made smaller, and letters that another font had to lend. */
static void
test_least_capital (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Andika");
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *half = pango_attr_scale_new (0.5);

  g_object_unref (context);
  pango_font_description_set_absolute_size (font, 100 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  g_assert_cmpfloat_with_epsilon (sk_scale_measure_least_capital (layout), 0, NEAR);
  pango_layout_set_text (layout, "Large small", -1);
  g_assert_cmpfloat_with_epsilon (sk_scale_measure_least_capital (layout), 71.3, 0.2);
  half->start_index = 6;
  pango_attr_list_insert (attributes, half);
  pango_layout_set_attributes (layout, attributes);
  g_assert_cmpfloat_with_epsilon (sk_scale_measure_least_capital (layout), 35.65, 0.2);
}

static void
assert_raised (const char *css, const char *expected)
{
  g_autofree char *raised = sk_stylesheet_raise (css, 30, 60);

  g_assert_cmpstr (raised, ==, expected);
}

static void
test_raise (void)
{
  assert_raised (".way { font-size: 24pt; color: @ink; }", ".way { font-size: 30.00pt; color: @ink; }");
  assert_raised (".way { font-size: 36pt; }", ".way { font-size: 36pt; }");
  assert_raised (".way { font-size: inherit; min-height: 12pt; }", ".way { font-size: inherit; min-height: 12pt; }");
  assert_raised (".rail .control { min-height: 48pt; min-width: 90pt; }",
                 ".rail .control { min-height: 60.00pt; min-width: 90pt; }");
  /* What the rule pads it with is touched too. */
  assert_raised ("sentence { padding: 5pt 20pt; min-height: 48pt; }",
                 "sentence { padding: 5pt 20pt; min-height: 50.00pt; }");
  assert_raised (".a,\n.tile:active { min-height: 1pt; }", ".a,\n.tile:active { min-height: 60.00pt; }");
  /* These only hold controls, or stand in them. */
  assert_raised (".control-box { min-height: 6pt; }", ".control-box { min-height: 6pt; }");
  assert_raised (".control symbol { min-height: 6pt; }", ".control symbol { min-height: 6pt; }");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/scale/density", test_density);
  g_test_add_func ("/ui/scale/millimetres", test_millimetres);
  g_test_add_func ("/ui/scale/zoom", test_zoom);
  g_test_add_func ("/ui/scale/capital", test_capital);
  g_test_add_func ("/ui/scale/least-capital", test_least_capital);
  g_test_add_func ("/ui/scale/raise", test_raise);
  return g_test_run ();
}
