/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-svg-drawing.h"

G_BEGIN_DECLS

/*
 * Follows the drawing's styles: what its style sheets and style= say of an element is set as if it had been written as
 * attributes. Rules for classes, ids and elements, and several of them at once, are known, with the priority that CSS
 * gives them (CSS Cascade 4, section 6). `currentColor` is what the drawing sets `color` to, and stays where it sets
 * none: then it is the colour of the scheme's ink. Adds a fault where a rule is of another kind.
 */
void sk_svg_styles_apply (SkSvgDrawing *drawing);

G_END_DECLS
