/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sentence-splitter.h"

#include <string.h>

/* The classes of UAX 29 that decide; ParaSep is not among them, for a paragraph here is one line. */
typedef enum {
  CLASS_OTHER,
  CLASS_EXTEND, /* belongs to what stands before it, formats too */
  CLASS_SPACE,
  CLASS_LOWER,
  CLASS_UPPER,
  CLASS_LETTER,
  CLASS_NUMERIC,
  CLASS_FULL_STOP,
  CLASS_TERMINATOR,
  CLASS_CONTINUE,
  CLASS_CLOSE,
} Class;

static const gunichar terminators[] = {
  '!',    '?',    0x0589, 0x061d, 0x061e, 0x061f, 0x06d4, 0x0700, 0x0701, 0x0702, 0x07f9, 0x0964,
  0x0965, 0x104a, 0x104b, 0x1362, 0x1367, 0x1368, 0x166e, 0x1735, 0x1736, 0x1803, 0x1809, 0x203c,
  0x203d, 0x2047, 0x2048, 0x2049, 0x2e2e, 0x3002, 0xa4ff, 0xfe56, 0xfe57, 0xff01, 0xff1f, 0xff61,
};

static const gunichar continuers[] = {
  ',',    '-',    ':',    0x055d, 0x060c, 0x060d, 0x07f8, 0x1802, 0x1808, 0x2013, 0x2014,
  0x3001, 0xfe10, 0xfe11, 0xfe13, 0xfe50, 0xfe51, 0xfe55, 0xff0c, 0xff0d, 0xff1a, 0xff64,
};

/* Followed by a name or a number as a rule. `etc.` and `No.` are not here: they end sentences too. */
static const char *const abbreviations[] = {
  "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "St",  "Cllr", "Hon", "e.g",    "i.e", "eg",
  "ie", "cf",  "vs", "p",  "pp", "para", "Fig", "fig", "Vol",  "Nos", "approx", "ca",
};

static gboolean
is_among (const gunichar *set, gsize n, gunichar character)
{
  for (gsize i = 0; i < n; i++) {
    if (set[i] == character)
      return TRUE;
  }
  return FALSE;
}

static Class
classify_mark (gunichar character)
{
  if (character == '.' || character == 0x2024 || character == 0xfe52 || character == 0xff0e)
    return CLASS_FULL_STOP;
  if (is_among (terminators, G_N_ELEMENTS (terminators), character))
    return CLASS_TERMINATOR;
  if (is_among (continuers, G_N_ELEMENTS (continuers), character))
    return CLASS_CONTINUE;
  if (character == '"' || character == '\'' || (character >= 0x275b && character <= 0x2760))
    return CLASS_CLOSE;
  return CLASS_OTHER;
}

static Class
classify (gunichar character)
{
  if (g_ascii_islower (character) && character < 0x80)
    return CLASS_LOWER; /* most of any text */
  if (g_unichar_isspace (character))
    return CLASS_SPACE;
  switch ((int) g_unichar_type (character)) {
  case G_UNICODE_NON_SPACING_MARK:
  case G_UNICODE_ENCLOSING_MARK:
  case G_UNICODE_SPACING_MARK:
  case G_UNICODE_FORMAT:
    return CLASS_EXTEND;
  case G_UNICODE_LOWERCASE_LETTER:
    return CLASS_LOWER;
  case G_UNICODE_UPPERCASE_LETTER:
  case G_UNICODE_TITLECASE_LETTER:
    return CLASS_UPPER;
  case G_UNICODE_MODIFIER_LETTER:
  case G_UNICODE_OTHER_LETTER:
  case G_UNICODE_LETTER_NUMBER:
    return CLASS_LETTER;
  case G_UNICODE_DECIMAL_NUMBER:
    return CLASS_NUMERIC;
  case G_UNICODE_OPEN_PUNCTUATION:
  case G_UNICODE_CLOSE_PUNCTUATION:
  case G_UNICODE_INITIAL_PUNCTUATION:
  case G_UNICODE_FINAL_PUNCTUATION:
    return CLASS_CLOSE;
  default:
    return classify_mark (character);
  }
}

