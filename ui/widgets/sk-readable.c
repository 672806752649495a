/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-readable.h"

/* Finer than any screen. */
#define PARTS 1000000.0

G_DEFINE_INTERFACE (SkReadable, sk_readable, GTK_TYPE_WIDGET)

static SkScrollArea *
sk_readable_get_no_scroll_area (SkReadable *self)
{
  return NULL;
}

/* Of what is short: how far down it is scrolled. */
static guint
sk_readable_get_usual_spot (SkReadable *self)
{
  SkScrollArea *area = sk_readable_get_scroll_area (self);

  return area != NULL ? (guint) (sk_scroll_area_get_progress (area) * PARTS) : 0;
}

static void
sk_readable_show_usual_spot (SkReadable *self, guint spot)
{
  SkScrollArea *area = sk_readable_get_scroll_area (self);

  if (area == NULL)
    return;
  if (spot == 0)
    sk_scroll_area_scroll_to_top (area);
  else
    sk_scroll_area_set_progress (area, spot / PARTS);
}

static void
sk_readable_default_init (SkReadableInterface *iface)
{
  iface->get_scroll_area = sk_readable_get_no_scroll_area;
  iface->get_spot = sk_readable_get_usual_spot;
  iface->show_spot = sk_readable_show_usual_spot;
}

GPtrArray *
sk_readable_get_passage (SkReadable *self)
{
  g_return_val_if_fail (SK_IS_READABLE (self), NULL);

  return SK_READABLE_GET_IFACE (self)->get_passage (self);
}

SkScrollArea *
sk_readable_get_scroll_area (SkReadable *self)
{
  g_return_val_if_fail (SK_IS_READABLE (self), NULL);

  return SK_READABLE_GET_IFACE (self)->get_scroll_area (self);
}

guint
sk_readable_get_spot (SkReadable *self)
{
  g_return_val_if_fail (SK_IS_READABLE (self), 0);

  return SK_READABLE_GET_IFACE (self)->get_spot (self);
}

void
sk_readable_show_spot (SkReadable *self, guint spot)
{
  g_return_if_fail (SK_IS_READABLE (self));

  SK_READABLE_GET_IFACE (self)->show_spot (self, spot);
}
