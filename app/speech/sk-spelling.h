/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * How English says what is not spelled as a word: a year, a range ("0-25"), an amount of money, a telephone number
 * digit by digit, an address. core: one word without the punctuation around it. NULL: it is said as it stands.
 */
char *sk_spelling_of (const char *core);

G_END_DECLS
