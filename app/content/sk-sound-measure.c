/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sound-measure.h"

#include <string.h>

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
read_head (const guint8 *packet, gsize size, SkSoundLength *length)
{
  if (size >= 19 && memcmp (packet, "OpusHead", 8) == 0) {
    length->rate = 48000;
    length->n_samples = -(gint64) read_little (packet + 10, 2);
  } else if (size >= 30 && memcmp (packet, "\x01vorbis", 7) == 0) {
    length->rate = (guint) read_little (packet + 12, 4);
  } else if (size >= 51 && memcmp (packet,
                                   "\x7f"
                                   "FLAC",
                                   5) == 0) {
    length->rate = (guint) (read_big (packet + 27, 3) >> 4);
  } else if (size >= 40 && memcmp (packet, "Speex   ", 8) == 0) {
    length->rate = (guint) read_little (packet + 36, 4);
  }
  return length->rate > 0;
}

/* Page by page up to the end of the file. What is sent while it is recorded has no page that says that it is the last. */
static SkSoundState
measure_ogg (const guint8 *bytes, gsize size, SkSoundLength *length)
{
  enum { LAST = 4 };
  gint64 before = 0;
  gint64 reached = 0;
  gsize header = 0;
  gsize page = measure_page (bytes, size, &header);
  guint flags = 0;

  if (page == 0)
    return SK_SOUND_CUT_SHORT;
  if (!read_head (bytes + header, page - header, length))
    return SK_SOUND_FOREIGN;
  before = length->n_samples;
  for (gsize at = 0; at < size; at += page) {
    gint64 position;

    page = measure_page (bytes + at, size - at, &header);
    /* A second sound, or a picture, in the same file is not expected here. */
    if (page == 0 || (flags & LAST) != 0 || memcmp (bytes + at + 14, bytes + 14, 4) != 0)
      return SK_SOUND_CUT_SHORT;
    flags = bytes[at + 5];
    position = (gint64) read_little (bytes + at + 6, 8);
    if (position != -1)
      reached = position;
  }
  length->n_samples = reached + before;
  return length->n_samples > 0 ? SK_SOUND_WHOLE : SK_SOUND_CUT_SHORT;
}

/* FLAC: its frames are not marked but by a pattern and two checksums. */

static guint
sum_bits (const guint8 *bytes, gsize size, guint polynomial, guint width)
{
  guint sum = 0;

  for (gsize i = 0; i < size; i++) {
    sum ^= (guint) bytes[i] << (width - 8);
    for (guint bit = 0; bit < 8; bit++)
      sum = (sum << 1 ^ ((sum >> (width - 1) & 1) != 0 ? polynomial : 0)) & ((1u << width) - 1);
  }
  return sum;
}

/* The head of a frame: its number, or that of its first sample, and how many samples it has. Bytes of the head; 0: none. */
static gsize
read_frame_head (const guint8 *frame, gsize size, guint64 *number, guint *n_samples)
{
  static const guint fixed[] = { 0, 192, 576, 1152, 2304, 4608, 0, 0, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768 };
  guint8 bytes[16] = { 0 }; /* no head is longer, and a silent frame as a whole may be shorter */
  gsize at;
  guint more = 0;

  memcpy (bytes, frame, MIN (size, sizeof bytes));
  if (bytes[0] != 0xff || (bytes[1] & 0xfe) != 0xf8 || (bytes[2] >> 4) == 0)
    return 0;
  while (more < 7 && (bytes[4] << more & 0x80) != 0)
    more++;
  if (more == 1)
    return 0;
  *number = more == 0 ? bytes[4] : bytes[4] & (0x7f >> more);
  for (at = 5; more > 1; more--)
    *number = *number << 6 | (bytes[at++] & 0x3f);
  *n_samples = fixed[bytes[2] >> 4];
  if ((bytes[2] >> 4) == 6)
    *n_samples = bytes[at++] + 1u;
  if ((bytes[2] >> 4) == 7) {
    *n_samples = (guint) read_big (bytes + at, 2) + 1;
    at += 2;
  }
  at += (bytes[2] & 15) == 12 ? 1 : (bytes[2] & 15) > 12 ? 2 : 0;
  return at < size && sum_bits (bytes, at, 0x07, 8) == bytes[at] ? at + 1 : 0;
}

/* From the last head of a frame that is found, whose frame must fill the rest. A frame is not longer than is told, and what
 * looks like a head is rarely none. */
