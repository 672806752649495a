/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-plain-page.h"
#include "sk-staff.h"

G_BEGIN_DECLS

/* What can be set for good: fills the page with the list, or with one question and its answers. */
void sk_settings_screen_fill (SkPlainPage *page, SkStaff *staff);
void sk_settings_screen_fill_idle (SkPlainPage *page, SkStaff *staff);
void sk_settings_screen_fill_size (SkPlainPage *page, SkStaff *staff);
void sk_settings_screen_fill_distance (SkPlainPage *page, SkStaff *staff);
void sk_settings_screen_fill_volume (SkPlainPage *page, SkStaff *staff);
void sk_settings_screen_fill_languages (SkPlainPage *page, SkStaff *staff);
void sk_settings_screen_fill_colours (SkPlainPage *page, SkStaff *staff);

G_END_DECLS
