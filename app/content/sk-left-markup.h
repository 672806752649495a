/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* SkLeftMarkup: markup that was written wrongly, so that the Markdown parser left it in the text, for visitors to see. */
typedef struct {
  const char *rule;    /* NULL: the text has none */
  const char *message; /* what is wrong and what to do, translated */
  gboolean is_picture; /* it was meant to be a picture */
} SkLeftMarkup;

/* Text: of one line, as a visitor would see it, without the addresses that may stand in it. */
SkLeftMarkup sk_left_markup_find (const char *text);

/* Whether a line that starts so is a point of a list; *number: what the line before counted to, and this one does. */
gboolean sk_left_markup_is_point (const char *text, guint *number);

G_END_DECLS
