/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A stick that is plugged in. Counted, in any thread: as long as somebody has it, its path leads to it. */
typedef struct {
  char *name;
  char *path;
  int folder; /* held open where it lies in no folder of the machine; else -1 */
} SkStick;

/* One that somebody has mounted at this path. */
SkStick *sk_stick_new (const char *path);
/* One that lies in no folder of the machine: the descriptor of it, which it takes. */
SkStick *sk_stick_new_for_folder (const char *name, int folder);
SkStick *sk_stick_ref (SkStick *self);
void sk_stick_unref (SkStick *self);

G_END_DECLS
