/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

/*
 * What is said to send-kiosk-store over its socket, which is its standard input: one line, and it answers with lines of
 * words between tabs, of which the last is `done`, or `failed` with a reason and what the matter is. Then it ends.
 *
 *     start           the kiosk starts
 *     good COMMIT     it has drawn the pages of this commit
 *     well            it has run for a while, or somebody ended it
 *
 * For members of staff at the screen:
 *
 *     status          what is shown (`now`, not for the built-in pages), what going back would show (`before`, likewise), and
 *                     what going forward would (`after`, where there is something)
 *     back            goes back
 *     forward         goes forward again
 *     check LANGUAGE NAME
 *                     looks at the packed file of this name in the folder whose descriptor comes along, or at that folder
 *                     itself, a bundle (`.`): what it finds, in words of this language where there are some, and what
 *                     could be used (`tried`)
 *     use COMMIT      shows what was tried
 *     copy            copies what is shown to the stick whose descriptor comes along, into a new folder (`copied` and its
 *                     name)
 */
#define SK_STORE_PROTOCOL_START "start"
#define SK_STORE_PROTOCOL_GOOD "good"
#define SK_STORE_PROTOCOL_WELL "well"
#define SK_STORE_PROTOCOL_STATUS "status"
#define SK_STORE_PROTOCOL_BACK "back"
#define SK_STORE_PROTOCOL_FORWARD "forward"
#define SK_STORE_PROTOCOL_CHECK "check"
#define SK_STORE_PROTOCOL_USE "use"
#define SK_STORE_PROTOCOL_COPY "copy"

/* The answers. A bundle: its commit, its title, its release, and since when it is here, in seconds since 1970. A finding:
 * its level (SkLevel) and line as numbers, file, title of the page, message, and what stands in the line. */
#define SK_STORE_PROTOCOL_NOW "now"
#define SK_STORE_PROTOCOL_BEFORE "before"
#define SK_STORE_PROTOCOL_AFTER "after"
#define SK_STORE_PROTOCOL_TRIED "tried"
#define SK_STORE_PROTOCOL_FINDING "finding"
#define SK_STORE_PROTOCOL_COPIED "copied"
#define SK_STORE_PROTOCOL_DONE "done"
#define SK_STORE_PROTOCOL_FAILED "failed"

/* The reasons: what a person can do about it differs. */
#define SK_STORE_REASON_OTHER "other"          /* whoever looks after the machine has to look */
#define SK_STORE_REASON_BUSY "busy"            /* somebody else is changing the pages */
#define SK_STORE_REASON_NOTHING_BACK "nothing" /* there are no pages before these, or after them */
#define SK_STORE_REASON_CONTENT "content"      /* the pages have errors; the findings say which */
#define SK_STORE_REASON_NOT_OURS "not-ours"    /* a packed file that is broken, or that nobody we trust has signed */
#define SK_STORE_REASON_OLD "old"              /* a packed file of an older release */
#define SK_STORE_REASON_NOT_TRIED "not-tried"  /* other pages were checked since, or none */
#define SK_STORE_REASON_GONE "gone"            /* the stick was pulled out, or cannot be read */
#define SK_STORE_REASON_FULL "full"            /* there is no room */
#define SK_STORE_REASON_READ_ONLY "read-only"  /* the stick cannot be written */

/* Where the socket of the default store is, when systemd listens there. */
#define SK_STORE_PROTOCOL_SOCKET "/run/send-kiosk/store"
/* The default store. */
#define SK_STORE_PROTOCOL_FOLDER "/var/lib/send-kiosk"
/* The link in it to what is shown, and the folder in which all that can be shown lies, by its commit. */
#define SK_STORE_PROTOCOL_CURRENT "current"
#define SK_STORE_PROTOCOL_SHOWN "shown"
