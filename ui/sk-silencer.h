/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

#include "sk-speaker.h"

G_BEGIN_DECLS

/*
 * Silences the speaker at any touch or key in the window: before whoever is touched does what they do, which may be to
 * speak. What is read goes on only when the touch is for its speed, its loudness or the way through it, or scrolls.
 */
void sk_silencer_watch (GtkWidget *window, SkSpeaker *speaker);

G_END_DECLS
