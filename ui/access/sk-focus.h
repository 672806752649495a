/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-reader.h"
#include "sk-visit.h"
#include "sk-voicing.h"

G_BEGIN_DECLS

/*
 * SkFocus: where one is. It moves the focus through what is on the screen, in reading order and round and round, finds it
 * again when one comes back to a page, and tells the voice where one is, what has changed there, and what can be done.
 */
#define SK_TYPE_FOCUS (sk_focus_get_type ())
G_DECLARE_FINAL_TYPE (SkFocus, sk_focus, SK, FOCUS, GObject)

/* The window lives longer. */
SkFocus *sk_focus_new (GtkWindow *window, SkVisit *visit, SkReader *reader, SkVoicing *voicing);

/* By one thing: 1 or -1. */
void sk_focus_step (SkFocus *self, int by);
/* To the beginning of the next part of the screen, or of the one before: 1 or -1. */
void sk_focus_step_part (SkFocus *self, int by);
void sk_focus_choose (SkFocus *self);
/* Says what the screen is, with all that can be done. */
void sk_focus_arrive (SkFocus *self);
/* What is new on the screen: said after where one is, and in place of what only comes of it. */
void sk_focus_tell (SkFocus *self, const char *news);

G_END_DECLS
