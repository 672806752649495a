/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-folder.h"

G_BEGIN_DECLS

/*
 * What can be known of a recording without decoding it, which only a process of its own may do: that it is whole, of a
 * form that can be played (what libsndfile reads), and how long it is.
 */

/* FALSE where it cannot be played; what is wrong is reported. length: in microseconds. */
gboolean sk_sound_file_check (SkFolder *folder, const char *path, gint64 *length, SkReport *report);

/* What to do with a sound that only other programs can play. */
const char *sk_sound_file_explain_foreign (void);

G_END_DECLS
