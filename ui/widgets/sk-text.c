/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-text.h"

#include "sk-messages.h"
#include "sk-text-layout.h"

/* The least width that is asked for, in em: a few letters; what does not fit is drawn smaller. */
#define LEAST_EM 2.0

struct _SkText {
  GtkWidget parent_instance;

  char *text;
  char *language;
  gboolean centred;
  gboolean tight;
  PangoLayout *layout; /* for the width it was last drawn or measured at */
  int layout_width;
  int measure;       /* the widest line, in px; 0 while it is not known, nor what follows */
  int natural_width; /* of a single line, or of the widest of several */
  int least_height;  /* in lines as wide as can be */
};

G_DEFINE_FINAL_TYPE (SkText, sk_text, GTK_TYPE_WIDGET)

enum {
  PROP_TEXT = 1,
  PROP_LANGUAGE,
  PROP_CENTRED,
  PROP_TIGHT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static PangoAttrList *
make_attributes (SkText *self)
{
  const char *language = self->language != NULL ? self->language : sk_messages_get_language ();
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));
  return attributes;
}

/* The widest line; what the words ask for is found out along with it, once. */
static int
get_measure (SkText *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->measure == 0) {
    g_autoptr (PangoAttrList) attributes = make_attributes (self);

    self->measure = sk_text_layout_get_measure (widget, self->text, attributes, self->tight);
    sk_text_layout_get_natural_size (widget, self->text, attributes, self->measure, self->tight, &self->natural_width,
                                     &self->least_height);
  }
  return self->measure;
}

static PangoLayout *
lay_out (SkText *self, int width)
{
  PangoAlignment alignment = self->centred ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT;

  width = MIN (width, get_measure (self));
  if (self->layout == NULL || self->layout_width != width) {
    g_autoptr (PangoAttrList) attributes = make_attributes (self);

    g_clear_object (&self->layout);
    self->layout = sk_text_layout_new (GTK_WIDGET (self), self->text, attributes, width, alignment, self->tight);
    self->layout_width = width;
  }
  return self->layout;
}

static void
forget_layout (SkText *self)
{
  g_clear_object (&self->layout);
  self->measure = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
sk_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                 int *minimum_baseline, int *natural_baseline)
{
  SkText *self = SK_TEXT (widget);

  get_measure (self);
  *minimum = *natural = self->least_height;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *natural = self->natural_width;
    *minimum = MIN (self->natural_width, (int) (LEAST_EM * sk_text_layout_get_em (widget)));
  } else if (for_size >= 0 && for_size < self->natural_width) {
    *minimum = *natural = sk_text_layout_get_height (lay_out (self, for_size), self->least_height);
  }
}

static void
sk_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SkText *self = SK_TEXT (widget);
  PangoLayout *layout = lay_out (self, gtk_widget_get_width (widget));
  int over = gtk_widget_get_width (widget) - self->layout_width;
  GdkRGBA colour;
  int height;

  /* Lines that are shorter than their room keep to the side where they start. */
  if (self->centred)
    over /= 2;
  else if (gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL)
    over = 0;
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) over, (float) (gtk_widget_get_height (widget) - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
sk_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SkText *self = SK_TEXT (widget);

  GTK_WIDGET_CLASS (sk_text_parent_class)->css_changed (widget, change);
  /* Another colour moves nothing. */
  if (self->layout == NULL || !sk_text_layout_is_current (self->layout, widget))
    forget_layout (self);
}

static void
sk_text_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (sk_text_parent_class)->system_setting_changed (widget, setting);
  forget_layout (SK_TEXT (widget));
}

static GtkSizeRequestMode
sk_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sk_text_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SkText *self = SK_TEXT (object);

  switch (id) {
  case PROP_TEXT:
    sk_text_set_text (self, g_value_get_string (value));
    break;
  case PROP_LANGUAGE:
    g_free (self->language);
    self->language = g_value_dup_string (value);
    forget_layout (self);
    break;
  case PROP_CENTRED:
    self->centred = g_value_get_boolean (value);
    forget_layout (self);
    break;
  case PROP_TIGHT:
    self->tight = g_value_get_boolean (value);
    forget_layout (self);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
sk_text_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SkText *self = SK_TEXT (object);

  switch (id) {
  case PROP_TEXT:
    g_value_set_string (value, self->text);
    break;
  case PROP_LANGUAGE:
    g_value_set_string (value, self->language);
    break;
  case PROP_CENTRED:
    g_value_set_boolean (value, self->centred);
    break;
  case PROP_TIGHT:
    g_value_set_boolean (value, self->tight);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
sk_text_finalize (GObject *object)
{
  SkText *self = SK_TEXT (object);

  g_clear_object (&self->layout);
  g_free (self->text);
  g_free (self->language);

  G_OBJECT_CLASS (sk_text_parent_class)->finalize (object);
}

static void
sk_text_class_init (SkTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = sk_text_set_property;
  object_class->get_property = sk_text_get_property;
  object_class->finalize = sk_text_finalize;
  widget_class->measure = sk_text_measure;
  widget_class->snapshot = sk_text_snapshot;
  widget_class->css_changed = sk_text_css_changed;
  widget_class->system_setting_changed = sk_text_system_setting_changed;
  widget_class->get_request_mode = sk_text_get_request_mode;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LANGUAGE] =
      g_param_spec_string ("language", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CENTRED] =
      g_param_spec_boolean ("centred", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TIGHT] =
      g_param_spec_boolean ("tight", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "text");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
sk_text_init (SkText *self)
{
  self->text = g_strdup ("");
}

GtkWidget *
sk_text_new (const char *text)
{
  return g_object_new (SK_TYPE_TEXT, "text", text, NULL);
}

GtkWidget *
sk_text_new_heading (const char *text, int level)
{
  GtkWidget *self =
      g_object_new (SK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "text", text, "tight", TRUE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  return self;
}

void
sk_text_set_text (SkText *self, const char *text)
{
  g_return_if_fail (SK_IS_TEXT (self));

  if (text == NULL)
    text = "";
  if (g_strcmp0 (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text, -1);
  forget_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

const char *
sk_text_get_text (SkText *self)
{
  g_return_val_if_fail (SK_IS_TEXT (self), NULL);

  return self->text;
}

PangoLayout *
sk_text_get_layout (SkText *self)
{
  g_return_val_if_fail (SK_IS_TEXT (self), NULL);

  return lay_out (self, gtk_widget_get_width (GTK_WIDGET (self)));
}
