/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* SkPiece: a part of a text that the engine is given at one time. Bytes start up to end, the first the character-th. */
typedef struct {
  gsize start;
  gsize end;
  guint character;
  guint attempts; /* times that the engine crashed on it */
} SkPiece;

/* Cuts the text into pieces of at most most characters, at sentences, else clauses, else before words that join,
 * else at spaces (transfer full). */
GQueue *sk_pieces_cut (const char *text, guint most);
/* Puts the clauses of the first piece, or else its halves, in its place. FALSE: it is one word and is not cut. */
gboolean sk_pieces_cut_first (GQueue *pieces, const char *text);
/* Whether it ends in the midst of what is said, so that nothing there tells the voice to go on. */
gboolean sk_pieces_ends_midway (const char *text, const SkPiece *piece);
void sk_pieces_free (GQueue *pieces);

G_END_DECLS