static SkSoundState
measure_flac_frames (const guint8 *bytes, gsize size, gsize first, guint block, SkSoundLength *length)
{
  enum { MOST_FRAME = 1 << 20, MOST_HEADS = 64 };
  gsize start = MAX (first, size - MIN (size, MOST_FRAME));
  guint n_heads = 0;

  for (gsize at = size - 6; at >= start && n_heads < MOST_HEADS; at--) {
    guint64 number;
    guint n_samples;

    if (bytes[at] != 0xff || read_frame_head (bytes + at, size - at, &number, &n_samples) == 0)
      continue;
    n_heads++;
    if (sum_bits (bytes + at, size - at - 2, 0x8005, 16) != read_big (bytes + size - 2, 2))
      continue;
    length->n_samples = (gint64) (((bytes[at + 1] & 1) != 0 ? number : number * block) + n_samples);
    return SK_SOUND_WHOLE;
  }
  return SK_SOUND_CUT_SHORT;
}

/* Its first block has the rate in 20 bits, then 3 and 5 bits, then the number of samples in 36, 0 where nobody knew. */
static SkSoundState
measure_flac (const guint8 *bytes, gsize size, SkSoundLength *length)
{
  gint64 told;
  gsize at = 4;
  gboolean last = FALSE;
  SkSoundState state;

  if (size < 42 || (bytes[4] & 0x7f) != 0 || read_big (bytes + 5, 3) != 34)
    return SK_SOUND_CUT_SHORT;
  length->rate = (guint) (read_big (bytes + 18, 8) >> 44);
  told = (gint64) (read_big (bytes + 18, 8) & G_GUINT64_CONSTANT (0xfffffffff));
  while (!last) {
    if (size - at < 4 || size - at - 4 < read_big (bytes + at + 1, 3))
      return SK_SOUND_CUT_SHORT;
    last = (bytes[at] & 0x80) != 0;
    at += 4 + read_big (bytes + at + 1, 3);
  }
  /* A list of titles at its end, of the first kind. */
  if (size - at > 128 && memcmp (bytes + size - 128, "TAG", 3) == 0)
    size -= 128;
  if (size - at < 8)
    return SK_SOUND_CUT_SHORT;
  state = measure_flac_frames (bytes, size, at, (guint) read_big (bytes + 10, 2), length);
  return state == SK_SOUND_WHOLE && told != 0 && told != length->n_samples ? SK_SOUND_CUT_SHORT : state;
}

/* MP3 */

/* Bytes of the frame; 0: this is none. */
static gsize
read_mp3_frame (const guint8 *bytes, gsize size, guint *rate, guint *n_samples)
{
  static const guint kilobits[2][3][16] = {
    { { 0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448 },
      { 0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384 },
      { 0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320 } },
    { { 0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256 },
      { 0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160 },
      { 0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160 } },
  };
  static const guint rates[] = { 44100, 48000, 32000, 0 };
  guint version, layer, bits, padding;

  if (size < 4 || bytes[0] != 0xff || (bytes[1] & 0xe0) != 0xe0)
    return 0;
  version = bytes[1] >> 3 & 3; /* 3: 1, 2: 2, 0: 2.5 */
  layer = 4 - (bytes[1] >> 1 & 3);
  if (version == 1 || layer == 4)
    return 0;
  bits = kilobits[version != 3][layer - 1][bytes[2] >> 4] * 1000;
  *rate = rates[bytes[2] >> 2 & 3] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
  padding = bytes[2] >> 1 & 1;
  if (bits == 0 || *rate == 0)
    return 0;
  *n_samples = layer == 1 ? 384 : layer == 3 && version != 3 ? 576 : 1152;
  return layer == 1 ? (12 * bits / *rate + padding) * 4 : *n_samples / 8 * bits / *rate + padding;
}

/* The list of titles in front of it, of the second kind: its size has seven bits a byte. */
static gsize
skip_titles (const guint8 *bytes, gsize size)
{
  gsize titles;

  if (size < 10 || memcmp (bytes, "ID3", 3) != 0)
    return 0;
  titles = 10 + ((gsize) (bytes[6] & 127) << 21 | (gsize) (bytes[7] & 127) << 14 | (gsize) (bytes[8] & 127) << 7 |
                 (gsize) (bytes[9] & 127));
  return MIN (titles, size);
}

static gboolean
is_trailer (const guint8 *bytes, gsize size)
{
  static const char *const signs[] = { "TAG", "APETAGEX", "LYRICSBEGIN", "3DI" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (size >= strlen (signs[i]) && memcmp (bytes, signs[i], strlen (signs[i])) == 0)
      return TRUE;
  }
  return FALSE;
}

