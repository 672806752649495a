/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-plain-page.h"
#include "sk-staff.h"

G_BEGIN_DECLS

/* Which pages are on the sticks that are plugged in: fills the page with what is there now. */
void sk_stick_screen_fill (SkPlainPage *page, SkStaff *staff);

G_END_DECLS
