/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-figure-context.h"
#include "sk-vocabulary.h"

G_BEGIN_DECLS

/* Amounts of money in one word, as British English says them. Newly made; NULL: it is none. */

/* "£3.50", "£2bn", "€5/week" */
char *sk_money_say (const SkVocabulary *vocabulary, const char *core, SkFigureContext context);
/* "50p" */
char *sk_money_say_pence (const SkVocabulary *vocabulary, const char *core, SkFigureContext context);

G_END_DECLS
