/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-readable.h"

G_DEFINE_INTERFACE (SkReadable, sk_readable, GTK_TYPE_WIDGET)

static SkScrollArea *
sk_readable_get_no_scroll_area (SkReadable *self)
{
  return NULL;
}

static void
sk_readable_default_init (SkReadableInterface *iface)
{
  iface->get_scroll_area = sk_readable_get_no_scroll_area;
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
