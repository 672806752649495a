/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-section.h"

G_BEGIN_DECLS

/* Who made the pictures, for the page that tells about the screen: credits (of SkCredit) as a section that is shown and
 * read like any other. NULL where nobody is named. */
SkSection *sk_credits_section_new (GPtrArray *credits, const char *language);

G_END_DECLS
