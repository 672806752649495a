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

static gboolean
is_sparing (GtkWidget *widget)
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

  if (!is_sparing (gtk_widget_pick (window, x, y, GTK_PICK_DEFAULT)))
    sk_speaker_stop (speaker);
}

static gboolean
is_scrolling (guint key)
{
  static const guint keys[] = { GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_Page_Up, GDK_KEY_Page_Down };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    if (keys[i] == key)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_choosing (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space;
}

static gboolean
pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, SkSpeaker *speaker)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if (!is_scrolling (key) && !(is_choosing (key) && is_sparing (gtk_window_get_focus (GTK_WINDOW (window)))))
    sk_speaker_stop (speaker);
  return GDK_EVENT_PROPAGATE;
}

void
sk_silencer_watch (GtkWidget *window, SkSpeaker *speaker)
{
  GtkGesture *touch = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (touch), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (touch), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (touch, "released", G_CALLBACK (released_cb), speaker, 0);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (pressed_cb), speaker, 0);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (touch));
  gtk_widget_add_controller (window, keys);
}
