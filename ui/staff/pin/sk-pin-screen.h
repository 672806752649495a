/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-plain-page.h"
#include "sk-staff.h"

G_BEGIN_DECLS

/* Where the PIN is typed, or chosen while there is none: fills the page with what there is to see now. */
void sk_pin_screen_fill (SkPlainPage *page, SkStaff *staff);

G_END_DECLS
