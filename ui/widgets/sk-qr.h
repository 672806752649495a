/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

#include "sk-look.h"

G_BEGIN_DECLS

/*
 * SkQr: an address as a square that the camera of a phone reads. Black on white in every scheme, because that is what
 * cameras read; at least 40 mm wide, so that it is read from 40 cm.
 *
 * Accessibility: an image that says what it is for, and which address it holds.
 */
#define SK_TYPE_QR (sk_qr_get_type ())
G_DECLARE_FINAL_TYPE (SkQr, sk_qr, SK, QR, GtkWidget)

/* NULL where the address is too long for one (some 2,300 letters). */
GtkWidget *sk_qr_new (const char *address, SkLook *look);

G_END_DECLS
