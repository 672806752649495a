/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-reading.h"

void
sk_reading_say (SkReading *self, char *said)
{
  g_ptr_array_add (self->said, said);
}

const char *
sk_reading_get_core (const SkReading *self, int offset)
{
  return sk_words_get_core (self->words, self->at + offset);
}

const char *
sk_reading_get_lower (const SkReading *self, int offset)
{
  return sk_words_get_lower (self->words, self->at + offset);
}

gboolean
sk_reading_is_one_of (const SkReading *self, int offset, const char *const *list)
{
  return g_strv_contains (list, sk_reading_get_lower (self, offset));
}
