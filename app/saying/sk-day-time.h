/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-figure-context.h"

G_BEGIN_DECLS

/* A time of day in one word, "9.30am" or "14:00", as British English says it. Newly made; NULL: it is none. */
char *sk_day_time_say (const char *core, SkFigureContext context);
/* Whether it is one by its own look, whatever stands around it. */
gboolean sk_day_time_is (const char *core);
/* Whether it may be one: "2.30". */
gboolean sk_day_time_could_be (const char *core);

G_END_DECLS
