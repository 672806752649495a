/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-page-context.h"
#include "sk-page.h"

G_BEGIN_DECLS

/* Parses a page. Reports every fault that it has, and makes a page of the rest; NULL where that cannot be done at all.
 * A page whose report has errors is not for showing. */
SkPage *sk_page_parser_parse (const SkPageContext *context, GBytes *bytes);

G_END_DECLS
