/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <glib/gi18n.h>
#include <locale.h>

#include "sk-application.h"
#include "sk-bounds.h"
#include "sk-renderer.h"

int
main (int argc, char **argv)
{
  g_autoptr (SkApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, SK_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  sk_renderer_choose ();
  sk_bounds_correct ();
  application = sk_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
