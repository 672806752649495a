/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-language-choice.h"

#include "sk-language.h"
#include "sk-symbol.h"
#include "sk-text.h"
#include "sk-told.h"

struct _SkLanguageChoice {
  GtkButton parent_instance;

  SkReader *reader;
  SkSentence *sentence;
};

G_DEFINE_FINAL_TYPE (SkLanguageChoice, sk_language_choice, GTK_TYPE_BUTTON)

static void
set_class (SkLanguageChoice *self, const char *class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), class);
}

static void
reader_changed_cb (SkLanguageChoice *self)
{
  set_class (self, "being-read", sk_reader_get_sentence (self->reader) == self->sentence);
}

static void
say_name_cb (SkLanguageChoice *self)
{
  sk_reader_read_sentence (self->reader, self->sentence);
}

static void
sk_language_choice_dispose (GObject *object)
{
  SkLanguageChoice *self = SK_LANGUAGE_CHOICE (object);

  g_clear_object (&self->reader);
  g_clear_object (&self->sentence);

  G_OBJECT_CLASS (sk_language_choice_parent_class)->dispose (object);
}

static void
sk_language_choice_class_init (SkLanguageChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_language_choice_dispose;
}

static void
sk_language_choice_init (SkLanguageChoice *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "control");
  gtk_widget_add_css_class (GTK_WIDGET (self), "choice");
}

GtkWidget *
sk_language_choice_new (const char *language, SkPreferences *preferences, SkReader *reader)
{
  SkLanguageChoice *self = g_object_new (SK_TYPE_LANGUAGE_CHOICE, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  const char *name = sk_language_get_name (language);
  gboolean is_chosen = g_strcmp0 (sk_preferences_get_language (preferences), language) == 0;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *words = g_object_new (SK_TYPE_TEXT, "text", name, "language", language, "tight", TRUE, NULL);
  GtkWidget *tick = sk_symbol_new ("tick");

  self->reader = g_object_ref (reader);
  self->sentence = sk_sentence_new (name, language, NULL);
  gtk_widget_add_css_class (box, "choice-box");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (tick, is_chosen);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), tick);
  gtk_button_set_child (GTK_BUTTON (self), box);
  /* Chosen once and for all: whatever is shown is built anew for another language. */
  set_class (self, "chosen", is_chosen);
  sk_told_set_name (GTK_WIDGET (self), name);
  sk_told_set_on (GTK_WIDGET (self), is_chosen);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", language);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "app.language");
  /* After the action: everything is built anew in another language, and that ends whatever was being read. */
  g_signal_connect_after (self, "clicked", G_CALLBACK (say_name_cb), NULL);
  g_signal_connect_object (reader, "notify::sentence", G_CALLBACK (reader_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

SkSentence *
sk_language_choice_get_sentence (SkLanguageChoice *self)
{
  g_return_val_if_fail (SK_IS_LANGUAGE_CHOICE (self), NULL);

  return self->sentence;
}
