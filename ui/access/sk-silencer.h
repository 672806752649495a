/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

#include "sk-speaker.h"

G_BEGIN_DECLS

/*
 * Silences the speaker at any touch in the window: before whoever is touched does what they do, which may be to speak.
 * What is read goes on only when the touch is for its speed, its loudness or the way through it, or scrolls. Keys are
 * SkAccess's, and silence by the same rule.
 */
void sk_silencer_watch (GtkWidget *window, SkSpeaker *speaker);

/* Whether what is being said goes on when this control is used. NULL is none. */
gboolean sk_silencer_spares (GtkWidget *widget);

G_END_DECLS
