/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-bitmap-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-limits.h"

static guint
read_big_endian (const guint8 *data, guint n)
{
  guint value = 0;

  for (guint i = 0; i < n; i++)
    value = value << 8 | data[i];
  return value;
}

/* A picture that is cut short would be drawn by half. Chunks: length, name, data, checksum. */
static gboolean
has_png_end (const guint8 *data, gsize length)
{
  gsize at = 8;

  while (at + 12 <= length) {
    if (memcmp (data + at + 4, "IEND", 4) == 0)
      return TRUE;
    at += 12 + (gsize) read_big_endian (data + at, 4);
  }
  return FALSE;
}

static gboolean
read_png_size (const guint8 *data, gsize length, guint *width, guint *height)
{
  static const guint8 start[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R' };

  if (length < sizeof (start) + 8 || memcmp (data, start, sizeof (start)) != 0 || !has_png_end (data, length))
    return FALSE;
  *width = read_big_endian (data + sizeof (start), 4);
  *height = read_big_endian (data + sizeof (start) + 4, 4);
  return TRUE;
}

/* The frame header (SOF0 to SOF15, but for DHT, JPG and DAC, which lie among their numbers) has the size. */
static gboolean
is_frame (guint8 marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

static gboolean
read_jpeg_size (const guint8 *data, gsize length, guint *width, guint *height)
{
  gsize at = 2;

  if (length < 4 || data[0] != 0xff || data[1] != 0xd8)
    return FALSE;
  while (at + 4 <= length && data[at] == 0xff) {
    guint8 marker = data[at + 1];
    guint size = read_big_endian (data + at + 2, 2);

    if (marker == 0xff) { /* fill bytes may stand before a marker */
      at++;
    } else if (is_frame (marker)) {
      if (at + 9 > length)
        return FALSE;
      *height = read_big_endian (data + at + 5, 2);
      *width = read_big_endian (data + at + 7, 2);
      return TRUE;
    } else if (marker == 0xda || size < 2) {
      return FALSE;
    } else {
      at += 2 + size;
    }
  }
  return FALSE;
}

gboolean
sk_bitmap_check (GBytes *bytes, const char *file, SkReport *report)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  guint width = 0, height = 0;

  if ((!read_png_size (data, length, &width, &height) && !read_jpeg_size (data, length, &width, &height)) ||
      width == 0 || height == 0) {
    sk_report_add (report, file, 1, SK_LEVEL_ERROR, "bitmap",
                   _ ("this is no png or jpg picture, or a broken one; save it again as png or jpg"));
    return FALSE;
  }
  if (width > SK_LIMIT_BITMAP_SIDE || height > SK_LIMIT_BITMAP_SIDE) {
    sk_report_add (report, file, 1, SK_LEVEL_ERROR, "bitmap",
                   _ ("this picture has %u x %u dots; the most is %d x %d: make it smaller"), width, height,
                   SK_LIMIT_BITMAP_SIDE, SK_LIMIT_BITMAP_SIDE);
    return FALSE;
  }
  return TRUE;
}
