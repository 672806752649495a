/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-tame.h"

/* Where one copy of the text stands while it is being made tame. */
typedef struct {
  SkSpoken *tame;
  guint in_token;    /* characters since the last space */
  guint marks;       /* dots and apostrophes since the last space */
  guint window;      /* characters since the counts below began */
  guint dots;        /* in this window */
  guint apostrophes; /* in this window */
} Taming;

enum {
  MOST_IN_TOKEN = 50,
  MOST_MARKS_IN_TOKEN = 4,
  WINDOW = 200, /* characters; the engine's own buffers overflow at 57 dots, or 68 apostrophes, in a row */
  MOST_DOTS_IN_WINDOW = 16,
  MOST_APOSTROPHES_IN_WINDOW = 20,
};

static gboolean
is_apostrophe (gunichar character)
{
  return character == '\'' || character == 0x2019 || character == 0x2018 || character == 0x02BC;
}

static gboolean
is_dot (gunichar character)
{
  return character == '.' || character == 0x2024 || character == 0x3002 || character == 0xFF0E;
}

/* Brackets can open the engine's notation for phonemes, so they go with the other signs. */
static gboolean
is_allowed (gunichar character)
{
  if (character == '[' || character == ']')
    return FALSE;
  if (character == '+' || character == '=' || character == 0x00D7 || character == 0x00F7 || character == 0x00B0)
    return TRUE;
  if (character == 0x200C || character == 0x200D) /* the joiners that Persian and Indian scripts write with */
    return TRUE;
  if (g_unichar_isalnum (character) || g_unichar_ismark (character) || g_unichar_ispunct (character))
    return g_unichar_type (character) != G_UNICODE_OTHER_SYMBOL &&
           g_unichar_type (character) != G_UNICODE_MATH_SYMBOL &&
           g_unichar_type (character) != G_UNICODE_MODIFIER_SYMBOL;
  return FALSE;
}

static void
add_space (Taming *taming, guint word)
{
  taming->in_token = 0;
  taming->marks = 0;
  sk_spoken_append_char (taming->tame, ' ', word);
}

/* Whether one more dot or apostrophe can do no harm. */
static gboolean
may_add_mark (Taming *taming, gunichar character)
{
  guint *count = is_dot (character) ? &taming->dots : &taming->apostrophes;
  guint most = is_dot (character) ? MOST_DOTS_IN_WINDOW : MOST_APOSTROPHES_IN_WINDOW;

  if (taming->marks >= MOST_MARKS_IN_TOKEN || *count >= most)
    return FALSE;
  taming->marks++;
  (*count)++;
  return TRUE;
}

static void
add_character (Taming *taming, gunichar character, guint word)
{
  if (++taming->window > WINDOW)
    taming->window = taming->dots = taming->apostrophes = 0;
  if (g_unichar_isspace (character) || !is_allowed (character)) {
    add_space (taming, word);
    return;
  }
  if ((is_dot (character) || is_apostrophe (character)) && !may_add_mark (taming, character))
    return;
  if (taming->in_token >= MOST_IN_TOKEN)
    add_space (taming, word);
  taming->in_token++;
  sk_spoken_append_char (taming->tame, character, word);
}

SkSpoken *
sk_tame (const SkSpoken *spoken)
{
  Taming taming = { .tame = sk_spoken_new () };
  const char *at = sk_spoken_get_text (spoken);

  for (guint i = 0; *at != '\0'; at = g_utf8_next_char (at), i++)
    add_character (&taming, g_utf8_get_char (at), sk_spoken_get_word (spoken, i));
  return taming.tame;
}
