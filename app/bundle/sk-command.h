/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* SkCommand: what a command of send-kiosk-bundle does. argv starts with the command's own name. Returns the exit code;
 * on SK_EXIT_FAILED with an error that says why. */
typedef int (*SkCommand) (int argc, char **argv, GError **error);

/* Carries it out, and says on standard error why it could not. Returns the exit code. */
int sk_command_run (SkCommand command, int argc, char **argv);
/* Says this on standard error. Returns SK_EXIT_FAILED. */
int sk_command_fail (const char *message);

G_END_DECLS
