/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-rail.h"

#include <glib/gi18n.h>

#include "sk-button.h"
#include "sk-told.h"

/* Steps of speed, in words a minute: each is heard as a step. */
static const int rates[] = { 80, 100, 125, 150, 180, 220, 270, 330, 400, 450 };

/* Each step is heard as one: the speaker makes the numbers even to the ear. */
enum { VOLUME_STEP = 10 };

struct _SkRail {
  GtkBox parent_instance;

  SkReader *reader;
  SkLook *look;
  SkPreferences *preferences;
  gboolean for_reading;
  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *before;
  GtkWidget *slower;
  GtkWidget *stop;
  GtkWidget *faster;
  GtkWidget *next;
  GtkWidget *quieter;
  GtkWidget *louder;
};

G_DEFINE_FINAL_TYPE (SkRail, sk_rail, GTK_TYPE_BOX)

static int
find_rate (int rate, gboolean faster)
{
  guint i;

  if (faster) {
    for (i = 0; i < G_N_ELEMENTS (rates) - 1 && rates[i] <= rate;)
      i++;
  } else {
    for (i = G_N_ELEMENTS (rates) - 1; i > 0 && rates[i] >= rate;)
      i--;
  }
  return rates[i];
}

static void
update_rates (SkRail *self)
{
  int rate;

  g_object_get (self->preferences, "speech-rate", &rate, NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->slower), "i", find_rate (rate, FALSE));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->faster), "i", find_rate (rate, TRUE));
}

static void
update_volumes (SkRail *self)
{
  int volume;

  g_object_get (self->preferences, "volume", &volume, NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->quieter), "i", MAX (volume - VOLUME_STEP, 0));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->louder), "i",
                                    MIN (volume + VOLUME_STEP, sk_preferences_get_most_volume (self->preferences)));
}

static void
update (SkRail *self)
{
  gboolean reading = self->for_reading && sk_reader_get_reading (self->reader);
  gboolean upright = sk_look_get_layout (self->look) == SK_LAYOUT_PORTRAIT;
  gboolean roomy = sk_look_get_layout (self->look) != SK_LAYOUT_SMALL && !sk_look_is_bare (self->look) &&
                   (upright || (!sk_look_is_low (self->look) && !sk_look_is_telling (self->look)));
  gboolean one = self->for_reading && sk_look_shows_one (self->look);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self),
                                  upright ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  sk_told_set_name (GTK_WIDGET (self), reading ? _ ("Reading controls") : _ ("Moving on the page"));
  sk_button_set_label (SK_BUTTON (self->up), one ? C_ ("control", "Before") : C_ ("control", "Up"));
  sk_button_set_symbol (SK_BUTTON (self->up), one ? "before" : "up");
  sk_button_set_label (SK_BUTTON (self->down), one ? C_ ("control", "Next") : C_ ("control", "Down"));
  sk_button_set_symbol (SK_BUTTON (self->down), one ? "next" : "down");
  gtk_widget_set_visible (self->up, !reading);
  gtk_widget_set_visible (self->down, !reading);
  gtk_widget_set_visible (self->before, reading);
  gtk_widget_set_visible (self->stop, reading);
  gtk_widget_set_visible (self->next, reading);
  gtk_widget_set_visible (self->slower, reading && roomy);
  gtk_widget_set_visible (self->faster, reading && roomy);
  /* Beside the five for reading there is no room for them. */
  gtk_widget_set_visible (self->quieter, self->for_reading && !reading && roomy);
  gtk_widget_set_visible (self->louder, self->for_reading && !reading && roomy);
}

static void
sk_rail_dispose (GObject *object)
{
  SkRail *self = SK_RAIL (object);

  g_clear_object (&self->reader);
  g_clear_object (&self->look);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (sk_rail_parent_class)->dispose (object);
}

static void
sk_rail_class_init (SkRailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_rail_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static GtkWidget *
add_button (SkRail *self, const char *symbol, const char *label, const char *action)
{
  GtkWidget *button = sk_button_new (symbol, label, TRUE, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_vexpand (button, TRUE);
  gtk_box_append (GTK_BOX (self), button);
  return button;
}

static void
set_repeats (SkRail *self)
{
  GtkWidget *const repeated[] = { self->up,     self->down,   self->before,  self->next,
                                  self->slower, self->faster, self->quieter, self->louder };

  for (guint i = 0; i < G_N_ELEMENTS (repeated); i++)
    sk_told_set_repeats (repeated[i]);
}

static void
sk_rail_init (SkRail *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "rail");
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  /* The buttons fill the rail; the rail itself takes no more than it needs. */
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), FALSE);
  self->up = add_button (self, "up", C_ ("control", "Up"), "app.scroll-up");
  self->down = add_button (self, "down", C_ ("control", "Down"), "app.scroll-down");
  self->before = add_button (self, "before", C_ ("control", "Before"), "app.previous-sentence");
  self->slower = add_button (self, "slower", C_ ("control", "Slower"), "app.speech-rate");
  self->stop = add_button (self, "stop", C_ ("control", "Stop"), "app.stop-reading");
  self->faster = add_button (self, "faster", C_ ("control", "Faster"), "app.speech-rate");
  self->next = add_button (self, "next", C_ ("control", "Next"), "app.next-sentence");
  self->quieter = add_button (self, "quieter", C_ ("control", "Quieter"), "app.volume");
  self->louder = add_button (self, "louder", C_ ("control", "Louder"), "app.volume");
  set_repeats (self);
}

GtkWidget *
sk_rail_new (SkReader *reader, SkLook *look, SkPreferences *preferences, gboolean for_reading)
{
  SkRail *self = g_object_new (SK_TYPE_RAIL, NULL);

  self->for_reading = for_reading;
  self->reader = g_object_ref (reader);
  self->look = g_object_ref (look);
  self->preferences = g_object_ref (preferences);
  g_signal_connect_object (reader, "notify::reading", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (look, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::speech-rate", G_CALLBACK (update_rates), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::volume", G_CALLBACK (update_volumes), self, G_CONNECT_SWAPPED);
  update (self);
  update_rates (self);
  update_volumes (self);
  return GTK_WIDGET (self);
}
