/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* The least that a check can take: reads every page of a folder, parses it with libcmark, and does nothing with it. */

#include <cmark.h>
#include <glib.h>

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (argv[1], 0, &error);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename (argv[1], name, NULL);
    g_autofree char *text = NULL;
    gsize length;

    if (!g_str_has_suffix (name, ".md"))
      continue;
    if (!g_file_get_contents (path, &text, &length, &error))
      break;
    cmark_node_free (cmark_parse_document (text, length, CMARK_OPT_SOURCEPOS));
  }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL;
}
