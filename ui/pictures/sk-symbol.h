/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * SkSymbol: the small drawing on a control, in the colour of its control's words. Symbols that point along the line
 * (back, forward, slower, faster) are mirrored where the language runs from right to left.
 *
 * The name is that of the drawing (back, home, listen ...). The style class `symbol` gives the size.
 * Accessibility: presentation; the control has the name.
 */
#define SK_TYPE_SYMBOL (sk_symbol_get_type ())
G_DECLARE_FINAL_TYPE (SkSymbol, sk_symbol, SK, SYMBOL, GtkWidget)

GtkWidget *sk_symbol_new (const char *name);
void sk_symbol_set_name (SkSymbol *self, const char *name);

G_END_DECLS
