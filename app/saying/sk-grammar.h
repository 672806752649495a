/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-reading.h"

G_BEGIN_DECLS

/*
 * How what is not spelled as a word is said: dates, times, amounts, telephone numbers, addresses, short forms, and words
 * that are said in more than one way. TRUE when the reading says this word, and those that belong to it.
 */
gboolean sk_grammar_read (SkReading *reading);
/* Whether the stop behind the last word that was read belongs to its short form ("No. 5"), and is not said. */
gboolean sk_grammar_drops_stop (const SkReading *reading);

G_END_DECLS
