/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-warning-sheet.h"

#include <glib/gi18n.h>

#include "sk-button.h"
#include "sk-picture.h"
#include "sk-text.h"
#include "sk-told.h"

/* The countdown is shown in so many blocks, of which one goes at a time; nothing turns. */
#define BLOCKS 6

struct _SkWarningSheet {
  AdwBin parent_instance;

  SkLook *look;
  GtkWidget *top;
  GtkWidget *words;
  GtkWidget *buttons;
  GtkWidget *picture;
  SkText *time;
  GtkWidget *blocks[BLOCKS];
};

G_DEFINE_FINAL_TYPE (SkWarningSheet, sk_warning_sheet, ADW_TYPE_BIN)

static void
touched_cb (SkWarningSheet *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.still-here", NULL);
}

static void
arrange (SkWarningSheet *self)
{
  gboolean roomy = sk_look_get_layout (self->look) == SK_LAYOUT_WIDE;

  sk_picture_set_wanted (SK_PICTURE (self->picture), roomy || !sk_look_is_stacked (self->look));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->buttons), sk_look_get_layout (self->look) == SK_LAYOUT_PORTRAIT
                                                                      ? GTK_ORIENTATION_VERTICAL
                                                                      : GTK_ORIENTATION_HORIZONTAL);
}

static void
sk_warning_sheet_dispose (GObject *object)
{
  SkWarningSheet *self = SK_WARNING_SHEET (object);

  /* First: the template would unparent the child behind the back of the bin that holds it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SK_TYPE_WARNING_SHEET);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (sk_warning_sheet_parent_class)->dispose (object);
}

static void
sk_warning_sheet_class_init (SkWarningSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sk_warning_sheet_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/southend/SendKiosk/pages/sk-warning-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, SkWarningSheet, top);
  gtk_widget_class_bind_template_child (widget_class, SkWarningSheet, words);
  gtk_widget_class_bind_template_child (widget_class, SkWarningSheet, buttons);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
sk_warning_sheet_init (SkWarningSheet *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (click, "released", G_CALLBACK (touched_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static GtkWidget *
add_text (SkWarningSheet *self, GtkWidget *text, const char *class)
{
  gtk_widget_add_css_class (text, class);
  gtk_box_append (GTK_BOX (self->words), text);
  return text;
}

static void
add_blocks (SkWarningSheet *self)
{
  GtkWidget *row =
      g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (row, "countdown");
  for (guint i = 0; i < BLOCKS; i++) {
    self->blocks[i] =
        g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "hexpand", TRUE, NULL);
    gtk_box_append (GTK_BOX (row), self->blocks[i]);
  }
  gtk_box_append (GTK_BOX (self->words), row);
}

GtkWidget *
sk_warning_sheet_new (SkPictureStore *pictures)
{
  SkWarningSheet *self = g_object_new (SK_TYPE_WARNING_SHEET, NULL);
  const char *question = _ ("Are you still there?");
  GtkWidget *here = sk_button_new ("tick", C_ ("control", "I am still here"), FALSE, "app.still-here");

  self->look = g_object_ref (sk_picture_store_get_look (pictures));
  self->picture =
      sk_picture_new (pictures, "still-there", _ ("A person looks round a door and asks a question"), "row-plate");
  gtk_widget_set_valign (self->picture, GTK_ALIGN_CENTER);
  gtk_box_prepend (GTK_BOX (self->top), self->picture);
  add_text (self, sk_text_new_heading (question, 1), "sheet-title");
  add_text (self, sk_text_new (_ ("Touch anywhere to carry on.")), "warning-text");
  self->time = SK_TEXT (add_text (self, sk_text_new (NULL), "warning-text"));
  add_blocks (self);
  gtk_widget_add_css_class (here, "main");
  gtk_box_append (GTK_BOX (self->buttons), here);
  gtk_box_append (GTK_BOX (self->buttons),
                  sk_button_new ("close", C_ ("control", "I have finished"), FALSE, "app.end-visit"));
  sk_told_set_name (GTK_WIDGET (self), question);
  g_signal_connect_object (self->look, "changed", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
  return GTK_WIDGET (self);
}

void
sk_warning_sheet_set_left (SkWarningSheet *self, guint left, guint all)
{
  g_autofree char *text = NULL;

  g_return_if_fail (SK_IS_WARNING_SHEET (self));

  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "If not, we go back to the start in %u second.",
                                       "If not, we go back to the start in %u seconds.", left),
                          left);
  sk_text_set_text (self->time, text);
  for (guint i = 0; i < BLOCKS; i++) {
    const char *classes[] = { "block", left * BLOCKS > i * all ? "full" : "empty", NULL };

    gtk_widget_set_css_classes (self->blocks[i], classes);
  }
}
