/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-credit.h"
#include "sk-folder.h"
#include "sk-index.h"

G_BEGIN_DECLS

/*
 * The small files beside the pages: say.ini of a language, pictures/credits.ini.
 *
 * pictures/credits.ini has a group for each picture, named by its key, and [*] for all that have none of their
 * own; keys are Title, Author, Licence and Source.
 */

/* Word to how it is said, case kept. */
GHashTable *sk_side_files_read_sayings (SkFolder *folder, const char *language, SkReport *report);
/* An array of SkCredit, empty where there are none. */
GPtrArray *sk_side_files_read_credits (SkFolder *folder, SkIndex *index, SkReport *report);

G_END_DECLS
