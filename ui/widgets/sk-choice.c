/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-choice.h"

#include "sk-symbol.h"
#include "sk-text.h"
#include "sk-told.h"

struct _SkChoice {
  GtkButton parent_instance;

  GVariant *value;
  SkSentence *sentence;
  GtkWidget *tick;
};

G_DEFINE_FINAL_TYPE (SkChoice, sk_choice, GTK_TYPE_BUTTON)

static void
sk_choice_dispose (GObject *object)
{
  SkChoice *self = SK_CHOICE (object);

  g_clear_pointer (&self->value, g_variant_unref);
  g_clear_object (&self->sentence);

  G_OBJECT_CLASS (sk_choice_parent_class)->dispose (object);
}

static void
sk_choice_class_init (SkChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_choice_dispose;
}

static void
sk_choice_init (SkChoice *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "control");
  gtk_widget_add_css_class (GTK_WIDGET (self), "choice");
}

static void
add_sample (GtkWidget *box, const char *sample_class)
{
  GtkWidget *sample = g_object_new (SK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "text", "Aa",
                                    "centred", TRUE, "tight", TRUE, NULL);

  gtk_widget_add_css_class (sample, "sample");
  gtk_widget_add_css_class (sample, sample_class);
  gtk_widget_set_valign (sample, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), sample);
}

static GtkWidget *
choice_new (GtkAccessibleRole role, const char *label, const char *language, const char *sample_class,
            const char *action, GVariant *value)
{
  SkChoice *self = g_object_new (SK_TYPE_CHOICE, "accessible-role", role, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *words = sk_text_new (label);

  self->value = g_variant_ref_sink (value);
  self->sentence = sk_sentence_new (label, language, NULL);
  gtk_widget_add_css_class (box, "choice-box");
  gtk_widget_set_hexpand (words, TRUE);
  g_object_set (words, "tight", TRUE, NULL);
  self->tick = sk_symbol_new ("tick");
  gtk_widget_set_valign (self->tick, GTK_ALIGN_CENTER);
  if (sample_class != NULL)
    add_sample (box, sample_class);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), self->tick);
  gtk_button_set_child (GTK_BUTTON (self), box);
  sk_told_set_name (GTK_WIDGET (self), label);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self), self->value);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
  return GTK_WIDGET (self);
}

GtkWidget *
sk_choice_new (const char *label, const char *language, const char *sample_class, const char *action, GVariant *value)
{
  return choice_new (GTK_ACCESSIBLE_ROLE_RADIO, label, language, sample_class, action, value);
}

GtkWidget *
sk_choice_new_of_many (const char *label, const char *language, const char *sample_class, const char *action,
                       GVariant *value)
{
  return choice_new (GTK_ACCESSIBLE_ROLE_CHECKBOX, label, language, sample_class, action, value);
}

static void
set_class (SkChoice *self, const char *class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), class);
}

void
sk_choice_set_chosen (SkChoice *self, gboolean chosen)
{
  g_return_if_fail (SK_IS_CHOICE (self));

  set_class (self, "chosen", chosen);
  /* The tick keeps its place, so that the words do not move. */
  gtk_widget_set_opacity (self->tick, chosen ? 1 : 0);
  sk_told_set_on (GTK_WIDGET (self), chosen);
}

void
sk_choice_compare (SkChoice *self, GVariant *chosen)
{
  g_return_if_fail (SK_IS_CHOICE (self));

  sk_choice_set_chosen (self, g_variant_equal (self->value, chosen));
}

SkSentence *
sk_choice_get_sentence (SkChoice *self)
{
  g_return_val_if_fail (SK_IS_CHOICE (self), NULL);

  return self->sentence;
}

void
sk_choice_set_read (SkChoice *self, gboolean being_read)
{
  g_return_if_fail (SK_IS_CHOICE (self));

  set_class (self, "being-read", being_read);
}
