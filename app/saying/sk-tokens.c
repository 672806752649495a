/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-tokens.h"

GArray *
sk_tokens_split (const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (SkToken));
  const char *start = NULL;
  const char *at;

  g_return_val_if_fail (text != NULL, tokens);

  for (at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gboolean space = g_unichar_isspace (g_utf8_get_char (at));

    if (!space && start == NULL)
      start = at;
    if (space && start != NULL) {
      SkToken token = { (guint) (start - text), (guint) (at - text) };

      g_array_append_val (tokens, token);
      start = NULL;
    }
  }
  if (start != NULL) {
    SkToken token = { (guint) (start - text), (guint) (at - text) };

    g_array_append_val (tokens, token);
  }
  return tokens;
}
