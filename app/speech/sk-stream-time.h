/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SkStreamTime: how far a stream has been heard, from what the sound server reports now and then. Not locked. All times
 * in microseconds, by this machine's monotonic clock.
 */
typedef struct {
  gint64 report_time; /* when the report came that holds; 0: none */
  gint64 travelled;
  gint64 stream_time; /* that was heard then */
} SkStreamTime;

/* What was reported does not hold any more: the stream stood, or runs elsewhere. */
void sk_stream_time_forget (SkStreamTime *self);
/* That much of the stream was heard when the report was made, and it came travelled microseconds later. */
void sk_stream_time_report (SkStreamTime *self, gint64 now, gint64 stream_time, gint64 travelled);
/* FALSE: not known. */
gboolean sk_stream_time_get (const SkStreamTime *self, gint64 now, gint64 *stream_time);

G_END_DECLS
