/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* SkToken: one word of a text. Its bytes run from start up to, not with, end. */
typedef struct {
  guint start;
  guint end;
} SkToken;

/* The text, valid UTF-8, split at Unicode white space: an array of SkToken, in order (transfer full). */
GArray *sk_tokens_split (const char *text);

G_END_DECLS
