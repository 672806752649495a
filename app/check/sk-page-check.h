/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-rule-context.h"

G_BEGIN_DECLS

/* Judges one page by all rules that look at nothing else. Returns how many words of Easy Read it has. */
guint sk_page_check (SkRuleContext *context, SkPage *page, gboolean has_source);

G_END_DECLS
