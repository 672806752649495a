/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-stream-time.h"

void
sk_stream_time_forget (SkStreamTime *self)
{
  self->report_time = 0;
}

/* A report's age is known to half the time that it travelled: a quick one holds until it is old. */
void
sk_stream_time_report (SkStreamTime *self, gint64 now, gint64 stream_time, gint64 travelled)
{
  const gint64 hold = G_USEC_PER_SEC / 2;

  if (self->report_time != 0 && travelled > self->travelled && now < self->report_time + hold)
    return;
  self->report_time = now;
  self->travelled = travelled;
  self->stream_time = stream_time + travelled;
}

/* A server that says nothing for a second plays nothing, either. */
gboolean
sk_stream_time_get (const SkStreamTime *self, gint64 now, gint64 *stream_time)
{
  if (self->report_time == 0 || now - self->report_time > G_USEC_PER_SEC)
    return FALSE;
  *stream_time = self->stream_time + now - self->report_time;
  return TRUE;
}
