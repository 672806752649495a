/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * What is told about a widget to whoever does not see it: its name, what it is for, and whether it is on. Assistive
 * technology gets it (GTK takes it, and does not give it back), and so do the kiosk's own voice and its scanning: all say
 * the same. A widget with a name that has the focus can be chosen; one with a name that holds such is a group of them.
 */
void sk_told_set_name (GtkWidget *widget, const char *name);
/* One sentence: what choosing it does. */
void sk_told_set_hint (GtkWidget *widget, const char *hint);
/* All that the kiosk's own voice says of it, where others may hear what they should not: neither name nor place. */
void sk_told_set_spoken (GtkWidget *widget, const char *spoken);
/* A pressed button, or a chosen answer (role radio where it is the only one, else check box). */
void sk_told_set_on (GtkWidget *widget, gboolean on);

/* Taps on it that follow each other quickly are each meant, as on Up and Louder: they are no double tap. */
void sk_told_set_repeats (GtkWidget *widget);
gboolean sk_told_get_repeats (GtkWidget *widget);
/* A touch on it, which is nothing by itself, is one on that other widget, which lives as long. */
void sk_told_set_stands_for (GtkWidget *widget, GtkWidget *other);
GtkWidget *sk_told_get_stands_for (GtkWidget *widget);

/* NULL where there is none. */
const char *sk_told_get_name (GtkWidget *widget);
const char *sk_told_get_hint (GtkWidget *widget);
const char *sk_told_get_spoken (GtkWidget *widget);
gboolean sk_told_is_answer (GtkWidget *widget);
/* FALSE where it is neither on nor off. */
gboolean sk_told_get_on (GtkWidget *widget, gboolean *on);

/* What a touch on it does. A widget that is no button has an activate signal for this. */
void sk_told_choose (GtkWidget *widget);

G_END_DECLS
