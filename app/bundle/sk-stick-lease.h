/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes a stick writable that send-kiosk-sticks has mounted, until the end of the lease, whatever ends it; one that can be
 * written already stays as it is. Stick: the descriptor of its folder. Lease: a descriptor, or -1. */
gboolean sk_stick_lease_begin (int stick, int *lease, GError **error);
void sk_stick_lease_end (int lease);

G_END_DECLS
