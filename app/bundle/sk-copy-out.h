/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Copies pages to a stick, into a new folder there, whose name is returned (transfer full), and a guide beside it. All of it
 * is written when this returns, and the stick can be taken out. NULL, with an error, where it did not work: then there are
 * no pages left there. */
char *sk_copy_out (GFile *pages, const char *stick, GError **error);

G_END_DECLS
