/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-pin.h"

G_BEGIN_DECLS

typedef enum {
  SK_PIN_STAGE_ENTER, /* the PIN that there is */
  SK_PIN_STAGE_NEW,   /* there is none yet: the one that shall be */
  SK_PIN_STAGE_AGAIN, /* the same once more */
} SkPinStage;

/*
 * SkPinEntry: a PIN while it is typed. Nobody can ask it for the digits, and they are wiped as soon as they are not
 * needed any more; how many there are is all that is shown and said.
 *
 * Signals: changed, what is to be shown; told (const char *), what is to be said; done, the right one was typed, or set.
 */
#define SK_TYPE_PIN_ENTRY (sk_pin_entry_get_type ())
G_DECLARE_FINAL_TYPE (SkPinEntry, sk_pin_entry, SK, PIN_ENTRY, GObject)

SkPinEntry *sk_pin_entry_new (SkPin *pin, SkClock *clock);

/* Anew: nothing is typed. */
void sk_pin_entry_begin (SkPinEntry *self);
/* Forgets what was typed. */
void sk_pin_entry_end (SkPinEntry *self);
/* Digit: from 0 to 9. The last one is the end of it. */
void sk_pin_entry_type (SkPinEntry *self, guint digit);
void sk_pin_entry_take_back (SkPinEntry *self);

SkPinStage sk_pin_entry_get_stage (SkPinEntry *self);
guint sk_pin_entry_get_typed (SkPinEntry *self);
/* It has to wait, and takes no digit. */
gboolean sk_pin_entry_is_waiting (SkPinEntry *self);
/* What came of the last one; NULL: nothing to say (transfer none). */
const char *sk_pin_entry_get_message (SkPinEntry *self);

G_END_DECLS
