/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

/*
 * What is said to send-kiosk-store over its socket, which is its standard input: one line, and it answers with one:
 * `done`, or `failed` and why, in words for people. Then it ends.
 *
 *     start           the kiosk starts
 *     good COMMIT     it has drawn the pages of this commit
 *     well            it has run for a while, or somebody ended it
 */
#define SK_STORE_PROTOCOL_START "start"
#define SK_STORE_PROTOCOL_GOOD "good"
#define SK_STORE_PROTOCOL_WELL "well"
#define SK_STORE_PROTOCOL_DONE "done"
#define SK_STORE_PROTOCOL_FAILED "failed"

/* Where the socket of the default store is, when systemd listens there. */
#define SK_STORE_PROTOCOL_SOCKET "/run/send-kiosk/store"
/* The default store. */
#define SK_STORE_PROTOCOL_FOLDER "/var/lib/send-kiosk"
/* The link in it to what is shown. */
#define SK_STORE_PROTOCOL_CURRENT "current"
