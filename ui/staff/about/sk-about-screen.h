/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-plain-page.h"
#include "sk-staff.h"

G_BEGIN_DECLS

/* Which program and which pages these are, by their numbers: fills the page with it. */
void sk_about_screen_fill (SkPlainPage *page, SkStaff *staff);

G_END_DECLS
