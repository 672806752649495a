/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-plain-page.h"
#include "sk-staff.h"

G_BEGIN_DECLS

/* What was found in the pages on a stick, and what can be done with them: fills the page with it as it is now. */
void sk_check_screen_fill (SkPlainPage *page, SkStaff *staff);

G_END_DECLS
