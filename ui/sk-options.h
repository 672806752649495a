/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* SkOptions: what send-kiosk was told to do, on its command line. */
typedef struct {
  char *bundle;      /* a folder, or NULL: what is installed */
  char *store;       /* a folder, or NULL: the usual one */
  char *page;        /* its id, or NULL */
  char *language;    /* or NULL */
  char *transcript;  /* a file, or NULL */
  int width, height; /* of a plain window; 0: full screen */
  gboolean self_check;
  gboolean version;
  gboolean service;
} SkOptions;

/* Fills it in; clear it even where that fails (G_OPTION_ERROR). Arguments: without what was understood. */
gboolean sk_options_parse (SkOptions *self, char ***arguments, GError **error);
void sk_options_clear (SkOptions *self);

G_END_DECLS
