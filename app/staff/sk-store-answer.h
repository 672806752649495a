/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A bundle, as the store tells of it. */
typedef struct {
  char *commit;
  char *title;
  guint release;
  gint64 since; /* seconds since 1970 */
} SkToldBundle;

/* What a check has found in pages that somebody wants to use. */
typedef struct {
  gboolean is_error; /* the pages cannot be used like this; else they can */
  guint line;        /* from 1 */
  char *file;
  char *page;    /* its title */
  char *message; /* what is wrong, and what would be right */
  char *text;    /* what stands there; may be empty */
} SkToldFinding;

/* SkStoreAnswer: what send-kiosk-store has answered (sk-store-protocol.h). Read it; it does not change. */
typedef struct {
  gboolean done;
  char *reason;         /* a word of the protocol; NULL where it is done */
  char *message;        /* for whoever looks after the machine; NULL where it is done */
  SkToldBundle *now;    /* or NULL */
  SkToldBundle *before; /* or NULL */
  SkToldBundle *after;  /* or NULL */
  SkToldBundle *tried;  /* or NULL */
  char *copied;         /* the name of the folder; or NULL */
  GPtrArray *findings;  /* SkToldFinding, the errors first; never NULL */
} SkStoreAnswer;

/* What is no answer has failed. */
SkStoreAnswer *sk_store_answer_parse (const char *text);
void sk_store_answer_free (SkStoreAnswer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkStoreAnswer, sk_store_answer_free)

G_END_DECLS
