/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-reach-button.h"

#include <glib/gi18n.h>

static void
reach_changed_cb (SkButton *button, GParamSpec *pspec G_GNUC_UNUSED, SkPreferences *preferences)
{
  gboolean low = g_str_equal (sk_preferences_get_reach (preferences), "low");

  sk_button_set_symbol (button, low ? "higher" : "lower");
  sk_button_set_label (button, low ? C_ ("control", "Higher") : C_ ("control", "Lower"));
  sk_button_set_action (button, low ? "app.reach::normal" : "app.reach::low");
  sk_button_set_chosen (button, low);
}

GtkWidget *
sk_reach_button_new (SkPreferences *preferences)
{
  GtkWidget *button = sk_button_new ("lower", C_ ("control", "Lower"), TRUE, NULL);

  gtk_widget_add_css_class (button, "corner");
  g_signal_connect_object (preferences, "notify::reach", G_CALLBACK (reach_changed_cb), button, G_CONNECT_SWAPPED);
  reach_changed_cb (SK_BUTTON (button), NULL, preferences);
  return button;
}
