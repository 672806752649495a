/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-report.h"

G_BEGIN_DECLS

/* Whether a png or jpg is one, and at most 4096 x 4096: from its first bytes, for decoding it is what does the harm. */
gboolean sk_bitmap_check (GBytes *bytes, const char *file, SkReport *report);

G_END_DECLS
