/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-folder.h"

G_BEGIN_DECLS

/* SkBundleInfo: what bundle.ini says. Every string may be NULL, and every array empty, where the report has errors. */
typedef struct {
  char *id;
  char *title;
  GHashTable *titles; /* language to title, of `Title[pl]` */
  char *publisher;
  char *source;
  char *original_language; /* the default language where bundle.ini names none */
  guint release;
  GDate *review_by; /* NULL without one */
  GStrv languages;  /* the first is the default */
  GStrv home;
  GStrv tested_with;

  /* Where the keys stand, for faults that show only when the files are known. */
  guint languages_line;
  guint home_line;
  guint review_by_line;
  guint tested_with_line;
} SkBundleInfo;

/* NULL where there is no bundle.ini that could be read. */
SkBundleInfo *sk_bundle_info_read (SkFolder *folder, SkReport *report);
void sk_bundle_info_free (SkBundleInfo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkBundleInfo, sk_bundle_info_free)

G_END_DECLS
