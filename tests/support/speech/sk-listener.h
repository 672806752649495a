/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SkListener: records the loudspeaker of a SkSoundServer, on a thread of its own, and says which sounds were heard and
 * when. A sound is what is louder than -60 dBFS, with less than gap of silence in it. Times are g_get_monotonic_time ()
 * at the null sink, good to about 0.3 ms with PulseAudio and to a cycle with PipeWire.
 */
typedef struct _SkListener SkListener;

typedef struct {
  gint64 start;    /* microseconds */
  gint64 end;      /* behind the last loud sample; 0 while it lasts */
  double peak;     /* 0 to 1 */
  double duration; /* milliseconds, counted in samples */
} SkHeard;

/* gap in milliseconds: 20 separates clicks and words, 250 separates sentences. */
SkListener *sk_listener_start (guint gap);
void sk_listener_stop (SkListener *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkListener, sk_listener_stop)

/* Of all sounds since the start: SkHeard (transfer full). The last may not be over. */
GArray *sk_listener_get_sounds (SkListener *self);
/* The same, of a voice that clicks: a click that the server broke in pieces, as it does when it loses a cycle, is one. How
 * many were broken goes to n_broken, which may be NULL. */
GArray *sk_listener_get_clicks (SkListener *self, guint *n_broken);
/* Up to when everything that was heard is known; microseconds. */
gint64 sk_listener_get_time (SkListener *self);

G_END_DECLS
