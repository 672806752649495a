/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-pieces.h"

#include <string.h>

/* How good a place the space at that byte is to cut the text. */
typedef enum {
  CUT_NONE,
  CUT_SPACE,
  CUT_JOIN, /* before a word that joins what is said: "and" */
  CUT_CLAUSE,
  CUT_SENTENCE,
} CutQuality;

static gboolean
is_join (const char *word)
{
  static const char *const joins[] = { "and ", "or ",    "but ",   "because ", "which ", "that ", "when ",
                                       "if ",  "while ", "where ", "so ",      "who ",   "then ", "until " };

  for (guint i = 0; i < G_N_ELEMENTS (joins); i++) {
    if (g_str_has_prefix (word, joins[i]))
      return TRUE;
  }
  return FALSE;
}

static CutQuality
quality_at (const char *text, const char *at)
{
  gunichar before;

  if (at == text || !g_unichar_isspace (g_utf8_get_char (at)))
    return CUT_NONE;
  before = g_utf8_get_char (g_utf8_prev_char (at));
  if (g_unichar_isspace (before))
    return CUT_NONE;
  if (before < 0x80 && strchr (".!?", (int) before) != NULL)
    return CUT_SENTENCE;
  if (g_unichar_ispunct (before))
    return CUT_CLAUSE;
  return is_join (g_utf8_next_char (at)) ? CUT_JOIN : CUT_SPACE;
}

static SkPiece *
piece_new (const char *text, const char *start, const char *end, guint attempts)
{
  SkPiece *piece = g_new0 (SkPiece, 1);

  piece->start = (gsize) (start - text);
  piece->end = (gsize) (end - text);
  piece->character = (guint) g_utf8_pointer_to_offset (text, start);
  piece->attempts = attempts;
  return piece;
}

/* The end of the longest good piece: the last best cut within most characters, or just there where there is none. */
static const char *
find_end (const char *start, guint most)
{
  const char *best = NULL;
  CutQuality best_quality = CUT_NONE;
  const char *at = start;

  for (guint i = 0; i < most; i++, at = g_utf8_next_char (at)) {
    CutQuality quality;

    if (*at == '\0')
      return at;
    quality = quality_at (start, at);
    if (quality != CUT_NONE && quality >= best_quality) {
      best = at;
      best_quality = quality;
    }
  }
  return best != NULL && *at != '\0' ? best : at;
}

gboolean
sk_pieces_ends_midway (const char *text, const SkPiece *piece)
{
  const char *last = text + piece->end;

  if (*last == '\0' || piece->end == piece->start)
    return FALSE;
  return !g_unichar_ispunct (g_utf8_get_char (g_utf8_prev_char (last)));
}

GQueue *
sk_pieces_cut (const char *text, guint most)
{
  GQueue *pieces = g_queue_new ();
  const char *start = text;

  while (*start != '\0') {
    const char *end = find_end (start, most);

    g_queue_push_tail (pieces, piece_new (text, start, end, 0));
    start = end;
  }
  return pieces;
}

static const char *
find_clause (const char *text, const SkPiece *piece)
{
  for (const char *at = text + piece->start; at < text + piece->end; at = g_utf8_next_char (at)) {
    if (at > text + piece->start && quality_at (text, at) >= CUT_CLAUSE)
      return at;
  }
  return NULL;
}

static const char *
find_middle (const char *text, const SkPiece *piece)
{
  const char *middle = text + (piece->start + piece->end) / 2;
  const char *best = NULL;

  for (const char *at = text + piece->start; at < text + piece->end; at = g_utf8_next_char (at)) {
    if (at == text + piece->start || quality_at (text, at) == CUT_NONE)
      continue;
    if (best == NULL || ABS (at - middle) < ABS (best - middle))
      best = at;
  }
  return best;
}

gboolean
sk_pieces_cut_first (GQueue *pieces, const char *text)
{
  SkPiece *piece = g_queue_peek_head (pieces);
  const char *cut = find_clause (text, piece);

  if (cut == NULL)
    cut = find_middle (text, piece);
  if (cut == NULL)
    return FALSE;
  g_queue_pop_head (pieces);
  g_queue_push_head (pieces, piece_new (text, cut, text + piece->end, piece->attempts));
  g_queue_push_head (pieces, piece_new (text, text + piece->start, cut, piece->attempts));
  g_free (piece);
  return TRUE;
}

void
sk_pieces_free (GQueue *pieces)
{
  g_queue_free_full (pieces, g_free);
}
