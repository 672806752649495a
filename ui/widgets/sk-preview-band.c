/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-preview-band.h"

#include <glib/gi18n.h>

#include "sk-button.h"
#include "sk-text.h"
#include "sk-told.h"

struct _SkPreviewBand {
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (SkPreviewBand, sk_preview_band, GTK_TYPE_BOX)

static void
sk_preview_band_class_init (SkPreviewBandClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sk_preview_band_init (SkPreviewBand *self)
{
  const char *words = _ ("This is only to look at.");
  GtkWidget *text = sk_text_new (words);

  gtk_widget_add_css_class (GTK_WIDGET (self), "preview-band");
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), text);
  gtk_box_append (GTK_BOX (self),
                  sk_button_new ("back", C_ ("control", "Back to the staff part"), FALSE, "staff.end-preview"));
  sk_told_set_name (GTK_WIDGET (self), words);
}

GtkWidget *
sk_preview_band_new (void)
{
  return g_object_new (SK_TYPE_PREVIEW_BAND, NULL);
}
