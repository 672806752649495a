/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-clock.h"

G_DEFINE_INTERFACE (SkClock, sk_clock, G_TYPE_OBJECT)

static void
sk_clock_default_init (SkClockInterface *iface G_GNUC_UNUSED)
{
}

gint64
sk_clock_get_time (SkClock *self)
{
  g_return_val_if_fail (SK_IS_CLOCK (self), 0);

  return SK_CLOCK_GET_IFACE (self)->get_time (self);
}

GDateTime *
sk_clock_get_wall_time (SkClock *self)
{
  g_return_val_if_fail (SK_IS_CLOCK (self), NULL);

  return SK_CLOCK_GET_IFACE (self)->get_wall_time (self);
}

guint
sk_clock_call_at (SkClock *self, gint64 time, GSourceFunc callback, gpointer data)
{
  g_return_val_if_fail (SK_IS_CLOCK (self), 0);

  return SK_CLOCK_GET_IFACE (self)->call_at (self, time, callback, data);
}

void
sk_clock_forget (SkClock *self, guint id)
{
  g_return_if_fail (SK_IS_CLOCK (self));

  SK_CLOCK_GET_IFACE (self)->forget (self, id);
}
