/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

/* The limits of the bundle format. They bound time and memory for whatever a stick brings. */

#define SK_LIMIT_PAGE_BYTES (64 * 1024)
/* Rows of a page, those of its original words among them; each has a picture at most. Nobody gets through
 * more: the longest page that comes with the program has 58, of 29 hard words. And what is read on it: headings, sentences, quotations, original words. */
#define SK_LIMIT_ROWS 200
#define SK_LIMIT_SENTENCES 500
/* In letters, each with all its marks: of a sentence, a title or what a picture shows, four times what fits a breath; and
 * of the words of others, which are shown as they are: a quotation, a sentence of original words. */
#define SK_LIMIT_SENTENCE 400
#define SK_LIMIT_QUOTATION 2000
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