/* The class of the character at p, and p moved past it and what extends it (SB5). OTHER at the end of the text. */
static Class
take (const char **p)
{
  Class class = CLASS_OTHER;

  if (**p == '\0')
    return class;
  class = classify (g_utf8_get_char (*p));
  do
    *p = g_utf8_next_char (*p);
  while (**p != '\0' && classify (g_utf8_get_char (*p)) == CLASS_EXTEND);
  return class;
}

static Class
peek (const char *p)
{
  return take (&p);
}

static const char *
skip (const char *p, Class class)
{
  while (*p != '\0' && peek (p) == class)
    take (&p);
  return p;
}

/* SB8: what follows a full stop goes on in lower case, with nothing but signs and digits before it. */
static gboolean
goes_on_in_lower_case (const char *p)
{
  while (*p != '\0') {
    Class class = take (&p);

    if (class == CLASS_LOWER)
      return TRUE;
    if (class == CLASS_UPPER || class == CLASS_LETTER || class == CLASS_FULL_STOP || class == CLASS_TERMINATOR)
      return FALSE;
  }
  return FALSE;
}

/* Whether the word that ends in a full stop is one that a sentence goes on after. */
static gboolean
is_abbreviation (const char *sentence, const char *stop)
{
  const char *word = stop;
  gsize length;

  while (word > sentence) {
    const char *before = g_utf8_prev_char (word);
    Class class = classify (g_utf8_get_char (before));

    if (class == CLASS_SPACE || class == CLASS_CLOSE)
      break;
    word = before;
  }
  length = stop - word;
  for (gsize i = 0; i < G_N_ELEMENTS (abbreviations); i++) {
    if (strlen (abbreviations[i]) == length && strncmp (abbreviations[i], word, length) == 0)
      return TRUE;
  }
  if (length == 0 || g_utf8_next_char (word) < stop)
    return word == sentence && strspn (word, "0123456789") == length && length > 0;
  /* One character alone: `1.` and `a.` count a paragraph where they start it, `J.` is an initial anywhere but `I.`. */
  return word == sentence || (g_unichar_isupper (g_utf8_get_char (word)) && *word != 'I');
}

/* P: past the mark that could end a sentence, which started at mark. Moves p to the next sentence where it does. */
static gboolean
ends_sentence (const char *sentence, const char *mark, Class class, Class before, const char **p)
{
  const char *next = *p;
  gboolean closed;

  if (class == CLASS_FULL_STOP && peek (next) == CLASS_NUMERIC && *next != '\0')
    return FALSE; /* SB6 */
  if (class == CLASS_FULL_STOP && (before == CLASS_UPPER || before == CLASS_LOWER) && peek (next) == CLASS_UPPER)
    return FALSE; /* SB7 */
  next = skip (next, CLASS_CLOSE);
  closed = next != *p;
  next = skip (next, CLASS_SPACE);
  if (class == CLASS_TERMINATOR && peek (next) == CLASS_LOWER)
    return FALSE; /* “Is it?” she asked. */
  if (class == CLASS_FULL_STOP && goes_on_in_lower_case (next))
    return FALSE; /* SB8 */
  if (peek (next) == CLASS_CONTINUE || peek (next) == CLASS_FULL_STOP || peek (next) == CLASS_TERMINATOR)
    return FALSE; /* SB8a */
  if (class == CLASS_FULL_STOP && !closed && is_abbreviation (sentence, mark))
    return FALSE;
  *p = next; /* SB9 to SB11 */
  return TRUE;
}

static void
add_sentence (GPtrArray *sentences, const char *start, const char *end)
{
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  if (end > start)
    g_ptr_array_add (sentences, g_strndup (start, end - start));
}

GPtrArray *
sk_sentence_splitter_split (const char *text)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  const char *start = skip (text, CLASS_SPACE);
  const char *p = start;
  Class before = CLASS_OTHER;

  while (*p != '\0') {
    const char *mark = p;
    Class class = take (&p);

    if ((class == CLASS_FULL_STOP || class == CLASS_TERMINATOR) && ends_sentence (start, mark, class, before, &p)) {
      add_sentence (sentences, start, p);
      start = p;
    }
    before = class;
  }
  add_sentence (sentences, start, p);
  return sentences;
}
