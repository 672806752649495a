/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-back-screen.h"

#include <glib/gi18n.h>

static void
add_before (SkPlainPage *page, const SkToldBundle *before)
{
  g_autofree char *what = before != NULL ? g_strdup_printf (_ ("%1$s, release %2$u."), before->title, before->release)
                                         : g_strdup (_ ("The pages that came with the program."));

  sk_plain_page_add_row (page, "document", _ ("A document"), _ ("These are the pages before:"), what, NULL);
  sk_plain_page_add_row (page, NULL, NULL, _ ("The pages of now are taken away."), _ ("Nothing else changes."), NULL);
  sk_plain_page_add_option (page, "visit-again", _ ("Yes, go back to them"), "staff.restore", NULL);
}

/* Who went back too far finds the way. */
static void
add_after (SkPlainPage *page, const SkToldBundle *after)
{
  g_autofree char *what = g_strdup_printf (_ ("%1$s, release %2$u."), after->title, after->release);

  sk_plain_page_add_row (page, "document", _ ("A document"), _ ("These are the pages after:"), what, NULL);
  sk_plain_page_add_option (page, "next-steps", _ ("Go forward to them"), "staff.go-forward", NULL);
}

void
sk_back_screen_fill (SkPlainPage *page, SkStaff *staff)
{
  const SkStoreAnswer *status = sk_staff_get_status (staff);

  if (sk_staff_get_message (staff) != NULL)
    sk_plain_page_add_message (page, sk_staff_get_message (staff));
  if (status == NULL)
    sk_plain_page_add_row (page, NULL, NULL, _ ("Wait a moment."), NULL);
  else if (status->now == NULL)
    sk_plain_page_add_row (page, NULL, NULL, _ ("There are no pages before these."), NULL);
  else
    add_before (page, status->before);
  if (status != NULL && status->after != NULL)
    add_after (page, status->after);
}
