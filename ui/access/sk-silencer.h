/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Any tap and any key silences the speaker, before whoever is touched does what they do, which may be to speak. What is
 * read goes on only when they are for its speed, its loudness or the way through it.
 */

/* Whether what is being said goes on when this control is used. NULL is none. */
gboolean sk_silencer_spares (GtkWidget *widget);

G_END_DECLS
