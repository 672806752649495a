/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-language-chooser.h"

#include <glib/gi18n.h>

#include "sk-button.h"
#include "sk-flow-layout.h"
#include "sk-told.h"

#define AT_A_TIME 5

struct _SkLanguageChooser {
  GtkWidget parent_instance;

  SkPreferences *preferences;
  SkReader *reader;
  guint first;     /* the one that is shown first */
  GtkWidget *more; /* or NULL */
};

G_DEFINE_FINAL_TYPE (SkLanguageChooser, sk_language_chooser, GTK_TYPE_WIDGET)

static guint
get_n_languages (SkLanguageChooser *self)
{
  return g_strv_length ((GStrv) sk_preferences_get_offered_languages (self->preferences));
}

static void
show_choices (SkLanguageChooser *self)
{
  const char *const *languages = sk_preferences_get_offered_languages (self->preferences);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != self->more)
    gtk_widget_unparent (child);
  for (guint i = self->first; i < MIN (self->first + AT_A_TIME, get_n_languages (self)); i++) {
    child = sk_language_choice_new (languages[i], self->preferences, self->reader);
    gtk_widget_insert_before (child, GTK_WIDGET (self), self->more);
  }
}

static void
more_cb (SkLanguageChooser *self)
{
  self->first = self->first + AT_A_TIME < get_n_languages (self) ? self->first + AT_A_TIME : 0;
  show_choices (self);
}

static void
sk_language_chooser_dispose (GObject *object)
{
  SkLanguageChooser *self = SK_LANGUAGE_CHOOSER (object);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);
  g_clear_object (&self->preferences);
  g_clear_object (&self->reader);

  G_OBJECT_CLASS (sk_language_chooser_parent_class)->dispose (object);
}

static void
sk_language_chooser_class_init (SkLanguageChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_language_chooser_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
sk_language_chooser_init (SkLanguageChooser *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "languages");
}

/* The group that has the language of now: whoever comes back finds it chosen. */
static guint
find_first (SkLanguageChooser *self)
{
  const char *const *languages = sk_preferences_get_offered_languages (self->preferences);

  for (guint i = 0; languages[i] != NULL; i++) {
    if (g_strcmp0 (languages[i], sk_preferences_get_language (self->preferences)) == 0)
      return i - i % AT_A_TIME;
  }
  return 0;
}

GtkWidget *
sk_language_chooser_new (SkPreferences *preferences, SkReader *reader, gboolean stacked)
{
  SkLanguageChooser *self = g_object_new (SK_TYPE_LANGUAGE_CHOOSER, NULL);

  self->preferences = g_object_ref (preferences);
  self->reader = g_object_ref (reader);
  self->first = find_first (self);
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 stacked ? gtk_box_layout_new (GTK_ORIENTATION_VERTICAL) : sk_flow_layout_new ());
  if (!stacked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "flowing");
  if (get_n_languages (self) > AT_A_TIME) {
    /* Without words: who needs it may not be able to read them. */
    self->more = sk_button_new_symbol ("forward", _ ("More languages"));
    g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_cb), self);
    gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  }
  show_choices (self);
  sk_told_set_name (GTK_WIDGET (self), _ ("Languages"));
  return GTK_WIDGET (self);
}

void
sk_language_chooser_add_to_passage (SkLanguageChooser *self, GPtrArray *passage)
{
  g_return_if_fail (SK_IS_LANGUAGE_CHOOSER (self));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != self->more;
       child = gtk_widget_get_next_sibling (child))
    g_ptr_array_add (passage, g_object_ref (sk_language_choice_get_sentence (SK_LANGUAGE_CHOICE (child))));
}
