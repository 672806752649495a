/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

#include "sk-stick.h"

G_BEGIN_DECLS

/* Pages on a stick: the folder of a bundle, or a packed file. Only their place is known: nobody has looked into them. */
typedef struct {
  SkStick *stick;
  char *name; /* of the folder or the file */
  char *path;
} SkStickPages;

/*
 * SkSticks: what is plugged in: on a kiosk as send-kiosk-sticks hands it over, and elsewhere as the folders tell in which
 * sticks are mounted: one folder a stick, directly in them or in the folder of a user in there.
 *
 * Properties: folders (strv), and service (string), the socket of send-kiosk-sticks, or NULL; both construct only.
 * Signals: changed, a stick came or went, or what is on it.
 */
#define SK_TYPE_STICKS (sk_sticks_get_type ())
G_DECLARE_FINAL_TYPE (SkSticks, sk_sticks, SK, STICKS, GObject)

SkSticks *sk_sticks_new (const char *const *folders, const char *service);

/* It watches from the first of these to the last: a stick that nobody asks for is not looked at, nor mounted. */
void sk_sticks_begin (SkSticks *self);
void sk_sticks_end (SkSticks *self);
/* Once more, for something was put on one; what is found is told by `changed`. */
void sk_sticks_look (SkSticks *self);

/* The sticks, in order; of SkStick (transfer none). */
GPtrArray *sk_sticks_get_sticks (SkSticks *self);
/* All pages on all sticks; of SkStickPages (transfer none). */
GPtrArray *sk_sticks_get_pages (SkSticks *self);

G_END_DECLS
