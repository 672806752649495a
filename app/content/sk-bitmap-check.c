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
is_png (const guint8 *data, gsize length)
{
  return length >= 8 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0;
}

static gboolean
is_jpeg (const guint8 *data, gsize length)
{
  return length >= 3 && memcmp (data, "\xff\xd8\xff", 3) == 0;
}

static gboolean
read_png_size (const guint8 *data, gsize length, guint *width, guint *height)
{
  if (length < 24 || memcmp (data + 8, "\0\0\0\rIHDR", 8) != 0 || !has_png_end (data, length))
    return FALSE;
  *width = read_big_endian (data + 16, 4);
  *height = read_big_endian (data + 20, 4);
  return TRUE;
}

/* The frame header (SOF0 to SOF15, but for DHT, JPG and DAC, which lie among their numbers) has the size. */
static gboolean
is_frame (guint8 marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/* Where the segment with such a marker starts; 0 where there is none before the dots. */
static gsize
find_segment (const guint8 *data, gsize length, gboolean (*is_wanted) (guint8 marker))
{
  gsize at = 2;

  while (at + 4 <= length && data[at] == 0xff) {
    guint8 marker = data[at + 1];
    guint size = read_big_endian (data + at + 2, 2);

    if (marker == 0xff) { /* fill bytes may stand before a marker */
      at++;
      continue;
    }
    if (is_wanted (marker))
      return at;
    if (marker == 0xda || size < 2)
      return 0;
    at += 2 + size;
  }
  return 0;
}

static gboolean
read_jpeg_size (const guint8 *data, gsize length, guint *width, guint *height)
{
  gsize at = find_segment (data, length, is_frame);

  if (at == 0 || at + 9 > length)
    return FALSE;
  *height = read_big_endian (data + at + 5, 2);
  *width = read_big_endian (data + at + 7, 2);
  return TRUE;
}

static gboolean
is_start_of_dots (guint8 marker)
{
  return marker == 0xda;
}

gboolean
sk_bitmap_check_has_end (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  gsize at;

  if (!is_jpeg (data, length))
    return has_png_end (data, length);
  /* A small picture inside the header has an end of its own; among the dots no 0xff stands before any but a marker. */
  at = find_segment (data, length, is_start_of_dots);
  return at != 0 && memmem (data + at, length - at, "\xff\xd9", 2) != NULL;
}

gboolean
sk_bitmap_check_read_size (GBytes *bytes, guint *width, guint *height)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  *width = *height = 0;
  if (is_png (data, length))
    return read_png_size (data, length, width, height) && *width > 0 && *height > 0;
  return is_jpeg (data, length) && read_jpeg_size (data, length, width, height) && *width > 0 && *height > 0;
}

/* A photograph is made small while it is decoded; nothing else can be. */
static gboolean
is_too_large (GBytes *bytes, guint width, guint height)
{
  const guint8 *data = g_bytes_get_data (bytes, NULL);

  if (is_jpeg (data, g_bytes_get_size (bytes)))
    return (guint64) width * height > SK_LIMIT_PHOTOGRAPH_DOTS;
  return width > SK_LIMIT_BITMAP_SIDE || height > SK_LIMIT_BITMAP_SIDE;
}

gboolean
sk_bitmap_check (GBytes *bytes, const char *file, SkReport *report)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  guint width, height;

  if (!is_png (data, length) && !is_jpeg (data, length)) {
    sk_report_add (report, file, 1, SK_LEVEL_ERROR, "bitmap",
                   _ ("this is no png or jpg picture, whatever its name says; save it again as png or jpg"));
    return FALSE;
  }
  if (!sk_bitmap_check_read_size (bytes, &width, &height)) {
    sk_bitmap_check_report_broken (file, report);
    return FALSE;
  }
  if (is_too_large (bytes, width, height)) {
    sk_report_add (report, file, 1, SK_LEVEL_ERROR, "bitmap",
                   _ ("this picture has %u x %u dots; the most is %d x %d: make it smaller"), width, height,
                   SK_LIMIT_BITMAP_SIDE, SK_LIMIT_BITMAP_SIDE);
    return FALSE;
  }
  return TRUE;
}

void
sk_bitmap_check_report_broken (const char *file, SkReport *report)
{
  sk_report_add (report, file, 1, SK_LEVEL_ERROR, "bitmap", _ ("this picture is broken; copy it again"));
}
