/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * SkFlowLayout: one after the other as words stand in lines: as many in a row as there is room for, each as wide as it
 * asks for, from the side where lines start. What stands between them are the children's margins, in the stylesheet.
 */
#define SK_TYPE_FLOW_LAYOUT (sk_flow_layout_get_type ())
G_DECLARE_FINAL_TYPE (SkFlowLayout, sk_flow_layout, SK, FLOW_LAYOUT, GtkLayoutManager)

GtkLayoutManager *sk_flow_layout_new (void);

G_END_DECLS
