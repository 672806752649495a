/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

#include "sk-clock.h"

G_BEGIN_DECLS

/* How many digits a PIN has. */
#define SK_PIN_DIGITS 6

typedef enum {
  SK_PIN_ERROR_WRONG,    /* it is another one */
  SK_PIN_ERROR_TOO_SOON, /* after a wrong one it has to wait */
  SK_PIN_ERROR_KEPT,     /* it cannot be read or written, or there is one already */
} SkPinError;

#define SK_PIN_ERROR (sk_pin_error_quark ())
GQuark sk_pin_error_quark (void);

/*
 * SkPin: the number that lets members of staff in. Of it only an Argon2id hash is kept, in a file, with how often it was
 * typed wrong: after each wrong one the wait is twice as long, up to an hour. A file that cannot be read lets nobody in.
 * There is no PIN that is not set by somebody.
 */
#define SK_TYPE_PIN (sk_pin_get_type ())
G_DECLARE_FINAL_TYPE (SkPin, sk_pin, SK, PIN, GObject)

/* The wait that was left when the program ended begins anew: nobody shortens it by a start. */
SkPin *sk_pin_new (const char *path, SkClock *clock);
/* Where the kiosk keeps it (transfer full). */
char *sk_pin_get_usual_path (void);

/* Root may have set another one, or taken it away. */
void sk_pin_look_again (SkPin *self);
gboolean sk_pin_is_set (SkPin *self);
/* Whole seconds until it may be tried again; 0: now. */
guint sk_pin_get_wait (SkPin *self);
/* TRUE: it is this one. */
gboolean sk_pin_try (SkPin *self, const char *digits, GError **error);
/* Only as long as there is none: SK_PIN_ERROR_KEPT. Digits: SK_PIN_DIGITS of them. */
gboolean sk_pin_set (SkPin *self, const char *digits, GError **error);

G_END_DECLS
