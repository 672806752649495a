/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The one way in which words are laid out here: start-aligned or centred, never broken inside a word. A word wider than
 * its line is drawn smaller until it fits.
 *
 * Attributes: for parts of the text, or NULL; one for all of it names its language, which chooses letters. Alignment:
 * PANGO_ALIGN_LEFT is the side where the widget's lines start, right or left. Width: in px, -1 for a single line. Line height: a factor of the font's
 * own, 0 for that itself.
 */
PangoLayout *sk_text_layout_new (GtkWidget *widget, const char *text, PangoAttrList *attributes, int width,
                                 PangoAlignment alignment, double line_height);

/* The size of an em of the widget's font, in px. */
double sk_text_layout_get_em (GtkWidget *widget);

G_END_DECLS
