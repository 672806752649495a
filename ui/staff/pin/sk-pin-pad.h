/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-look.h"

G_BEGIN_DECLS

/*
 * SkPinPad: the ten digits, as on a telephone or, where the screen is low, in two rows, and one to take a digit back. It asks for the actions `staff.digit` and
 * `staff.take-back`. Nothing shows which one was touched, and the kiosk's own voice says no digit: others listen.
 */
#define SK_TYPE_PIN_PAD (sk_pin_pad_get_type ())
G_DECLARE_FINAL_TYPE (SkPinPad, sk_pin_pad, SK, PIN_PAD, GtkGrid)

GtkWidget *sk_pin_pad_new (SkLook *look);

G_END_DECLS
