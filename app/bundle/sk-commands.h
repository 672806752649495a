/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit codes of send-kiosk-bundle. */
#define SK_EXIT_GOOD 0
#define SK_EXIT_ERRORS 1 /* the bundle has errors */
#define SK_EXIT_FAILED 2 /* it cannot be read, or the command line is wrong */

/* Runs what the command line asks for, the program's name first. Returns the exit code. */
int sk_commands_run (int argc, char **argv);

G_END_DECLS
