/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-svg-drawing.h"

G_BEGIN_DECLS

/* Writes what is shown of a drawing, in the small language that is drawn. */
GBytes *sk_svg_writer_write (SkSvgDrawing *drawing);

G_END_DECLS
