/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-index.h"

G_BEGIN_DECLS

/*
 * The names of recordings and their times: that each belongs to a page, and is there once. Whether a sound is whole and
 * its times fit the sentences is looked at with the page (sk-page-recording.h).
 */
void sk_sound_check_all (SkIndex *index, SkReport *report);

G_END_DECLS
