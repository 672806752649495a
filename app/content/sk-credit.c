/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-credit.h"

void
sk_credit_free (SkCredit *self)
{
  g_free (self->key);
  g_free (self->title);
  g_free (self->author);
  g_free (self->licence);
  g_free (self->source);
  g_free (self);
}
