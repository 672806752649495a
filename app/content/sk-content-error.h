/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a bundle was refused. The message is `FILE:LINE: what is wrong; what would be right [rule]`. */
typedef enum {
  SK_CONTENT_ERROR_FORMAT,    /* it breaks the format or a limit */
  SK_CONTENT_ERROR_NOT_FOUND, /* the bundle has no such page or picture */
  SK_CONTENT_ERROR_READ,      /* a file could not be read */
} SkContentError;

#define SK_CONTENT_ERROR (sk_content_error_quark ())
GQuark sk_content_error_quark (void);

G_END_DECLS
