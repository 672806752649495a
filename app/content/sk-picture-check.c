/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-picture-check.h"

#include <string.h>

#include "sk-bitmap-check.h"
#include "sk-limits.h"
#include "sk-svg-check.h"

gboolean
sk_picture_check_is_svg (const char *path)
{
  const char *dot = strrchr (path, '.');

  return dot != NULL && g_ascii_strcasecmp (dot, ".svg") == 0;
}

GBytes *
sk_picture_check_read (SkFolder *folder, const char *path, SkReport *report)
{
  gboolean is_svg = sk_picture_check_is_svg (path);
  g_autoptr (GBytes) bytes = sk_folder_read (folder, path, is_svg ? SK_LIMIT_SVG_BYTES : SK_LIMIT_BITMAP_BYTES, report);

  if (bytes == NULL)
    return NULL;
  if (is_svg ? !sk_svg_check (bytes, path, report) : !sk_bitmap_check (bytes, path, report))
    return NULL;
  return g_steal_pointer (&bytes);
}
