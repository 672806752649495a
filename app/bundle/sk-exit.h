/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

/* Exit codes of send-kiosk-bundle. */
#define SK_EXIT_GOOD 0
#define SK_EXIT_ERRORS 1 /* the bundle has errors */
#define SK_EXIT_FAILED 2 /* it cannot be read, or the command line is wrong */
