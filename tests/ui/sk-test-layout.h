/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-look.h"

G_BEGIN_DECLS

/*
 * What is wrong with how a screen is laid out, by its widgets and their words as they are placed: one line for each
 * control or text that is beyond the screen or cut, lies over another one, or is smaller than the look's scale allows;
 * an empty string where nothing is (transfer full).
 */
char *sk_test_layout_find_faults (GtkWidget *window, int width, int height, SkLook *look);

G_END_DECLS
