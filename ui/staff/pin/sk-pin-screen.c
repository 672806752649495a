/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-pin-screen.h"

#include <glib/gi18n.h>

#include "sk-pin-pad.h"

void
sk_pin_screen_fill (SkPlainPage *page, SkStaff *staff)
{
  SkPinEntry *entry = sk_staff_get_entry (staff);
  const char *message = sk_pin_entry_get_message (entry);
  g_autofree char *typed =
      g_strdup_printf (_ ("You have typed %1$u of %2$u."), sk_pin_entry_get_typed (entry), (guint) SK_PIN_DIGITS);

  if (message != NULL)
    sk_plain_page_add_message (page, message);
  if (sk_pin_entry_get_stage (entry) == SK_PIN_STAGE_ENTER)
    sk_plain_page_add_row (page, NULL, NULL, _ ("This is for members of staff. Type your PIN."), typed, NULL);
  else if (sk_pin_entry_get_stage (entry) == SK_PIN_STAGE_NEW)
    sk_plain_page_add_row (page, NULL, NULL, _ ("There is no PIN yet. You choose it now."),
                           _ ("Choose 6 numbers. Keep them in a safe place."), typed, NULL);
  else
    sk_plain_page_add_row (page, NULL, NULL, _ ("Type the same 6 numbers again."), typed, NULL);
  /* It stays where it is under the fingers that type. */
  if (sk_plain_page_get_side (page) == NULL)
    sk_plain_page_set_side (page, sk_pin_pad_new (sk_plain_page_get_look (page)));
}
