/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-stylesheet.h"

#include <string.h>

/* The declarations whose lengths matter, and the one that counts towards the height. */
#define WORDS "font-size: "
#define TALL "min-height: "
#define WIDE "min-width: "
#define PADDING "padding: "

/* What a selector ends with if a finger can be put on what it selects. */
#define TOUCHED "(\\.(control|choice|tile|row-speaker|start-button)|\\bsentence)(?![-\\w])[^ ,]*\\s*(,|$)"

/* The padding above and below that the rule itself names: it is part of what is touched. */
static double
get_padding (const char *body, const char *end)
{
  const char *padding = g_strstr_len (body, end - body, PADDING);

  return padding != NULL ? 2 * g_ascii_strtod (padding + strlen (PADDING), NULL) : 0;
}

/* Copies one declaration's length, raised to the least; returns what follows it. */
static const char *
copy_length (GString *out, const char *value, double least)
{
  char *rest = NULL;
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  double length = g_ascii_strtod (value, &rest);

  if (!g_str_has_prefix (rest, "pt") || length >= least)
    return value;
  g_string_append (out, g_ascii_formatd (number, sizeof number, "%.2f", least));
  return rest;
}

/* The least that the declaration at this place has to have; 0 for any, and then skip is 0 too. */
static double
find_least (const char *place, double words, double height, double width, gsize *skip)
{
  const struct {
    const char *name;
    double least;
  } lengths[] = { { WORDS, words }, { TALL, height }, { WIDE, width } };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++) {
    if (g_str_has_prefix (place, lengths[i].name)) {
      *skip = strlen (lengths[i].name);
      return lengths[i].least;
    }
  }
  *skip = 0;
  return 0;
}

static void
copy_body (GString *out, const char *body, const char *end, double words, double target)
{
  double height = MAX (target - get_padding (body, end), 0);

  while (body < end) {
    gsize skip;
    double least = find_least (body, words, height, target, &skip);

    if (skip == 0) {
      g_string_append_c (out, *body++);
      continue;
    }
    g_string_append_len (out, body, (gssize) skip);
    body = copy_length (out, body + skip, least);
  }
}

char *
sk_stylesheet_raise (const char *css, double words, double target)
{
  g_autoptr (GRegex) touched = g_regex_new (TOUCHED, 0, 0, NULL);
  g_autoptr (GString) out = g_string_sized_new (strlen (css) + 256);
  const char *place = css;
  const char *open = NULL;

  while ((open = strchr (place, '{')) != NULL) {
    const char *close = strchr (open, '}');
    gboolean is_touched;

    g_return_val_if_fail (close != NULL, NULL);
    g_string_append_len (out, place, open - place);
    is_touched = g_regex_match_full (touched, place, open - place, 0, 0, NULL, NULL);
    copy_body (out, open, close, words, is_touched ? target : 0);
    place = close;
  }
  g_string_append (out, place);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
