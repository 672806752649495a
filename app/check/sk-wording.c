/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-wording.h"

#include <string.h>
#include <uniwbrk.h>

#include "sk-sentence-splitter.h"

/* The span at the byte that is no mere link; NULL without one. */
static const SkSpan *
find_span (SkSentence *sentence, guint byte)
{
  guint n = sentence != NULL ? sk_sentence_get_n_spans (sentence) : 0;

  for (guint i = 0; i < n; i++) {
    const SkSpan *span = sk_sentence_get_span (sentence, i);

    if (span->kind != SK_SPAN_PAGE && byte >= span->start && byte < span->end)
      return span;
  }
  return NULL;
}

static void
add_place (SkWording *self, guint start, guint end, SkSentence *sentence, SkLexicon *lexicon)
{
  const SkSpan *span = find_span (sentence, start);
  gboolean is_address = span != NULL && span->kind == SK_SPAN_ADDRESS;

  if (is_address && span->start != start)
    return;
  if (self->n_places == self->room) {
    self->room *= 2;
    self->places = g_renew (SkPlace, self->places, self->room);
  }
  self->places[self->n_places++] = (SkPlace){
    .start = start,
    .end = is_address ? span->end : end,
    .word = sk_lexicon_look_up (lexicon, self->text + start, end - start),
    .is_marked = span != NULL && span->kind == SK_SPAN_HARD_WORD,
    .is_address = is_address,
  };
}

/* Where a word ends that begins at start, in ASCII: what the rules of Unicode come to there. Signs between two letters
 * (isn't, e.g) and between two digits (9.30) do not end it. */
static gsize
find_ascii_end (const char *text, gsize start)
{
  gsize end = start + 1;

  for (;; end++) {
    char sign = text[end];

    if (g_ascii_isalnum (sign) || sign == '_')
      continue;
    if ((sign == '.' || sign == '\'' || sign == ':') && g_ascii_isalpha (text[end - 1]) &&
        g_ascii_isalpha (text[end + 1]))
      continue;
    if ((sign == '.' || sign == '\'' || sign == ',' || sign == ';') && g_ascii_isdigit (text[end - 1]) &&
        g_ascii_isdigit (text[end + 1]))
      continue;
    return end;
  }
}

static void
split_ascii (SkWording *self, SkSentence *sentence, SkLexicon *lexicon)
{
  const char *text = self->text;

  for (gsize start = 0; text[start] != '\0';) {
    gsize end;

    if (!g_ascii_isalnum (text[start])) {
      start++;
      continue;
    }
    end = find_ascii_end (text, start);
    add_place (self, start, end, sentence, lexicon);
    start = end;
  }
}

static void
split_unicode (SkWording *self, gsize length, SkSentence *sentence, SkLexicon *lexicon)
{
  const char *text = self->text;
  g_autofree char *breaks = g_malloc (length);
  gsize start = 0;

  u8_wordbreaks ((const guint8 *) text, length, breaks);
  for (gsize end = 1; end <= length; end++) {
    if (end < length && !breaks[end])
      continue;
    if (g_unichar_isalnum (g_utf8_get_char (text + start)))
      add_place (self, start, end, sentence, lexicon);
    start = end;
  }
}

/* What is read as one: us@example.org, www.example.org/bins. The text may be longer than the run. */
static gboolean
is_address (const char *start, gsize length)
{
  static const char *const marks[] = { "www.", "://", ".uk", ".com", ".org", ".net" };
  const char *at = memchr (start, '@', length);

  if (at != NULL && at > start && at + 1 < start + length)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++) {
    const char *mark = g_strstr_len (start, length, marks[i]);
    char behind = mark != NULL ? mark[strlen (marks[i])] : 'x';

    if (mark != NULL && (i < 2 || (mark > start && !g_ascii_isalnum (behind))))
      return TRUE;
  }
  return FALSE;
}

/* Every address has one of these signs, or a point inside. */
static gboolean
may_have_address (const char *text)
{
  const char *sign = strpbrk (text, "@/.");

  while (sign != NULL && *sign == '.' && !g_ascii_isalpha (sign[1]))
    sign = strpbrk (sign + 1, "@/.");
  return sign != NULL;
}

static void
join_places (SkWording *self, guint first, guint n)
{
  self->places[first].end = self->places[first + n - 1].end;
  self->places[first].is_address = TRUE;
  memmove (&self->places[first + 1], &self->places[first + n], (self->n_places - first - n) * sizeof (SkPlace));
  self->n_places -= n - 1;
}

/* Addresses that were written as plain text are one word each, as those in links are. */
static void
join_addresses (SkWording *self)
{
  for (guint i = 0; i < self->n_places; i++) {
    const char *start = self->text + self->places[i].start;
    gsize length = strcspn (start, " ");
    guint n = 1;

    if (self->places[i].is_address || !is_address (start, length))
      continue;
    while (i + n < self->n_places && self->places[i + n].start < self->places[i].start + length)
      n++;
    join_places (self, i, n);
  }
}

