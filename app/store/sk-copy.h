/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

#include "sk-report.h"

G_BEGIN_DECLS

/* Copies from where anybody may write, a stick, to where nobody else can: what is checked must not change afterwards.
 * Nothing is read of what is copied, no link is followed, and there is an end to everything. */

/* One file of at most this many bytes. The target must not be there yet. */
gboolean sk_copy_file (const char *source, const char *target, gint64 most_bytes, GError **error);
/* A folder. What may not be in a bundle becomes a finding and is left out; an error: it could not be copied. The target
 * must not be there yet. */
gboolean sk_copy_folder (const char *source, const char *target, SkReport *report, GError **error);
/* Takes away a folder with all that is in it; no error where there is none. */
gboolean sk_copy_remove (const char *path, GError **error);

G_END_DECLS
