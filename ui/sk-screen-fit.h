/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-window.h"

G_BEGIN_DECLS

/*
 * SkScreenFit: makes the window fit the screen it is on, in px and in millimetres: what the settings say of the screen,
 * else what the screen itself tells, also when another one is plugged in.
 */
#define SK_TYPE_SCREEN_FIT (sk_screen_fit_get_type ())
G_DECLARE_FINAL_TYPE (SkScreenFit, sk_screen_fit, SK, SCREEN_FIT, GObject)

/* The window lives longer. */
SkScreenFit *sk_screen_fit_new (SkWindow *window, GSettings *settings);

/* Full screen, or where width is not 0, a plain window of this size in px. */
void sk_screen_fit_present (SkScreenFit *self, int width, int height);

G_END_DECLS
