/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-spoken.h"

G_BEGIN_DECLS

/*
 * SkPronunciation: how words are said. Makes the copy of a text that the engine gets, in which a short form, a number
 * or an address is spelled as it should be said; every part of it still belongs to the word shown.
 */
typedef struct _SkPronunciation SkPronunciation;

SkPronunciation *sk_pronunciation_new (void);
void sk_pronunciation_free (SkPronunciation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkPronunciation, sk_pronunciation_free)

/* Whole words of that language, case kept, to what is said. They go before the built-in ones. Replaces the last one. */
void sk_pronunciation_set_sayings (SkPronunciation *self, const char *language, GHashTable *sayings);
/* The text, valid UTF-8, as the voice is to be given it; its words are those of sk-tokens.h. */
SkSpoken *sk_pronunciation_apply (SkPronunciation *self, const char *language, const char *text);

G_END_DECLS
