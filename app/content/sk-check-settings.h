/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-folder.h"

G_BEGIN_DECLS

/* `sentence-words=15;25` of check.ini: more than this is a warning, and more than that an error. */
typedef struct {
  char *rule;
  guint line; /* of check.ini */
  guint warning;
  guint error;
  gboolean has_error; /* whether there are two numbers */
} SkCheckLimit;

/* `[Waive 1]` of check.ini: somebody allowed what a rule finds, and says why. Any string may be NULL. */
typedef struct {
  guint line;
  char *rule;
  char *reason;
  char *by;   /* a role, never a name */
  char *page; /* NULL: on every page */
  char *text; /* NULL: everywhere there */
} SkWaiver;

/* SkCheckSettings: what a bundle's check.ini says to the Easy Read check. */
typedef struct {
  GPtrArray *limits;  /* of SkCheckLimit, in the order of the file */
  GPtrArray *waivers; /* of SkWaiver */
} SkCheckSettings;

/* Never NULL: empty where there is no check.ini, and without what is wrong in it, which is reported. */
SkCheckSettings *sk_check_settings_read (SkFolder *folder, SkReport *report);
void sk_check_settings_free (SkCheckSettings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkCheckSettings, sk_check_settings_free)

G_END_DECLS
