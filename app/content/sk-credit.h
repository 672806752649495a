/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* SkCredit: who made a picture, and who allows it to be shown. Any string but the key may be NULL. */
typedef struct {
  char *key; /* of the picture; `*` for all that have none of their own */
  char *title;
  char *author;
  char *licence;
  char *source;
} SkCredit;

void sk_credit_free (SkCredit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkCredit, sk_credit_free)

G_END_DECLS
