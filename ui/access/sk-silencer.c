/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-silencer.h"

/* Actions that leave what is being read to itself, or lead it. */
static const char *const sparing[] = {
  "app.speech-rate",
  "app.volume",
  "app.scroll-up",
  "app.scroll-down",
  "app.pause-reading",
  "app.say-again",
  "app.next-sentence",
  "app.previous-sentence",
  NULL,
};

gboolean
sk_silencer_spares (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget)) {
    const char *action = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

    if (action != NULL)
      return g_strv_contains (sparing, action);
  }
  return FALSE;
}
