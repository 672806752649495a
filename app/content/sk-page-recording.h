/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-index.h"
#include "sk-page.h"

G_BEGIN_DECLS

/*
 * The recording of a page: each of its sentences that the recording has learns where (sk_sentence_get_cue ()). The cues
 * come in the order of the page: its title, then section by section heading, sentences and original words.
 */

/* What is wrong with the times is reported; what is right is used all the same. */
void sk_page_recording_attach (SkFolder *folder, SkIndex *index, SkPage *page, SkReport *report);
/* The same with a look into the sound itself: whether it is whole, how long it is, and whether the times fit. */
void sk_page_recording_check (SkFolder *folder, SkIndex *index, SkPage *page, SkReport *report);

G_END_DECLS
