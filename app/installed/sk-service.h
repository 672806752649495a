/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A connection to whom systemd starts for this socket, as a descriptor to be closed; -1, with an error: nobody listens. */
int sk_service_connect (const char *path, GError **error);
/* Says a line, given without its end. Descriptor: goes along with it, and stays the caller's; or -1. */
gboolean sk_service_say (int connection, const char *line, int descriptor, GError **error);
/* One line that somebody says, without its end; FALSE where none comes, or one of SIZE bytes or more. Descriptor: what came
 * along with it, to be closed, or -1; NULL: nothing is wanted, and nothing stays open. */
gboolean sk_service_hear (int connection, char *line, gsize size, int *descriptor);

G_END_DECLS
