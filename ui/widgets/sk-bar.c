/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-bar.h"

#include <glib/gi18n.h>

#include "sk-button.h"
#include "sk-reach-button.h"
#include "sk-told.h"

struct _SkBar {
  GtkBox parent_instance;

  SkReader *reader;
  SkPreferences *preferences;
  SkLook *look;
  GtkWidget *main;       /* the box of the five */
  GtkWidget *corners[2]; /* at its ends */
  SkButton *back;
  SkButton *home;
  SkButton *listen;
  SkButton *bigger;
  SkButton *easier;
  SkButton *speech; /* in the place of `easier` for staff */
};

G_DEFINE_FINAL_TYPE (SkBar, sk_bar, GTK_TYPE_BOX)

static void
set_listen (SkBar *self, const char *symbol, const char *label, const char *action)
{
  sk_button_set_symbol (self->listen, symbol);
  sk_button_set_label (self->listen, label);
  sk_button_set_action (self->listen, action);
}

static void
update_listen (SkBar *self)
{
  if (!sk_reader_get_reading (self->reader))
    set_listen (self, "listen", C_ ("control", "Listen"), "app.read-aloud");
  else if (sk_reader_get_paused (self->reader))
    set_listen (self, "listen", C_ ("control", "Go on"), "app.pause-reading(false)");
  else
    set_listen (self, "pause", C_ ("control", "Pause"), "app.pause-reading(true)");
}

static void
update_bigger (SkBar *self)
{
  int size = sk_preferences_get_bigger_size (self->preferences);
  gboolean grows = size > sk_preferences_get_text_size (self->preferences);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->bigger), "i", size);
  sk_button_set_label (self->bigger, grows ? C_ ("control", "Bigger") : C_ ("control", "Small again"));
}

static void
update_speech (SkBar *self)
{
  gboolean speaks = sk_preferences_get_speak_controls (self->preferences);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->speech), "b", !speaks);
  sk_button_set_chosen (self->speech, speaks);
}

/* A small screen has no room for them, and nothing out of reach: they are on the start screen and in Make it easier. */
static void
look_changed_cb (SkBar *self)
{
  gboolean small = sk_look_get_layout (self->look) == SK_LAYOUT_SMALL || sk_look_is_narrow (self->look);

  for (guint i = 0; i < G_N_ELEMENTS (self->corners); i++)
    gtk_widget_set_visible (self->corners[i], !small);
}

static void
sk_bar_dispose (GObject *object)
{
  SkBar *self = SK_BAR (object);

  g_clear_object (&self->reader);
  g_clear_object (&self->preferences);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (sk_bar_parent_class)->dispose (object);
}

static void
sk_bar_class_init (SkBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_bar_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static SkButton *
add_button (SkBar *self, const char *symbol, const char *label, const char *action)
{
  GtkWidget *button = sk_button_new (symbol, label, TRUE, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (self->main), button);
  return SK_BUTTON (button);
}

static void
sk_bar_init (SkBar *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "bar");
  self->main = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->main), TRUE);
  gtk_widget_add_css_class (self->main, "bar-main");
  gtk_box_append (GTK_BOX (self), self->main);
  self->back = add_button (self, "back", C_ ("control", "Back"), "app.back");
  self->home = add_button (self, "home", C_ ("control", "Home"), "app.home");
  self->listen = add_button (self, "listen", C_ ("control", "Listen"), "app.read-aloud");
  gtk_widget_add_css_class (GTK_WIDGET (self->listen), "main");
  self->bigger = add_button (self, "bigger", C_ ("control", "Bigger"), "app.text-size");
  self->easier = add_button (self, "easier", C_ ("control", "Make it easier"), "app.make-easier");
  self->speech = add_button (self, "louder", C_ ("control", "Speech"), "app.speak-controls");
  gtk_widget_set_visible (GTK_WIDGET (self->speech), FALSE);
  sk_told_set_name (GTK_WIDGET (self), _ ("Main controls"));
}

GtkWidget *
sk_bar_new (SkReader *reader, SkLook *look, SkPreferences *preferences)
{
  SkBar *self = g_object_new (SK_TYPE_BAR, NULL);

  self->reader = g_object_ref (reader);
  self->preferences = g_object_ref (preferences);
  self->look = g_object_ref (look);
  for (guint i = 0; i < G_N_ELEMENTS (self->corners); i++)
    self->corners[i] = sk_reach_button_new (preferences);
  gtk_box_prepend (GTK_BOX (self), self->corners[0]);
  gtk_box_append (GTK_BOX (self), self->corners[1]);
  g_signal_connect_object (look, "changed", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  look_changed_cb (self);
  g_signal_connect_object (reader, "notify::reading", G_CALLBACK (update_listen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::paused", G_CALLBACK (update_listen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::text-size", G_CALLBACK (update_bigger), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::speak-controls", G_CALLBACK (update_speech), self, G_CONNECT_SWAPPED);
  update_listen (self);
  update_bigger (self);
  update_speech (self);
  return GTK_WIDGET (self);
}

const char *
sk_bar_explain_no_back (void)
{
  return _ ("There is no page before this one.");
}

void
sk_bar_set_back (SkBar *self, gboolean possible)
{
  g_return_if_fail (SK_IS_BAR (self));

  sk_told_set_hint (GTK_WIDGET (self->back), possible ? NULL : sk_bar_explain_no_back ());
}

void
sk_bar_set_easier (SkBar *self, gboolean open)
{
  g_return_if_fail (SK_IS_BAR (self));

  sk_button_set_chosen (self->easier, open);
}

void
sk_bar_set_staff (SkBar *self, gboolean staff)
{
  g_return_if_fail (SK_IS_BAR (self));

  sk_button_set_action (self->back, staff ? "staff.back" : "app.back");
  sk_button_set_action (self->home, staff ? "staff.leave" : "app.home");
  sk_button_set_symbol (self->home, staff ? "close" : "home");
  sk_button_set_label (self->home, staff ? C_ ("control", "Leave") : C_ ("control", "Home"));
  gtk_widget_set_visible (GTK_WIDGET (self->easier), !staff);
  gtk_widget_set_visible (GTK_WIDGET (self->speech), staff);
}
