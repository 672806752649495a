/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The stylesheet for a screen on which all lengths in pt are `fit` times as long, 1 or less. Outlines stay as they are;
 * no words get smaller than `words` and nothing that can be touched smaller than `target`, both in pt: what is less is
 * raised to them. Titles stay at least as large as the words that are read. GTK's CSS has neither calc() nor max().
 *
 * It knows by its rule what can be touched: `control`, `choice`, `tile` and `sentence`.
 */
char *sk_stylesheet_fit (const char *css, double fit, double words, double target);

G_END_DECLS
