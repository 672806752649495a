/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `pin`: sets the PIN of the members of staff, for who looks after the machine. Returns the exit code; with an error, it
 * is to be printed. */
int sk_command_pin (int argc, char **argv, GError **error);

G_END_DECLS
