/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-svg-fault.h"

#include <glib/gi18n.h>

/* Each says it in whole: words for people are not put together. */
static const char *const messages[SK_SVG_N_FAULTS] = {
  [SK_SVG_FAULT_COMPRESSED] = N_ ("this drawing is compressed (svgz); save it as PNG, 1000 dots wide"),
  [SK_SVG_FAULT_ENCODING] = N_ ("this drawing is not saved as UTF-8; save it as PNG, 1000 dots wide"),
  [SK_SVG_FAULT_LATE] =
      N_ ("something stands before the start of this drawing, perhaps an empty line; save it as PNG, 1000 dots wide"),
  [SK_SVG_FAULT_BROKEN] = N_ ("this drawing is broken; copy it again, or save it as PNG, 1000 dots wide"),
  [SK_SVG_FAULT_NO_DRAWING] = N_ ("this is no drawing, though its name ends in .svg; save it as PNG, 1000 dots wide"),
  [SK_SVG_FAULT_ENTITIES] =
      N_ ("this drawing has abbreviations of its own, which are not read; save it as PNG, 1000 dots wide"),
  [SK_SVG_FAULT_SCRIPT] = N_ ("there is a program inside this drawing; save it as PNG, 1000 dots wide"),
  [SK_SVG_FAULT_OUTSIDE] = N_ ("this drawing shows something that lies outside of it; save it as PNG, 1000 dots wide"),
  [SK_SVG_FAULT_COMPLEX] = N_ ("this drawing has too many parts to be drawn; save it as PNG, 1000 dots wide"),
  [SK_SVG_FAULT_PHOTOGRAPH] = N_ ("there is a photograph inside this drawing; save it as PNG, 1000 dots wide"),
  [SK_SVG_FAULT_EFFECT] =
      N_ ("this drawing has an effect that cannot be drawn here, such as a shadow; save it as PNG, 1000 dots wide"),
  [SK_SVG_FAULT_WORDS] = N_ (
      "this drawing has words in a box or along a line, which cannot be drawn here; save it as PNG, 1000 dots wide"),
  [SK_SVG_FAULT_STYLES] =
      N_ ("this drawing says how it looks in a way that is not read here; save it as PNG, 1000 dots wide"),
  [SK_SVG_FAULT_LARGE] = N_ ("there is too much in this drawing; save it as PNG, 1000 dots wide"),
  [SK_SVG_FAULT_EMPTY] = N_ ("there is nothing to be seen in this drawing; draw something, or take the file away"),
  [SK_SVG_FAULT_SMALL] =
      N_ ("this drawing fills less than a tenth of its page; make the page as small as the drawing, and save it again"),
};

void
sk_svg_fault_report (SkSvgFault fault, const char *file, guint line, SkReport *report)
{
  /* It can be drawn, and may even be meant. */
  SkLevel level = fault == SK_SVG_FAULT_SMALL ? SK_LEVEL_WARNING : SK_LEVEL_ERROR;

  sk_report_add (report, file, MAX (line, 1), level, "svg", "%s", _ (messages[fault]));
}
