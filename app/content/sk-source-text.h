/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-report.h"

G_BEGIN_DECLS

/*
 * SkSourceText: a text file of a bundle as lines, from whatever editor it comes: the byte order mark and the carriage
 * returns are gone, and it is valid UTF-8.
 */
typedef struct _SkSourceText SkSourceText;

/* Reports what is wrong with the encoding. NULL where the file is no text at all that could be looked at further. */
SkSourceText *sk_source_text_new (GBytes *bytes, const char *file, SkReport *report);
void sk_source_text_free (SkSourceText *self);

guint sk_source_text_get_n_lines (SkSourceText *self);
/* Number: from 1, as findings count. Without the line's end. */
const char *sk_source_text_get_line (SkSourceText *self, guint number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkSourceText, sk_source_text_free)

G_END_DECLS
