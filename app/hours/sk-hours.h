/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* SkHours: hours of every week, by the wall clock of the place, such as when a building is open. It never changes. */
#define SK_TYPE_HOURS (sk_hours_get_type ())
G_DECLARE_FINAL_TYPE (SkHours, sk_hours, SK, HOURS, GObject)

/* From lines like "Mon-Fri 09:00-17:00" or "Sat 22:00-02:00", at least one; several may name one day. NULL where one of
 * them is no such line (G_IO_ERROR_INVALID_DATA). */
SkHours *sk_hours_new (const char *const *lines, GError **error);

gboolean sk_hours_contain (SkHours *self, GDateTime *time);
/* When they begin next, after that time (transfer full). */
GDateTime *sk_hours_find_next (SkHours *self, GDateTime *time);

G_END_DECLS
