/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-index.h"

G_BEGIN_DECLS

/* Checks everything in a bundle that is not a page: pictures, sounds, sayings, credits and the settings of the check. */
void sk_file_check_all (SkFolder *folder, SkIndex *index, const char *const *languages, SkReport *report);

G_END_DECLS
