/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-reading.h"

G_BEGIN_DECLS

/* Days, months and years, as British English says them: "12/03/2026", "31 Dec 2026", "Mon-Fri", "2-6 March". */
gboolean sk_date_read (SkReading *reading);
/* Whether it is the name of a day or a month, or short for one. */
gboolean sk_date_is_name (const char *core);

G_END_DECLS
