/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where the built-in bundle lies among the resources. */
#define SK_BUNDLE_BUILT_IN_URI "resource:///org/southend/SendKiosk/bundle"

/* The file of a built-in picture; NULL where there is none of that key. */
GFile *sk_built_in_find_picture (const char *key);

G_END_DECLS
