/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-plain-page.h"
#include "sk-staff.h"

G_BEGIN_DECLS

/* Has the kiosk measure itself: fills the page with how far that is, or what came of it. */
void sk_screen_check_screen_fill (SkPlainPage *page, SkStaff *staff);

G_END_DECLS
