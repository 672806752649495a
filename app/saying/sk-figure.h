/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-figure-context.h"
#include "sk-vocabulary.h"

G_BEGIN_DECLS

/*
 * How British English says one word that has figures: a time, an amount of money, a measure, a fraction, a range of any
 * of them ("9.30am-4.30pm"). core: as SkWords has it. Newly made; NULL: it is none of them.
 */
char *sk_figure_say (const SkVocabulary *vocabulary, const char *core, SkFigureContext context);
/* With a unit in a word of its own: 5 and "km". */
char *sk_figure_say_measured (const SkVocabulary *vocabulary, const char *core, const char *unit,
                              SkFigureContext context);

G_END_DECLS
