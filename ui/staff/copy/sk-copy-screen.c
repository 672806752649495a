/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-copy-screen.h"

#include <glib/gi18n.h>

static void
add_stick (SkPlainPage *page, const SkStick *stick)
{
  /* Translators: the name of a stick. */
  g_autofree char *label = g_strdup_printf (_ ("Copy them to the stick %s"), stick->name);

  sk_plain_page_add_option (page, "add-work", label, "staff.copy", g_variant_new_string (stick->path));
}

void
sk_copy_screen_fill (SkPlainPage *page, SkStaff *staff)
{
  GPtrArray *sticks = sk_sticks_get_sticks (sk_staff_get_sticks (staff));

  if (sk_staff_get_message (staff) != NULL)
    sk_plain_page_add_message (page, sk_staff_get_message (staff));
  if (sticks->len == 0)
    sk_plain_page_add_row (page, "add-work", _ ("A hand that adds to a list"), _ ("Put a stick in now."),
                           _ ("If nothing happens, use another stick."), NULL);
  else
    sk_plain_page_add_row (page, "document", _ ("A document"), _ ("The pages that are on the screen are copied."),
                           _ ("Then you can change them on a computer."), _ ("A guide comes with them."), NULL);
  for (guint i = 0; !sk_staff_is_working (staff) && i < sticks->len; i++)
    add_stick (page, sticks->pdata[i]);
}