/* What the first frame says of how many there are, where the encoder knew; it has no sound itself. 0: nothing. */
static guint
read_n_frames (const guint8 *frame, gsize size)
{
  for (gsize at = 4; at + 12 <= MIN (size, 64); at++) {
    if ((memcmp (frame + at, "Xing", 4) == 0 || memcmp (frame + at, "Info", 4) == 0) && (frame[at + 7] & 1) != 0)
      return (guint) read_big (frame + at + 8, 4);
  }
  return 0;
}

static SkSoundState
measure_mp3 (const guint8 *bytes, gsize size, SkSoundLength *length)
{
  gsize at = skip_titles (bytes, size);
  guint n_frames = 0;
  guint told = 0;

  while (at < size && bytes[at] == 0)
    at++;
  for (gsize frame; at < size; at += frame) {
    guint rate, n_samples;

    frame = read_mp3_frame (bytes + at, size - at, &rate, &n_samples);
    if (frame == 0) {
      if (n_frames == 0)
        return SK_SOUND_UNKNOWN;
      return is_trailer (bytes + at, size - at) ? SK_SOUND_WHOLE : SK_SOUND_CUT_SHORT;
    }
    if (frame > size - at || (length->rate != 0 && length->rate != rate))
      return n_frames > 1 ? SK_SOUND_CUT_SHORT : SK_SOUND_UNKNOWN;
    length->rate = rate;
    if (n_frames++ == 0)
      told = read_n_frames (bytes + at, frame);
    if (n_frames > 1 || told == 0)
      length->n_samples += n_samples;
  }
  return n_frames == 0 ? SK_SOUND_UNKNOWN : n_frames < told ? SK_SOUND_CUT_SHORT : SK_SOUND_WHOLE;
}

/* WAV, AIFF and AU: samples behind a head. */

static SkSoundState
measure_wav (const guint8 *bytes, gsize size, SkSoundLength *length)
{
  guint64 bytes_a_second = 0;

  for (gsize at = 12; size - at >= 8;) {
    guint64 chunk = read_little (bytes + at + 4, 4);
    gsize left = size - at - 8;

    if (memcmp (bytes + at, "fmt ", 4) == 0 && left >= 16) {
      length->rate = (guint) read_little (bytes + at + 12, 4);
      bytes_a_second = read_little (bytes + at + 16, 4);
    } else if (memcmp (bytes + at, "data", 4) == 0) {
      /* Who writes before it is known how long it gets says 0, or the most. */
      gboolean unknown = chunk == 0 || chunk >= 0x7ffff000 || memcmp (bytes, "RF64", 4) == 0;

      if (bytes_a_second == 0 || (!unknown && chunk > left))
        return SK_SOUND_CUT_SHORT;
      length->n_samples = (gint64) ((unknown ? left : chunk) * length->rate / bytes_a_second);
      return length->n_samples > 0 ? SK_SOUND_WHOLE : SK_SOUND_CUT_SHORT;
    }
    if (chunk > left)
      return SK_SOUND_CUT_SHORT;
    at += MIN (8 + chunk + chunk % 2, size - at);
  }
  return SK_SOUND_CUT_SHORT;
}

/* Its rate is a number of ten bytes, of which the first two say where its point is. */
static guint
read_aiff_rate (const guint8 *bytes)
{
  int places = 16383 + 63 - (int) (read_big (bytes, 2) & 0x7fff);

  return places >= 0 && places < 64 ? (guint) MIN (read_big (bytes + 2, 8) >> places, G_MAXUINT) : 0;
}

static SkSoundState
measure_aiff (const guint8 *bytes, gsize size, SkSoundLength *length)
{
  gboolean has_sound = FALSE;

  for (gsize at = 12; size - at >= 8;) {
    guint64 chunk = read_big (bytes + at + 4, 4);

    if (chunk > size - at - 8)
      return SK_SOUND_CUT_SHORT;
    if (memcmp (bytes + at, "COMM", 4) == 0 && chunk >= 18) {
      length->n_samples = (gint64) read_big (bytes + at + 10, 4);
      length->rate = read_aiff_rate (bytes + at + 16);
    }
    has_sound = has_sound || memcmp (bytes + at, "SSND", 4) == 0;
    at += MIN (8 + chunk + chunk % 2, size - at);
  }
  return has_sound && length->n_samples > 0 ? SK_SOUND_WHOLE : SK_SOUND_CUT_SHORT;
}

