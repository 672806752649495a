/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-report.h"

G_BEGIN_DECLS

/* SkSvgFault: why a drawing cannot be shown, the first of which are told first. */
typedef enum {
  SK_SVG_FAULT_COMPRESSED,
  SK_SVG_FAULT_ENCODING,
  SK_SVG_FAULT_LATE,
  SK_SVG_FAULT_BROKEN,
  SK_SVG_FAULT_NO_DRAWING,
  SK_SVG_FAULT_ENTITIES,
  SK_SVG_FAULT_SCRIPT,
  SK_SVG_FAULT_OUTSIDE,
  SK_SVG_FAULT_COMPLEX,
  SK_SVG_FAULT_PHOTOGRAPH,
  SK_SVG_FAULT_EFFECT,
  SK_SVG_FAULT_WORDS,
  SK_SVG_FAULT_STYLES,
  SK_SVG_FAULT_LARGE,
  SK_SVG_FAULT_EMPTY,
  SK_SVG_FAULT_SMALL, /* told by who draws it */
  SK_SVG_N_FAULTS,
} SkSvgFault;

/* Says what is wrong with the drawing, and what to do, to somebody who need not know what SVG is. */
void sk_svg_fault_report (SkSvgFault fault, const char *file, guint line, SkReport *report);

G_END_DECLS
