/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-cue.h"

SkCue *
sk_cue_new (void)
{
  SkCue *self = g_new0 (SkCue, 1);

  self->words = g_array_new (FALSE, FALSE, sizeof (SkCueWord));
  return self;
}

void
sk_cue_free (SkCue *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_clear_object (&self->recording);
  g_array_unref (self->words);
  g_free (self);
}
