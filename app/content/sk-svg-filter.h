/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-report.h"

G_BEGIN_DECLS

/*
 * A clean drawing of what a drawing program wrote: of the elements and properties that we know, with its styles
 * followed, its notes to itself left out, and nothing that leads outside. What is clean stays as it is. NULL, with at
 * most three findings, where it cannot be drawn so, has nothing to be seen, or has more than 5,000 elements, 200 `use`
 * or 256 KiB.
 *
 * Classes of ui/pictures/style stay, to be recoloured by scheme.
 */
GBytes *sk_svg_filter (GBytes *bytes, const char *file, SkReport *report);
/* Whether a clean drawing has such classes. */
gboolean sk_svg_filter_has_classes (GBytes *clean);

G_END_DECLS