static SkSoundState
measure_au (const guint8 *bytes, gsize size, SkSoundLength *length)
{
  /* Bytes a sample, by the number of the form: 1, 8 and 16 to 32 bits, and two kinds of fractions. */
  static const guint widths[28] = { [1] = 1, [2] = 1, [3] = 2, [4] = 3, [5] = 4, [6] = 4, [7] = 8, [27] = 1 };
  guint64 head, told, form, channels;

  if (size < 24)
    return SK_SOUND_CUT_SHORT;
  head = read_big (bytes + 4, 4);
  told = read_big (bytes + 8, 4);
  form = read_big (bytes + 12, 4);
  channels = read_big (bytes + 20, 4);
  if (form >= G_N_ELEMENTS (widths) || widths[form] == 0 || channels == 0)
    return SK_SOUND_UNKNOWN;
  if (head < 24 || head >= size || (told != 0xffffffff && told > size - head))
    return SK_SOUND_CUT_SHORT;
  length->rate = (guint) read_big (bytes + 16, 4);
  length->n_samples = (gint64) ((told != 0xffffffff ? told : size - head) / channels / widths[form]);
  return SK_SOUND_WHOLE;
}

/* Chunks with sizes of eight bytes; that of the sound may be -1, where it goes on to the end. */
static SkSoundState
measure_caf (const guint8 *bytes, gsize size, SkSoundLength *length)
{
  guint64 packet = 0, frames = 0, told = 0;

  for (gsize at = 8; size - at >= 12;) {
    guint64 chunk = read_big (bytes + at + 4, 8);
    gsize left = size - at - 12;
    gboolean is_sound = memcmp (bytes + at, "data", 4) == 0;

    if (is_sound && chunk == G_MAXUINT64)
      chunk = left;
    if (chunk > left)
      return SK_SOUND_CUT_SHORT;
    if (memcmp (bytes + at, "desc", 4) == 0 && chunk >= 32) {
      guint64 bits = read_big (bytes + at + 12, 8);
      double rate;

      memcpy (&rate, &bits, sizeof rate);
      length->rate = rate > 0 && rate < 1e6 ? (guint) rate : 0;
      packet = read_big (bytes + at + 28, 4);
      frames = read_big (bytes + at + 32, 4);
    } else if (memcmp (bytes + at, "pakt", 4) == 0 && chunk >= 24) {
      told = read_big (bytes + at + 20, 8);
    } else if (is_sound && chunk > 4 && packet > 0) {
      length->n_samples = (gint64) ((chunk - 4) / packet * frames);
    }
    at += 12 + chunk;
  }
  if (told > 0 && told < G_MAXINT64)
    length->n_samples = (gint64) told;
  return length->n_samples > 0 ? SK_SOUND_WHOLE : SK_SOUND_CUT_SHORT;
}

/* Which telephones and other programs make, and nobody can play here. */
static gboolean
is_foreign (const guint8 *bytes, gsize size)
{
  static const guint8 asf[] = { 0x30, 0x26, 0xb2, 0x75 };
  static const guint8 matroska[] = { 0x1a, 0x45, 0xdf, 0xa3 };

  return (size >= 12 && memcmp (bytes + 4, "ftyp", 4) == 0) || (size >= 5 && memcmp (bytes, "#!AMR", 5) == 0) ||
         (size >= 4 && (memcmp (bytes, asf, 4) == 0 || memcmp (bytes, matroska, 4) == 0)) ||
         (size >= 4 && memcmp (bytes, "ADIF", 4) == 0) || (size >= 2 && bytes[0] == 0xff && (bytes[1] & 0xf6) == 0xf0);
}

SkSoundState
sk_sound_measure (const guint8 *bytes, gsize size, SkSoundLength *length)
{
  static const struct {
    const char *sign;
    const char *second; /* eight bytes behind it, or NULL */
    SkSoundState (*measure) (const guint8 *bytes, gsize size, SkSoundLength *length);
  } forms[] = {
    { "OggS", NULL, measure_ogg },   { "fLaC", NULL, measure_flac },   { "RIFF", "WAVE", measure_wav },
    { "RF64", "WAVE", measure_wav }, { "FORM", "AIFF", measure_aiff }, { "FORM", "AIFC", measure_aiff },
    { ".snd", NULL, measure_au },    { "caff", NULL, measure_caf },
  };
  gsize titles = skip_titles (bytes, size);

  *length = (SkSoundLength){ 0 };
  if (size - titles >= 4 && memcmp (bytes + titles, "fLaC", 4) == 0)
    return measure_flac (bytes + titles, size - titles, length);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    if (size >= 12 && memcmp (bytes, forms[i].sign, 4) == 0 &&
        (forms[i].second == NULL || memcmp (bytes + 8, forms[i].second, 4) == 0))
      return forms[i].measure (bytes, size, length);
  }
  return is_foreign (bytes, size) ? SK_SOUND_FOREIGN : measure_mp3 (bytes, size, length);
}
