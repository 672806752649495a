/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-about-screen.h"

#include <glib/gi18n.h>

static void
add_bundle (SkPlainPage *page, SkBundle *bundle)
{
  g_autofree char *what =
      g_strdup_printf (_ ("%1$s, release %2$u."), sk_bundle_get_title (bundle, NULL), sk_bundle_get_release (bundle));
  /* Translators: the name by which programs know the pages, as org.example.pages. */
  g_autofree char *id = g_strdup_printf (_ ("Their name for programs is %s."), sk_bundle_get_id (bundle));
  /* Translators: who has made the pages. */
  g_autofree char *publisher = g_strdup_printf (_ ("They are from: %s."), sk_bundle_get_publisher (bundle));

  sk_plain_page_add_row (page, "document", _ ("A document"), _ ("These pages are on the screen:"), what, publisher, id,
                         NULL);
}

void
sk_about_screen_fill (SkPlainPage *page, SkStaff *staff)
{
  g_autofree char *version = g_strdup_printf (_ ("This is SendKiosk, version %s."), SK_VERSION);

  sk_plain_page_add_row (page, "plan", _ ("A list"), version, _ ("Say these numbers when you ask somebody for help."),
                         NULL);
  add_bundle (page, sk_staff_get_bundle (staff));
}
