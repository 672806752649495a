/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-plain-page.h"
#include "sk-staff.h"

G_BEGIN_DECLS

/* To which stick the pages that are shown can be copied: fills the page with what is there now. */
void sk_copy_screen_fill (SkPlainPage *page, SkStaff *staff);

G_END_DECLS
