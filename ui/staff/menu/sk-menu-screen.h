/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-plain-page.h"
#include "sk-staff.h"

G_BEGIN_DECLS

/* What is shown to visitors, and all that members of staff can do: fills the page with it as it is now. */
void sk_menu_screen_fill (SkPlainPage *page, SkStaff *staff);

G_END_DECLS
