/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-sentence.h"
#include "sk-speaker.h"

G_BEGIN_DECLS

/*
 * SkReader: leads sentences through the speaker, one by one, and says which of them is being heard. What it leads is a
 * passage: the sentences of a page, of a block, or of a word's explanation, in reading order. Main thread only.
 *
 * Properties, all read and notified: sentence (SkSentence, the one being heard; NULL), word (int, the word being heard,
 * counted from 0 over the text split at white space; -1), reading (boolean: something is being read, paused or not),
 * paused (boolean), looked-away (boolean: somebody looks at something else on the page while it is read).
 */
#define SK_TYPE_READER (sk_reader_get_type ())
G_DECLARE_FINAL_TYPE (SkReader, sk_reader, SK, READER, GObject)

SkReader *sk_reader_new (SkSpeaker *speaker);

/* What is read aloud by read_aloud: the sentences that the screen shows (a GPtrArray of SkSentence). Stops reading. */
void sk_reader_set_passage (SkReader *self, GPtrArray *sentences);
/* Reads the passage, from its first sentence to its last. */
void sk_reader_read_aloud (SkReader *self);
/* Reads this one and stops after it. Next and previous go on from it, where it is in the passage. */
void sk_reader_read_sentence (SkReader *self, SkSentence *sentence);
/* Reads these and stops after them, whether they are in the passage or not. */
void sk_reader_read_these (SkReader *self, GPtrArray *sentences);
void sk_reader_stop (SkReader *self);
void sk_reader_next (SkReader *self);
void sk_reader_previous (SkReader *self);
/* What was said last, from its beginning. */
void sk_reader_say_again (SkReader *self);
void sk_reader_set_paused (SkReader *self, gboolean paused);

/* Somebody who listens looks elsewhere: for the next 5 s the screen does not follow what is read. */
void sk_reader_look_away (SkReader *self);
gboolean sk_reader_get_looked_away (SkReader *self);

gboolean sk_reader_get_reading (SkReader *self);
gboolean sk_reader_get_paused (SkReader *self);
SkSentence *sk_reader_get_sentence (SkReader *self); /* (transfer none) */
int sk_reader_get_word (SkReader *self);

G_END_DECLS
