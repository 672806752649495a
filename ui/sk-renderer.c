/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-renderer.h"

#include <gtk/gtk.h>

static gboolean
has_graphics_processor (void)
{
  g_autoptr (GDir) folder = g_dir_open ("/dev/dri", 0, NULL);
  const char *name = NULL;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    if (g_str_has_prefix (name, "renderD"))
      return TRUE;
  }
  return FALSE;
}

/* Whoever starts it may have chosen already. */
static gboolean
is_drawn_by_processor (void)
{
  const char *renderer = g_getenv ("GSK_RENDERER");

  return renderer != NULL ? g_str_equal (renderer, "cairo") : !has_graphics_processor ();
}

void
sk_renderer_choose (void)
{
  if (!is_drawn_by_processor ())
    return;
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  /* GTK 4.14 gave it another name, and complains of the old one. */
  if (gtk_get_minor_version () < 14)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  else
    g_setenv ("GDK_DISABLE", "gl", FALSE);
}
