/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-svg-element.h"
#include "sk-svg-fault.h"

G_BEGIN_DECLS

/*
 * SkSvgDrawing: a drawing as it was read from what strangers wrote, and what is wrong with it.
 */
typedef struct {
  SkSvgElement *root;            /* NULL where there is none */
  GString *styles;               /* all its style sheets, one after the other */
  GHashTable *ids;               /* id to SkSvgElement; of two with one id, the first */
  guint faults[SK_SVG_N_FAULTS]; /* the line of the first of each; 0 where there is none */
  GStringChunk *words;           /* whatever its elements point to */
} SkSvgDrawing;

SkSvgDrawing *sk_svg_drawing_new (void);
void sk_svg_drawing_free (SkSvgDrawing *self);

void sk_svg_drawing_add_fault (SkSvgDrawing *self, SkSvgFault fault, guint line);
gboolean sk_svg_drawing_has_faults (const SkSvgDrawing *self);
/* Keeps a text as long as the drawing. */
const char *sk_svg_drawing_keep (SkSvgDrawing *self, const char *text);
/* What an attribute or property may be set to, kept; NULL where that is nothing. Adds a fault where it leads outside. */
const char *sk_svg_drawing_clean_value (SkSvgDrawing *self, const SkSvgAttribute *attribute, const char *text,
                                        guint line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkSvgDrawing, sk_svg_drawing_free)

G_END_DECLS
