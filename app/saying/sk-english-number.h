/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers as British English says them, in words that need no pause: "two hundred and fifty". All are newly made. */

char *sk_english_number_say (guint64 number);
/* "twenty first" */
char *sk_english_number_say_nth (guint64 number);
/* "twenty twenty six", "nineteen oh six", "two thousand and five" */
char *sk_english_number_say_year (guint year);
/* Each of these n digits by itself. */
char *sk_english_number_say_digits (const char *digits, gsize n);
/* Digits with commas between thousands or without, and a decimal part: "1,250.5". NULL: it is no such number. */
char *sk_english_number_say_decimal (const char *text, gsize n);
/* How many characters at the start are digits. */
gsize sk_english_number_count_digits (const char *text);
/* How many characters at the start are digits and commas between thousands; 0 where none are. */
gsize sk_english_number_measure (const char *text);
/* The value of n digits and commas. */
guint64 sk_english_number_read (const char *text, gsize n);

G_END_DECLS
