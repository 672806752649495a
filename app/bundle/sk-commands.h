/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Runs what the command line asks for, the program's name first. Returns the exit code. */
int sk_commands_run (int argc, char **argv);

G_END_DECLS
