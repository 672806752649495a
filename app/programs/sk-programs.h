/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The path of another program of the project that nobody starts by hand, such as send-kiosk-voice (transfer full). It
 * need not be there. */
char *sk_programs_find (const char *name);

G_END_DECLS
