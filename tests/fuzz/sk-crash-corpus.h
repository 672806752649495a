/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts that have killed the engine, in Debian 12 or 13, or were made to. Each is a piece, so many times, and an end. */
typedef struct {
  const char *name;
  const char *piece;
  guint times;
  const char *end;
  const char *language;
} SkCrashInput;

const SkCrashInput *sk_crash_corpus_get (guint *n_inputs);
/* The whole text (transfer full). */
char *sk_crash_input_make (const SkCrashInput *input);

G_END_DECLS
