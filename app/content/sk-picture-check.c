/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-picture-check.h"

#include <string.h>

#include "sk-bitmap-check.h"
#include "sk-limits.h"
#include "sk-svg-fault.h"
#include "sk-svg-filter.h"

gboolean
sk_picture_check_is_svg (const char *path)
{
  const char *dot = strrchr (path, '.');

  return dot != NULL && g_ascii_strcasecmp (dot, ".svg") == 0;
}

/* Somebody whose drawing is too large is told what to do with a drawing. */
static GBytes *
read_svg (SkFolder *folder, const char *path, SkReport *report)
{
  g_autoptr (SkReport) reading = sk_report_new ();
  g_autoptr (GBytes) bytes = sk_folder_read (folder, path, SK_LIMIT_SVG_FILE_BYTES, reading);

  if (bytes != NULL)
    return sk_svg_filter (bytes, path, report);
  if (g_str_equal (sk_report_get_finding (reading, 0)->rule, "limit"))
    sk_svg_fault_report (SK_SVG_FAULT_LARGE, path, 1, report);
  else
    sk_report_add_all (report, reading);
  return NULL;
}

GBytes *
sk_picture_check_read (SkFolder *folder, const char *path, SkReport *report)
{
  g_autoptr (GBytes) bytes = NULL;

  if (sk_picture_check_is_svg (path))
    return read_svg (folder, path, report);
  bytes = sk_folder_read (folder, path, SK_LIMIT_BITMAP_BYTES, report);
  return bytes != NULL && sk_bitmap_check (bytes, path, report) ? g_steal_pointer (&bytes) : NULL;
}
