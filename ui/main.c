/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-application.h"
#include "sk-bounds.h"
#include "sk-messages.h"
#include "sk-renderer.h"
#include "sk-surroundings.h"

int
main (int argc, char **argv)
{
  g_autoptr (SkApplication) application = NULL;

  sk_messages_init ();
  gtk_disable_setlocale ();
  sk_surroundings_clean ();
  sk_renderer_choose ();
  sk_bounds_correct ();
  application = sk_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
