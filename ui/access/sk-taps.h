/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * SkTaps: of all touches and clicks lets only those choose that are meant. The second of a double tap, which hands make by
 * habit from other screens, chooses nothing; nor does it where the first has brought something else under the finger. A
 * finger that slides is not choosing either. How quick a double tap is, the desktop says (gtk-double-click-time).
 *
 * Signals: tapped (GtkWidget *), what lies under a tap, before it is chosen; refused (const char *why), a control was tapped that cannot be chosen, and tells why.
 */
#define SK_TYPE_TAPS (sk_taps_get_type ())
G_DECLARE_FINAL_TYPE (SkTaps, sk_taps, SK, TAPS, GObject)

/* The window lives longer. */
SkTaps *sk_taps_new (GtkWidget *window);

/* How far a finger may slide and still mean what it was put on: 20 mm of the drawings, in px. */
#define SK_TAPS_SLACK 72

G_END_DECLS
