/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-folder.h"
#include "sk-source-text.h"

G_BEGIN_DECLS

/* SkKeyFile: what GKeyFile is, but it knows on which line each key stands, and reports every bad line, not only the
 * first. */
typedef struct _SkKeyFile SkKeyFile;

/*
 * Reads the lines from first to last. Group: the group of keys that stand under no heading, as in the header of a page;
 * NULL where that is a fault. The report is used until the file is freed: values are read when they are asked for.
 */
SkKeyFile *sk_key_file_new (SkSourceText *text, guint first, guint last, const char *group, const char *file,
                            SkReport *report);
/* All of a file of the bundle. NULL, with a finding, where it cannot be read. */
SkKeyFile *sk_key_file_open (SkFolder *folder, const char *path, gsize limit, SkReport *report);
void sk_key_file_free (SkKeyFile *self);

GStrv sk_key_file_get_groups (SkKeyFile *self);
GStrv sk_key_file_get_keys (SkKeyFile *self, const char *group);
gboolean sk_key_file_has_key (SkKeyFile *self, const char *group, const char *key);
/* Key: NULL for the group's own line. 1 where there is no such key. */
guint sk_key_file_get_line (SkKeyFile *self, const char *group, const char *key);
/* NULL where the key is missing or empty. What is wrong with the value is reported. */
char *sk_key_file_get_string (SkKeyFile *self, const char *group, const char *key);
/* The same for words that are shown to people, which may not be too many, nor have markup. */
char *sk_key_file_get_words (SkKeyFile *self, const char *group, const char *key);
/* The same without quotation marks around it: `read`, where somebody wrote “read”. */
char *sk_key_file_get_unquoted (SkKeyFile *self, const char *group, const char *key);
/* Whether it is one of the known keys, whatever its capitals. */
gboolean sk_key_file_is_among (const char *key, const char *const *known);
/* Split at `;`, each trimmed, empty ones left out. Never NULL. */
GStrv sk_key_file_get_list (SkKeyFile *self, const char *group, const char *key);

/* Adds a finding at the key's line. */
void sk_key_file_report (SkKeyFile *self, const char *group, const char *key, SkLevel level, const char *rule,
                         const char *format, ...) G_GNUC_PRINTF (6, 7);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkKeyFile, sk_key_file_free)

G_END_DECLS
