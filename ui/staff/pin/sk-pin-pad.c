/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-pin-pad.h"

#include <glib/gi18n.h>

#include "sk-button.h"
#include "sk-told.h"

struct _SkPinPad {
  GtkGrid parent_instance;
};

G_DEFINE_FINAL_TYPE (SkPinPad, sk_pin_pad, GTK_TYPE_GRID)

static void
sk_pin_pad_class_init (SkPinPadClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_digit (SkPinPad *self, int digit, int column, int row)
{
  g_autofree char *name = g_strdup_printf ("%d", digit);
  GtkWidget *button = sk_button_new (NULL, name, TRUE, NULL);

  sk_told_set_spoken (button, _ ("A digit."));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", digit);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "staff.digit");
  gtk_grid_attach (GTK_GRID (self), button, column, row, 1, 1);
}

static void
sk_pin_pad_init (SkPinPad *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "pin-pad");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_grid_set_row_homogeneous (GTK_GRID (self), TRUE);
  gtk_grid_set_column_homogeneous (GTK_GRID (self), TRUE);
  for (int digit = 1; digit <= 9; digit++)
    add_digit (self, digit, (digit - 1) % 3, (digit - 1) / 3);
  add_digit (self, 0, 1, 3);
  gtk_grid_attach (GTK_GRID (self), sk_button_new (NULL, C_ ("control", "Undo"), TRUE, "staff.take-back"), 2, 3, 1, 1);
  sk_told_set_name (GTK_WIDGET (self), _ ("The digits"));
}

GtkWidget *
sk_pin_pad_new (void)
{
  return g_object_new (SK_TYPE_PIN_PAD, NULL);
}
