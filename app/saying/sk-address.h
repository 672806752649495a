/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-reading.h"

G_BEGIN_DECLS

/* Where to write to: web and e-mail addresses, what begins with @ or #, and postcodes ("SS9 1AB"), in English. */
gboolean sk_address_read (SkReading *reading);

G_END_DECLS
