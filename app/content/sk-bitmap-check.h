/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-report.h"

G_BEGIN_DECLS

/*
 * Whether a png or jpg is one, and of a size that can be drawn: from its first bytes, for decoding it is what does the
 * harm. At most 4096 x 4096; a jpg may have some 64 million dots, as photographs of telephones do, for it is decoded as
 * small as it is shown.
 */
gboolean sk_bitmap_check (GBytes *bytes, const char *file, SkReport *report);

/* In dots, as the header says. FALSE where it does not, or where a png has no end. */
gboolean sk_bitmap_check_read_size (GBytes *bytes, guint *width, guint *height);
/* Whether the end is marked, as nearly every program does. A jpg without that may be whole: to be decoded to know. */
gboolean sk_bitmap_check_has_end (GBytes *bytes);
void sk_bitmap_check_report_broken (const char *file, SkReport *report);

G_END_DECLS
