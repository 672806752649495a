/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-surroundings.h"

#include <glib.h>

static const char *const dangerous[] = {
  "GTK_DEBUG",
  "GDK_DEBUG",
  "GSK_DEBUG",
  "GTK_PATH",
  "GTK_EXE_PREFIX",
  "GTK_DATA_PREFIX",
  "GTK_THEME",
  "GTK_MODULES",
  "GTK_IM_MODULE",
  "GIO_EXTRA_MODULES",
  "GIO_MODULE_DIR",
  "GTK_RTL",
  "GTK_CSD",
  "ADW_DEBUG_COLOR_SCHEME",
  "ADW_DEBUG_HIGH_CONTRAST",
};

void
sk_surroundings_clean (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dangerous); i++)
    g_unsetenv (dangerous[i]);
}
