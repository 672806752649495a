/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-hard-word.h"

#include <glib/gi18n.h>

#include "sk-told.h"

struct _SkHardWord {
  GtkWidget parent_instance;

  guint start;
  guint end;
  gboolean is_page;
  char *target;
};

G_DEFINE_FINAL_TYPE (SkHardWord, sk_hard_word, GTK_TYPE_WIDGET)

static void
activate_action_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sk_hard_word_activate (SK_HARD_WORD (widget));
}

static void
sk_hard_word_finalize (GObject *object)
{
  SkHardWord *self = SK_HARD_WORD (object);

  g_free (self->target);

  G_OBJECT_CLASS (sk_hard_word_parent_class)->finalize (object);
}

static void
sk_hard_word_class_init (SkHardWordClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sk_hard_word_finalize;
  gtk_widget_class_set_css_name (widget_class, "word");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LINK);
  gtk_widget_class_set_activate_signal (
      widget_class, g_signal_new_class_handler ("activate", SK_TYPE_HARD_WORD, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                                G_CALLBACK (sk_hard_word_activate), NULL, NULL, NULL, G_TYPE_NONE, 0));
  gtk_widget_class_install_action (widget_class, "word.explain", NULL, activate_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "word.explain", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "word.explain", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "word.explain", NULL);
}

static void
sk_hard_word_init (SkHardWord *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "hard-word");
}

GtkWidget *
sk_hard_word_new (const char *word, guint start, guint end, gboolean is_page, const char *target)
{
  SkHardWord *self = g_object_new (SK_TYPE_HARD_WORD, NULL);

  self->start = start;
  self->end = end;
  self->is_page = is_page;
  self->target = g_strdup (target);
  sk_told_set_name (GTK_WIDGET (self), word);
  sk_told_set_hint (GTK_WIDGET (self), is_page ? _ ("Opens a page.") : _ ("Tells what this word means."));
  return GTK_WIDGET (self);
}

guint
sk_hard_word_get_start (SkHardWord *self)
{
  g_return_val_if_fail (SK_IS_HARD_WORD (self), 0);

  return self->start;
}

guint
sk_hard_word_get_end (SkHardWord *self)
{
  g_return_val_if_fail (SK_IS_HARD_WORD (self), 0);

  return self->end;
}

void
sk_hard_word_activate (SkHardWord *self)
{
  g_return_if_fail (SK_IS_HARD_WORD (self));

  gtk_widget_activate_action (GTK_WIDGET (self), self->is_page ? "app.open-page" : "app.explain-word", "s",
                              self->target);
}
