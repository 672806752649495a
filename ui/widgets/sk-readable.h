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
};

/* Its sentences in reading order (of SkSentence, transfer full). */
GPtrArray *sk_readable_get_passage (SkReadable *self);
/* NULL where nothing scrolls (transfer none). */
SkScrollArea *sk_readable_get_scroll_area (SkReadable *self);

G_END_DECLS
