/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-screen-check-screen.h"

#include <glib/gi18n.h>

static void
add_faults (SkPlainPage *page, const char *const *faults)
{
  if (faults == NULL || faults[0] == NULL)
    return;
  sk_plain_page_add_heading (page, _ ("Show this to who looks after this screen"));
  for (guint i = 0; faults[i] != NULL; i++)
    sk_plain_page_add_row (page, NULL, NULL, faults[i], NULL);
}

void
sk_screen_check_screen_fill (SkPlainPage *page, SkStaff *staff)
{
  SkScreenCheck *check = sk_staff_get_screen_check (staff);

  if (sk_staff_get_message (staff) != NULL)
    sk_plain_page_add_message (page, sk_staff_get_message (staff));
  if (sk_screen_check_is_running (check)) {
    sk_plain_page_add_row (page, "check-help", _ ("Somebody who looks closely"), _ ("The screen is checking itself."),
                           _ ("Wait some minutes."), NULL);
    return;
  }
  sk_plain_page_add_row (page, "check-help", _ ("Somebody who looks closely"),
                         _ ("The screen shows all pages, in all sizes and colours."),
                         _ ("It measures if everybody can read and touch them."), _ ("This takes some minutes."), NULL);
  sk_plain_page_add_option (page, "try-it", _ ("Check it now"), "staff.check-screen", NULL);
  add_faults (page, sk_screen_check_get_faults (check));
}
