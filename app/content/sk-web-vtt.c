/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-web-vtt.h"

#include <glib/gi18n.h>
#include <string.h>

/* Where the text of a cue stands while it is read. */
typedef struct {
  SkCue *cue;
  GString *text;
  guint n_words;
  gboolean in_word;
  gint64 time; /* of the word that comes next; -1 where nothing says it */
} Payload;

/* At most so many digits, and how many there were. */
static const char *
read_number (const char *at, guint most, guint *n_digits, gint64 *number)
{
  *number = 0;
  for (*n_digits = 0; g_ascii_isdigit (*at) && *n_digits < most; (*n_digits)++)
    *number = *number * 10 + g_ascii_digit_value (*at++);
  return at;
}

/* .345 or ,345, as other programs write it: microseconds. */
static const char *
read_fraction (const char *at, gint64 *fraction)
{
  guint n_digits;

  if (*at != '.' && *at != ',')
    return NULL;
  at = read_number (at + 1, 3, &n_digits, fraction);
  for (guint i = n_digits; i < 6; i++)
    *fraction *= 10;
  return n_digits > 0 ? at : NULL;
}

/* 01:02.345 or 00:01:02.345, where noughts at the front may be missing. NULL where there is none; else what comes behind it. */
static const char *
read_time (const char *at, gint64 *time)
{
  gint64 parts[3] = { 0, 0, 0 };
  gint64 fraction;
  guint n_digits;
  guint n = 0;

  for (;;) {
    at = read_number (at, 4, &n_digits, &parts[n]);
    if (n_digits < 1 || (n > 0 && (n_digits > 2 || parts[n] > 59)))
      return NULL;
    n++;
    if (*at != ':' || n == G_N_ELEMENTS (parts))
      break;
    at++;
  }
  at = n >= 2 ? read_fraction (at, &fraction) : NULL;
  if (at == NULL)
    return NULL;
  if (n == 2)
    *time = (parts[0] * 60 + parts[1]) * G_USEC_PER_SEC + fraction;
  else
    *time = ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * G_USEC_PER_SEC + fraction;
  return at;
}

static const char *
skip_blanks (const char *at)
{
  return at + strspn (at, " \t");
}

/* What stands behind the second time is about its place on a screen, and not needed here. */
static gboolean
read_times (SkCue *cue, const char *line)
{
  const char *at = read_time (skip_blanks (line), &cue->start);

  if (at == NULL)
    return FALSE;
  at = skip_blanks (at);
  if (!g_str_has_prefix (at, "-->"))
    return FALSE;
  at = read_time (skip_blanks (at + strlen ("-->")), &cue->end);
  return at != NULL && (*at == '\0' || *at == ' ' || *at == '\t') && cue->end > cue->start;
}

static void
add_character (Payload *payload, gunichar character)
{
  if (g_unichar_isspace (character)) {
    payload->in_word = FALSE;
    return;
  }
  if (!payload->in_word) {
    SkCueWord word = { payload->n_words++, payload->time };

    if (payload->time >= 0)
      g_array_append_val (payload->cue->words, word);
    if (word.word > 0)
      g_string_append_c (payload->text, ' ');
  }
  payload->in_word = TRUE;
  payload->time = -1;
  g_string_append_unichar (payload->text, character);
}

static const char *
add_entity (Payload *payload, const char *at)
{
  static const struct {
    const char *name;
    gunichar character;
  } entities[] = {
    { "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&nbsp;", 0x00A0 }, { "&lrm;", 0x200E }, { "&rlm;", 0x200F },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++) {
    if (g_str_has_prefix (at, entities[i].name)) {
      add_character (payload, entities[i].character);
      return at + strlen (entities[i].name);
    }
  }
  add_character (payload, '&');
  return at + 1;
}

/* A time for the word that follows; any other tag is about looks, or names who speaks. NULL: it has no end. */
static const char *
add_tag (Payload *payload, const char *at)
{
  const char *end = strchr (at, '>');
  gint64 time;

  if (end == NULL)
    return NULL;
  if (read_time (at + 1, &time) == end)
    payload->time = time;
  return end + 1;
}

static gboolean
add_line (Payload *payload, const char *line)
{
  for (const char *at = line; *at != '\0';) {
    if (g_str_has_prefix (at, "{\\") && strchr (at, '}') != NULL) {
      at = strchr (at, '}') + 1; /* a place on a screen, as .srt files have it */
    } else if (*at == '<') {
      at = add_tag (payload, at);
      if (at == NULL)
        return FALSE;
    } else if (*at == '&') {
      at = add_entity (payload, at);
    } else {
      add_character (payload, g_utf8_get_char (at));
      at = g_utf8_next_char (at);
    }
  }
  payload->in_word = FALSE;
  return TRUE;
}

static gboolean
are_words_in_order (const SkCue *cue)
{
  gint64 before = cue->start;

  for (guint i = 0; i < cue->words->len; i++) {
    gint64 time = g_array_index (cue->words, SkCueWord, i).time;

    if (time < before || time > cue->end)
      return FALSE;
    before = time;
  }
  return TRUE;
}

