/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/*
 * floor COLOUR WIDTH HEIGHT: an AdwApplicationWindow as large as the screen with one label on that colour, and nothing
 * else. No program with such a window can start sooner or be smaller.
 */

#include <adwaita.h>
#include <stdlib.h>

static void
activate_cb (GApplication *application, gpointer data)
{
  char **arguments = data;
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup = g_markup_printf_escaped (
      "<span size='60000' background='#%s' bgalpha='100%%'>One label to read</span>", arguments[1]);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_window_set_default_size (GTK_WINDOW (window), atoi (arguments[2]), atoi (arguments[3]));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  if (argc != 4)
    return 2;
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("GDK_DEBUG", "gl-disable", TRUE);
  application = adw_application_new ("org.southend.SendKiosk.Floor", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), argv);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
