/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-stylesheet.h"

#include <string.h>

/* Words that are not smaller than those that are read stay so, and the others can be read, in pt. */
#define LEAST_TITLE 30.0
#define LEAST_WORDS 20.0

/* What a selector ends with if a finger can be put on what it selects. */
#define TOUCHED "(\\.(control|choice|tile|row-speaker|start-button)|\\bsentence)(?![-\\w])[^ ,]*\\s*(,|$)"

typedef struct {
  double fit;
  double words;
  double target;  /* of what this rule is about; 0 where that is not touched */
  double padding; /* above and below, that the rule itself names: it is part of what is touched */
} Least;

/* Outlines keep their width, for that is what they are seen by. */
static gboolean
is_fitted (const char *name)
{
  static const char *const fitted[] = { "font-size", "padding", "margin", "min-", "border-spacing", "border-radius" };

  for (guint i = 0; i < G_N_ELEMENTS (fitted); i++) {
    if (g_str_has_prefix (name, fitted[i]))
      return TRUE;
  }
  return FALSE;
}

static double
fit_length (const Least *least, const char *name, double length)
{
  double fitted = length * least->fit;

  if (g_str_equal (name, "font-size"))
    return MAX (MAX (fitted, MIN (length, length < LEAST_TITLE ? LEAST_WORDS : LEAST_TITLE)), least->words);
  if (g_str_equal (name, "min-height"))
    return MAX (fitted, least->target - least->padding);
  return g_str_equal (name, "min-width") ? MAX (fitted, least->target) : fitted;
}

/* Copies what a declaration says, each length of it in pt fitted. */
static void
copy_value (GString *out, const char *name, const char *value, const Least *least)
{
  while (*value != '\0') {
    char *rest = NULL;
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    double length = g_ascii_strtod (value, &rest);
    double fitted = length;

    if (rest == value || g_ascii_isspace (*value)) {
      g_string_append_c (out, *value++);
      continue;
    }
    if (g_str_has_prefix (rest, "pt"))
      fitted = fit_length (least, name, length);
    if (ABS (fitted - length) < 0.005)
      g_string_append_len (out, value, rest - value);
    else
      g_string_append (out, g_ascii_formatd (number, sizeof number, "%.2f", fitted));
    value = rest;
  }
}

static const char *
skip_space (const char *text)
{
  return text + strspn (text, " \n");
}

static double
get_padding (char **declarations, double fit)
{
  double padding = 0;

  for (guint i = 0; declarations[i] != NULL; i++) {
    const char *name = skip_space (declarations[i]);

    if (g_str_has_prefix (name, "padding: "))
      padding = 2 * fit * g_ascii_strtod (name + strlen ("padding: "), NULL);
  }
  return padding;
}

static void
copy_body (GString *out, const char *body, Least least)
{
  g_auto (GStrv) declarations = g_strsplit (body, ";", -1);

  least.padding = get_padding (declarations, least.fit);
  for (guint i = 0; declarations[i] != NULL; i++) {
    char *value = strchr (declarations[i], ':');

    if (i > 0)
      g_string_append_c (out, ';');
    if (value == NULL) {
      g_string_append (out, declarations[i]);
      continue;
    }
    *value++ = '\0';
    g_string_append_printf (out, "%s:", declarations[i]);
    if (is_fitted (skip_space (declarations[i])))
      copy_value (out, skip_space (declarations[i]), value, &least);
    else
      g_string_append (out, value);
  }
}

char *
sk_stylesheet_fit (const char *css, double fit, double words, double target)
{
  g_autoptr (GRegex) touched = g_regex_new (TOUCHED, 0, 0, NULL);
  g_autoptr (GString) out = g_string_sized_new (strlen (css) + 256);
  const char *place = css;
  const char *open = NULL;

  while ((open = strchr (place, '{')) != NULL) {
    const char *close = strchr (open, '}');
    g_autofree char *body = NULL;
    gboolean is_touched;

    g_return_val_if_fail (close != NULL, NULL);
    body = g_strndup (open + 1, (gsize) (close - open - 1));
    g_string_append_len (out, place, open + 1 - place);
    is_touched = g_regex_match_full (touched, place, open - place, 0, 0, NULL, NULL);
    copy_body (out, body, (Least){ fit, words, is_touched ? target : 0, 0 });
    place = close;
  }
  g_string_append (out, place);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
