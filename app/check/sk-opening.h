/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-rule-context.h"

G_BEGIN_DECLS

/* Looks whether a sentence says of something that it opens or closes at another time than one before, anywhere in the
 * bundle, with otherwise the same words: then one of the two may be old. */
void sk_opening_check (const SkRuleContext *context, const SkWording *sentence);

/* What a context's table of them holds. */
void sk_opening_free (gpointer opening);

G_END_DECLS
