/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

/* The limits of the bundle format. They bound time and memory for whatever a stick brings. */

#define SK_LIMIT_PAGE_BYTES (64 * 1024)
#define SK_LIMIT_INI_BYTES (64 * 1024) /* bundle.ini, say.ini, check.ini */
#define SK_LIMIT_CREDITS_BYTES (1024 * 1024)
#define SK_LIMIT_SVG_FILE_BYTES (1024 * 1024) /* as a drawing program wrote it */
#define SK_LIMIT_SVG_BYTES (256 * 1024)       /* as it is drawn */
#define SK_LIMIT_SVG_ELEMENTS 5000
#define SK_LIMIT_SVG_USES 200
#define SK_LIMIT_BITMAP_SIDE 4096
#define SK_LIMIT_PHOTOGRAPH_DOTS (64 * 1024 * 1024)
#define SK_LIMIT_BITMAP_BYTES (64 * 1024 * 1024)
#define SK_LIMIT_TIMES_BYTES (1024 * 1024) /* a WebVTT file */
#define SK_LIMIT_SOUND_BYTES (160 * 1024 * 1024)
#define SK_LIMIT_SOUND_MINUTES 15
#define SK_LIMIT_SOUND_RATE 48000 /* samples a second */
#define SK_LIMIT_PAGES 2000       /* of a language */
#define SK_LIMIT_PICTURES 5000
#define SK_LIMIT_LANGUAGES 100
#define SK_LIMIT_HOME 5
#define SK_LIMIT_ENTRIES 20000  /* of one folder, strays included */
#define SK_LIMIT_FINDINGS 10000 /* of a report: a hostile bundle could fill the memory with them */
#define SK_LIMIT_BUNDLE_BYTES (512 * G_GINT64_CONSTANT (1024) * 1024)
