/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <malloc.h>

#include "sk-application.h"
#include "sk-bounds.h"
#include "sk-messages.h"
#include "sk-renderer.h"
#include "sk-surroundings.h"

/* Drawings of the size of a screen come and go for months. What is larger than this, in bytes, is given back at once; else
 * the C library keeps it, and one for which no hole is large enough makes the program larger by its size for good. */
#define LARGE (1024 * 1024)

/* Each thread that helps would have a heap of its own, with holes of its own. */
static void
keep_memory_small (void)
{
  mallopt (M_MMAP_THRESHOLD, LARGE);
  mallopt (M_ARENA_MAX, 1);
}

int
main (int argc, char **argv)
{
  g_autoptr (SkApplication) application = NULL;

  keep_memory_small ();
  sk_messages_init ();
  gtk_disable_setlocale ();
  sk_surroundings_clean ();
  sk_renderer_choose ();
  sk_bounds_correct ();
  application = sk_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
