/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * SkDownload: gets files from a web server, by curl, in a process that can be stopped: whatever the server does, there is
 * an end. It is silent for too long, or slower than anybody needs; it takes too long in all; it has no end, or more than
 * was asked for; it sends us round in circles. Blocks.
 */
#define SK_TYPE_DOWNLOAD (sk_download_get_type ())
G_DECLARE_FINAL_TYPE (SkDownload, sk_download, SK, DOWNLOAD, GObject)

/* One for all that is got from this address. Folder: where the files go, directly; it must be there. */
SkDownload *sk_download_new (const char *url, const char *folder);
/* What lies at this path below the address becomes the file of this name. Of paths that we made ourselves. */
void sk_download_add (SkDownload *self, const char *path, const char *name);
/* Gets all that was added since the last run, one after the other. No file may have more bytes than this. Missing, which may
 * be NULL: whether the server says that it has not got one of them; then there is no error. */
gboolean sk_download_run (SkDownload *self, guint64 most_bytes, gboolean *missing, GError **error);

G_END_DECLS
