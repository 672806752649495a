/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-scroll-area.h"

G_BEGIN_DECLS

/*
 * SkReadable: something on the screen that Listen reads aloud, and that may scroll. The window asks whatever is in front.
 */
#define SK_TYPE_READABLE (sk_readable_get_type ())
G_DECLARE_INTERFACE (SkReadable, sk_readable, SK, READABLE, GtkWidget)

struct _SkReadableInterface {
  GTypeInterface parent;

  GPtrArray *(*get_passage) (SkReadable *self);
  SkScrollArea *(*get_scroll_area) (SkReadable *self);
  guint (*get_spot) (SkReadable *self);
  void (*show_spot) (SkReadable *self, guint spot);
};

/* Its sentences in reading order (of SkSentence, transfer full). */
GPtrArray *sk_readable_get_passage (SkReadable *self);
/* NULL where nothing scrolls (transfer none). */
SkScrollArea *sk_readable_get_scroll_area (SkReadable *self);
/* Where somebody is on it, by what stands there: the same in other sizes, and in another language. 0: at its beginning. */
guint sk_readable_get_spot (SkReadable *self);
/* Goes there, as soon as it is laid out. */
void sk_readable_show_spot (SkReadable *self, guint spot);

G_END_DECLS
