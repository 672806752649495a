/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-told.h"

static G_DEFINE_QUARK (sk - told - name, sk_told_name) static G_DEFINE_QUARK (
    sk - told - hint, sk_told_hint) static G_DEFINE_QUARK (sk - told - spoken,
                                                           sk_told_spoken) static G_DEFINE_QUARK (sk - told - on,
                                                                                                  sk_told_on)
static G_DEFINE_QUARK (sk - told - repeats, sk_told_repeats)
static G_DEFINE_QUARK (sk - told - stands - for, sk_told_stands_for)

    enum {
      ON = 1,
      OFF
    };

static void
set_text (GtkWidget *widget, GQuark quark, GtkAccessibleProperty property, const char *text)
{
  if (g_strcmp0 (g_object_get_qdata (G_OBJECT (widget), quark), text) == 0)
    return;
  g_object_set_qdata_full (G_OBJECT (widget), quark, g_strdup (text), g_free);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), property, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), property);
}

void
sk_told_set_name (GtkWidget *widget, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  set_text (widget, sk_told_name_quark (), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

void
sk_told_set_hint (GtkWidget *widget, const char *hint)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  set_text (widget, sk_told_hint_quark (), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint);
}

void
sk_told_set_spoken (GtkWidget *widget, const char *spoken)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_qdata_full (G_OBJECT (widget), sk_told_spoken_quark (), g_strdup (spoken), g_free);
}

const char *
sk_told_get_spoken (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return g_object_get_qdata (G_OBJECT (widget), sk_told_spoken_quark ());
}

gboolean
sk_told_is_answer (GtkWidget *widget)
{
  GtkAccessibleRole role;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));
  return role == GTK_ACCESSIBLE_ROLE_RADIO || role == GTK_ACCESSIBLE_ROLE_CHECKBOX;
}

void
sk_told_set_on (GtkWidget *widget, gboolean on)
{
  GtkAccessibleState state;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  state = sk_told_is_answer (widget) ? GTK_ACCESSIBLE_STATE_CHECKED : GTK_ACCESSIBLE_STATE_PRESSED;
  g_object_set_qdata (G_OBJECT (widget), sk_told_on_quark (), GINT_TO_POINTER (on ? ON : OFF));
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), state,
                               on ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

void
sk_told_set_repeats (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_qdata (G_OBJECT (widget), sk_told_repeats_quark (), GINT_TO_POINTER (TRUE));
}

gboolean
sk_told_get_repeats (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  return g_object_get_qdata (G_OBJECT (widget), sk_told_repeats_quark ()) != NULL;
}

void
sk_told_set_stands_for (GtkWidget *widget, GtkWidget *other)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GTK_IS_WIDGET (other));

  g_object_set_qdata (G_OBJECT (widget), sk_told_stands_for_quark (), other);
}

GtkWidget *
sk_told_get_stands_for (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return g_object_get_qdata (G_OBJECT (widget), sk_told_stands_for_quark ());
}

const char *
sk_told_get_name (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return g_object_get_qdata (G_OBJECT (widget), sk_told_name_quark ());
}

const char *
sk_told_get_hint (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return g_object_get_qdata (G_OBJECT (widget), sk_told_hint_quark ());
}

gboolean
sk_told_get_on (GtkWidget *widget, gboolean *on)
{
  int state;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  state = GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (widget), sk_told_on_quark ()));
  *on = state == ON;
  return state != 0;
}

void
sk_told_choose (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  /* A button's own activation shows it pressed for a quarter of a second before anything happens. */
  if (GTK_IS_BUTTON (widget))
    g_signal_emit_by_name (widget, "clicked");
  else
    gtk_widget_activate (widget);
}
