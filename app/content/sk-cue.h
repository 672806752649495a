/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A word of the sentence, from 0 over its text split at white space, and when it begins. */
typedef struct {
  guint word;
  gint64 time; /* microseconds from the start of the recording */
} SkCueWord;

/* SkCue: where in a recording a sentence is read. Times in microseconds from the start of the recording. */
typedef struct {
  char *text; /* as the file of times has it, with one blank for all white space */
  guint line; /* of that file, from 1 */
  GFile *recording;
  gint64 start;
  gint64 end;
  GArray *words; /* of SkCueWord, rising; those that have a time of their own */
} SkCue;

SkCue *sk_cue_new (void);
void sk_cue_free (SkCue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkCue, sk_cue_free)

G_END_DECLS