static SkWording *
split (const char *text, guint line, SkSentence *sentence, SkLexicon *lexicon)
{
  SkWording *self = g_new0 (SkWording, 1);
  gsize length = strlen (text);

  self->text = text;
  self->line = line;
  self->end = length;
  /* Few words are shorter than 4 letters on the whole, with the space behind them. */
  self->room = length / 4 + 1;
  self->places = g_new (SkPlace, self->room);
  /* Most text is ASCII, and the rules for all the rest take long to ask. */
  if (g_str_is_ascii (text))
    split_ascii (self, sentence, lexicon);
  else
    split_unicode (self, length, sentence, lexicon);
  if (may_have_address (text))
    join_addresses (self);
  return self;
}

SkWording *
sk_wording_new (const char *text, guint line, SkLexicon *lexicon)
{
  return split (text, line, NULL, lexicon);
}

SkWording *
sk_wording_new_from_sentence (SkSentence *sentence, SkLexicon *lexicon)
{
  return split (sk_sentence_get_text (sentence), sk_sentence_get_line (sentence), sentence, lexicon);
}

void
sk_wording_free (SkWording *self)
{
  g_free (self->places);
  g_free (self);
}

GArray *
sk_wording_split (const SkWording *self)
{
  g_autoptr (GPtrArray) sentences = NULL;
  g_autoptr (GArray) parts = NULL;
  guint start = 0, place = 0;

  /* A line is one sentence, but where more follows a stop. */
  if (strstr (self->text, ". ") == NULL && strstr (self->text, "? ") == NULL && strstr (self->text, "! ") == NULL)
    return NULL;
  sentences = sk_sentence_splitter_split (self->text);
  if (sentences->len < 2)
    return NULL;
  parts = g_array_sized_new (FALSE, FALSE, sizeof (SkWording), sentences->len);
  for (guint i = 0; i < sentences->len; i++) {
    const char *sentence = strstr (self->text + start, sentences->pdata[i]);
    SkWording part = { .text = self->text, .line = self->line, .start = sentence - self->text };

    part.end = part.start + strlen (sentences->pdata[i]);
    part.places = self->places + place;
    for (; place < self->n_places && self->places[place].start < part.end; place++)
      part.n_places++;
    start = part.end;
    g_array_append_val (parts, part);
  }
  return g_steal_pointer (&parts);
}

gboolean
sk_wording_is_close (const SkWording *self, guint place)
{
  if (place + 1 >= self->n_places)
    return FALSE;
  for (guint i = self->places[place].end; i < self->places[place + 1].start; i++) {
    if (self->text[i] != ' ' && self->text[i] != '-')
      return FALSE;
  }
  return TRUE;
}

guint
sk_wording_match (const SkWording *self, guint place, const SkPhrase *phrase)
{
  guint n = phrase->words->len;

  if (place + n > self->n_places)
    return 0;
  /* The first word and the last may be other forms of the phrase's. */
  for (guint i = 1; i < n; i++) {
    const SkWord *word = self->places[place + i].word;

    if (!(g_str_equal (word->folded, phrase->words->pdata[i]) ||
          (i == n - 1 && g_str_equal (word->family, phrase->end))) ||
        !sk_wording_is_close (self, place + i - 1))
      return 0;
  }
  return n;
}

/* A word that an acronym may leave out. */
static gboolean
is_small (const char *word)
{
  static const char *const words[] = { "a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with", NULL };

  return g_strv_contains (words, word);
}

/* Whether the words before this place (step -1) or behind it (step 1) begin with the letters, taken from that side. */
static gboolean
match_letters (const SkWording *self, guint place, int step, const char *letters, gsize n)
{
  gsize done = 0;

  for (gint64 i = (gint64) place + step; i >= 0 && i < self->n_places && done < n; i += step) {
    const char *word = self->places[i].word->folded;

    if (word[0] == letters[step > 0 ? done : n - 1 - done])
      done++;
    else if (done == 0 || !is_small (word))
      return FALSE;
  }
  return done == n;
}

gboolean
sk_wording_is_spelt_out (const SkWording *self, guint place)
{
  const SkPlace *here = &self->places[place];
  const char *letters = here->word->folded;
  gsize n = strlen (letters);

  if (n > 2 && g_str_has_suffix (here->word->text, "s"))
    n--;
  if (here->start > 0 && self->text[here->start - 1] == '(')
    return match_letters (self, place, -1, letters, n);
  return g_str_has_prefix (self->text + here->end, " (") && match_letters (self, place, 1, letters, n);
}
