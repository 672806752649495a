/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

/*
 * What is said to send-kiosk-sticks over its socket, which is its standard input: one line. What it asks for is so as long
 * as the connection is there, whatever ends it.
 *
 *     mount           it answers with a line for every stick, now and whenever one is put in, `stick NAME`, with which the
 *                     descriptor of its folder comes; and when it is pulled out, `gone NAME`. Only whoever has the
 *                     descriptor sees what is on the stick, and can read it; when nobody has it any more, it is not mounted
 *     write           the stick whose folder comes along can be written; it answers `done`, or ends where that cannot be
 */
#define SK_STICKS_PROTOCOL_MOUNT "mount"
#define SK_STICKS_PROTOCOL_WRITE "write"
#define SK_STICKS_PROTOCOL_STICK "stick "
#define SK_STICKS_PROTOCOL_GONE "gone "
#define SK_STICKS_PROTOCOL_DONE "done"

/* In bytes, with its end: of each. */
#define SK_STICKS_PROTOCOL_MOST_LINE 256

/* Where the socket is, when systemd listens there. */
#define SK_STICKS_PROTOCOL_SOCKET "/run/send-kiosk/mount"
