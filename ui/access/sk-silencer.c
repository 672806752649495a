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

/* Not at the press: a finger that goes on to scroll lets go of this gesture. */
static void
released_cb (GtkGestureClick *gesture, int n_presses, double x, double y, SkSpeaker *speaker)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (!sk_silencer_spares (gtk_widget_pick (window, x, y, GTK_PICK_DEFAULT)))
    sk_speaker_stop (speaker);
}

void
sk_silencer_watch (GtkWidget *window, SkSpeaker *speaker)
{
  GtkGesture *touch = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (touch), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (touch), GTK_PHASE_CAPTURE);
  g_signal_connect_object (touch, "released", G_CALLBACK (released_cb), speaker, 0);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (touch));
}
