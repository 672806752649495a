/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The one way in which words are laid out here: start-aligned or centred, never broken inside a word. A word wider than
 * its line is drawn smaller until it fits; only one of more than 60 letters that would be too small to be read is
 * broken, between two of them.
 *
 * Attributes: for parts of the text, or NULL; one for all of it names its language, which chooses letters. Alignment:
 * PANGO_ALIGN_LEFT is the side where the widget's lines start, right or left. Width: in px, -1 or G_MAXINT for a single
 * line. Tight: lines closer together, for titles. The spaces between letters, words and lines are those of the look.
 */
PangoLayout *sk_text_layout_new (GtkWidget *widget, const char *text, PangoAttrList *attributes, int width,
                                 PangoAlignment alignment, gboolean tight);
/* Whether the widget's letters and spaces are still those that it was laid out with. */
gboolean sk_text_layout_is_current (PangoLayout *layout, GtkWidget *widget);
/* The widest lines, in px, of which none has more than 60 letters; G_MAXINT where the whole text has no more. */
int sk_text_layout_get_measure (GtkWidget *widget, const char *text, PangoAttrList *attributes, gboolean tight);

/* What it would take, in px, in lines of that measure. */
void sk_text_layout_get_natural_size (GtkWidget *widget, const char *text, PangoAttrList *attributes, int measure,
                                      gboolean tight, int *width, int *height);
/* The height, in px, to ask for: no less than what is asked for without a width, which GTK takes as the least there is,
 * though words that are drawn smaller would do with less. */
int sk_text_layout_get_height (PangoLayout *layout, int least);

/* The size of an em of the widget's font, in px. */
double sk_text_layout_get_em (GtkWidget *widget);
/* How many px here is what the drawings call a px. */
double sk_text_layout_get_zoom (GtkWidget *widget);

G_END_DECLS
