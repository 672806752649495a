/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-shown-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Between the first two the words run from left to right, whatever stands around them; at the third a line may end. All
 * have as many bytes. */
#define LEFT_TO_RIGHT "\u2066"
#define END_OF_ISOLATE "\u2069"
#define BREAK "\u200b"
#define MARK_BYTES 3

typedef struct {
  guint before; /* the byte of the sentence's text before which it stands */
  const char *mark;
} Mark;

struct _SkShownText {
  char *text;
  guint shift;   /* bytes before the sentence's own */
  GArray *marks; /* Mark, in their order */
};

static void
add_mark (SkShownText *self, int before, const char *mark)
{
  const Mark added = { (guint) before, mark };

  g_array_append_val (self->marks, added);
}

/* A telephone number is several numbers to the rules of writing, which from right to left would be turned round. */
static void
keep_together (SkShownText *self, int start, int end)
{
  add_mark (self, start, LEFT_TO_RIGHT);
  add_mark (self, end, END_OF_ISOLATE);
}

/* As one word an address would be drawn much smaller than all others. */
static void
let_break (SkShownText *self, const char *text, int start, int end)
{
  for (int i = start; i < end - 1; i++) {
    if (strchr ("/.", text[i]) != NULL && g_ascii_isalnum (text[i + 1]))
      add_mark (self, i + 1, BREAK);
  }
}

static void
find_marks (SkShownText *self, const char *text, gboolean right_to_left)
{
  g_autoptr (GRegex) pattern = g_regex_new ("(https?://\\S+)|\\+[0-9]+( [0-9]+)*|[0-9]+( [0-9]+)+", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (pattern, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL)) {
    int start, end, address;

    g_match_info_fetch_pos (match, 0, &start, &end);
    if (g_match_info_fetch_pos (match, 1, &address, NULL) && address >= 0)
      let_break (self, text, start, end);
    else if (right_to_left)
      keep_together (self, start, end);
  }
}

static char *
insert_marks (SkShownText *self, const char *text)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  guint done = 0;

  for (guint i = 0; i < self->marks->len; i++) {
    const Mark *mark = &g_array_index (self->marks, Mark, i);

    g_string_append_len (shown, text + done, mark->before - done);
    g_string_append (shown, mark->mark);
    done = mark->before;
  }
  g_string_append (shown, text + done);
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

SkShownText *
sk_shown_text_new (const char *text, gboolean right_to_left, gboolean quoted)
{
  SkShownText *self = g_new0 (SkShownText, 1);
  g_autofree char *words = NULL;

  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  find_marks (self, text, right_to_left);
  words = insert_marks (self, text);
  /* Translators: how a quotation is set off: the quotation marks of your language around the words. */
  self->text = quoted ? g_strdup_printf (_ ("“%s”"), words) : g_strdup (words);
  self->shift = (guint) (strstr (self->text, words) - self->text);
  return self;
}

void
sk_shown_text_free (SkShownText *self)
{
  g_array_unref (self->marks);
  g_free (self->text);
  g_free (self);
}

const char *
sk_shown_text_get (const SkShownText *self)
{
  return self->text;
}

guint
sk_shown_text_find (const SkShownText *self, guint byte, gboolean end)
{
  guint n = 0;

  while (n < self->marks->len) {
    guint before = g_array_index (self->marks, Mark, n).before;

    if (end ? before >= byte : before > byte)
      break;
    n++;
  }
  return self->shift + byte + n * MARK_BYTES;
}