/* Lines from the one with the times up to the next empty one. */
static void
read_cue (SkSourceText *text, guint first, guint end, const char *file, GPtrArray *cues, SkReport *report)
{
  g_autoptr (SkCue) cue = sk_cue_new ();
  const SkCue *previous = cues->len > 0 ? cues->pdata[cues->len - 1] : NULL;
  Payload payload = { .cue = cue, .text = g_string_new (NULL), .time = -1 };
  gboolean readable = TRUE;

  cue->line = first;
  for (guint i = first + 1; i < end; i++)
    readable = add_line (&payload, sk_source_text_get_line (text, i)) && readable;
  cue->text = g_string_free (payload.text, FALSE);
  if (!read_times (cue, sk_source_text_get_line (text, first))) {
    sk_report_add (report, file, first, SK_LEVEL_ERROR, "sound",
                   _ ("these are not two times, the second behind the first; write them as 00:01.500 --> 00:03.000"));
  } else if (previous != NULL && cue->start < previous->start) {
    sk_report_add (report, file, first, SK_LEVEL_ERROR, "sound",
                   _ ("this time lies before the last one; put the sentences in the order in which they are read"));
  } else if (!readable || !are_words_in_order (cue)) {
    sk_report_add (
        report, file, first, SK_LEVEL_ERROR, "sound",
        _ ("the times of the words do not rise from the first time to the second; correct those between < and >"));
  } else {
    g_ptr_array_add (cues, g_steal_pointer (&cue));
  }
}

static gboolean
has_arrow (SkSourceText *text, guint line, guint end)
{
  return line < end && strstr (sk_source_text_get_line (text, line), "-->") != NULL;
}

/* Nobody sees the blanks in a line that is empty but for them. */
static gboolean
is_empty (SkSourceText *text, guint line)
{
  const char *at = sk_source_text_get_line (text, line);

  while (g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return *at == '\0';
}

static gboolean
is_number (SkSourceText *text, guint line)
{
  const char *at = skip_blanks (sk_source_text_get_line (text, line));
  gsize n = strspn (at, "0123456789");

  return n > 0 && *skip_blanks (at + n) == '\0';
}

/* The lines of one block. Its first may name it, and remarks and looks are blocks as well. */
static void
read_block (SkSourceText *text, guint first, guint end, const char *file, GPtrArray *cues, SkReport *report)
{
  const char *line = sk_source_text_get_line (text, first);

  if (has_arrow (text, first, end)) {
    read_cue (text, first, end, file, cues, report);
  } else if (has_arrow (text, first + 1, end)) {
    read_cue (text, first + 1, end, file, cues, report);
  } else if (!g_str_has_prefix (line, "NOTE") && !g_str_has_prefix (line, "STYLE") &&
             !g_str_has_prefix (line, "REGION")) {
    sk_report_add (report, file, first, SK_LEVEL_ERROR, "sound",
                   _ ("this has no time; write one above it, as 00:01.500 --> 00:03.000"));
  }
}

/* Where the block ends that begins here: at an empty line, or where the next cue begins without one, by its time or by the
 * number above that. */
static guint
find_end (SkSourceText *text, guint first)
{
  guint n_lines = sk_source_text_get_n_lines (text);
  guint line = first + (has_arrow (text, first, n_lines + 1) ? 1 : 2);

  if (is_empty (text, first))
    return first;
  if (line > first + 1 && first < n_lines && is_empty (text, first + 1))
    return first + 1;
  while (line <= n_lines && !is_empty (text, line) && !has_arrow (text, line, n_lines + 1) &&
         !(is_number (text, line) && has_arrow (text, line + 1, n_lines + 1)))
    line++;
  return MIN (line, n_lines + 1);
}

/* The cues may stand straight below it, and files of other programs have none. */
static guint
skip_head (SkSourceText *text)
{
  guint n_lines = sk_source_text_get_n_lines (text);
  guint line = 1;

  if (g_ascii_strncasecmp (sk_source_text_get_line (text, 1), "WEBVTT", strlen ("WEBVTT")) != 0)
    return line;
  for (line++; line <= n_lines && !is_empty (text, line); line++) {
    if (has_arrow (text, line, n_lines + 1) || has_arrow (text, line + 1, n_lines + 1))
      break;
  }
  return line;
}

static gboolean
has_head (SkSourceText *text)
{
  guint n_lines = sk_source_text_get_n_lines (text);
  guint first = 1;

  if (n_lines > 0 && skip_head (text) > 1)
    return TRUE;
  while (first <= n_lines && is_empty (text, first))
    first++;
  return has_arrow (text, first, n_lines + 1) || has_arrow (text, first + 1, n_lines + 1);
}

GPtrArray *
sk_web_vtt_parse (SkSourceText *text, const char *file, SkReport *report)
{
  GPtrArray *cues = g_ptr_array_new_with_free_func ((GDestroyNotify) sk_cue_free);
  guint n_lines = sk_source_text_get_n_lines (text);

  if (!has_head (text)) {
    sk_report_add (report, file, 1, SK_LEVEL_ERROR, "sound",
                   _ ("a file of times starts with the word WEBVTT; put that at the top"));
    return cues;
  }
  for (guint line = skip_head (text); line <= n_lines;) {
    guint end = find_end (text, line);

    if (end > line)
      read_block (text, line, end, file, cues, report);
    line = MAX (end, line + 1);
  }
  return cues;
}
