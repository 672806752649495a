/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dies with the process that started this one, leaves no core, and uses no more than its share of memory. First. */
gboolean sk_confine_early (void);
/*
 * From here on this process can read and write what is open, read files under data_path, and nothing else: no other
 * file where the kernel has Landlock, no writing, no network, no new program. Returns FALSE when the filter cannot be
 * set, and the process should not go on.
 */
gboolean sk_confine (const char *data_path);

G_END_DECLS
