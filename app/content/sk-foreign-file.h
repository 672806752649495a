/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-folder.h"

G_BEGIN_DECLS

/* A file that was meant to be text, and that another program wrote as something else: Word, WordPad, a browser. */

/* Reports what it is, from its first bytes, and what to do. FALSE, without a finding, where it may be text. */
gboolean sk_foreign_file_report (const char *data, gsize length, const char *file, SkReport *report);
/* Reads a text as sk_folder_read () does, but tells what a file is before it tells that it is too large. */
GBytes *sk_foreign_file_read_text (SkFolder *folder, const char *path, gsize limit, SkReport *report);

G_END_DECLS
