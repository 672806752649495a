/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-options.h"

#include <glib/gi18n.h>

static gboolean
parse_size (const char *text, int *width, int *height)
{
  g_auto (GStrv) parts = g_strsplit (text, "x", 2);
  guint64 values[2];

  if (g_strv_length (parts) != 2)
    return FALSE;
  for (int i = 0; i < 2; i++) {
    if (!g_ascii_string_to_unsigned (parts[i], 10, 1, 16384, &values[i], NULL))
      return FALSE;
  }
  *width = (int) values[0];
  *height = (int) values[1];
  return TRUE;
}

static gboolean
window_cb (const char *name, const char *value, gpointer data, GError **error)
{
  SkOptions *self = data;

  if (parse_size (value, &self->width, &self->height))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("“%s” is not a window size; write it like --window=1280x800"), value);
  return FALSE;
}

static void
add_options (SkOptions *self, GOptionContext *context)
{
  const GOptionEntry entries[] = {
    { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &self->bundle, N_ ("Show the bundle in this folder"), "DIR" },
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &self->store, N_ ("Show what is installed in this store"), "DIR" },
    { "window", 0, 0, G_OPTION_ARG_CALLBACK, (gpointer) window_cb, N_ ("A plain window, for trying out"),
      "WIDTHxHEIGHT" },
    { "page", 0, 0, G_OPTION_ARG_STRING, &self->page, N_ ("Start at this page"), "ID" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &self->language, N_ ("Start in this language"), "LANG" },
    { "transcript", 0, 0, G_OPTION_ARG_FILENAME, &self->transcript,
      N_ ("Write what is spoken to this file, as it is heard"), "FILE" },
    { "self-check", 0, 0, G_OPTION_ARG_NONE, &self->self_check,
      N_ ("Measure it on this screen, clause by clause, and end"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, N_ ("Print the version and end"), NULL },
    /* For the session bus, which starts the kiosk when it is asked for. */
    { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &self->service, NULL, NULL },
    { NULL },
  };
  GOptionGroup *group = g_option_group_new (NULL, NULL, NULL, self, NULL);

  g_option_group_add_entries (group, entries);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_context_set_main_group (context, group);
}

gboolean
sk_options_parse (SkOptions *self, char ***arguments, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_summary (context, _ ("An Easy Read kiosk that reads aloud."));
  add_options (self, context);
  if (!g_option_context_parse_strv (context, arguments, error))
    return FALSE;
  if ((*arguments)[0] == NULL || (*arguments)[1] == NULL)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION,
               _ ("“%s” is no option; send-kiosk --help lists them"), (*arguments)[1]);
  return FALSE;
}

void
sk_options_clear (SkOptions *self)
{
  g_clear_pointer (&self->bundle, g_free);
  g_clear_pointer (&self->store, g_free);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->transcript, g_free);
}
