/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-start-page.h"

#include <glib/gi18n.h>

#include "sk-button.h"
#include "sk-language-chooser.h"
#include "sk-picture.h"
#include "sk-reach-button.h"
#include "sk-text.h"

struct _SkStartPage {
  AdwBin parent_instance;

  SkLook *look;
  GtkWidget *frame;
  GtkWidget *welcome;
  GtkWidget *words;
  GtkWidget *ways;
  GtkWidget *text;
  gboolean many_languages;
  gboolean is_preview; /* something stands above it, and takes room */
  GtkWidget *corners;
  GtkWidget *people;
};

G_DEFINE_FINAL_TYPE (SkStartPage, sk_start_page, ADW_TYPE_BIN)

static void
released_cb (SkStartPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.start", NULL);
}

static void
arrange (SkStartPage *self)
{
  gboolean upright = sk_look_get_layout (self->look) == SK_LAYOUT_PORTRAIT;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->welcome),
                                  upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (GTK_BOX (self->welcome), !upright);
  gtk_box_reorder_child_after (GTK_BOX (self->welcome), self->words, upright ? self->people : NULL);
  gtk_widget_set_vexpand (self->people, upright);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->ways), upright || sk_look_get_text_size (self->look) > 100
                                                                   ? GTK_ORIENTATION_VERTICAL
                                                                   : GTK_ORIENTATION_HORIZONTAL);
  /* Large words leave room for the invitation only; it says all that is needed to begin. */
  gtk_widget_set_visible (self->ways,
                          !sk_look_is_stacked (self->look) && !sk_look_is_shallow (self->look) &&
                              (upright ? !self->many_languages || !self->is_preview
                                       : !sk_look_is_low (self->look) && !self->many_languages && !self->is_preview));
  /* The languages take the room of what those who need them may not be able to read. */
  gtk_widget_set_visible (self->text, upright || !self->many_languages || !sk_look_is_stacked (self->look));
}

static void
sk_start_page_dispose (GObject *object)
{
  SkStartPage *self = SK_START_PAGE (object);

  /* First: the template would unparent the child behind the back of the bin that holds it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SK_TYPE_START_PAGE);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (sk_start_page_parent_class)->dispose (object);
}

static void
sk_start_page_class_init (SkStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sk_start_page_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/southend/SendKiosk/pages/sk-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SkStartPage, frame);
  gtk_widget_class_bind_template_child (widget_class, SkStartPage, welcome);
  gtk_widget_class_bind_template_child (widget_class, SkStartPage, words);
  gtk_widget_class_bind_template_child (widget_class, SkStartPage, ways);
  gtk_widget_class_bind_template_child (widget_class, SkStartPage, corners);
}

static void
sk_start_page_init (SkStartPage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
add_words (SkStartPage *self, const char *class, GtkWidget *text)
{
  gtk_widget_add_css_class (text, class);
  gtk_box_append (GTK_BOX (self->words), text);
}

static void
add_start_button (SkStartPage *self)
{
  GtkWidget *start = sk_button_new ("touch", C_ ("control", "Touch to start"), FALSE, "app.start");

  gtk_widget_add_css_class (start, "main");
  gtk_widget_add_css_class (start, "start-button");
  gtk_widget_set_halign (start, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->words), start);
}

static void
add_way (SkStartPage *self, SkPictureStore *pictures, const char *picture, guint accent, const char *title,
         const char *words)
{
  GtkWidget *way = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = sk_text_new_heading (title, 2);
  GtkWidget *text = sk_text_new (words);
  g_autofree char *class = g_strdup_printf ("accent-%u", accent);

  gtk_widget_add_css_class (way, "way");
  gtk_widget_add_css_class (way, class);
  gtk_widget_add_css_class (heading, "way-title");
  gtk_widget_add_css_class (text, "way-words");
  g_object_set (text, "tight", TRUE, NULL);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), heading);
  gtk_box_append (GTK_BOX (column), text);
  gtk_box_append (GTK_BOX (way), sk_picture_new (pictures, picture, NULL, "way-plate"));
  gtk_box_append (GTK_BOX (way), column);
  gtk_box_append (GTK_BOX (self->ways), way);
}

static void
add_title (SkStartPage *self, SkBundle *bundle, const char *language)
{
  GtkWidget *title = sk_text_new_heading (sk_bundle_get_title (bundle, language), 1);

  g_object_set (title, "language", language, NULL);
  add_words (self, "display", title);
}

/* First of all: whoever cannot read the rest needs to find them. */
static void
add_languages (SkStartPage *self, SkReader *reader, SkPreferences *preferences)
{
  if (g_strv_length ((GStrv) sk_preferences_get_offered_languages (preferences)) < 2)
    return;
  self->many_languages = TRUE;
  gtk_box_prepend (GTK_BOX (self->frame), sk_language_chooser_new (preferences, reader, FALSE));
}

/* In both lower corners: who reaches only there begins with it. */
static void
add_corners (SkStartPage *self, SkPreferences *preferences)
{
  GtkWidget *right = sk_reach_button_new (preferences);

  gtk_widget_set_halign (right, GTK_ALIGN_END);
  gtk_widget_set_hexpand (right, TRUE);
  gtk_box_append (GTK_BOX (self->corners), sk_reach_button_new (preferences));
  gtk_box_append (GTK_BOX (self->corners), right);
}

GtkWidget *
sk_start_page_new (SkBundle *bundle, SkPictureStore *pictures, SkReader *reader, SkPreferences *preferences)
{
  SkStartPage *self = g_object_new (SK_TYPE_START_PAGE, NULL);

  self->look = g_object_ref (sk_picture_store_get_look (pictures));
  add_words (self, "secondary", sk_text_new (sk_bundle_get_publisher (bundle)));
  add_title (self, bundle, sk_preferences_get_language (preferences));
  self->text = sk_text_new (_ ("Easy words and pictures. Read it or hear it, at your own pace."));
  add_words (self, "start-text", self->text);
  add_start_button (self);
  self->people = sk_picture_new (pictures, "people", _ ("Young people and grown-ups of many kinds, together"), "scene");
  sk_picture_set_grounded (SK_PICTURE (self->people));
  gtk_box_append (GTK_BOX (self->welcome), self->people);
  add_languages (self, reader, preferences);
  add_way (self, pictures, "touch", 1, _ ("Touch"), _ ("Touch the screen with one finger."));
  add_way (self, pictures, "headphones", 2, _ ("Listen"), _ ("Plug in headphones. Or hold a corner of the screen."));
  add_way (self, pictures, "switch", 3, _ ("Keys or a switch"), _ ("Press any key. Hold your switch for 3 seconds."));
  add_corners (self, preferences);
  g_signal_connect_object (self->look, "changed", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
  return GTK_WIDGET (self);
}

void
sk_start_page_set_preview (SkStartPage *self, gboolean is_preview)
{
  g_return_if_fail (SK_IS_START_PAGE (self));

  self->is_preview = is_preview;
  arrange (self);
}
