/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

/*
 * What send-kiosk-inspect [OPTION] FOLDER says on its standard output: lines of words between tabs.
 *
 *     finding FILE LINE LEVEL RULE MESSAGE
 *     picture PATH                            this one is looked at now: if nothing follows, it was too much
 *     safe PATH BYTES                         (with `--safe`) so many bytes follow, to put in the file's place
 *     bundle ID RELEASE TITLE                 of a bundle without errors
 *     end                                     it came this far; without this line it was stopped
 */
#define SK_INSPECT_FINDING "finding"
#define SK_INSPECT_PICTURE "picture"
#define SK_INSPECT_SAFE "safe"
#define SK_INSPECT_BUNDLE "bundle"
#define SK_INSPECT_END "end"

#define SK_INSPECT_OPTION_SAFE "--safe"
/* Only draws the pictures, and says what it found then. */
#define SK_INSPECT_OPTION_PICTURES "--pictures"
