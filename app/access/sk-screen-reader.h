/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * SkScreenReader: whether a screen reader runs on this desktop, as the session's accessibility bus says
 * (org.a11y.Status). Without such a bus none runs. Main thread only.
 *
 * Property: running (boolean, read, notified).
 */
#define SK_TYPE_SCREEN_READER (sk_screen_reader_get_type ())
G_DECLARE_FINAL_TYPE (SkScreenReader, sk_screen_reader, SK, SCREEN_READER, GObject)

SkScreenReader *sk_screen_reader_new (void);
gboolean sk_screen_reader_get_running (SkScreenReader *self);

G_END_DECLS
