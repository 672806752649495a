/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SkShownText: a sentence as it is laid out: in quotation marks where it is quoted, with marks that nobody sees but that
 * keep a telephone number from being turned round among words that run from right to left, and let a line break within
 * an address. It knows where the sentence's own bytes are in it. Immutable.
 */
typedef struct _SkShownText SkShownText;

SkShownText *sk_shown_text_new (const char *text, gboolean right_to_left, gboolean quoted);
void sk_shown_text_free (SkShownText *self);

const char *sk_shown_text_get (const SkShownText *self);
/* The byte in what is shown of one in the sentence's text. End: it is the one after the last of something. */
guint sk_shown_text_find (const SkShownText *self, guint byte, gboolean end);

G_END_DECLS
