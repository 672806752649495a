/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The stylesheet in which no words are smaller than `words` and nothing that can be touched is smaller than `target`,
 * both in pt: sizes that are less are raised to them. GTK's CSS has no max().
 *
 * It knows by its rule what can be touched: `control`, `choice`, `tile` and `sentence`.
 */
char *sk_stylesheet_raise (const char *css, double words, double target);

G_END_DECLS
