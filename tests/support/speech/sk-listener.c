/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-listener.h"

#include <pulse/simple.h>
#include <stdlib.h>

#include "sk-sound-server.h"

enum {
  RATE = 48000,
  CHANNELS = 2,
  BLOCK = 128,    /* samples: a cycle of PipeWire, as the kiosk asks for it too, so that its length never changes */
  THRESHOLD = 33, /* of 32768: -60 dBFS */
  FIT_BLOCKS =
      100, /* over which the clock of the samples is fitted, to either side: a server that loses a cycle shifts it */
};

typedef struct {
  gint64 first;
  gint64 end;
  int peak;
  gboolean over;
} Sound;

struct _SkListener {
  GThread *thread;
  gint gap; /* samples */
  gint quit;

  GMutex lock;
  GArray *sounds; /* Sound */
  GArray *starts; /* gint64: by each block, when sample 0 was heard at the latest, nanoseconds */
};

static void
hear_block (SkListener *self, const gint16 *samples, gint64 position)
{
  Sound *sound = self->sounds->len > 0 ? &g_array_index (self->sounds, Sound, self->sounds->len - 1) : NULL;

  for (gint64 i = 0; i < BLOCK; i++) {
    int level = MAX (abs (samples[i * CHANNELS]), abs (samples[i * CHANNELS + 1]));

    if (level < THRESHOLD)
      continue;
    if (sound == NULL || position + i - sound->end > self->gap) {
      Sound fresh = { position + i, position + i, 0, FALSE };

      if (sound != NULL)
        sound->over = TRUE;
      g_array_append_val (self->sounds, fresh);
      sound = &g_array_index (self->sounds, Sound, self->sounds->len - 1);
    }
    sound->end = position + i + 1;
    sound->peak = MAX (sound->peak, level);
  }
  if (sound != NULL && position + BLOCK - sound->end > self->gap)
    sound->over = TRUE;
}

static pa_simple *
open_monitor (void)
{
  const pa_sample_spec spec = { .format = PA_SAMPLE_S16NE, .rate = RATE, .channels = CHANNELS };
  const pa_buffer_attr attributes = { (guint32) -1, (guint32) -1, (guint32) -1, (guint32) -1,
                                      BLOCK * CHANNELS * sizeof (gint16) };
  int error = 0;
  pa_simple *stream = pa_simple_new (NULL, "listener", PA_STREAM_RECORD, SK_SOUND_SERVER_MONITOR, "listener", &spec,
                                     NULL, &attributes, &error);

  g_assert_cmpint (error, ==, 0);
  return stream;
}

static gpointer
listen_cb (gpointer data)
{
  SkListener *self = data;
  pa_simple *stream = open_monitor ();
  gint16 samples[BLOCK * CHANNELS];

  for (gint64 position = 0; !g_atomic_int_get (&self->quit); position += BLOCK) {
    gint64 start;

    if (pa_simple_read (stream, samples, sizeof samples, NULL) < 0)
      break;
    start = g_get_monotonic_time () * 1000 - position * 1000 * 1000 / (RATE / 1000);
    g_mutex_lock (&self->lock);
    g_array_append_val (self->starts, start);
    hear_block (self, samples, position);
    g_mutex_unlock (&self->lock);
  }
  pa_simple_free (stream);
  return NULL;
}

SkListener *
sk_listener_start (guint gap)
{
  SkListener *self = g_new0 (SkListener, 1);
  gint64 limit = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  self->gap = (gint) gap * RATE / 1000;
  g_mutex_init (&self->lock);
  self->sounds = g_array_new (FALSE, FALSE, sizeof (Sound));
  self->starts = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->thread = g_thread_new ("listener", listen_cb, self);
  /* The clock is fitted over some blocks before anything has to be timed. */
  while (sk_listener_get_time (self) == 0) {
    g_assert_cmpint (g_get_monotonic_time (), <, limit);
    g_usleep (5000);
  }
  return self;
}

void
sk_listener_stop (SkListener *self)
{
  g_atomic_int_set (&self->quit, 1);
  g_thread_join (self->thread);
  g_array_unref (self->sounds);
  g_array_unref (self->starts);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* A block arrives when its first sample is heard, or later, never sooner: the earliest of many is right. */
static gint64
time_of (SkListener *self, gint64 sample)
{
  guint block = (guint) (sample / BLOCK);
  guint first = block > FIT_BLOCKS ? block - FIT_BLOCKS : 0;
  guint end = MIN (self->starts->len, block + FIT_BLOCKS);
  gint64 start = G_MAXINT64;

  for (guint i = MIN (first, end - 1); i < end; i++)
    start = MIN (start, g_array_index (self->starts, gint64, i));
  return start / 1000 + sample * 1000 / (RATE / 1000);
}

GArray *
sk_listener_get_sounds (SkListener *self)
{
  GArray *result = g_array_new (FALSE, TRUE, sizeof (SkHeard));

  g_mutex_lock (&self->lock);
  for (guint i = 0; i < self->sounds->len; i++) {
    const Sound *sound = &g_array_index (self->sounds, Sound, i);
    SkHeard heard = {
      .start = time_of (self, sound->first),
      .end = sound->over ? time_of (self, sound->end) : 0,
      .peak = sound->peak / 32768.0,
      .duration = (double) (sound->end - sound->first) * 1000 / RATE,
    };

    g_array_append_val (result, heard);
  }
  g_mutex_unlock (&self->lock);
  return result;
}

GArray *
sk_listener_get_clicks (SkListener *self, guint *n_broken)
{
  const double click = 5; /* ms: as the voice makes it, and what the resampler adds */
  GArray *clicks = sk_listener_get_sounds (self);
  guint n_whole = clicks->len;

  for (guint i = 1; i < clicks->len; i++) {
    SkHeard *piece = &g_array_index (clicks, SkHeard, i - 1);
    const SkHeard *other = &g_array_index (clicks, SkHeard, i);

    if (other->start - piece->start > 20000 || piece->duration + other->duration > click)
      continue;
    piece->duration += other->duration;
    piece->end = other->end;
    g_array_remove_index (clicks, i--);
  }
  if (n_broken != NULL)
    *n_broken = n_whole - clicks->len;
  return clicks;
}

gint64
sk_listener_get_time (SkListener *self)
{
  gint64 time = 0;

  g_mutex_lock (&self->lock);
  if (self->starts->len > 50)
    time = time_of (self, (gint64) self->starts->len * BLOCK);
  g_mutex_unlock (&self->lock);
  return time;
}
