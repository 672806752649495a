/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * How a process that reads what strangers wrote shuts itself in, in three steps. FALSE: a step failed, and the process should not go on.
 */

/* Dies with the process that started this one, leaves no core, and uses at most this memory, in bytes: as setrlimit()
 * counts it by RLIMIT_AS or RLIMIT_DATA. */
gboolean sk_confine_process (int memory_limit, guint64 most_memory);
/* Only what lies under data_path can be opened, for reading. Where the kernel has no Landlock this does nothing, and
 * the next step stands on its own. */
void sk_confine_files (const char *data_path);
/* From here on: no writing but to what is open, no network, no new process, no new program. */
gboolean sk_confine_calls (void);

G_END_DECLS
