/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-pin-pad.h"

#include <glib/gi18n.h>

#include "sk-button.h"
#include "sk-told.h"

#define N_BUTTONS 11

struct _SkPinPad {
  GtkGrid parent_instance;

  SkLook *look;
  GtkWidget *buttons[N_BUTTONS]; /* in reading order; owned as children */
};

G_DEFINE_FINAL_TYPE (SkPinPad, sk_pin_pad, GTK_TYPE_GRID)

static void
sk_pin_pad_dispose (GObject *object)
{
  g_clear_object (&SK_PIN_PAD (object)->look);

  G_OBJECT_CLASS (sk_pin_pad_parent_class)->dispose (object);
}

static void
sk_pin_pad_class_init (SkPinPadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_pin_pad_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_digit (int digit)
{
  g_autofree char *name = g_strdup_printf ("%d", digit);
  GtkWidget *button = sk_button_new (NULL, name, TRUE, NULL);

  sk_told_set_spoken (button, _ ("A digit."));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", digit);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "staff.digit");
  return button;
}

/* As on a telephone there is nothing before the 0. */
static void
arrange (SkPinPad *self)
{
  gboolean low = sk_look_get_layout (self->look) == SK_LAYOUT_SMALL;
  int columns = low ? 6 : 3;
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  for (int i = 0; i < N_BUTTONS; i++) {
    int place = i + (!low && i >= 9 ? 1 : 0);

    g_object_set (gtk_layout_manager_get_layout_child (layout, self->buttons[i]), "column", place % columns, "row",
                  place / columns, NULL);
  }
}

static void
sk_pin_pad_init (SkPinPad *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "pin-pad");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_grid_set_row_homogeneous (GTK_GRID (self), TRUE);
  gtk_grid_set_column_homogeneous (GTK_GRID (self), TRUE);
  for (int i = 0; i < 10; i++)
    self->buttons[i] = make_digit ((i + 1) % 10);
  self->buttons[10] = sk_button_new (NULL, C_ ("control", "Undo"), TRUE, "staff.take-back");
  for (int i = 0; i < N_BUTTONS; i++) {
    sk_told_set_repeats (self->buttons[i]);
    gtk_grid_attach (GTK_GRID (self), self->buttons[i], i, 0, 1, 1);
  }
  sk_told_set_name (GTK_WIDGET (self), _ ("The digits"));
}

GtkWidget *
sk_pin_pad_new (SkLook *look)
{
  SkPinPad *self = g_object_new (SK_TYPE_PIN_PAD, NULL);

  self->look = g_object_ref (look);
  g_signal_connect_object (look, "changed", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
  return GTK_WIDGET (self);
}
