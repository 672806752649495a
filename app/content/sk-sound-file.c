/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sound-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-limits.h"

typedef struct {
  guint rate; /* samples a second, of its times */
  gint64 n_samples;
} Measure;

static guint64
read_little (const guint8 *bytes, guint n)
{
  guint64 number = 0;

  while (n > 0)
    number = number << 8 | bytes[--n];
  return number;
}

static guint64
read_big (const guint8 *bytes, guint n)
{
  guint64 number = 0;

  for (guint i = 0; i < n; i++)
    number = number << 8 | bytes[i];
  return number;
}

/* The checksum of an Ogg page, in which its own four bytes count as 0. */
static guint32
sum_page (const guint8 *page, gsize size)
{
  static guint32 table[256];
  guint32 sum = 0;

  for (guint32 i = 0; table[255] == 0 && i < 256; i++) {
    guint32 value = i << 24;

    for (guint bit = 0; bit < 8; bit++)
      value = value << 1 ^ ((value & 0x80000000) != 0 ? 0x04c11db7 : 0);
    table[i] = value;
  }
  for (gsize i = 0; i < size; i++)
    sum = sum << 8 ^ table[sum >> 24 ^ (i >= 22 && i < 26 ? 0 : page[i])];
  return sum;
}

/* The size of the Ogg page at the start of these bytes; 0 where there is no whole one. */
static gsize
measure_page (const guint8 *bytes, gsize size, gsize *header)
{
  gsize whole;

  if (size < 27 || memcmp (bytes, "OggS\0", 5) != 0 || size < 27u + bytes[26])
    return 0;
  whole = *header = 27u + bytes[26];
  for (guint i = 0; i < bytes[26]; i++)
    whole += bytes[27 + i];
  return whole <= size && sum_page (bytes, whole) == read_little (bytes + 22, 4) ? whole : 0;
}

/* The first packet says what is inside. Times of Opus always count 48,000 a second, from before its first sound. */
static gboolean
read_head (const guint8 *packet, gsize size, Measure *measure)
{
  if (size >= 19 && memcmp (packet, "OpusHead", 8) == 0) {
    measure->rate = 48000;
    measure->n_samples = -(gint64) read_little (packet + 10, 2);
    return TRUE;
  }
  if (size >= 30 && memcmp (packet, "\x01vorbis", 7) == 0) {
    measure->rate = (guint) read_little (packet + 12, 4);
    return TRUE;
  }
  return FALSE;
}

/* From the first page to the one that says it is the last: a copy that broke off has none. */
static gboolean
measure_ogg (const guint8 *bytes, gsize size, Measure *measure)
{
  enum { LAST = 4 };
  gint64 before = 0;
  gint64 reached = 0;
  gsize header = 0;
  gsize page = measure_page (bytes, size, &header);
  guint flags = 0;

  if (page == 0 || !read_head (bytes + header, page - header, measure))
    return FALSE;
  before = measure->n_samples;
  for (gsize at = 0; at < size; at += page) {
    gint64 position;

    page = measure_page (bytes + at, size - at, &header);
    /* A second sound, or a picture, in the same file is not expected here. */
    if (page == 0 || (flags & LAST) != 0 || memcmp (bytes + at + 14, bytes + 14, 4) != 0)
      return FALSE;
    flags = bytes[at + 5];
    position = (gint64) read_little (bytes + at + 6, 8);
    if (position != -1)
      reached = position;
  }
  measure->n_samples = reached + before;
  return (flags & LAST) != 0;
}

/* Its first block says all: rate in 20 bits, then 3 and 5 bits, then the number of samples in 36. */
static gboolean
measure_flac (const guint8 *bytes, gsize size, Measure *measure)
{
  guint64 numbers;

  if (size < 42 || memcmp (bytes, "fLaC", 4) != 0 || (bytes[4] & 0x7f) != 0 || read_big (bytes + 5, 3) != 34)
    return FALSE;
  numbers = read_big (bytes + 18, 8);
  measure->rate = (guint) (numbers >> 44);
  measure->n_samples = (gint64) (numbers & G_GUINT64_CONSTANT (0xfffffffff));
  return TRUE;
}

static gboolean
measure_sound (const char *path, GBytes *sound, Measure *measure)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (sound, &size);
  gboolean whole =
      g_str_has_suffix (path, ".flac") ? measure_flac (bytes, size, measure) : measure_ogg (bytes, size, measure);

  return whole && measure->rate > 0 && measure->n_samples > 0 && measure->n_samples < G_MAXINT64 / G_USEC_PER_SEC;
}

gboolean
sk_sound_file_check (SkFolder *folder, const char *path, gint64 *length, SkReport *report)
{
  g_autoptr (GBytes) sound = sk_folder_read (folder, path, SK_LIMIT_SOUND_BYTES, report);
  Measure measure = { 0 };

  if (sound == NULL)
    return FALSE;
  if (!measure_sound (path, sound, &measure)) {
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "sound", _ ("this is no %s sound, or a broken one; save it again"),
                   strrchr (path, '.') + 1);
    return FALSE;
  }
  if (measure.rate > SK_LIMIT_SOUND_RATE) {
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "sound",
                   _ ("this has %u samples a second; save it with at most %d"), measure.rate, SK_LIMIT_SOUND_RATE);
    return FALSE;
  }
  *length = measure.n_samples * G_USEC_PER_SEC / measure.rate;
  if (*length > SK_LIMIT_SOUND_MINUTES * 60 * G_USEC_PER_SEC) {
    sk_report_add (report, path, 1, SK_LEVEL_ERROR, "sound",
                   _ ("this recording is %d minutes long; the most is %d: make it shorter, or divide the page"),
                   (int) (*length / (60 * G_USEC_PER_SEC)), SK_LIMIT_SOUND_MINUTES);
  }
  return TRUE;
}
