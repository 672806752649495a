/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-button.h"
#include "sk-preferences.h"

G_BEGIN_DECLS

/*
 * The SkButton that brings everything into the lower part of the screen, and back. It stands in both lower corners, for
 * whoever reaches one of them and no more.
 *
 * Style classes: `corner`, and `chosen` while everything is low.
 */
GtkWidget *sk_reach_button_new (SkPreferences *preferences);

G_END_DECLS
