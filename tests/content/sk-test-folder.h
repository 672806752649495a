/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* SkTestFolder: a temporary folder for a bundle that a test writes itself; removed with all that is in it. */
typedef struct {
  char *path;
  GFile *file;
} SkTestFolder;

SkTestFolder *sk_test_folder_new (void);
/* A small bundle without a fault: bundle.ini, en/plan.md and en/words.md with the word “partnership”. */
SkTestFolder *sk_test_folder_new_bundle (void);
void sk_test_folder_free (SkTestFolder *self);

/* Folders on the way are made. Length: -1 for a string. */
void sk_test_folder_write (SkTestFolder *self, const char *path, const char *data, gssize length);
/* en/plan.md with a good header above this text. */
void sk_test_folder_write_plan (SkTestFolder *self, const char *body);
void sk_test_folder_link (SkTestFolder *self, const char *path, const char *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkTestFolder, sk_test_folder_free)

G_END_DECLS
