/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

/*
 * What is said to send-kiosk-sticks over its socket, which is its standard input: one line. What it asks for is so as long
 * as the connection is there, whatever ends it.
 *
 *     mount           all sticks are mounted, and can be read; those that are put in meanwhile, too
 *     write NAME      this one of them can be written; it answers `done`, or ends where that cannot be
 */
#define SK_STICKS_PROTOCOL_MOUNT "mount"
#define SK_STICKS_PROTOCOL_WRITE "write"
#define SK_STICKS_PROTOCOL_DONE "done"

/* Where the socket is, when systemd listens there. */
#define SK_STICKS_PROTOCOL_SOCKET "/run/send-kiosk/mount"
/* The folder in which it mounts them, each in a folder of its own. */
#define SK_STICKS_PROTOCOL_FOLDER "/run/send-kiosk/sticks"
