/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-button.h"

#include "sk-symbol.h"
#include "sk-text.h"
#include "sk-told.h"

struct _SkButton {
  GtkButton parent_instance;

  GtkBox *box;
  SkSymbol *symbol;
  SkText *label;
};

G_DEFINE_FINAL_TYPE (SkButton, sk_button, GTK_TYPE_BUTTON)

static void
sk_button_class_init (SkButtonClass *klass)
{
}

static void
sk_button_init (SkButton *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "control-box");
  gtk_widget_set_halign (GTK_WIDGET (self->box), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->box), GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "control");
}

GtkWidget *
sk_button_new (const char *symbol, const char *label, gboolean upright, const char *action)
{
  SkButton *self = g_object_new (SK_TYPE_BUTTON, NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (symbol != NULL)
    sk_button_set_symbol (self, symbol);
  self->label = SK_TEXT (sk_text_new (NULL));
  g_object_set (self->label, "centred", upright, "tight", TRUE, NULL);
  gtk_box_append (self->box, GTK_WIDGET (self->label));
  sk_button_set_label (self, label);
  if (action != NULL)
    sk_button_set_action (self, action);
  return GTK_WIDGET (self);
}

GtkWidget *
sk_button_new_symbol (const char *symbol, const char *label)
{
  SkButton *self = g_object_new (SK_TYPE_BUTTON, NULL);

  sk_button_set_symbol (self, symbol);
  sk_button_set_label (self, label);
  return GTK_WIDGET (self);
}

void
sk_button_set_action (SkButton *self, const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SK_IS_BUTTON (self));

  if (!g_action_parse_detailed_name (action, &name, &target, &error))
    g_error ("A control asks for no action: %s", error->message);
  /* Without a name in between, one action would complain of the other's target. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), name);
}

void
sk_button_set_symbol (SkButton *self, const char *symbol)
{
  g_return_if_fail (SK_IS_BUTTON (self));

  if (self->symbol == NULL) {
    self->symbol = SK_SYMBOL (sk_symbol_new (symbol));
    gtk_widget_set_halign (GTK_WIDGET (self->symbol), GTK_ALIGN_CENTER);
    gtk_widget_set_valign (GTK_WIDGET (self->symbol), GTK_ALIGN_CENTER);
    gtk_box_prepend (self->box, GTK_WIDGET (self->symbol));
  }
  sk_symbol_set_name (self->symbol, symbol);
}

void
sk_button_set_label (SkButton *self, const char *label)
{
  g_return_if_fail (SK_IS_BUTTON (self));

  if (self->label != NULL)
    sk_text_set_text (self->label, label);
  sk_told_set_name (GTK_WIDGET (self), label);
}

void
sk_button_set_chosen (SkButton *self, gboolean chosen)
{
  g_return_if_fail (SK_IS_BUTTON (self));

  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  sk_told_set_on (GTK_WIDGET (self), chosen);
}

void
sk_button_prepend (SkButton *self, GtkWidget *child)
{
  g_return_if_fail (SK_IS_BUTTON (self));

  gtk_box_prepend (self->box, child);
}

void
sk_button_append (SkButton *self, GtkWidget *child)
{
  g_return_if_fail (SK_IS_BUTTON (self));

  gtk_box_append (self->box, child);
}
