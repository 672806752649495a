/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-menu-screen.h"

#include <glib/gi18n.h>

static void
add_now (SkPlainPage *page, const SkToldBundle *now)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (now->since);
  /* Translators: a day and a time, as strftime writes them. xgettext:no-c-format */
  g_autofree char *when = g_date_time_format (time, _ ("%d/%m/%Y, %H:%M"));
  g_autofree char *what = g_strdup_printf (_ ("%1$s, release %2$u."), now->title, now->release);
  g_autofree char *since = g_strdup_printf (_ ("They came on %s."), when);

  sk_plain_page_add_row (page, "document", _ ("A document"), _ ("These pages are on the screen:"), what, since, NULL);
}

/* Who should know since when does not answer. */
static void
add_shown (SkPlainPage *page, SkBundle *bundle)
{
  g_autofree char *what =
      g_strdup_printf (_ ("%1$s, release %2$u."), sk_bundle_get_title (bundle, NULL), sk_bundle_get_release (bundle));

  sk_plain_page_add_row (page, "document", _ ("A document"), _ ("These pages are on the screen:"), what,
                         _ ("They cannot be changed just now. Ask who looks after this screen."), NULL);
}

static void
add_status (SkPlainPage *page, const SkStoreAnswer *status, SkBundle *bundle)
{
  if (status == NULL)
    sk_plain_page_add_row (page, "document", _ ("A document"), _ ("Wait a moment."), NULL);
  else if (!status->done)
    add_shown (page, bundle);
  else if (status->now == NULL)
    sk_plain_page_add_row (page, "document", _ ("A document"), _ ("These pages are on the screen:"),
                           _ ("The pages that came with the program."), NULL);
  else
    add_now (page, status->now);
}

static void
add_option (SkPlainPage *page, const char *picture, const char *label, const char *screen)
{
  sk_plain_page_add_option (page, picture, label, "staff.open", g_variant_new_string (screen));
}

static gboolean
has_after (const SkStoreAnswer *status)
{
  return status != NULL && status->after != NULL;
}

void
sk_menu_screen_fill (SkPlainPage *page, SkStaff *staff)
{
  if (sk_staff_get_message (staff) != NULL)
    sk_plain_page_add_message (page, sk_staff_get_message (staff));
  add_status (page, sk_staff_get_status (staff), sk_staff_get_bundle (staff));
  add_option (page, "add-work", _ ("Put new pages on"), SK_STAFF_STICK);
  add_option (page, "writing", _ ("Copy these pages to a stick"), SK_STAFF_COPY);
  add_option (page, "visit-again",
              has_after (sk_staff_get_status (staff)) ? _ ("Go back or forward to other pages")
                                                      : _ ("Go back to the pages before"),
              SK_STAFF_BACK);
  add_option (page, "choice", _ ("Settings"), SK_STAFF_SETTINGS);
  add_option (page, "check-help", _ ("Check this screen"), SK_STAFF_SCREEN_CHECK);
  add_option (page, "question", _ ("About"), SK_STAFF_ABOUT);
}
