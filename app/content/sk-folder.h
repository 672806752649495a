/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

#include "sk-report.h"

G_BEGIN_DECLS

typedef struct {
  char *name;
  gboolean is_folder;
  gint64 size; /* of a file, in bytes */
} SkFolderEntry;

/*
 * SkFolder: the only way in which a bundle's files are listed and read. It follows no symbolic link, looks at the size
 * before it reads, and leaves out the stray files of other systems.
 */
#define SK_TYPE_FOLDER (sk_folder_get_type ())
G_DECLARE_FINAL_TYPE (SkFolder, sk_folder, SK, FOLDER, GObject)

SkFolder *sk_folder_new (GFile *root);

/* Path: inside the folder, with `/`; empty for the folder itself. An array of SkFolderEntry, sorted by name; NULL, with
 * a finding, where it cannot be listed. What may not be in a bundle is reported and left out. */
GPtrArray *sk_folder_list (SkFolder *self, const char *path, SkReport *report);
/* NULL, with a finding, where the file cannot be read or is larger than the limit. */
GBytes *sk_folder_read (SkFolder *self, const char *path, gsize limit, SkReport *report);
/* The first bytes of a file that has more than may be read; NULL where they cannot be read either: nothing is reported,
 * for that was. */
char *sk_folder_read_start (SkFolder *self, const char *path, gsize most, gsize *length);
/* For who hands the file to another process unread (transfer full). */
GFile *sk_folder_get_file (SkFolder *self, const char *path);
gboolean sk_folder_has (SkFolder *self, const char *path);

/* Whether a file of this name is one that Windows, macOS or a program that was writing leave behind. */
gboolean sk_folder_is_stray (const char *name);
/* Whether a file in a bundle may have this name, as the file system gave it. */
gboolean sk_folder_is_good_name (const char *name);
/* Folder and name as a path that can stand in a finding, whatever bytes the name has. */
char *sk_folder_make_path (const char *folder, const char *name);

G_END_DECLS
