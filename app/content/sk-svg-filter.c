/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-svg-filter.h"

#include <string.h>

#include "sk-limits.h"
#include "sk-svg-reader.h"
#include "sk-svg-references.h"
#include "sk-svg-styles.h"
#include "sk-svg-writer.h"

/* Enough to mend a picture by. */
#define MOST_FINDINGS 3

/* In px, of which an inch has 96 (CSS Values 3, section 5.2). 0 where it depends on something else. */
static double
read_length (const char *text)
{
  static const struct {
    const char *unit;
    double px;
  } units[] = { { "", 1 },    { "px", 1 },         { "pt", 96 / 72.0 }, { "pc", 16 },
                { "in", 96 }, { "mm", 96 / 25.4 }, { "cm", 96 / 2.54 } };
  char *unit = NULL;
  double number = text != NULL ? g_ascii_strtod (text, &unit) : 0;

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (units); i++) {
    if (g_str_equal (unit, units[i].unit))
      return number * units[i].px;
  }
  return 0;
}

/* A drawing that only says how large it is is drawn on a page of that size; all are drawn as large as there is room. */
static void
set_page (SkSvgDrawing *drawing)
{
  double width = read_length (sk_svg_element_get (drawing->root, "width"));
  double height = read_length (sk_svg_element_get (drawing->root, "height"));
  char w[G_ASCII_DTOSTR_BUF_SIZE], h[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *box = NULL;

  if (sk_svg_element_get (drawing->root, "viewBox") != NULL || !(width > 0 && height > 0))
    return;
  box = g_strdup_printf ("0 0 %s %s", g_ascii_formatd (w, sizeof w, "%.6g", width),
                         g_ascii_formatd (h, sizeof h, "%.6g", height));
  sk_svg_element_set (drawing->root, sk_svg_attribute_find ("viewBox"), sk_svg_drawing_keep (drawing, box));
}

static void
report_faults (const SkSvgDrawing *drawing, const char *file, SkReport *report)
{
  guint n = 0;

  for (guint i = 0; i < SK_SVG_N_FAULTS && n < MOST_FINDINGS; i++) {
    if (drawing->faults[i] != 0) {
      sk_svg_fault_report (i, file, drawing->faults[i], report);
      n++;
    }
  }
}

GBytes *
sk_svg_filter (GBytes *bytes, const char *file, SkReport *report)
{
  g_autoptr (SkSvgDrawing) drawing = sk_svg_reader_read (bytes);
  g_autoptr (GBytes) clean = NULL;

  if (!sk_svg_drawing_has_faults (drawing)) {
    set_page (drawing);
    sk_svg_styles_apply (drawing);
    sk_svg_references_follow (drawing);
  }
  if (!sk_svg_drawing_has_faults (drawing))
    clean = sk_svg_writer_write (drawing);
  if (clean != NULL && g_bytes_get_size (clean) > SK_LIMIT_SVG_BYTES)
    sk_svg_drawing_add_fault (drawing, SK_SVG_FAULT_LARGE, 1);
  report_faults (drawing, file, report);
  return sk_svg_drawing_has_faults (drawing) ? NULL : g_steal_pointer (&clean);
}

gboolean
sk_svg_filter_has_classes (GBytes *clean)
{
  gsize length;
  const char *text = g_bytes_get_data (clean, &length);

  /* Quotation marks are escaped in everything that somebody wrote. */
  return g_strstr_len (text, (gssize) length, " class=\"") != NULL;
}
