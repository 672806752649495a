/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-svg-drawing.h"

G_BEGIN_DECLS

/*
 * Reads a drawing as drawing programs write it. What draws nothing is left out: what programs note for themselves,
 * other namespaces, animation. Styles are read, and not followed yet. What it says is wrong stands in the drawing's
 * faults.
 */
SkSvgDrawing *sk_svg_reader_read (GBytes *bytes);

G_END_DECLS
