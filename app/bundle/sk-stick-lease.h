/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes a stick writable that send-kiosk-sticks has mounted, until the end of the lease, whatever ends it; one that
 * somebody else has mounted stays as it is. Lease: a descriptor, or -1. */
gboolean sk_stick_lease_begin (const char *stick, int *lease, GError **error);
void sk_stick_lease_end (int lease);

G_END_DECLS
