/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-rule-context.h"

G_BEGIN_DECLS

/* The rules that look at a block: a picture and the sentences beside it. Texts: its sentences, an array of SkWording. */
void sk_block_rules_check (const SkRuleContext *context, SkBlock *block, GPtrArray *texts, gboolean is_behind_picture);

G_END_DECLS
