/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-stick-screen.h"

#include <glib/gi18n.h>

static void
add_pages (SkPlainPage *page, const SkStickPages *pages)
{
  /* Translators: the name of a folder or file, and of the stick that it is on. */
  g_autofree char *label = g_strdup_printf (_ ("%1$s, on the stick %2$s"), pages->name, pages->stick->name);

  sk_plain_page_add_option (page, "document", label, "staff.check", g_variant_new_string (pages->path));
}

void
sk_stick_screen_fill (SkPlainPage *page, SkStaff *staff)
{
  GPtrArray *sticks = sk_sticks_get_sticks (sk_staff_get_sticks (staff));
  GPtrArray *pages = sk_sticks_get_pages (sk_staff_get_sticks (staff));

  if (sticks->len == 0)
    sk_plain_page_add_row (page, "add-work", _ ("A hand that adds to a list"), _ ("Put a stick in now."),
                           _ ("What is on it comes up here."), _ ("If nothing happens, use another stick."), NULL);
  else if (pages->len == 0)
    sk_plain_page_add_row (
        page, "question", _ ("A question mark"), _ ("There is a stick, but there are no pages on it."),
        _ ("Copy the folder with your pages to the stick."), _ ("The file bundle.ini must be in that folder."), NULL);
  else
    sk_plain_page_add_row (page, NULL, NULL, _ ("Which pages do you want to look at?"),
                           _ ("Nothing changes for visitors yet."), NULL);
  for (guint i = 0; i < pages->len; i++)
    add_pages (page, pages->pdata[i]);
}
