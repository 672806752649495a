/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-svg-drawing.h"

G_BEGIN_DECLS

/*
 * Finds what of a drawing is shown, from its first element to whatever that names: elements then say whether they are
 * shown, wanted and named. Adds faults for what is shown and cannot be drawn, and for more than can be drawn in a
 * moment: things may name each other, and ten of ten of ten ... never end.
 */
void sk_svg_references_follow (SkSvgDrawing *drawing);

G_END_DECLS
