/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why pages were not taken, or could not be changed. The message says it in plain words, and what to do. */
typedef enum {
  SK_STORE_ERROR_NO_PACK,      /* not made by `pack` at all */
  SK_STORE_ERROR_CUT_SHORT,    /* a pack of which the end is missing */
  SK_STORE_ERROR_CHANGED,      /* not what was signed */
  SK_STORE_ERROR_UNKNOWN_KEY,  /* signed by nobody whom this kiosk trusts */
  SK_STORE_ERROR_OLDER,        /* a release before the one that was here already */
  SK_STORE_ERROR_GIVEN_UP,     /* a release that stopped the screen, and must not come back by itself */
  SK_STORE_ERROR_CONTENT,      /* the pages have errors */
  SK_STORE_ERROR_NOTHING_BACK, /* there is nothing to go back to */
  SK_STORE_ERROR_BUSY,         /* somebody else is changing the pages */
  SK_STORE_ERROR_NOT_TRIED,    /* what shall be shown was not looked at before */
  SK_STORE_ERROR_FULL,         /* there is no room on the disk, or on the stick */
  SK_STORE_ERROR_READ_ONLY,    /* the disk or the stick cannot be written */
  SK_STORE_ERROR_DEVICE,       /* the disk or the stick cannot be read: perhaps it was pulled out */
  SK_STORE_ERROR_FAILED,       /* the disk, the network, the machine */
} SkStoreError;

#define SK_STORE_ERROR (sk_store_error_quark ())
GQuark sk_store_error_quark (void);

/* Sets an error from errno: WHAT, colon, and what the system says. Always FALSE, to be returned at once. */
gboolean sk_store_error_set_errno (GError **error, int number, const char *what);

G_END_DECLS
