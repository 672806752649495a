/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-report.h"

G_BEGIN_DECLS

/*
 * Whether an SVG has nothing but shapes. Elements are allowed by name; no style, script, event, document type or
 * processing instruction; whatever it refers to is inside of it. At most 5,000 elements and 200 `use`, and no `use` of
 * something that has a `use` in it, for ten of ten of ten ... never end.
 */
gboolean sk_svg_check (GBytes *bytes, const char *file, SkReport *report);

G_END_DECLS
