/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* send-kiosk-bundle new DIR: a small bundle to start from. argv starts with the command's own name. Returns the exit code;
 * on failure with an error that says why. */
int sk_command_new (int argc, char **argv, GError **error);

G_END_DECLS
