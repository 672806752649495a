/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The sentences of a paragraph of somebody else's text, by the rules of Unicode (UAX 29, sentence boundaries), with
 * tailorings that it leaves to the language: no sentence ends after an abbreviation such as `Mr.`, after an initial
 * (`J. Smith`), after a number or a letter that counts a paragraph (`1. The first`), or before a small letter (`“Is it?”
 * she asked`). Put together again, with the white space between them, they are the text to the letter.
 */

/* An array of strings, without white space at their ends. */
GPtrArray *sk_sentence_splitter_split (const char *text);

G_END_DECLS
