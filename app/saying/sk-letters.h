/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-reading.h"

G_BEGIN_DECLS

/* Letters one by one, as the voice says them: "L eigh". Newly made. n: bytes. */
char *sk_letters_spell (const SkVocabulary *vocabulary, const char *letters, gsize n);

/*
 * Words in capitals: short forms letter by letter, with their plurals; words that are only meant to be loud, as words;
 * the letter A; numbers in Roman figures; letters with figures ("KS2").
 */
gboolean sk_letters_read (SkReading *reading);

G_END_DECLS
