/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

/* What stands in every packed file, and at which byte: by it a file is known for one, and nothing is believed of it. */
#define SK_PACK_MAGIC "send-kiosk-pack1"
#define SK_PACK_MAGIC_OFFSET 64
