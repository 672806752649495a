/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* send-kiosk-bundle say DIR PAGE: argv starts with the command's own name. Returns the exit code; on SK_EXIT_FAILED with
 * an error that says why. */
int sk_command_say (int argc, char **argv, GError **error);

G_END_DECLS
