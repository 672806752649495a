/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-test-screen.h"

const SkTestSize sk_test_sizes[3] = {
  { SK_LAYOUT_WIDE, 1920, 1080 },
  { SK_LAYOUT_SMALL, 1280, 800 },
  { SK_LAYOUT_PORTRAIT, 1080, 1920 },
};

void
sk_test_screen_init (SkTestScreen *self)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (SK_BUNDLE_BUILT_IN_URI);
  g_autoptr (GError) error = NULL;

  sk_test_speech_init (&self->speech);
  self->bundle = sk_bundle_open (folder, &error);
  g_assert_no_error (error);
  self->visit = sk_visit_new ();
  self->preferences = sk_visit_get_preferences (self->visit);
  sk_preferences_set_languages (self->preferences, sk_bundle_get_languages (self->bundle), "en");
  self->reader = sk_reader_new (self->speech.speaker);
  self->look = sk_look_new (self->preferences);
  self->pictures = sk_picture_store_new (self->bundle, self->look);
  self->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_widget_add_css_class (self->window, "kiosk");
  self->place = gtk_overlay_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), self->place);
  sk_look_set_window (self->look, self->window);
}

void
sk_test_screen_clear (SkTestScreen *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->pictures);
  g_assert_finalize_object (self->look);
  g_assert_finalize_object (self->reader);
  g_assert_finalize_object (self->visit);
  g_assert_finalize_object (self->bundle);
  sk_test_speech_clear (&self->speech);
}

void
sk_test_screen_set_size (SkTestScreen *self, const SkTestSize *size, int text_size)
{
  sk_look_set_size (self->look, size->width, size->height);
  g_object_set (self->preferences, "text-size", text_size, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), size->width, size->height);
  if (gtk_widget_get_mapped (self->window))
    sk_test_wait_painted (self->window);
}

void
sk_test_screen_show (SkTestScreen *self, GtkWidget *widget)
{
  /* As what lies over an overlay: the window does not ask it how large it would like to be. */
  gtk_overlay_add_overlay (GTK_OVERLAY (self->place), widget);
  self->shown = widget;
  gtk_window_present (GTK_WINDOW (self->window));
  sk_test_wait_painted (self->window);
}

void
sk_test_screen_remove (SkTestScreen *self)
{
  GtkWidget *widget = g_object_ref (g_steal_pointer (&self->shown));

  gtk_overlay_remove_overlay (GTK_OVERLAY (self->place), widget);
  sk_test_wait_painted (self->window);
  g_assert_finalize_object (widget);
}

static void
wait_for_paint (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  gtk_test_widget_wait_for_draw (widget);
}

void
sk_test_wait_painted (GtkWidget *widget)
{
  /* The first painting may find out that something else is needed, which is done when there is time. */
  wait_for_paint (widget);
  while (g_main_context_iteration (NULL, FALSE)) {
  }
  wait_for_paint (widget);
}

void
sk_test_measure (GtkWidget *widget, int *width, int *height)
{
  GtkBorder margin;

  gtk_style_context_get_margin (gtk_widget_get_style_context (widget), &margin);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, width, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, height, NULL, NULL, NULL);
  *width -= margin.left + margin.right;
  *height -= margin.top + margin.bottom;
}

void
sk_test_for_each_visible (GtkWidget *widget, SkTestFunc function, gpointer data)
{
  if (!gtk_widget_get_visible (widget))
    return;
  function (widget, data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    sk_test_for_each_visible (child, function, data);
}

GtkWidget *
sk_test_find_child (GtkWidget *widget, const char *style_class)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (gtk_widget_has_css_class (child, style_class))
      return child;
  }
  return NULL;
}
