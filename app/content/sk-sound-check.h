/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-index.h"

G_BEGIN_DECLS

/*
 * Recordings and their times: that each belongs to a page, is of a form that can be played, and is there once. What
 * they sound like, how long they are and whether the times fit the sentences is not looked at here: sounds are decoded
 * in a process of its own.
 */
void sk_sound_check_all (SkFolder *folder, SkIndex *index, SkReport *report);

G_END_DECLS
