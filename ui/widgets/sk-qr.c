/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-qr.h"

#include <glib/gi18n.h>
#include <qrencode.h>

/* Of the standard, in modules: the white around it, without which no camera finds it. */
#define QUIET 4
/* 40 mm, as the other sizes are given: for 0.2767 mm a pixel. */
#define SIDE 145

struct _SkQr {
  GtkWidget parent_instance;

  QRcode *code;
  SkLook *look;
};

G_DEFINE_FINAL_TYPE (SkQr, sk_qr, GTK_TYPE_WIDGET)

/* Whole pixels, so that every module is as wide as the next. */
static int
get_module (SkQr *self)
{
  int modules = self->code->width + 2 * QUIET;

  return ((int) (SIDE * sk_look_get_zoom (self->look)) + modules - 1) / modules;
}

static void
sk_qr_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
               int *minimum_baseline, int *natural_baseline)
{
  SkQr *self = SK_QR (widget);

  *minimum = *natural = (self->code->width + 2 * QUIET) * get_module (self);
}

static void
sk_qr_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA black = { 0, 0, 0, 1 };
  SkQr *self = SK_QR (widget);
  int width = self->code->width;
  int module = get_module (self);
  int side = (width + 2 * QUIET) * module;

  gtk_snapshot_append_color (snapshot, &white, &GRAPHENE_RECT_INIT (0, 0, side, side));
  for (int i = 0; i < width * width; i++) {
    int x = (i % width + QUIET) * module;
    int y = (i / width + QUIET) * module;

    if ((self->code->data[i] & 1) != 0)
      gtk_snapshot_append_color (snapshot, &black, &GRAPHENE_RECT_INIT (x, y, module, module));
  }
}

static void
sk_qr_finalize (GObject *object)
{
  SkQr *self = SK_QR (object);

  g_clear_pointer (&self->code, QRcode_free);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (sk_qr_parent_class)->finalize (object);
}

static void
sk_qr_class_init (SkQrClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sk_qr_finalize;
  widget_class->measure = sk_qr_measure;
  widget_class->snapshot = sk_qr_snapshot;
  gtk_widget_class_set_css_name (widget_class, "qr");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sk_qr_init (SkQr *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

GtkWidget *
sk_qr_new (const char *address, SkLook *look)
{
  QRcode *code = QRcode_encodeString8bit (address, 0, QR_ECLEVEL_M);
  g_autofree char *name = NULL;
  SkQr *self;

  if (code == NULL)
    return NULL;
  self = g_object_new (SK_TYPE_QR, NULL);
  self->code = code;
  self->look = g_object_ref (look);
  g_signal_connect_object (look, "changed", G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
  /* Translators: %s is an address, https://... */
  name = g_strdup_printf (_ ("Square for a phone. It opens %s"), address);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
