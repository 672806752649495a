/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-opening.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct {
  guint minutes; /* since midnight or noon */
  char *shown;
  char *file;
  guint line;
} Opening;

void
sk_opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->shown);
  g_free (opening->file);
  g_free (opening);
}

/* 9, 9am, 9.30 and 9:30: whether before or after noon is not always said. FALSE: it is no time. */
static gboolean
read_time (const char *text, guint *minutes)
{
  char *end;
  guint64 hours = g_ascii_strtoull (text, &end, 10);
  guint64 more = 0;

  if (end == text || end > text + 2 || hours > 23)
    return FALSE;
  if ((*end == '.' || *end == ':') && g_ascii_isdigit (end[1])) {
    more = g_ascii_strtoull (end + 1, &end, 10);
    if (more > 59)
      return FALSE;
  }
  *minutes = hours % 12 * 60 + more;
  return *end == '\0' || g_ascii_strcasecmp (end, "am") == 0 || g_ascii_strcasecmp (end, "pm") == 0;
}

/* “open” of “opens” and “is open”; NULL where the word is neither that nor about closing. */
static const char *
find_verb (const SkWording *sentence, guint i)
{
  const char *word = sentence->places[i].word->folded;

  if (word[0] != 'o' && word[0] != 'c')
    return NULL;
  if (g_str_equal (word, "open") || g_str_equal (word, "opens"))
    return "open";
  return g_str_equal (word, "close") || g_str_equal (word, "closes") ? "close" : NULL;
}

/* What is said besides the first time behind the verb, and until when; NULL where it names nothing or no time. */
static char *
make_key (const SkWording *sentence, guint verb, guint *time)
{
  static const char *const left_out[] = { "am", "and", "are",  "at", "from",  "is",
                                          "pm", "the", "till", "to", "until", NULL };
  g_autoptr (GString) key = g_string_new (find_verb (sentence, verb));
  guint minutes;

  *time = 0;
  for (guint i = 0; i < sentence->n_places; i++) {
    const SkWord *word = sentence->places[i].word;

    if (i < verb && (word->flags & SK_WORD_PRONOUN) != 0)
      return NULL;
    if (i > verb && read_time (word->text, &minutes)) {
      if (*time == 0)
        *time = i;
    } else if (i != verb && !g_strv_contains (left_out, word->folded)) {
      g_string_append_printf (key, " %s", word->folded);
    }
  }
  return verb > 0 && *time > 0 ? g_string_free (g_steal_pointer (&key), FALSE) : NULL;
}

static void
compare (const SkRuleContext *context, const SkWording *sentence, char *key, guint time)
{
  const char *shown = sentence->places[time].word->text;
  const Opening *before = g_hash_table_lookup (context->openings, key);
  guint minutes = 0;

  read_time (shown, &minutes);
  if (before == NULL) {
    Opening *opening = g_new0 (Opening, 1);

    opening->minutes = minutes;
    opening->shown = g_strdup (shown);
    opening->file = g_strdup (sk_judge_get_file (context->judge));
    opening->line = sentence->line;
    g_hash_table_insert (context->openings, key, opening);
    return;
  }
  if (before->minutes != minutes) {
    sk_judge_find_at (context->judge, SK_RULE_TERM_VARIANT, SK_LEVEL_NOTE, sentence->line, sentence->text,
                      _ ("here it is %s, but %s in line %u of %s; look which of the two is right"), shown,
                      before->shown, before->line, before->file);
  }
  g_free (key);
}

void
sk_opening_check (const SkRuleContext *context, const SkWording *sentence)
{
  for (guint i = 0; i < sentence->n_places; i++) {
    guint time;
    char *key = find_verb (sentence, i) != NULL ? make_key (sentence, i, &time) : NULL;

    if (key != NULL) {
      compare (context, sentence, key, time);
      return;
    }
  }
}
