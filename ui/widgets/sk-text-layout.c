/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-text-layout.h"

/* A hair less than fits: rounding of glyph positions must not push the word over the edge after all. */
#define FIT 0.985

static PangoAttrList *
copy_attributes (PangoAttrList *attributes)
{
  return attributes != NULL ? pango_attr_list_copy (attributes) : pango_attr_list_new ();
}

/* Makes every word that is wider than the line as much smaller as it needs to be. */
static void
shrink_wide_words (PangoLayout *layout, PangoAttrList *attributes, int width)
{
  /* Nearly no width breaks the text after every word: so each line is a word. */
  pango_layout_set_width (layout, 1);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++) {
    PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
    PangoAttribute *scale = NULL;
    PangoRectangle area;

    pango_layout_line_get_pixel_extents (line, NULL, &area);
    if (area.width <= width)
      continue;
    scale = pango_attr_scale_new (FIT * width / area.width);
    scale->start_index = (guint) line->start_index;
    scale->end_index = (guint) (line->start_index + line->length);
    pango_attr_list_insert (attributes, scale);
  }
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, width * PANGO_SCALE);
}

PangoLayout *
sk_text_layout_new (GtkWidget *widget, const char *text, PangoAttrList *attributes, int width, PangoAlignment alignment,
                    double line_height)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) all = copy_attributes (attributes);

  if (line_height > 0)
    pango_attr_list_insert (all, pango_attr_line_height_new (line_height));
  pango_attr_list_insert (all, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_attributes (layout, all);
  if (width > 0)
    shrink_wide_words (layout, all, width);
  return layout;
}

double
sk_text_layout_get_em (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * pango_cairo_context_get_resolution (context) / 72.0;
}
