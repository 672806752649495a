/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-preferences.h"
#include "sk-told.h"

G_BEGIN_DECLS

/*
 * SkTouchHelp: takes touches (and a pointer's button) for somebody who cannot touch precisely, when the preferences ask
 * for it (hold-to-choose, ignore-repeats), and chooses what they meant: see SkTouch. While a finger has to be held, what it
 * will choose fills up (style classes `holding` and `hold-200` to `hold-1000`).
 */
#define SK_TYPE_TOUCH_HELP (sk_touch_help_get_type ())
G_DECLARE_FINAL_TYPE (SkTouchHelp, sk_touch_help, SK, TOUCH_HELP, GObject)

SkTouchHelp *sk_touch_help_new (GtkWidget *window, SkPreferences *preferences);

/* TRUE: it has taken the event, and nobody else should get it. */
gboolean sk_touch_help_take (SkTouchHelp *self, GdkEvent *event);

G_END_DECLS
