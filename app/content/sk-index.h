/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-folder.h"

G_BEGIN_DECLS

/*
 * SkIndex: which pages, pictures, words and sounds a bundle has, without the text of any. What the parser asks when a
 * page names another one, and may be asked from any thread.
 */
#define SK_TYPE_INDEX (sk_index_get_type ())
G_DECLARE_FINAL_TYPE (SkIndex, sk_index, SK, INDEX, GObject)

/* Lists the folder. The first language is the default; there may be none. */
SkIndex *sk_index_new (SkFolder *folder, const char *const *languages, SkReport *report);

/* Whether there are more pages, pictures or bytes than a bundle may have: then there is no end to reading them. */
gboolean sk_index_is_too_large (SkIndex *self);
gboolean sk_index_has_page (SkIndex *self, const char *language, const char *id);
/* The ids of a language's pages, sorted. */
const char *const *sk_index_get_pages (SkIndex *self, const char *language);
gboolean sk_index_has_sayings (SkIndex *self, const char *language);

/* Whether the default language has the page and this one lacks it: the language is then not offered. */
gboolean sk_index_is_lacking (SkIndex *self, const char *language, const char *id);
/* The pages of the default language that this one lacks: an array of their ids, empty where it is complete. */
GStrv sk_index_get_lacking (SkIndex *self, const char *language);

/* Where the bundle's own picture lies, `pictures/together.svg`; NULL where it has none of that key. */
const char *sk_index_get_picture (SkIndex *self, const char *key);
/* The keys of all its own pictures, in no order (transfer container). */
GList *sk_index_get_pictures (SkIndex *self);
/* The key of the picture that was asked for, whatever its capitals, in the bundle or the built-in set; NULL without. */
const char *sk_index_find_picture (SkIndex *self, const char *key);
/* The name of a file that may have been meant by it, `garden.png.png`, but is none or another; NULL without. */
const char *sk_index_find_meant_picture (SkIndex *self, const char *key);
/* The same for a page that the bundle does not have; is_told: it was said already what is wrong with the file. */
const char *sk_index_find_meant_page (SkIndex *self, const char *language, const char *id, gboolean *is_told);

/* The anchor of a word's entry on the words page, asked for by the word or its anchor, in any case. NULL without one. */
const char *sk_index_find_word (SkIndex *self, const char *language, const char *word);

/* Paths of recordings and their times, sorted. */
const char *const *sk_index_get_sounds (SkIndex *self);
/* How the names of recordings end, and those of their times, in small letters; NULL-terminated. */
extern const char *const sk_index_sound_endings[];
extern const char *const sk_index_times_endings[];
/* The recording of a page, `sounds/en/plan.opus`, and its times (transfer full); NULL where it has none. */
const char *sk_index_get_recording (SkIndex *self, const char *language, const char *id);
char *sk_index_get_times (SkIndex *self, const char *language, const char *id);

G_END_DECLS
