/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * SkStoreLink: asks send-kiosk-store (sk-store-protocol.h): the one that systemd starts for the default store, and for
 * any other one of its own. Each question has a connection of its own.
 */
#define SK_TYPE_STORE_LINK (sk_store_link_get_type ())
G_DECLARE_FINAL_TYPE (SkStoreLink, sk_store_link, SK, STORE_LINK, GObject)

/* Folder: of the store; NULL: of the default one. */
SkStoreLink *sk_store_link_new (const char *folder);
const char *sk_store_link_get_folder (SkStoreLink *self);

/* Line: without its end. Place: a descriptor that goes along with it, and stays the caller's, or -1. Waits for the whole answer, but between two parts of it at most so many seconds; with 0 it only
 * says it, and the answer is empty. NULL, with an error: nobody listens, or it ended in the midst of it. */
char *sk_store_link_ask (SkStoreLink *self, const char *line, int place, guint seconds, GError **error);
/* The same beside everything else; it takes the place, and closes it. What the store does is not undone where nobody waits for its answer any more. */
void sk_store_link_ask_async (SkStoreLink *self, const char *line, int place, guint seconds, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data);
char *sk_store_link_ask_finish (SkStoreLink *self, GAsyncResult *result, GError **error);

G_END_DECLS
