/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-plain-page.h"
#include "sk-staff.h"

G_BEGIN_DECLS

/* What going back to the pages before would show, and the way to do it: fills the page with it as it is now. */
void sk_back_screen_fill (SkPlainPage *page, SkStaff *staff);

G_END_DECLS
